"""What stands on paper and not on the screen: which numbers a printed page shows."""

from __future__ import annotations

from html import escape

import streamlit as st

from pages.components.block import show_block

DARK_CHARTS = (
    "<style>@media print{.t-picture,.t-legend span{filter:invert(1) hue-rotate(180deg)}}</style>"
)
"""Charts drawn for a dark ground, on paper."""


def stamp(revision: int, filters: str) -> None:
    """The revision and filters of the page, for print."""
    text = f"Tandem. Revision {revision}. Filters: {filters}."
    show_block(f'<p class="t-stamp">{escape(text)}</p>', key="stamp")


def prepare_print() -> None:
    """Let charts of the dark theme be dark on white when they are printed."""
    if st.context.theme.type == "dark":
        st.html(DARK_CHARTS)
