"""Students served by group: who is reached, compared fairly, with small groups hidden."""

from functools import partial

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import choice, filter_row, options_of
from pages.components.finding.sides import own_key
from pages.components.legend import show_legend
from pages.components.panels import beside, equity, show_all_numbers
from pages.components.session import start_page

start_page(
    "Students served by group",
    "Enrolled students reached by a program, group by group.",
    is_released=True,
)

if not options_of("school_year", "served_rate"):
    equity.nothing_yet(
        "The share of students served, by group and place, will stand here.",
        "Enrollment has not been imported yet. It is matched with the rosters.",
    )
    st.stop()

here = filter_row(
    ("school_year", "district", "area", "level"), "served_rate", required=("school_year",)
)
equity.key_numbers(here)

with st.container(horizontal=True, vertical_alignment="bottom", key=own_key("comparison")):
    group = choice("Compare by", equity.groupings(here), "compare")
    reference = equity.reference_of(group)
show_legend()
equity.stands_out(here, group)
beside(here, partial(equity.composition, group=group), partial(equity.served_rate, group=group))
equity.gap(here, group, reference)
equity.access_and_selection(here, group)
beside(
    here,
    partial(equity.ratio, group=group, reference=reference),
    partial(equity.index, group=group),
)
beside(here, partial(equity.to_parity, group=group), partial(equity.by_year, group=group))
equity.rolled_up(here)
show_concerns("students-served", here)
show_all_numbers("students-served", here)
