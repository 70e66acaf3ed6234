"""The dropped files, a card each: what it is, what is wrong, what it changes, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from analytics.wording import counted
from data_loaders.drafts import Checking, Draft, State, discard
from data_loaders.store import undo
from pages.components.importing.desk import (
    BUSY,
    Moves,
    desk,
    my_drafts,
    names_of,
    revision_of,
    state_of,
    told,
    wait_for,
    work_on,
)
from pages.components.importing.words import (
    import_label,
    moves_sentence,
    progress_words,
    sheet_sentence,
    state_words,
    states_in_words,
    wrong_sentence,
)
from pages.components.labels import plain
from pages.components.person import who
from pages.components.session import show_error, store, written_store

FINDINGS_PAGE = "pages/data/findings.py"


def show_cards() -> list[Draft]:
    """Every file of this person; the page looks again each second while any is at work."""
    wait_for(my_drafts())
    drafts = my_drafts()
    is_busy = any(state_of(draft) in BUSY for draft in drafts)
    st.fragment(_cards, run_every=1.0 if is_busy else None)(is_busy, store().revision())
    return drafts


def _cards(was_busy: bool, seen: int) -> None:
    """The cards; the whole page anew when the work ends, or when it brought a new revision."""
    drafts = my_drafts()
    names = names_of(drafts)
    states = {draft.id: state_of(draft) for draft in drafts}
    if was_busy != bool(set(states.values()) & set(BUSY)) or seen != store().revision():
        st.rerun()
    _summary(drafts, states)
    for draft in reversed(drafts):
        with st.container(border=True, key=f"file-{draft.id}"):
            _card(draft, names[draft.id], states[draft.id])


def _summary(drafts: Sequence[Draft], states: dict[str, State]) -> None:
    """Several files in one line, and one button for all that are ready."""
    if len(drafts) < 2:
        return
    each = states_in_words(dict(Counter(states.values()).most_common()))
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="all"
    ):
        st.markdown(f"**{len(drafts):,} files:** {each}", width="content")
        ready = [draft for draft in drafts if states[draft.id] is State.READY]
        if len(ready) > 1 and st.button(f"Import all {len(ready):,} ready files", key="commit-all"):
            for draft in ready:
                desk().commit(draft, who())
            st.rerun()


def _card(draft: Draft, name: str, state: State) -> None:
    st.header(plain(name), anchor=False)
    st.markdown(state_words(state))
    if state in (State.IMPORTED, State.TAKEN_BACK):
        show_outcome(draft, state)
        return
    work = work_on(draft)
    if state in BUSY:
        st.progress(min(work.share, 1.0), progress_words(work))
    elif state is not State.STOPPED:
        _show_report(work)
        show_failure(draft)
    with st.container(horizontal=True, vertical_alignment="center", key=f"do-{draft.id}"):
        _offer(draft, name, state, work)


def show_failure(draft: Draft) -> None:
    """Why the import of a file was broken off, if it was."""
    running = desk().importing(draft)
    if running is not None and running.error is not None:
        show_error(running.error)


def _show_report(work: Checking[Moves]) -> None:
    if work.error is not None:
        show_error(work.error)
        return
    report = work.report
    assert report is not None
    for sheet in report.used:
        st.markdown(plain_but_bold(sheet_sentence(sheet)))
    for sheet in report.sheets:
        if sheet.refused and not sheet.is_own:
            st.markdown(plain(f"{sheet.name}: not used. {sheet.refused}"))
    if report.held_back:
        rows = counted(report.held_back, "row")
        st.markdown(f"**{rows} with errors.** {plain(wrong_sentence(report))}")
    if report.already_loaded:
        st.markdown("This very file has been imported before.")
    if report.used:
        st.markdown(plain(moves_sentence(told(work.effect))) if work.effect is not None else "")


def plain_but_bold(text: str) -> str:
    """Text in which names from files are never markup, with its own bold words."""
    first, *rest = text.split("**")
    return plain(first) + "".join(
        f"**{plain(part)}**" if place % 2 == 0 else plain(part) for place, part in enumerate(rest)
    )


def _offer(draft: Draft, name: str, state: State, work: Checking[Moves]) -> None:
    """The buttons of a file that is not imported yet."""
    if state in (State.WAITING, State.READING):
        if st.button("Stop", key=f"stop-{draft.id}", icon=":material/stop:"):
            work.stop.set()
            st.rerun()
        return
    if state is State.IMPORTING:
        return
    if state is State.STOPPED and st.button("Read it again", key=f"again-{draft.id}"):
        desk().again(draft)
        st.rerun()
    if state in (State.READY, State.HAS_ERRORS):
        offer_import(draft, work)
    if work.report is not None:
        st.page_link(
            FINDINGS_PAGE,
            label="Look closer and mend",
            icon=":material/arrow_forward:",
            query_params={"file": name},
        )
    if st.button("Discard", key=f"discard-{draft.id}", type="tertiary"):
        discard(written_store(), draft)
        st.rerun()


def offer_import(draft: Draft, work: Checking[Moves]) -> None:
    """The button that imports the rows without errors."""
    report = work.report
    if report is None or not report.can_commit:
        return
    key = f"commit-{draft.id}"
    if st.button(import_label(report), type="primary", key=key, icon=":material/check:"):
        desk().commit(draft, who())
        st.rerun()


def show_outcome(draft: Draft, state: State) -> None:
    """A file that was imported, and the way to take it back."""
    revision = revision_of(draft)
    if revision is None:
        return
    number = revision.number
    if state is State.TAKEN_BACK:
        undoer = next(each for each in store().history() if each.undoes == number)
        st.markdown(f"Taken back by revision {undoer.number}: {undoer.updated:,} rows reversed.")
    else:
        ended = f", {revision.ended:,} ended" if revision.ended else ""
        st.markdown(
            f"Revision {number}: {revision.loaded:,} new, {revision.updated:,} changed{ended}, "
            f"{revision.held_back:,} held back."
        )
    with st.container(horizontal=True, vertical_alignment="center", key=f"did-{draft.id}"):
        if state is State.IMPORTED and st.button(
            f"Undo revision {number}", key=f"undo-{draft.id}", icon=":material/undo:"
        ):
            _take_back(number)
        st.page_link("pages/data/history.py", label="History", icon=":material/arrow_forward:")
        if st.button("Remove from this list", key=f"discard-{draft.id}", type="tertiary"):
            discard(written_store(), draft)
            st.rerun()


def _take_back(number: int) -> None:
    try:
        undo(written_store(), number, who())
    except Exception as error:
        show_error(error)
        return
    st.rerun()


def card_names(drafts: Sequence[Draft]) -> str:
    """How many files wait for a decision, for those who listen."""
    return f"{counted(sum(d.revision is None for d in drafts), 'file')} waiting for your decision."
