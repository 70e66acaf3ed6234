"""Stages and movement: where the schools of the network stand, and how they moved."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, show_all_numbers, stages
from pages.components.session import empty_state, start_page

start_page(
    "Stages and movement",
    "Where schools stand in implementation, and how they moved between years.",
)

if not options_of("school_year", "stage_count"):
    empty_state(
        "Schools by stage and their movement between years will stand here.",
        "No membership has been imported yet: the list of members says who belongs, the stage "
        "history says which stage a school held from which day.",
    )
    st.stop()

here = filter_row(("school_year", "region", "level"), "stage_count", required=("school_year",))
stages.key_numbers(here)
show_concerns("stages", here)
stages.flow_of_years(here)
beside(here, stages.matrix_of_year, stages.stage_by_year)
stages.movement_by_region(here)
show_all_numbers("stages", here)
