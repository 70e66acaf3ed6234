"""Survey exports as one row of text per answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

import pyarrow as pa

from data_loaders.checking import TextTable
from data_loaders.checking.values import clean, literal, typed
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Instrument, Item, fold
from data_loaders.errors import CallError
from data_loaders.importing.text_tables import new_name
from data_loaders.instruments import INSTRUMENTS
from data_loaders.mapping import ColumnMapping
from data_loaders.reading import address
from data_loaders.school_calendar import school_year_of, season_of
from data_loaders.store import Cursor, fetch, run
from data_loaders.survey_tools import Question, SurveyExport

_RESPONSE = DATASETS["survey_response"]
_CONTEXT = (
    "administration",
    "school_id",
    "district",
    "state",
    "respondent_role",
    "level",
    "school_year",
)
_NOT_AN_ANSWER = ("survey preview", "survey test", "preview", "test", "spam", "1", "2", "8")
"""Values of a Qualtrics status column that mark tests, previews and spam, in words or codes."""


@dataclass(frozen=True)
class SurveyTable:
    """A survey as text: its table, instrument, mapping, and what was left out."""

    table: TextTable
    instrument: str
    mapping: tuple[ColumnMapping, ...]
    dropped: tuple[str, ...]
    responses: int
    skipped: dict[str, int]


def instrument_for(questions: Sequence[Question]) -> Instrument | None:
    """The known instrument whose wordings the questions have, at least half of its items."""
    for instrument in INSTRUMENTS.values():
        parts = [part for question in questions for part in _parts(instrument, question)]
        known = {item.id for _, _, item in parts if item is not None}
        if len(known) * 2 >= len(instrument.items):
            return instrument
    return None


def _parts(instrument: Instrument | None, question: Question) -> list[tuple[int, str, Item | None]]:
    """Each column of a question, its choice, and the item asked there.

    The rows of a matrix are items of their own, so their choice holds the wording. A choice that
    stands twice gets a number.
    """
    known = instrument.by_wording if instrument else {}
    whole = known.get(fold(question.text)) or known.get(fold(question.id))
    seen: dict[str, int] = {}
    parts: list[tuple[int, str, Item | None]] = []
    for index, column in enumerate(question.columns):
        choice = question.choices[index] if index < len(question.choices) else ""
        own = known.get(fold(choice)) if choice else None
        seen[choice] = seen.get(choice, 0) + 1
        again = f"{choice} ({seen[choice]})".strip() if seen[choice] > 1 else choice
        parts.append((column, "" if own else again, own or whole))
    return parts


def survey_table(
    cursor: Cursor,
    export: SurveyExport,
    rows: str,
    wanted: str,
    constants: Mapping[str, str],
    file: str,
) -> SurveyTable:
    """One row of text per answer given; the respondent's identity is left out.

    Raises ``CallError`` when a constant would overwrite what people answered.
    """
    if wrong := set(constants) - {*_CONTEXT, "submitted_on"}:
        raise CallError(
            f"{', '.join(sorted(wrong))} of a survey cannot be set",
            do=f"These can: {', '.join(_CONTEXT)}.",
        )
    instrument = INSTRUMENTS.get(wanted) or instrument_for(export.questions)
    name = instrument.id if instrument else wanted or fold(PurePath(file).stem).replace(" ", "_")
    kept, skipped = _responses(cursor, export, rows)
    context = _context(export, constants)
    shared = _shared(cursor, export, kept, name, instrument, constants, file)
    asked = [q for q in export.questions if q.columns[0] not in context.values()]
    answers = _answers(cursor, kept, asked, instrument, context, shared)
    columns = _columns(context, shared)
    positions = dict(context)
    table = TextTable(answers, _RESPONSE, columns, positions, export.table.sheet.name, file)
    count = int(fetch(cursor, f"SELECT count(*) AS n FROM {kept}")[0]["n"])
    return SurveyTable(
        table, name, _mapping(export, context, asked, instrument), _dropped(export), count, skipped
    )


def _columns(context: Mapping[str, int], shared: Mapping[str, str]) -> tuple[str, ...]:
    own = {"response_id", "item", "choice", "question", "answer", "score", *context, *shared}
    return tuple(name for name in _RESPONSE.by_name if name in own)


def _role(export: SurveyExport, role: str) -> int | None:
    return next((column for column, name in export.metadata.items() if name == role), None)


def _responses(cursor: Cursor, export: SurveyExport, rows: str) -> tuple[str, dict[str, int]]:
    """The responses with at least one answer that are no test or preview."""
    given = ", ".join(clean(f"c{c}") for q in export.questions for c in q.columns)
    status = _role(export, "status")
    is_test = "FALSE"
    if status is not None and export.tool.startswith("Qualtrics"):
        words = ", ".join(literal(word) for word in _NOT_AN_ANSWER)
        is_test = f"lower(trim(c{status})) IN ({words})"
    marked = new_name("responses")
    run(
        cursor,
        f"CREATE TEMP TABLE {marked} AS SELECT *, CASE WHEN {is_test} THEN 'test or preview' "
        f"WHEN coalesce({given}) IS NULL THEN 'empty response' END AS _skip FROM {rows}",
    )
    skipped = fetch(
        cursor,
        f"SELECT _skip, count(*) AS n FROM {marked} WHERE _skip IS NOT NULL GROUP BY _skip",
    )
    run(cursor, f"DELETE FROM {marked} WHERE _skip IS NOT NULL")
    return marked, {row["_skip"]: int(row["n"]) for row in skipped}


def _context(export: SurveyExport, constants: Mapping[str, str]) -> dict[str, int]:
    """Questions that say who answers: column of the dataset to spreadsheet column."""
    found: dict[str, int] = {}
    for question in export.questions:
        for text in (question.text, question.id):
            column = _RESPONSE.by_header.get(fold(text))
            is_free = column is not None and column.name not in {*found, *constants}
            if column is not None and is_free and column.name in _CONTEXT:
                found[column.name] = question.columns[0]
    return found


def _shared(
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
            years = {school_year_of(day) for day in days}
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
    day = typed(_RESPONSE.by_name["submitted_on"], text)
    middle = [f"quantile_disc({day}, {share}) AS day" for share in (0.05, 0.95, 0.5)]
    rows = [fetch(cursor, f"SELECT {each} FROM {kept}")[0]["day"] for each in middle]
    return [each for each in rows if each is not None]


def _answers(
    cursor: Cursor,
    kept: str,
    asked: Sequence[Question],
    instrument: Instrument | None,
    context: Mapping[str, int],
    shared: Mapping[str, str],
) -> str:
    """The long table of answers, with the score of each."""
    fixed = dict(shared) | {name: clean(f"c{column}") for name, column in context.items()}
    carried = ", ".join(f'{text} AS "{name}"' for name, text in fixed.items())
    selects = []
    for question in asked:
        for column, choice, item in _parts(instrument, question):
            wording = _wording(question, column) if item and not choice else question.text
            selects.append(
                f"SELECT _row, {column} AS _column, {carried}, "
                f"{literal(item.id if item else question.id)} AS item, "
                f"{literal(choice) if choice else 'CAST(NULL AS VARCHAR)'} AS choice, "
                f"{literal(wording)} AS question, {clean(f'c{column}')} AS answer "
                f"FROM {kept}"
            )
    long, scored = new_name("long"), new_name("text")
    union = " UNION ALL ".join(selects)
    run(cursor, f"CREATE TEMP TABLE {long} AS SELECT * FROM ({union}) WHERE answer IS NOT NULL")
    scores = _scores(cursor, long, instrument)
    run(
        cursor,
        f"CREATE TEMP TABLE {scored} AS SELECT l.*, coalesce(s.score, CASE WHEN "
        f"{'FALSE' if instrument else 'TRUE'} THEN CAST(try_cast(l.answer AS DOUBLE) AS VARCHAR) "
        f"END) AS score FROM {long} l LEFT JOIN {scores} s ON s.item = l.item "
        f"AND s.answer = l.answer ORDER BY l._row, l._column",
    )
    return scored


def _wording(question: Question, column: int) -> str:
    """The wording of an item: the row of a matrix, else the question."""
    index = question.columns.index(column)
    return question.choices[index] if index < len(question.choices) else question.text


def _scores(cursor: Cursor, long: str, instrument: Instrument | None) -> str:
    """A temporary table of the score of each answer met, by the instrument's scales."""
    met = fetch(cursor, f"SELECT DISTINCT item, answer FROM {long}") if instrument else []
    items = {item.id: item for item in instrument.items} if instrument else {}
    found = [
        (row["item"], row["answer"], f"{score:g}")
        for row in met
        if instrument is not None
        and row["item"] in items
        and (score := instrument.score(items[row["item"]], row["answer"])) is not None
    ]
    name = new_name("scores")
    columns = list(zip(*found, strict=True)) if found else [(), (), ()]
    table = pa.table(
        {
            n: pa.array(c, pa.string())
            for n, c in zip(("item", "answer", "score"), columns, strict=True)
        }
    )
    cursor.register(f"{name}_arrow", table)
    run(cursor, f"CREATE TEMP TABLE {name} AS SELECT * FROM {name}_arrow")
    cursor.unregister(f"{name}_arrow")
    return name


