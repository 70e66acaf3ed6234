"""Log compliance: whether the monthly coaching logs are there, in time, complete and right."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, coaching_logs, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Log compliance",
    "Whether the monthly coaching logs are there, in time, complete and free of training.",
)

if not options_of("school_year", "log_compliance_rate"):
    empty_state(
        "Missing and late logs, empty fields and training in the logs will stand here.",
        "No cadres with coaching logs have been imported yet: the list of cadres says whose logs "
        "are due, the logs say what was done.",
    )
    st.stop()

here = filter_row(("school_year", "cadre"), "log_compliance_rate", required=("school_year",))
coaching_logs.key_numbers(here)
show_concerns("log-compliance", here)
coaching_logs.received(here)
beside(here, coaching_logs.late, coaching_logs.late_by_month)
beside(here, coaching_logs.fields, coaching_logs.fields_by_facilitator)
coaching_logs.leak(here)
coaching_logs.variation(here)
show_all_numbers("log-compliance", here)
