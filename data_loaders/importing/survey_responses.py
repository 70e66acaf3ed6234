"""The respondents of a survey export: who counts, and what all their answers share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from data_loaders.checking.values import clean, literal, stated, typed
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Instrument, fold
from data_loaders.importing.text_tables import new_name
from data_loaders.school_calendar import school_year_of, season_of
from data_loaders.settings.calendar import SCHOOL_YEAR_START
from data_loaders.store import Cursor, fetch, run, setting_value
from data_loaders.survey_tools import SurveyExport

RESPONSE = DATASETS["survey_response"]
CONTEXT = (
    "administration",
    "school_id",
    "district",
    "state",
    "region",
    "session",
    "respondent_role",
    "level",
    "school_year",
)
_NOT_AN_ANSWER = ("survey preview", "survey test", "preview", "test", "spam", "1", "2", "8")
"""Values of a Qualtrics status column that mark tests, previews and spam, in words or codes."""


def _role(export: SurveyExport, role: str) -> int | None:
    return next((column for column, name in export.metadata.items() if name == role), None)


def keep_responses(cursor: Cursor, export: SurveyExport, rows: str) -> tuple[str, dict[str, int]]:
    """The responses with at least one answer that are no test or preview."""
    given = ", ".join(f"c{c}" for q in export.questions for c in q.columns)
    status = _role(export, "status")
    is_test = "FALSE"
    if status is not None and export.tool.startswith("Qualtrics"):
        words = ", ".join(literal(word) for word in _NOT_AN_ANSWER)
        is_test = f"lower(trim(c{status})) IN ({words})"
    marked = new_name("responses")
    run(
        cursor,
        f"CREATE TEMP TABLE {marked} AS SELECT * EXCLUDE (_given), "
        f"CASE WHEN {is_test} THEN 'test or preview' "
        f"WHEN {clean('_given')} IS NULL THEN 'empty response' END AS _skip "
        f"FROM (SELECT *, concat({given}) AS _given FROM {rows})",
    )
    skipped = fetch(
        cursor,
        f"SELECT _skip, count(*) AS n FROM {marked} WHERE _skip IS NOT NULL GROUP BY _skip",
    )
    run(cursor, f"DELETE FROM {marked} WHERE _skip IS NOT NULL")
    return marked, {row["_skip"]: int(row["n"]) for row in skipped}


def find_context(export: SurveyExport, constants: Mapping[str, str]) -> dict[str, int]:
    """Questions that say who answers: column of the dataset to spreadsheet column."""
    found: dict[str, int] = {}
    for question in export.questions:
        for text in (question.text, question.id):
            column = RESPONSE.by_header.get(fold(text))
            is_free = column is not None and column.name not in {*found, *constants}
            if column is not None and is_free and column.name in CONTEXT:
                found[column.name] = question.columns[0]
    return found


def shared_texts(
    cursor: Cursor,
    export: SurveyExport,
    kept: str,
    name: str,
    instrument: Instrument | None,
    constants: Mapping[str, str],
    file: str,
) -> dict[str, str]:
    """Text of the columns that all answers of a response share, as SQL over its row."""
    response, submitted = _role(export, "response_id"), _role(export, "submitted_at")
    own = clean(f"c{response}") if response is not None else _made_id(submitted, file)
    shared = {
        "instrument": literal(name),
        "response_id": f"coalesce({own}, {_made_id(None, file)})",
        "administration": literal(PurePath(file).stem),
    }
    if instrument is not None:
        shared["level"] = literal(instrument.level)
    if submitted is not None:
        shared["submitted_on"] = clean(f"c{submitted}")
        if days := _days(cursor, kept, shared["submitted_on"]):
            shared["administration"] = literal(season_of(days[-1]))
            start_month = int(setting_value(cursor, SCHOOL_YEAR_START))
            years = {school_year_of(day, start_month) for day in days}
            if len(years) == 1:
                shared["school_year"] = literal(years.pop())
    return shared | {column: literal(text) for column, text in constants.items()}


def _made_id(submitted: int | None, file: str) -> str:
    """An id for a response without one: its time, or its place in the file.

    Two files of one form must not overwrite each other, and one file sorted anew must not mix
    its people; responses of the same second are told apart by their order.
    """
    if submitted is None:
        return f"{literal(PurePath(file).stem)} || ' row ' || _row"
    time = clean(f"c{submitted}")
    again = f"row_number() OVER (PARTITION BY c{submitted} ORDER BY _row)"
    return f"{time} || CASE WHEN {again} > 1 THEN ' (' || {again} || ')' ELSE '' END"


def _days(cursor: Cursor, kept: str, text: str) -> list[date]:
    day = typed(RESPONSE.by_name["submitted_on"], stated(text))
    middle = [f"quantile_disc({day}, {share}) AS day" for share in (0.05, 0.95, 0.5)]
    rows = [fetch(cursor, f"SELECT {each} FROM {kept}")[0]["day"] for each in middle]
    return [each for each in rows if each is not None]
