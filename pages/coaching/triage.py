"""Triage: events of uncertain kind, and coaching that looks like training, are decided here."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, show_all_numbers, triage
from pages.components.session import empty_state, start_page

start_page(
    "Triage",
    "Events that a facilitator was unsure about, and coaching that looks like training: decided "
    "here, with a reason, and never overwritten.",
)

if not options_of("school_year", "unsure_rate"):
    empty_state(
        "Events that wait for a decision, and every decision taken, will stand here.",
        "No coaching log has been imported yet.",
    )
    st.stop()

here = filter_row(("school_year", "cadre", "facilitator"), "unsure_rate", compares=False)
triage.key_numbers(here)
triage.queue(here)
triage.decisions(here)
show_concerns("triage", here)
beside(here, triage.unsure, triage.leak)
show_all_numbers("triage", here)
