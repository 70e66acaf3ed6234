"""Interactions: what coaching is about, how long it takes, and who of the team takes part."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, interactions, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Interactions",
    "Types, topics, roles, teams and lengths of coaching interactions, without training and "
    "without events that wait for a decision.",
)

if not options_of("school_year", "interaction_count"):
    empty_state(
        "Types, topics, roles and lengths of coaching interactions will stand here.",
        "No coaching log has been imported yet.",
    )
    st.stop()

here = filter_row(
    ("school_year", "cadre", "district"), "interaction_count", required=("school_year",)
)
interactions.key_numbers(here)
show_concerns("interactions", here)
beside(here, interactions.types, interactions.topics)
beside(here, interactions.roles, interactions.breadth)
beside(here, interactions.core_team, interactions.support_team)
beside(here, interactions.by_month, interactions.duration)
show_all_numbers("interactions", here)
