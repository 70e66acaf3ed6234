"""Intersections: two groups at a time, where there are enough students to say something."""

import streamlit as st

from pages.components.filters import choice, filter_row, options_of
from pages.components.finding.sides import own_key
from pages.components.legend import show_legend
from pages.components.panels import equity, show_all_numbers
from pages.components.panels import intersections as panel
from pages.components.session import start_page

start_page(
    "Intersections", "Students in two groups at once: who is missed between them.", is_released=True
)

if not options_of("school_year", "served_rate"):
    equity.nothing_yet(
        "The share of students served in every intersection of two groups will stand here.",
        "Enrollment has not been imported yet. It is matched with the rosters.",
    )
    st.stop()

here = filter_row(
    ("school_year", "region", "district"),
    "served_rate",
    required=("school_year",),
    crossed_with=panel.PUBLISHED,
)
if not panel.first_groups(here):
    panel.nothing_crossed()
    st.stop()

with st.container(horizontal=True, vertical_alignment="bottom", key=own_key("crossing")):
    first = choice("First group", panel.first_groups(here), "first")
    second = choice("Second group", panel.second_groups(here, first), "second")
show_legend()
panel.rates(here, first, second)
panel.surprise(here, first, second)
show_all_numbers("intersections", here)
