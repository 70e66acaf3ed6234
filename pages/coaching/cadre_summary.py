"""Cadre summary: a month of a cadre, or of all, as the department and the centers will see it."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, coaching, interactions, show_all_numbers
from pages.components.panels import support_provided as beside_the_log
from pages.components.session import empty_state, start_page

start_page(
    "Cadre summary",
    "The month of a cadre, or of all, as the department, the regional centers and the area "
    "supervisors will see it.",
)

if not options_of("month", "log_compliance_rate"):
    empty_state(
        "Interactions, hours, coverage and missing logs of each cadre will stand here.",
        "No cadres with coaching logs have been imported yet: the list of cadres says whose logs "
        "are due, the logs say what was done.",
    )
    st.stop()

here = filter_row(("month", "cadre"), "log_compliance_rate", required=("month",))
coaching.missing_log(here)
coaching.key_numbers(here)
show_concerns("cadre-summary", coaching.with_year(here))
coaching.cadres(here)
beside(here, coaching.districts, coaching.hours)
coaching.logs(here)
beside(here, interactions.topics, interactions.types)
beside(here, interactions.roles, coaching.recency)
beside(here, beside_the_log.training, beside_the_log.visits)
beside_the_log.visit_list(here)
show_all_numbers("cadre-summary", coaching.with_year(here))
