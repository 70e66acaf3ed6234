"""Cadre summary: how much coaching, where, about what, by whom, and which logs are missing."""

import streamlit as st

from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, coaching
from pages.components.session import empty_state, start_page

start_page("Cadre summary", "Coaching interactions of the support teams, from their monthly logs.")

if not options_of("school_year", "log_compliance_rate"):
    empty_state(
        "Interactions, hours, coverage and missing logs of each cadre will stand here.",
        "No cadres with coaching logs have been imported yet: the list of cadres says whose logs "
        "are due, the logs say what was done.",
    )
    st.stop()

here = filter_row(("school_year", "cadre"), "log_compliance_rate", required=("school_year",))
coaching.key_numbers(here)
coaching.logs(here)
beside(here, coaching.coverage, coaching.core_team)
beside(here, coaching.topics, coaching.roles)
beside(here, coaching.by_month, coaching.types)
