"""Onboarding to evaluation: requirements, alignment, evaluations, and sessions for staff."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, show_all_numbers
from pages.components.panels import onboarding_to_evaluation as panel
from pages.components.session import empty_state, start_page

start_page(
    "Onboarding to evaluation",
    "How programs are taken in, what they work towards, and what is known of their effect.",
)

if not options_of("school_year", "onboarding_rate"):
    empty_state(
        "Onboarding, alignment to the strategic plan, evaluations and sessions for staff will "
        "stand here.",
        "No registered programs have been imported yet: the registry of programs, the sheets of "
        "onboarding steps, alignment forms, evaluations and sessions.",
    )
    st.stop()

here = filter_row(("school_year", "partner_type"), "onboarding_rate", required=("school_year",))
panel.key_numbers(here)
show_concerns("onboarding", here)
beside(here, panel.steps, panel.onboarding_by_year)
beside(here, panel.alignment_by_year, panel.outcomes)
beside(here, panel.evaluations, panel.effectiveness)
beside(here, panel.sessions, panel.participants_by_year)
show_all_numbers("onboarding", here)
