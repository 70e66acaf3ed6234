"""Recognises the exports of survey tools and tells questions from what the tool adds."""

from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.recognise import recognise_survey
from data_loaders.survey_tools.redcap import is_dictionary
from data_loaders.survey_tools.spss import recognise_spss

__all__ = ["Question", "SurveyExport", "is_dictionary", "recognise_spss", "recognise_survey"]
