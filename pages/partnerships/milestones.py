"""Milestones: how far the plan of the initiative has come, and its scorecard."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, scorecard, show_all_numbers
from pages.components.panels import milestones as panel
from pages.components.session import empty_state, start_page

start_page("Milestones", "The work plan of the partnership initiative, and its scorecard.")

if not options_of("school_year", "milestone_complete_rate"):
    empty_state(
        "The milestones of the plan, who answers for them, and the scorecard will stand here.",
        "No plan has been imported yet: milestones with their months, units and status. A sheet "
        "that keeps status and end date in one column is understood.",
    )
    st.stop()

here = filter_row(("school_year",), "milestone_complete_rate")
panel.key_numbers(here)
show_concerns("milestones", here)
panel.steps(here)
beside(here, panel.by_status, panel.by_unit)
beside(here, panel.by_year, panel.products)
scorecard.show_scorecard()
show_all_numbers("milestones", here)
