"""Teams and plans: essential elements, types of involvement and who belongs to the teams."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, show_all_numbers, teams_and_plans
from pages.components.session import empty_state, start_page

start_page(
    "Teams and plans", "Essential elements, the six types of involvement and who is on the teams."
)

if not options_of("school_year", "essential_element_rate"):
    empty_state(
        "Essential elements, types of involvement and teams will stand here.",
        "No membership has been imported yet: begin with the list of members, then team rosters "
        "and action plans.",
    )
    st.stop()

here = filter_row(
    ("school_year", "region", "level"), "essential_element_rate", required=("school_year",)
)
teams_and_plans.key_numbers(here)
show_concerns("teams-and-plans", here)
beside(here, teams_and_plans.elements, teams_and_plans.by_stage)
teams_and_plans.elements_by_year(here)
beside(here, teams_and_plans.types, teams_and_plans.rules)
teams_and_plans.by_region(here)
show_all_numbers("teams-and-plans", here)
