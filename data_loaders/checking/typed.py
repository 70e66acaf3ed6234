"""From text to values: a table with each value beside the text that it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from data_loaders.checking import values
from data_loaders.checking.decisions import Decision, decided
from data_loaders.checking.values import DayOrder
from data_loaders.declarations import Candidate, Column, Dataset, Finding, Kind, Severity
from data_loaders.settings.imports import DATE_ORDER
from data_loaders.store import Cursor, fetch, run, setting_value

AS_WRITTEN = (Kind.TEXT, Kind.IDENTIFIER)
"""Kinds whose value is the text itself."""

_SHORT_LIST, _SHORT_TEXT = 100, 100
"""The most texts, and the most letters of each, that stand in a statement themselves."""


@dataclass(frozen=True)
class TextTable:
    """Rows of text in a temporary table or view: ``_row``, ``_column`` and one column per name.

    ``_column`` is the 0-based spreadsheet column of the answer where it differs by row, else
    NULL; ``positions`` gives that of the other columns. ``decisions`` say by column what texts
    stand for; ``unclear`` are texts that may stand for several things, by column and text.
    """

    relation: str
    dataset: Dataset
    columns: tuple[str, ...]
    positions: Mapping[str, int]
    sheet: str
    file: str
    decisions: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    unclear: Mapping[str, Mapping[str, tuple[Candidate, ...]]] = field(default_factory=dict)


def typed_table(cursor: Cursor, table: TextTable) -> tuple[str, list[Finding]]:
    """The name of a view with ``_id``, ``_row``, ``_column``, and text and value per column.

    Also returns notes on how dates and percentages were read.
    """
    stored, checked = f"{table.relation}_read", f"{table.relation}_checked"
    told = decided(cursor, table.relation, table.dataset, table.columns, table.decisions)
    kept, joins = ["t._id", "t._row", "t._column"], [join for join, _ in told.values()]
    notes: list[Finding] = []
    replaced: list[str] = []
    added: list[str] = []
    for position, name in enumerate(table.columns):
        column = table.dataset.by_name[name]
        text = said = f't."{name}"'
        if name in told:
            said = told[name][1]
            text = f"CASE WHEN {said} IS NOT NULL THEN {text} END"
        if column.kind in AS_WRITTEN:
            kept.append(f'{said} AS "{name}"')
            if name in told:
                kept.append(f'{text} AS "{name}__text"')
            else:
                added.append(f', "{name}" AS "{name}__text"')
            continue
        lookup = f"{table.relation}_values_{position}"
        notes += _look_up(cursor, table, column, lookup, told)
        if short := _short_list(cursor, column, lookup, said):
            place, value = short
            if name not in told:
                text = place
                replaced.append(f'CAST("{name}__text" AS VARCHAR) AS "{name}__text"')
        else:
            joins.append(f"LEFT JOIN {lookup} ON {lookup}.text = {said}")
            value = f"{lookup}.value"
        kept += [f'{text} AS "{name}__text"', f'{value} AS "{name}"']
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {stored} AS SELECT {', '.join(kept)} "
        f"FROM (SELECT row_number() OVER () AS _id, * FROM {table.relation}) t {' '.join(joins)}",
    )
    shown = f"* REPLACE ({', '.join(replaced)})" if replaced else "*"
    run(
        cursor,
        f"CREATE OR REPLACE TEMP VIEW {checked} AS SELECT {shown}{''.join(added)} FROM {stored}",
    )
    return checked, notes


def _look_up(
    cursor: Cursor,
    table: TextTable,
    column: Column,
    name: str,
    decided_on: Mapping[str, tuple[str, str]],
) -> list[Finding]:
    """Make a temporary table from each text said in a column to its value; notes on that."""
    join, said = decided_on.get(column.name, ("", f't."{column.name}"'))
    distinct = f"SELECT DISTINCT {said} AS text FROM {table.relation} t {join}"
    if column.vocabulary is not None:
        _look_up_codes(cursor, column, distinct, name)
        return []
    value, notes = _value(cursor, table, column, distinct)
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT text, {value} AS value "
        f"FROM (SELECT text, {values.stated('text')} AS stated FROM ({distinct}))",
    )
    return notes


def _short_list(cursor: Cursor, column: Column, lookup: str, said: str) -> tuple[str, str] | None:
    """SQL of the place of what is said in a short list, and of the value there.

    It takes a byte a row, and is faster than a join. None where the list is not short.
    """
    rows = fetch(
        cursor,
        f"SELECT text, CAST(value AS VARCHAR) AS value FROM {lookup} WHERE text IS NOT NULL "
        f"LIMIT {_SHORT_LIST + 1}",
    )
    texts = [row["text"] for row in rows]
    if not 0 < len(rows) <= _SHORT_LIST or not all(map(_is_short, texts)):
        return None
    place = f"CAST({said} AS ENUM({', '.join(map(values.literal, texts))}))"
    found = ", ".join("NULL" if r["value"] is None else values.literal(r["value"]) for r in rows)
    return place, f"CAST([{found}] AS {column.sql_type}[])[enum_code({place}) + 1]"


def _is_short(text: str) -> bool:
    return len(text) <= _SHORT_TEXT and text.isprintable()


def _value(
    cursor: Cursor, table: TextTable, column: Column, distinct: str
) -> tuple[str, list[Finding]]:
    """The value of a text ``stated``, as the other texts of its column tell; notes on that."""
    is_day = column.kind in (Kind.DATE, Kind.MONTH)
    told = _day_order(cursor, distinct) if is_day else DayOrder.MONTH
    order = told or DayOrder(setting_value(cursor, DATE_ORDER))
    value = values.typed(column, "stated", order)
    if told is None:
        return value, [_ambiguous_dates(table, column, order)]
    if column.unit == "%" and _are_shares(cursor, distinct, value):
        share = f"round(100 * {value}, 10)"
        value = f"CASE WHEN ends_with(text, '%') THEN {value} ELSE {share} END"
        return value, [_read_as_shares(table, column)]
    return value, []


def _look_up_codes(cursor: Cursor, column: Column, distinct: str, name: str) -> None:
    assert column.vocabulary is not None
    texts = [row["text"] for row in fetch(cursor, distinct) if row["text"] is not None]
    if column.kind is Kind.CODE:
        found = [values.code_of(column.vocabulary, text) for text in texts]
    else:
        found = [values.codes_of(column.vocabulary, text)[0] for text in texts]
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT unnest(CAST(? AS VARCHAR[])) AS text, "
        "unnest(CAST(? AS VARCHAR[])) AS value",
        [texts, found],
    )


def _day_order(cursor: Cursor, distinct: str) -> DayOrder | None:
    """What comes first in the numeric dates of a column: unknown where it mixes both orders.

    None when nothing tells.
    """
    first, second = (
        f"try_cast(regexp_extract(text, '{values.NUMERIC_DATE}', {group}) AS INTEGER)"
        for group in (1, 2)
    )
    row = fetch(
        cursor,
        f"SELECT max({first}) AS first, max({second}) AS second, count({first}) AS n "
        f"FROM ({distinct})",
    )[0]
    if not row["n"]:
        return DayOrder.MONTH
    has_day_first, has_month_first = row["first"] > 12, row["second"] > 12
    if has_day_first:
        return DayOrder.UNKNOWN if has_month_first else DayOrder.DAY
    return DayOrder.MONTH if has_month_first else None


def _are_shares(cursor: Cursor, distinct: str, value: str) -> bool:
    """Whether no number without a sign of percent is above 1, and some lie between 0 and 1.

    So a workbook keeps cells that it shows as 12.5%.
    """
    row = fetch(
        cursor,
        f"SELECT min({value}) >= 0 AND max({value}) <= 1 "
        f"AND count(*) FILTER ({value} > 0 AND {value} < 1) > 0 AS are_shares "
        f"FROM (SELECT text, {values.stated('text')} AS stated FROM ({distinct})) "
        "WHERE NOT ends_with(text, '%')",
    )[0]
    return bool(row["are_shares"])


def _read_as_shares(table: TextTable, column: Column) -> Finding:
    return Finding(
        "read_as_shares",
        Severity.WARNING,
        f"No number of {column.label} is above 1; they were read as shares: 0.125 as 12.5%",
        "Write percentages with their sign where they are below 1%",
        sheet=table.sheet,
        column=column.name,
    )


def _ambiguous_dates(table: TextTable, column: Column, order: DayOrder) -> Finding:
    done = "held back" if order is DayOrder.UNKNOWN else f"read {order}, as the settings say"
    return Finding(
        "ambiguous_dates",
        Severity.WARNING,
        f"Nothing in {column.label} tells the month from the day; dates were {done}",
        "Format the column as dates, or write 2026-03-31",
        sheet=table.sheet,
        column=column.name,
    )
