"""Surveys: who answered, what they said, what changed, and how far the scales can be trusted."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.finding.sides import own_key
from pages.components.panels import (
    beside,
    show_all_numbers,
    survey_changes,
    survey_trust,
    surveys,
)
from pages.components.session import empty_state, start_page

start_page(
    "Surveys",
    "Who answered the yearly surveys, what they said, what changed, and how far to trust it.",
)

if not options_of("subscale", "scale_score"):
    empty_state(
        "Response rates, answers and scale scores will stand here.",
        "No survey has been imported yet. Exports of Qualtrics, SurveyMonkey and Google Forms "
        "are recognized as they are.",
    )
    st.stop()

filters = ("survey_level", "school_year", "region", "level", "respondent_role")
here = filter_row(filters, "scale_score", required=("survey_level", "school_year"))
if not surveys.scales_of(here):
    surveys.nothing_in_year(here)
    st.stop()

surveys.key_numbers(here)
show_concerns("surveys", here)
with st.container(horizontal=True, key=own_key("choices")):
    view = surveys.chosen_view()
    scale = surveys.chosen_scale(here)
of_scale = {**here, "subscale": scale}

if view == "answers":
    surveys.answers(of_scale)
    if surveys.is_of_schools(here):
        beside(here, surveys.response_by_level, surveys.response_by_year)
        surveys.outcomes(here)
        beside(of_scale, surveys.scores_by_level, surveys.scores_by_role)
elif view == "change":
    survey_changes.by_year(of_scale)
    if surveys.is_of_schools(here):
        beside(here, survey_changes.matched_change, survey_changes.effect_size)
        beside(of_scale, survey_changes.matched_beside_all, survey_changes.by_leadership)
else:
    beside(of_scale, survey_trust.reliability, survey_trust.without_each)
    beside(of_scale, survey_trust.omega, survey_trust.item_total)
    survey_trust.wording(here)

show_all_numbers("surveys", here)
