"""Session feedback: what participants of training sessions say, statement by statement."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, session_feedback, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Session feedback",
    "What participants of training sessions say, statement by statement and session by session.",
)

if not options_of("item", "session_agreement_rate"):
    empty_state(
        "Agreement with each statement, by session and role, will stand here.",
        "No feedback on sessions has been imported yet. Exports of Qualtrics, SurveyMonkey and "
        "Google Forms are recognized as they are.",
    )
    st.stop()

filters = ("school_year", "session", "district", "respondent_role")
here = filter_row(filters, "session_agreement_rate", required=("school_year",))
session_feedback.key_numbers(here)
show_concerns("session-feedback", here)

beside(here, session_feedback.statements, session_feedback.by_session)
session_feedback.answers(here)
statement = session_feedback.chosen_statement()
session_feedback.by_month({**here, "item": statement})
session_feedback.by_role(here)
session_feedback.training_outcomes()
show_all_numbers("session-feedback", here)
