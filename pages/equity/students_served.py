"""Students served by group: who is reached, compared fairly, with small groups hidden."""

from functools import partial

import streamlit as st

from pages.components.filters import choice, filter_row, options_of
from pages.components.legend import show_legend
from pages.components.panels import beside, equity, show_all_numbers
from pages.components.session import empty_state, start_page

start_page("Students served by group", "Enrolled students reached by a program, group by group.")

if not options_of("school_year", "served_rate"):
    empty_state(
        "The share of students served, by group and place, will stand here.",
        "Enrolment has not been imported yet. It is matched with the rosters of the programs.",
    )
    st.stop()

here = filter_row(
    ("school_year", "district", "area", "level"), "served_rate", required=("school_year",)
)
equity.key_numbers(here)

group = choice("Compare by", equity.groupings(), "compare")
show_legend()
equity.served_rate(here, group)
beside(here, partial(equity.composition, group=group), partial(equity.gap, group=group))
equity.by_year(here)
show_all_numbers("students-served", here)
