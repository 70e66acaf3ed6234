"""A tour of the sample data in six steps, from the first number to a file to take away."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import streamlit as st

from pages.components.block import show_block
from pages.components.voice import say

_STEP = "tour"
"""The name in the address under which a page shows a step of the tour."""


@dataclass(frozen=True)
class Step:
    """One stop: its page, what to look at there, and what to try."""

    title: str
    text: str
    script: str


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
    """The way into the tour, from the start."""
    _link(0, "Take the tour", "explore")


def show_tour() -> None:
    """The step that the address names, with the way on, back and out; nothing without one."""
    asked = st.query_params.get(_STEP, "")
    numbers = [str(number) for number in range(1, len(STEPS) + 1)]
    if asked not in numbers:
        return
    place = numbers.index(asked)
    step = STEPS[place]
    title = f"Tour, step {asked} of {len(STEPS)}: {step.title}"
    with st.container(border=True, gap="xsmall", key="tour"):
        show_block(
            f'<section aria-label="Guided tour"><h2>{escape(title)}</h2>'
            f"<p>{escape(step.text)}</p></section>",
            key="tour-step",
        )
        with st.container(horizontal=True, gap="small"):
            if place:
                _link(place - 1, f"Back: {STEPS[place - 1].title}", "arrow_back")
            if place + 1 < len(STEPS):
                _link(place + 1, f"Next: {STEPS[place + 1].title}", "arrow_forward")
            rest = {key: text for key, text in st.query_params.items() if key != _STEP}
            path = f"pages/{step.script}"
            icon = ":material/close:"
            st.page_link(path, label="End the tour", icon=icon, query_params=rest, width="content")
    say("tour-voice", f"{title}. {step.text}")


def _link(place: int, label: str, icon: str) -> None:
    st.page_link(
        f"pages/{STEPS[place].script}",
        label=label,
        icon=f":material/{icon}:",
        query_params={_STEP: str(place + 1)},
        width="content",
    )
