"""Year over year: what was added, kept and dropped; UPDATE; states and districts."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, show_all_numbers, state_years
from pages.components.session import empty_state, start_page

start_page(
    "Year over year",
    "State leadership from inventory to inventory, states side by side, and who returned UPDATE.",
)

if not options_of("school_year", "state_practice_rate"):
    empty_state(
        "What was added, kept and dropped from year to year will stand here.",
        "No inventory has been imported yet.",
    )
    st.stop()

required = ("state", "school_year")
here = filter_row(required, "state_practice_rate", required=required)
state_years.key_numbers(here)
show_concerns("year-over-year", here)
beside(here, state_years.conducted, state_years.planned)
state_years.changes(here)
state_years.changed_activities(here)
beside(here, state_years.states, state_years.update_returns)
state_years.strategies_of_states(here)
state_years.district_inventories(here)
show_all_numbers("year-over-year", here)
