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
from data_loaders.survey_tools import Question, SurveyExport
from data_loaders.survey_tools.export import IDENTIFIES_A_PERSON

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

_LEFT_TO_REPLACE = r"@X@[\w.]+@X@|\$\{[a-z]+://[^}]*\}|\[(?:pipe|question\(|contact\()[^\]]*\]"
"""What survey tools replace by a name or an earlier answer, and leave as it is in a test."""

_NO_PERSON = ("ip", "latitude", "longitude", "location", "accuracy")
"""Parts of headers that say where a response came from and not from whom."""


def _role(export: SurveyExport, role: str) -> int | None:
    return next((column for column, name in export.metadata.items() if name == role), None)


def keep_responses(cursor: Cursor, export: SurveyExport, rows: str) -> tuple[str, dict[str, int]]:
    """The responses with at least one answer that are no test or preview.

    A test is said to be one, or holds text that the tool should have replaced.
    """
    given = (
        ", ".join(
            _answer(c, q) for q in export.questions for c in q.columns if c in _asked(q, export)
        )
        or "NULL"
    )
    is_test = _is_test(export)
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


def _asked(question: Question, export: SurveyExport) -> set[int]:
    return set(question.columns) - set(export.known_before)


def _answer(column: int, question: Question) -> str:
    """The cell of an answer as SQL; NULL where a box was left alone."""
    if not question.unticked:
        return f"c{column}"
    words = ", ".join(literal(word) for word in question.unticked)
    return f"CASE WHEN trim(c{column}) NOT IN ({words}) THEN c{column} END"


def _is_test(export: SurveyExport) -> str:
    """Whether a response is a test, as SQL: by its status, or by text left to be replaced."""
    status = _role(export, "status")
    told = []
    if status is not None and export.tool.startswith("Qualtrics"):
        words = ", ".join(literal(word) for word in _NOT_AN_ANSWER)
        told.append(f"lower(trim(c{status})) IN ({words})")
    columns = {h.column for h in export.table.headers}
    cells = ", ".join(f"c{column}" for column in sorted(columns))
    told.append(f"regexp_matches(concat_ws(' ', {cells}), {literal(_LEFT_TO_REPLACE)})")
    return f"coalesce({' OR '.join(told)}, FALSE)"


def count_responses(cursor: Cursor, export: SurveyExport, kept: str) -> tuple[str, ...]:
    """How many kept responses are partial or come from somebody who answered before, in words."""
    said = []
    if count := _count(cursor, kept, " OR ".join(_partial(export)) or "FALSE"):
        said.append(f"{count:,} of the responses are partial: begun and not completed")
    person = _person(export)
    if person:
        key = ", ".join(f"lower(trim(c{column}))" for column in person)
        own = ", ".join(f"trim(c{c})" for c in person if c not in export.known_before)
        known = f"lower(concat({own})) NOT IN ('', 'anonymous')"
        again = f"row_number() OVER (PARTITION BY {key} ORDER BY _row)"
        repeated = f"(SELECT {again} AS n FROM {kept} WHERE {known})"
        if count := _count(cursor, repeated, "n > 1"):
            names = {header.column: header.text for header in export.table.headers}
            by = " and ".join(names[column] for column in person)
            said.append(f"{count:,} responses come from somebody who answered before (by {by})")
    return tuple(said)


def _count(cursor: Cursor, relation: str, where: str) -> int:
    return int(fetch(cursor, f"SELECT count(*) AS n FROM {relation} WHERE {where}")[0]["n"])


def _partial(export: SurveyExport) -> list[str]:
    """Conditions that each say that a response was not completed, as SQL."""
    found = [f"lower(trim(c{c})) IN ('0', 'false', 'no')" for c in export.columns_of("finished")]
    found += [f"try_cast(c{c} AS DOUBLE) < 100" for c in export.columns_of("progress")]
    forms = export.columns_of("form_complete")
    found += [f"lower(trim(c{c})) IN ('0', '1', 'incomplete', 'unverified')" for c in forms]
    if export.tool == "Online survey":
        found += [f"c{c} IS NULL" for c in export.columns_of("submitted_at")]
    return found


def _person(export: SurveyExport) -> tuple[int, ...]:
    """The columns that together say who answered, and for what."""
    names = {header.column: fold(header.text) for header in export.table.headers}
    who = [
        column
        for column in export.columns_of(IDENTIFIES_A_PERSON)
        if column in names and not any(word in names[column] for word in _NO_PERSON)
    ]
    return (*who, *export.known_before) if who else ()


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
    own = _own_id(export, response) if response is not None else _made_id(submitted, file)
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


def _own_id(export: SurveyExport, response: int) -> str:
    """The id that the tool gave, with its event and repeat where it has them."""
    parts = export.columns_of("response_part")
    if not parts:
        return clean(f"c{response}")
    return f"concat_ws(' ', {', '.join(clean(f'c{column}') for column in (response, *parts))})"


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
