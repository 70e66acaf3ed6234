"""Coaching access: who has a coach, how evenly, as planned, and whether it goes with movement."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, coaching_access, dose, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Coaching access",
    "Which schools have a coach, how evenly, whether plans are kept, and what it goes along with.",
)

if not options_of("school_year", "school_coach_rate"):
    empty_state(
        "Coaches of schools, their hours, service plans and supports will stand here.",
        "No coaches of schools have been imported yet: a sheet with a row for each school and "
        "coach, with the hours per week.",
    )
    st.stop()

here = filter_row(
    ("school_year", "region", "district"), "school_coach_rate", required=("school_year",)
)
coaching_access.key_numbers(here)
show_concerns("coaching-access", here)
beside(here, coaching_access.named_coaches, coaching_access.evenness)
beside(here, coaching_access.by_level, coaching_access.hours_by_district)
beside(here, coaching_access.plans, coaching_access.mix)
beside(here, dose.capacity, dose.stages)
coaching_access.contradicted(here)
show_all_numbers("coaching-access", here)
