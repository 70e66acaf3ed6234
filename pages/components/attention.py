"""What needs attention: computed, with the size of the matter and the way to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from analytics import INDICATORS, State
from pages.components.page_start import in_force
from pages.components.session import compute, store
from pages.components.session import matters as matters_of
from pages.components.table import listing_table, show_table

SURVEYS = "pages/network/surveys.py"
CADRES = "pages/coaching/cadre_summary.py"
STUDENTS = "pages/equity/students_served.py"
INVENTORY = "pages/partnerships/inventory_and_reach.py"
HISTORY = "pages/data/history.py"


@dataclass(frozen=True)
class Watch:
    """A rate worth a look: ``is_gap`` when what is missing counts and not what is there."""

    indicator: str
    is_gap: bool
    words: str
    page: str = ""
    link: str = ""


WATCHED = (
    Watch("monthly_check_in_rate", True,
          "school-months in initial implementation had no check-in"),
    Watch("survey_response_rate", True, "schools have not answered the survey", SURVEYS, "Surveys"),
    Watch("log_compliance_rate", True, "monthly coaching logs are missing", CADRES,
          "Cadre summary"),
    Watch("training_leak_rate", False, "rows of the coaching logs are training, which belongs "
          "elsewhere", CADRES, "Cadre summary"),
    Watch("school_reach_rate", True, "schools have no active partnership", INVENTORY,
          "Inventory and reach"),
    Watch("unmatched_rate", False, "rows of partner rosters match no enrolled student", STUDENTS,
          "Students served"),
)  # fmt: skip


@dataclass(frozen=True)
class Matter:
    """One thing that needs attention."""

    text: str
    page: str
    link: str


def matters(where: Mapping[str, str]) -> list[Matter]:
    """Everything that needs attention under these filters, largest share first."""
    found: list[tuple[float, Matter]] = []
    for watch in WATCHED:
        allowed = INDICATORS[watch.indicator].dimensions
        filters = {name: code for name, code in where.items() if name in allowed}
        row = compute(watch.indicator, where=filters).only
        if row.state is not State.VALUE or not row.denominator or row.numerator is None:
            continue
        count = row.denominator - row.numerator if watch.is_gap else row.numerator
        if count:
            text = f"**{count:,.0f}** of {row.denominator:,.0f} {watch.words}."
            found.append((count / row.denominator, Matter(text, watch.page, watch.link)))
    found.sort(key=lambda pair: -pair[0])
    return [*held_back(), *(matter for _, matter in found)]


def held_back() -> list[Matter]:
    """Rows that errors keep out, over the revisions in force."""
    revisions = [r for r in in_force(store().history()) if r.held_back]
    count = sum(revision.held_back for revision in revisions)
    if not count:
        return []
    files = "1 file" if len(revisions) == 1 else f"{len(revisions)} files"
    text = f"**{count:,}** rows of {files} have errors and are not in the numbers."
    return [Matter(text, HISTORY, "History")]


def show_concerns(address: str, where: Mapping[str, str]) -> None:
    """What a page's own rules find, each with its rule and the first rows."""
    found = [matter for matter in matters_of(page=address, where=where) if matter.count]
    if not found:
        return
    st.header("What needs attention", anchor=False)
    for matter in found:
        concern = matter.concern
        title = f"{concern.title}: {matter.count:,} of {matter.out_of:,} {concern.counted}"
        with st.expander(title):
            st.markdown(concern.rule)
            show_table(listing_table(matter.listing, title))
            if rest := matter.count - len(matter.listing.rows):
                st.caption(f"And {rest:,} more.")


def show_attention(where: Mapping[str, str]) -> None:
    """The list, each line with its link."""
    found = matters(where)
    if not found:
        st.markdown("Nothing: no row is held back, and nothing that is due is missing.")
    with st.container(border=True, gap="xsmall", key="attention"):
        for place, matter in enumerate(found):
            with st.container(
                horizontal=True,
                horizontal_alignment="distribute",
                vertical_alignment="center",
                key=f"matter-{place}",
            ):
                st.markdown(matter.text, width="stretch")
                if matter.page:
                    st.page_link(
                        matter.page,
                        label=matter.link,
                        icon=":material/arrow_forward:",
                        width="content",
                    )
