"""Leadership plan: the year's planned activities with goal, timeline, owner and budget."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, leadership_plan, plan_form, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Leadership plan",
    "The annual plan written from what the inventory stars: goal, timeline, office, budget and "
    "progress.",
)

if not options_of("school_year", "plan_readiness_rate"):
    empty_state(
        "The planned activities of the year will stand here, each with its line in the plan.",
        "No activity is planned yet: star some in the inventory, or upload a leadership plan.",
    )
    st.stop()

required = ("state", "school_year")
here = filter_row(required, "plan_readiness_rate", required=required, compares=False)
leadership_plan.key_numbers(here)
show_concerns("leadership-plan", here)
leadership_plan.lines(here)
plan_form.edit_line(here)
beside(here, leadership_plan.readiness, leadership_plan.progress)
show_all_numbers("leadership-plan", here)
