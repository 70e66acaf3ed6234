"""Decisions on what texts stand for, put in place of the texts before they become values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_loaders.checking import values
from data_loaders.declarations import Column, Dataset, Kind, fold
from data_loaders.store import Cursor, fetch, run

ALWAYS, LAST = "", "9999"
NO_VALUE = ""
"""In place of a code: the text says that there is no value."""


@dataclass(frozen=True)
class Decision:
    """A text as written and the code, id or value that it stands for.

    It holds from a school year on, until a later decision on the same text; without a year from
    the beginning. Rows without a school year follow the latest decision.
    """

    text: str
    code: str
    valid_from: str = ALWAYS


def spelling(text: str) -> str:
    """The form in which texts are compared, also of a cell that holds nothing but signs."""
    return fold(text) or text.strip().casefold()


def decided(
    cursor: Cursor,
    relation: str,
    dataset: Dataset,
    columns: Sequence[str],
    decisions: Mapping[str, Sequence[Decision]],
) -> dict[str, tuple[str, str]]:
    """SQL of what a decided column says instead: by column, a join and an expression over ``t``."""
    found = {}
    for name in columns:
        if decisions.get(name):
            column = dataset.by_name[name]
            table = f"{relation}_decided_{name}"
            if _write(cursor, relation, column, decisions[name], table):
                year = _year(dataset, columns)
                join = (
                    f'LEFT JOIN {table} ON {table}.text = t."{name}" '
                    f"AND {year} >= {table}.since AND {year} < {table}.until"
                )
                said = f'CASE WHEN {table}.text IS NULL THEN t."{name}" ELSE {table}.said END'
                found[name] = (join, said)
    return found


def _year(dataset: Dataset, columns: Sequence[str]) -> str:
    """The school year of a row as SQL; a row without one counts as of the latest."""
    if "school_year" not in columns:
        return f"'{LAST[:-1]}8'"
    year = values.typed(dataset.by_name["school_year"], values.stated('t."school_year"'))
    return f"coalesce({year}, '{LAST[:-1]}8')"


def _write(
    cursor: Cursor, relation: str, column: Column, decisions: Sequence[Decision], table: str
) -> bool:
    """Make a table of each text met that was decided on; whether there is any."""
    distinct = f'SELECT DISTINCT "{column.name}" AS text FROM {relation}'
    texts = [row["text"] for row in fetch(cursor, distinct) if row["text"] is not None]
    rows = [
        (text, since, until, said)
        for since, until, codes in _periods(decisions)
        for text in texts
        for said in _said(column, text, codes)
    ]
    lists = [[row[place] for row in rows] for place in range(4)]
    names = ("text", "since", "until", "said")
    unnested = ", ".join(f"unnest(CAST(? AS VARCHAR[])) AS {name}" for name in names)
    run(cursor, f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT {unnested}", lists)
    return bool(rows)


def _periods(decisions: Sequence[Decision]) -> list[tuple[str, str, dict[str, str]]]:
    """What holds in each stretch of school years: from, until (not included), code by spelling."""
    starts = sorted({ALWAYS, *(each.valid_from for each in decisions)})
    ends = [*starts[1:], LAST]
    return [
        (
            start,
            end,
            {
                spelling(each.text): each.code
                for each in sorted(decisions, key=lambda each: each.valid_from)
                if each.valid_from <= start
            },
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _said(column: Column, text: str, codes: Mapping[str, str]) -> list[str | None]:
    """What a text says instead, as a list of one; empty where nothing was decided on it."""
    known = spelling(text)
    if known in codes:
        return [codes[known] or None]
    if column.kind is Kind.CODES and column.vocabulary is not None:
        spoken, unknown = values.codes_of(column.vocabulary, text, codes)
        if spoken != values.codes_of(column.vocabulary, text)[0] and not unknown:
            return [spoken]
    return []
