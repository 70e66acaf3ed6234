"""Geography: where students are served, whose schools have nobody, and what would close it."""

from functools import partial

import streamlit as st

from pages.components.filters import choice, filter_row, options_of
from pages.components.legend import show_legend
from pages.components.panels import beside, equity, show_all_numbers
from pages.components.panels import geography as panel
from pages.components.session import start_page

start_page(
    "Geography", "Where students are served, and whose schools have no partner.", is_released=True
)

if not options_of("school_year", "served_rate"):
    equity.nothing_yet(
        "Students served by area and school, and the schools without a partner, will stand here.",
        "Enrollment and an inventory of partnerships are not imported yet.",
    )
    st.stop()

here = filter_row(("school_year", "district", "level"), "served_rate", required=("school_year",))
panel.key_numbers(here)
show_legend()
beside(here, panel.by_area, panel.covered_by_area)
panel.schools(here)
panel.evenness(here)
group = choice("Whose schools: by", equity.groupings(here, ()), "compare")
beside(here, partial(panel.whose_deserts, group=group), partial(panel.what_if, group=group))
panel.districts(here, group)
show_all_numbers("geography", here)
