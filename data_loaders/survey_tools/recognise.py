"""Asks each survey tool whether a sheet is its export."""

from __future__ import annotations

from data_loaders.reading import Sheet
from data_loaders.survey_tools.export import SurveyExport
from data_loaders.survey_tools.google_forms import recognise_google_forms
from data_loaders.survey_tools.microsoft_forms import recognise_microsoft_forms
from data_loaders.survey_tools.online_survey import recognise_online_survey
from data_loaders.survey_tools.qualtrics import recognise_qualtrics
from data_loaders.survey_tools.redcap import recognise_redcap
from data_loaders.survey_tools.surveymonkey import recognise_surveymonkey

_TOOLS = (
    recognise_qualtrics,
    recognise_surveymonkey,
    recognise_google_forms,
    recognise_microsoft_forms,
    recognise_redcap,
    recognise_online_survey,
)


def recognise_survey(sheet: Sheet) -> SurveyExport | None:
    """Return the sheet as the export of a survey tool, or None where no tool is recognised.

    An SPSS file is asked for by :func:`recognise_spss`: it may hold anything.
    """
    if sheet.row_count < 2 or sheet.column_count < 2:
        return None
    for recognise in _TOOLS:
        found = recognise(sheet)
        if found is not None:
            return found
    return None
