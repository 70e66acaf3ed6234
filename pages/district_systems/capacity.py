"""Capacity assessments: totals, subscales, items, criteria, windows, and fidelity in schools."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, capacity, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Capacity assessments",
    "Whether districts can carry the work: scores by total, subscale and item, of one version.",
)

if not options_of("school_year", "tool_score"):
    empty_state(
        "Scores, criteria and windows of capacity and fidelity assessments will stand here.",
        "No assessments have been imported yet: a sheet with a row for each item of an "
        "administration, its points and the most points.",
    )
    st.stop()

chosen = filter_row(
    ("school_year", "tool", "region"), "tool_score", required=("school_year", "tool")
)
here = capacity.with_version(chosen)
if capacity.has_versions(here):
    capacity.key_numbers(here)
    show_concerns("capacity", here)
    beside(here, capacity.totals, capacity.subscales)
    beside(here, capacity.over_time, capacity.items)
    beside(here, capacity.windows, capacity.tiers)
    show_all_numbers("capacity", here)
