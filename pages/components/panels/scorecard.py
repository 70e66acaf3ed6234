"""The scorecard of the initiative on its page."""

from __future__ import annotations

import streamlit as st

from analytics.scorecard_table import (
    crosswalk,
    finding,
    rows_asked,
    scorecard_table,
    years_of,
)
from pages.components.finding.sides import box
from pages.components.session import compute, listing
from pages.components.table import show_table


def show_scorecard() -> None:
    """The performance indicators by year, and what changes between the years."""
    years = years_of(listing("initiative_years"))
    with box("scorecard") as own, st.container(border=True, key=own):
        st.header(f"Scorecard: {finding(compute, years)}", anchor=False)
        st.caption(rows_asked())
        show_table(scorecard_table(compute, years))
        with st.expander("What changes between the years"):
            show_table(crosswalk())
