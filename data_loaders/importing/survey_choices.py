"""The answers in the cells of a survey: boxes left alone are none, joined choices are several."""

from __future__ import annotations

from collections.abc import Sequence

from data_loaders.checking.values import clean, literal
from data_loaders.importing.text_tables import new_name
from data_loaders.store import Cursor, fetch, run
from data_loaders.survey_tools import Question
from data_loaders.survey_tools.joined_choices import split_choices


def answers_given(cursor: Cursor, kept: str, asked: Sequence[Question]) -> str:
    """A temporary table of ``_row``, ``place`` (c7), ``answer``, and ``ticked``.

    ``ticked`` is the choice where the cell held several of them, and then there is a row each.
    """
    columns = ", ".join(f"c{column}" for question in asked for column in question.columns)
    cells, given = new_name("cells"), new_name("given")
    each = (
        f"UNPIVOT {kept} ON {columns} INTO NAME place VALUE given"
        if columns
        else f"SELECT _row, '' AS place, '' AS given FROM {kept} WHERE FALSE"
    )
    run(
        cursor,
        f"CREATE TEMP VIEW {cells} AS SELECT _row, place, {clean('given')} AS answer FROM ({each})",
    )
    left_alone = _left_alone(asked)
    split = _split_table(cursor, cells, asked)
    run(
        cursor,
        f"CREATE TEMP TABLE {given} AS SELECT _row, place, coalesce(ticked, answer) AS answer, "
        f"ticked FROM {cells} LEFT JOIN {split} USING (place, answer) WHERE NOT ({left_alone})",
    )
    return given


def _left_alone(asked: Sequence[Question]) -> str:
    """Whether a cell is a box that was not ticked, as SQL."""
    boxes = {f"c{c}": question.unticked for question in asked for c in question.columns}
    by_words: dict[tuple[str, ...], list[str]] = {}
    for place, words in boxes.items():
        if words:
            by_words.setdefault(words, []).append(place)
    conditions = [
        f"(place IN ({_listed(places)}) AND answer IN ({_listed(words)}))"
        for words, places in by_words.items()
    ]
    return " OR ".join(conditions) or "FALSE"


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(literal(text) for text in texts)


def _split_table(cursor: Cursor, cells: str, asked: Sequence[Question]) -> str:
    """A temporary table of each cell with joined choices met, and one row per choice in it."""
    joined = {f"c{question.columns[0]}": question for question in asked if question.separator}
    rows: list[tuple[str, str, str]] = []
    if joined:
        sql = f"SELECT DISTINCT place, answer FROM {cells} WHERE place IN ({_listed([*joined])})"
        for met in fetch(cursor, sql):
            question, text = joined[met["place"]], met["answer"]
            if text is not None:
                found = split_choices(text, question.joined, question.separator)
                rows += [(met["place"], text, choice) for choice in found]
    name = new_name("split")
    lists = [[row[at] for row in rows] for at in range(3)]
    columns = ("place", "answer", "ticked")
    unnested = ", ".join(f"unnest(CAST(? AS VARCHAR[])) AS {column}" for column in columns)
    run(cursor, f"CREATE TEMP TABLE {name} AS SELECT {unnested}", lists)
    return name
