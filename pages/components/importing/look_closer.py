"""One dropped file in full: what it is, what it will change, what is wrong, and how to mend it."""

from __future__ import annotations

import streamlit as st

from data_loaders.drafts import Draft, State
from pages.components.importing.cards import offer_import, show_failure, show_outcome
from pages.components.importing.causes import show_causes
from pages.components.importing.correction import choose_rule, show_correction
from pages.components.importing.desk import (
    BUSY,
    my_drafts,
    names_of,
    state_of,
    told,
    wait_for,
    work_on,
)
from pages.components.importing.mending import show_mending
from pages.components.importing.report import fates_table, show_report
from pages.components.importing.words import moves_table, progress_words, state_words
from pages.components.session import empty_state, show_error
from pages.components.table import show_table


def choices() -> dict[str, str]:
    """The files of this person, the last dropped first: id to name."""
    drafts = my_drafts()
    names = names_of(drafts)
    return {draft.id: names[draft.id] for draft in reversed(drafts)}


def show_empty() -> None:
    """What would be here."""
    empty_state(
        "A file that you dropped stands here with all that was found in it.",
        "No file waits to be imported.",
    )


def show_file(draft_id: str) -> None:
    """A file with everything that is known of it; while it is read, how far that is."""
    wait_for([_draft(draft_id)])
    draft = _draft(draft_id)
    if state_of(draft) in BUSY:
        st.fragment(_progress, run_every=1.0)(draft_id)
    else:
        _show(draft)


def _draft(draft_id: str) -> Draft:
    """The file as it is now; the page begins anew where it was discarded in another tab."""
    found = [each for each in my_drafts() if each.id == draft_id]
    if not found:
        st.rerun()
    return found[0]


def _progress(draft_id: str) -> None:
    draft = _draft(draft_id)
    if state_of(draft) not in BUSY:
        st.rerun()
    work = work_on(draft)
    st.progress(min(work.share, 1.0), progress_words(work))


def _show(draft: Draft) -> None:
    state = state_of(draft)
    if state in BUSY:  # somebody else imported something in this moment
        st.rerun()
    st.markdown(state_words(state))
    if draft.revision is not None:
        show_outcome(draft, state)
        return
    work = work_on(draft)
    show_failure(draft)
    if work.error is not None:
        show_error(work.error)
    if work.report is None:
        return
    report = work.report
    if state in (State.READY, State.HAS_ERRORS):
        offer_import(draft, work)
    if report.used:
        st.header("What it will change", anchor=False)
        choose_rule(draft)
        show_table(fates_table(report))
        if work.effect:
            show_table(moves_table(told(work.effect)))
        else:
            st.markdown("No number of the whole network moves.")
        st.header("What was found", anchor=False)
        show_causes(draft, report)
    if report.held_back:
        show_mending(draft, report)
    st.header("What it is", anchor=False)
    show_report(draft, report)
    show_correction(draft, report)
