"""Submissions: rosters, plans, surveys and coach surveys, expected, received and on time."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, show_all_numbers, submissions
from pages.components.session import empty_state, start_page

start_page(
    "Submissions", "Rosters, plans and surveys of the schools: expected, received and on time."
)

if not options_of("school_year", "submission_rate"):
    empty_state(
        "Rosters, plans and surveys, expected and received, will stand here.",
        "No membership has been imported yet: the list of members says of which schools a roster, "
        "a plan and a survey are expected.",
    )
    st.stop()

here = filter_row(("school_year", "region", "level"), "submission_rate", required=("school_year",))
submissions.key_numbers(here)
submissions.due_dates(here)
show_concerns("submissions", here)
beside(here, submissions.by_artifact, submissions.on_time)
submissions.by_year(here)
submissions.by_region(here)
submissions.coach_surveys(here)
show_all_numbers("submissions", here)
