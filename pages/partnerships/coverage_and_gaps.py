"""Coverage and gaps: which needs of schools have a partner, and where to recruit."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, show_all_numbers
from pages.components.panels import coverage_and_gaps as panel
from pages.components.session import empty_state, start_page

start_page("Coverage and gaps", "Needs that schools have stated, against what partners offer.")

if not options_of("school_year", "school_reach_rate"):
    empty_state(
        "The needs of schools, gaps, overlaps and a ranked list for recruitment will stand here.",
        "No inventory has been imported yet: a list of partners, programs and partnerships, and "
        "the needs that schools state.",
    )
    st.stop()

here = filter_row(("school_year", "area", "level"), "school_reach_rate", required=("school_year",))
panel.key_numbers(here)
show_concerns("coverage", here)
beside(here, panel.by_need, panel.by_area)
panel.map_of_needs(here)
panel.ranking(here)
beside(here, panel.states, panel.area_gap)
show_all_numbers("coverage", here)
