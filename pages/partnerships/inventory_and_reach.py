"""Inventory and reach: who works with whom, and which schools have no partner."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, partnerships, show_all_numbers
from pages.components.session import empty_state, start_page

start_page("Inventory and reach", "Active partnerships, who offers them, and whom they reach.")

if not options_of("school_year", "partnership_count"):
    empty_state(
        "Partnerships, partners, programs and their reach will stand here.",
        "No inventory has been imported yet: a list of partners, programs and partnerships.",
    )
    st.stop()

here = filter_row(
    ("school_year", "district", "area", "level"), "school_reach_rate", required=("school_year",)
)
partnerships.key_numbers(here)
show_concerns("inventory-and-reach", here)
beside(here, partnerships.reach, partnerships.density)
beside(here, partnerships.by_partner_type, partnerships.by_year)
partnerships.by_service(here)
partnerships.by_school(here)
beside(here, partnerships.questions, partnerships.endings)
show_all_numbers("inventory-and-reach", here)
