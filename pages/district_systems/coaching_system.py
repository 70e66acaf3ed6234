"""Coaching system: the seven components, approval, installation, and who coaches."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, coaching_system, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Coaching system",
    "What districts have written down, approved and installed, so that coaching lasts.",
)

if not options_of("school_year", "component_documented_rate"):
    empty_state(
        "Components, approval, installation checklists and the coach roster will stand here.",
        "No coaching systems have been imported yet: a sheet with a row for each district, school "
        "year and component says what is documented.",
    )
    st.stop()

here = filter_row(
    ("school_year", "region", "district"), "component_documented_rate", required=("school_year",)
)
coaching_system.key_numbers(here)
show_concerns("coaching-system", here)
coaching_system.components(here)
beside(here, coaching_system.by_component, coaching_system.conditions)
beside(here, coaching_system.approval, coaching_system.checklists)
beside(here, coaching_system.checklist_trend, coaching_system.sections)
coaching_system.roster(here)
show_all_numbers("coaching-system", here)
