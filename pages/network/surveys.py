"""Surveys: who answered, what they said, and how far the scales can be trusted."""

import streamlit as st

from pages.components.filters import choice, filter_row, options_of
from pages.components.panels import beside, surveys
from pages.components.session import empty_state, start_page

start_page("Surveys", "Who answered the annual survey, what they said, and how far to trust it.")

scales = dict(options_of("subscale", "scale_score"))
if not scales:
    empty_state(
        "Response rates, answers and scale scores will stand here.",
        "No survey has been imported yet. Exports of Qualtrics, SurveyMonkey and Google Forms "
        "are recognised as they are.",
    )
    st.stop()

here = filter_row(("school_year", "region", "level"), "scale_score", required=("school_year",))
surveys.key_numbers(here)
beside(here, surveys.response_by_level, surveys.response_by_year)

scale = choice("Scale", scales, "subscale")
of_scale = {**here, "subscale": scale}
surveys.answers(of_scale)
beside(of_scale, surveys.scores_by_level, surveys.reliability)