def _mapping(
    export: SurveyExport,
    context: Mapping[str, int],
    asked: Sequence[Question],
    instrument: Instrument | None,
) -> tuple[ColumnMapping, ...]:
    header_row = export.table.header_rows[0]
    texts = {header.column: header.text for header in export.table.headers}
    roles = {"response_id": "response_id", "submitted_at": "submitted_on"}
    mapped = [
        ColumnMapping(
            texts.get(column, ""), address(header_row, column), roles[role], "alias", column
        )
        for column, role in export.metadata.items()
        if role in roles
    ]
    mapped += [
        ColumnMapping(texts.get(column, ""), address(header_row, column), name, "alias", column)
        for name, column in context.items()
    ]
    for question in asked:
        for column, _, item in _parts(instrument, question):
            how = "instrument" if item else "question"
            target = f"item {item.id if item else question.id}"
            at = address(header_row, column)
            mapped.append(ColumnMapping(question.text, at, target, how, column))
    return tuple(mapped)


def _dropped(export: SurveyExport) -> tuple[str, ...]:
    """Headers of the columns that identify a respondent."""
    texts = {header.column: header.text for header in export.table.headers}
    return tuple(
        texts.get(column, address(export.table.header_rows[0], column))
        for column, role in export.metadata.items()
        if role == "identifies_a_person"
    )
