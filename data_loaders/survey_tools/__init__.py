"""Recognises the exports of survey tools and tells questions from what the tool adds."""

from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.recognise import recognise_survey

__all__ = ["Question", "SurveyExport", "recognise_survey"]
