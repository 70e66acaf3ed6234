"""Survey exports as one row of text per answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from data_loaders.checking import TextTable
from data_loaders.checking.values import clean, literal
from data_loaders.declarations import Instrument, Item, fold
from data_loaders.errors import CallError
from data_loaders.importing.survey_choices import answers_given
from data_loaders.importing.survey_responses import (
    CONTEXT,
    RESPONSE,
    count_responses,
    find_context,
    keep_responses,
    shared_texts,
)
from data_loaders.importing.text_tables import new_name
from data_loaders.instruments import INSTRUMENTS
from data_loaders.instruments.known import known_instruments
from data_loaders.mapping import ColumnMapping
from data_loaders.reading import address
from data_loaders.store import Cursor, fetch, run
from data_loaders.survey_tools import Question, SurveyExport

NOT_SCORED = "not_scored"


@dataclass(frozen=True)
class SurveyTable:
    """A survey as text: its table, instrument, mapping, and what was left out."""

    table: TextTable
    instrument: str
    mapping: tuple[ColumnMapping, ...]
    dropped: tuple[str, ...]
    responses: int
    skipped: dict[str, int]
    expected: str
    said: tuple[str, ...] = ()


def instrument_for(
    questions: Sequence[Question], instruments: Mapping[str, Instrument] = INSTRUMENTS
) -> Instrument | None:
    """The known instrument whose wordings the questions have, at least half of its items.

    Versions of one survey share wordings: the one of which the larger share is asked is taken,
    and among equals the one with more items.
    """
    met: list[tuple[float, int, Instrument]] = []
    for instrument in instruments.values():
        parts = [part for question in questions for part in _parts(instrument, question)]
        known = {item.id for _, _, item in parts if item is not None}
        if known and len(known) * 2 >= len(instrument.items):
            met.append((len(known) / len(instrument.items), len(known), instrument))
    return max(met, key=lambda each: each[:2])[2] if met else None


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
    if wrong := set(constants) - {*CONTEXT, "submitted_on", NOT_SCORED}:
        raise CallError(
            f"{', '.join(sorted(wrong))} of a survey cannot be set",
            do=f"These can: {', '.join((*CONTEXT, NOT_SCORED))}.",
        )
    known = known_instruments(cursor)
    expected = instrument_for(export.questions, known)
    instrument = known.get(wanted) or expected
    name = instrument.id if instrument else wanted or fold(PurePath(file).stem).replace(" ", "_")
    kept, skipped = keep_responses(cursor, export, rows)
    context = find_context(export, constants)
    shared = shared_texts(cursor, export, kept, name, instrument, constants, file)
    asked = [q for q in export.questions if q.columns[0] not in context.values()]
    answers = _answers(cursor, kept, asked, instrument, context, shared)
    _clear_scores(cursor, answers, constants.get(NOT_SCORED, ""))
    columns = _columns(context, shared)
    positions = dict(context)
    table = TextTable(answers, RESPONSE, columns, positions, export.table.sheet.name, file)
    count = int(fetch(cursor, f"SELECT count(*) AS n FROM {kept}")[0]["n"])
    mapping = _mapping(export, context, asked, instrument)
    told = expected.id if expected else ""
    said = count_responses(cursor, export, kept)
    if not asked:
        said += ("No column holds answers to a question: each is about who answered",)
    return SurveyTable(table, name, mapping, _dropped(export), count, skipped, told, said)


def _columns(context: Mapping[str, int], shared: Mapping[str, str]) -> tuple[str, ...]:
    own = {"response_id", "item", "choice", "question", "answer", "score", *context, *shared}
    return tuple(name for name in RESPONSE.by_name if name in own)


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
    questions = _question_table(cursor, asked, instrument)
    long, scored = new_name("long"), new_name("text")
    given = answers_given(cursor, kept, asked)
    run(
        cursor,
        f"CREATE TEMP TABLE {long} AS SELECT shared.*, CAST(_column AS INTEGER) AS _column, "
        "item, coalesce(ticked, choice) AS choice, question, answer "
        f"FROM {given} "
        f"JOIN {questions} USING (place) "
        f"JOIN (SELECT _row, {carried} FROM {kept}) shared USING (_row) WHERE answer IS NOT NULL",
    )
    scores = _scores(cursor, long, instrument)
    run(
        cursor,
        f"CREATE TEMP TABLE {scored} AS SELECT l.*, coalesce(s.score, CASE WHEN "
        f"{'FALSE' if instrument else 'TRUE'} THEN CAST(try_cast(l.answer AS DOUBLE) AS VARCHAR) "
        f"END) AS score FROM {long} l LEFT JOIN {scores} s ON s.item = l.item "
        f"AND s.answer = l.answer ORDER BY l._row, l._column",
    )
    return scored


def _question_table(
    cursor: Cursor, asked: Sequence[Question], instrument: Instrument | None
) -> str:
    """A temporary table of what each column asks: its ``place`` (c7), and item, choice, wording."""
    rows = [
        (
            f"c{column}",
            str(column),
            item.id if item else question.id,
            choice or None,
            _wording(question, column) if item and not choice else question.text,
        )
        for question in asked
        for column, choice, item in _parts(instrument, question)
    ]
    return _table_of(cursor, "asked", ("place", "_column", "item", "choice", "question"), rows)


def _table_of(
    cursor: Cursor, stem: str, columns: Sequence[str], rows: Sequence[tuple[str | None, ...]]
) -> str:
    """A temporary table of a few rows of text."""
    name = new_name(stem)
    lists = [[row[place] for row in rows] for place in range(len(columns))]
    unnested = ", ".join(f"unnest(CAST(? AS VARCHAR[])) AS {column}" for column in columns)
    run(cursor, f"CREATE TEMP TABLE {name} AS SELECT {unnested}", lists)
    return name


def _clear_scores(cursor: Cursor, answers: str, not_scored: str) -> None:
    """Take the score from answers that mean don't know or not applicable in this file."""
    texts = [text.strip() for text in not_scored.split(";") if text.strip()]
    if texts:
        listed = ", ".join(literal(text.casefold()) for text in texts)
        run(cursor, f"UPDATE {answers} SET score = NULL WHERE lower(trim(answer)) IN ({listed})")


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
    return _table_of(cursor, "scores", ("item", "answer", "score"), found)


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
