"""A tour of the sample data in six steps, from the first number to a file to take away."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

import streamlit as st

from pages.components.block import show_block
from pages.components.voice import say

_STEP = "tour step"


@dataclass(frozen=True)
class Step:
    """One stop: its page with filters, what to look at, and what to try."""

    title: str
    text: str
    script: str
    filters: dict[str, str] = field(default_factory=dict)


STEPS = (
    Step(
        "Look",
        "Choose what you do. Home then answers your first question in a few numbers and says "
        "what needs attention, each with the rule that it follows from.",
        "home/home.py",
    ),
    Step(
        "Break down",
        "Choose another group under “Compare by”, or one district in the filters: every number "
        "and chart follows. Small groups of students are hidden, and the page says where.",
        "equity/students_served.py",
    ),
    Step(
        "Open a number",
        "Press “About this number” on a card. It opens the definition, the formula and the rows "
        "behind it, each with its file, sheet and row.",
        "network/check_ins.py",
    ),
    Step(
        "Import",
        "Drop a file, such as a roster or a survey export. You see what it is, what is wrong in "
        "which cell and which numbers would move, before anything is kept.",
        "data/import_files.py",
    ),
    Step(
        "Undo",
        "Each import is a numbered revision. Choose one here to see what it changed, and take it "
        "back: nothing is lost by trying.",
        "data/history.py",
    ),
    Step(
        "Take away",
        "“About and download” below a chart gives its table as CSV or Excel, with filters and "
        "revision in it. “Copy link” at the top sends this very page to somebody else.",
        "partnerships/inventory_and_reach.py",
    ),
)


def offer_tour() -> None:
    """A button that starts the tour, or starts it again."""
    if st.button("Take the tour", icon=":material/explore:", type="tertiary", key="take-tour"):
        _go(0)


def show_tour() -> None:
    """The step at which the reader is, with the way on, back and out; nothing without a tour."""
    place = st.session_state.get(_STEP)
    if place is None:
        return
    step = STEPS[place]
    title = f"Tour, step {place + 1} of {len(STEPS)}: {step.title}"
    with st.container(border=True, gap="xsmall", key="tour"):
        show_block(
            f'<section aria-label="Guided tour"><h2>{escape(title)}</h2>'
            f"<p>{escape(step.text)}</p></section>",
            key="tour-step",
        )
        with st.container(horizontal=True, gap="small"):
            if place and st.button("Back", key="tour-back"):
                _go(place - 1)
            if place + 1 < len(STEPS) and st.button("Next", key="tour-next", type="primary"):
                _go(place + 1)
            st.button("End the tour", key="tour-end", type="tertiary", on_click=_end)
    say("tour-voice", f"{title}. {step.text}")


def _go(place: int) -> None:
    st.session_state[_STEP] = place
    step = STEPS[place]
    st.switch_page(f"pages/{step.script}", query_params=step.filters)


def _end() -> None:
    del st.session_state[_STEP]
