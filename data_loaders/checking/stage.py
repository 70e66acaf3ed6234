"""Staging: a table of text becomes typed rows, findings, and the fate of every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from data_loaders.checking import rules, values
from data_loaders.declarations import Column, Dataset, Finding, Kind, Severity, Vocabulary
from data_loaders.store import Cursor, Staged, fetch, run

MOST_FINDINGS = 5000
"""Findings told cell by cell; their number is always told in full."""


@dataclass(frozen=True)
class TextTable:
    """Rows of text in a temporary table: ``_row``, ``_column`` and one column per name.

    ``_column`` is the 0-based spreadsheet column of the answer where it differs by row, else
    NULL; ``positions`` gives that of the other columns.
    """

    relation: str
    dataset: Dataset
    columns: tuple[str, ...]
    positions: Mapping[str, int]
    sheet: str
    file: str


@dataclass
class Checked:
    """The outcome of staging: rows to commit, findings, and how many rows went where."""

    staged: Staged
    findings: list[Finding] = field(default_factory=list)
    finding_count: int = 0
    counts: dict[tuple[str, str, str], int] = field(default_factory=dict)
    held_back: int = 0
    repeated: int = 0


Address = Callable[[int, int], str]


def _look_up(cursor: Cursor, table: TextTable, column: Column, name: str) -> None:
    """A temporary table from each text met in a code column to its code."""
    assert column.vocabulary is not None
    texts = [
        row["text"]
        for row in fetch(
            cursor,
            f'SELECT DISTINCT "{column.name}" AS text FROM {table.relation} '
            f'WHERE "{column.name}" IS NOT NULL',
        )
    ]
    one = column.kind is Kind.CODE
    found = [_code(column.vocabulary, text, one) for text in texts]
    known = pa.table({"text": pa.array(texts, pa.string()), "code": pa.array(found, pa.string())})
    cursor.register(f"{name}_arrow", known)
    run(cursor, f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM {name}_arrow")
    cursor.unregister(f"{name}_arrow")


def _code(vocabulary: Vocabulary, text: str, one: bool) -> str | None:
    if one:
        return values.code_of(vocabulary, text)
    return values.codes_of(vocabulary, text)[0]


def _is_day_first(cursor: Cursor, table: TextTable, column: Column) -> bool | None:
    """Whether numeric dates of a column put the day first; None when nothing tells."""
    first, second = (
        f"try_cast(regexp_extract(\"{column.name}\", '{values.NUMERIC_DATE}', {group}) AS INTEGER)"
        for group in (1, 2)
    )
    row = fetch(
        cursor,
        f"SELECT max({first}) AS first, max({second}) AS second, count({first}) AS n "
        f"FROM {table.relation}",
    )[0]
    if not row["n"]:
        return False
    if (row["first"] or 0) > 12 >= (row["second"] or 0):
        return True
    return False if (row["second"] or 0) > 12 else None


def _typed_table(cursor: Cursor, table: TextTable) -> tuple[str, list[Finding]]:
    """Values beside their text in a temporary table; notes on how dates were read."""
    checked, notes = f"{table.relation}_checked", []
    selected, joins = ["t.rowid AS _id", "t._row", "t._column"], []
    for position, name in enumerate(table.columns):
        column = table.dataset.by_name[name]
        text = f't."{name}"'
        selected.append(f'{text} AS "{name}__text"')
        if column.vocabulary is not None:
            lookup = f"{table.relation}_codes_{position}"
            _look_up(cursor, table, column, lookup)
            joins.append(f"LEFT JOIN {lookup} ON {lookup}.text = {text}")
            selected.append(f'{lookup}.code AS "{name}"')
            continue
        day_first: bool | None = False
        if column.kind in (Kind.DATE, Kind.MONTH):
            day_first = _is_day_first(cursor, table, column)
            if day_first is None:
                notes.append(_ambiguous_dates(table, column))
        selected.append(f'{values.typed(column, text, bool(day_first))} AS "{name}"')
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {checked} AS SELECT {', '.join(selected)} "
        f"FROM {table.relation} t {' '.join(joins)}",
    )
    return checked, notes


def _ambiguous_dates(table: TextTable, column: Column) -> Finding:
    return Finding(
        "ambiguous_dates",
        Severity.WARNING,
        f"Nothing in {column.label} tells the month from the day; dates were read month first",
        "Format the column as dates, or write 2026-03-31",
        sheet=table.sheet,
        column=column.name,
    )


def stage(
    cursor: Cursor,
    table: TextTable,
    address: Address,
    earlier: Mapping[str, list[str]],
    headers: Mapping[str, str],
) -> Checked:
    """Check a table of text and stage the rows that can be committed.

    ``earlier`` names, per dataset, the relations that the same file staged before: their rows
    count as known for references and as taken for keys. ``headers`` gives the sheet's own name
    of each column for the findings.
    """
    checked, notes = _typed_table(cursor, table)
    problems = f"{table.relation}_problems"
    _find_problems(cursor, table, checked, problems, earlier)
    outcome = Checked(_staged(cursor, table, checked, problems))
    outcome.findings = notes + _told(cursor, table, checked, problems, address, headers)
    outcome.counts = _counted(cursor, problems)
    outcome.finding_count = len(notes) + sum(outcome.counts.values())
    outcome.held_back = _count(cursor, problems, "severity = 'error'")
    outcome.repeated = _count(cursor, problems, "check_id = 'repeated_row'")
    return outcome


def _count(cursor: Cursor, problems: str, where: str) -> int:
    sql = f"SELECT count(DISTINCT _id) AS n FROM {problems} WHERE {where}"
    return int(fetch(cursor, sql)[0]["n"])


def _find_problems(
    cursor: Cursor,
    table: TextTable,
    checked: str,
    problems: str,
    earlier: Mapping[str, list[str]],
) -> None:
    repeated, duplicate = f"{table.relation}_repeated", f"{table.relation}_duplicate"
    found = [
        sql.replace("{relation}", checked) for sql in rules.rules(table.dataset, table.columns)
    ]
    sql = rules.repeated_rows(table.columns).replace("{relation}", checked)
    run(cursor, f"CREATE OR REPLACE TEMP TABLE {repeated} AS {sql}")
    sql = rules.duplicate_keys(table.dataset, table.columns)
    sql = sql.replace("{relation}", checked).replace("{repeated}", repeated)
    run(cursor, f"CREATE OR REPLACE TEMP TABLE {duplicate} AS {sql}")
    key = table.dataset.key[0] if table.dataset.key[0] in table.columns else table.columns[0]
    found.append(_about_rows(repeated, key, checked, "repeated_row", Severity.WARNING))
    found.append(_about_rows(duplicate, key, checked, "duplicate_key", Severity.ERROR))
    found += _references(cursor, table, checked, earlier)
    found += _taken_keys(table, checked, earlier)
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {problems} AS " + " UNION ALL ".join(found),
    )


_ROW_MESSAGES = {
    "repeated_row": ("'This row repeats row ' || r.first_row", "It is counted once"),
    "duplicate_key": (
        "'Row ' || r.first_row || ' has the same key but says something else'",
        "Keep the right one of the two, or tell them apart",
    ),
}


def _about_rows(rows: str, key: str, checked: str, check: str, severity: Severity) -> str:
    message, suggestion = _ROW_MESSAGES[check]
    return (
        f"SELECT r._id, {values.literal(check)} AS check_id, "
        f"{values.literal(severity)} AS severity, "
        f'{values.literal(key)} AS column_name, c."{key}__text" AS cell_value, '
        f"{message} AS message, {values.literal(suggestion)} AS suggestion "
        f"FROM {rows} r JOIN {checked} c USING (_id)"
    )


def _references(
    cursor: Cursor, table: TextTable, checked: str, earlier: Mapping[str, list[str]]
) -> list[str]:
    """Values that the dataset they refer to does not know, where it knows any at all."""
    written = []
    for name in table.columns:
        target, _, known = table.dataset.by_name[name].references.partition(".")
        if not target or target == table.dataset.name:
            continue
        sources = [target, *earlier.get(target, [])]
        union = " UNION ALL ".join(f'SELECT "{known}" AS value FROM {source}' for source in sources)
        if not fetch(cursor, f"SELECT 1 AS one FROM ({union}) LIMIT 1"):
            continue
        label = table.dataset.by_name[name].label
        written.append(
            f"SELECT c._id, 'unknown_reference' AS check_id, 'warning' AS severity, "
            f'{values.literal(name)} AS column_name, c."{name}__text" AS cell_value, '
            f"{values.literal(f'No {target} with this {label} is known')} AS message, "
            f"{values.literal(f'Check it for lost zeros, or load the {target} first')} "
            f'AS suggestion FROM {checked} c ANTI JOIN ({union}) k ON k.value = c."{name}" '
            f'WHERE c."{name}" IS NOT NULL'
        )
    return written


def _taken_keys(table: TextTable, checked: str, earlier: Mapping[str, list[str]]) -> list[str]:
    """Rows whose key an earlier sheet of the same file has."""
    dataset, written = table.dataset, []
    for relation in earlier.get(dataset.name, []):
        same = " AND ".join(
            f'c."{name}" IS NOT DISTINCT FROM k."{name}"'
            if name in table.columns
            else f'k."{name}" IS NULL'
            for name in dataset.key
        )
        column = next(name for name in (*dataset.key, *table.columns) if name in table.columns)
        written.append(
            f"SELECT c._id, 'duplicate_key' AS check_id, 'error' AS severity, "
            f'{values.literal(column)} AS column_name, c."{column}__text" AS cell_value, '
            "'Sheet ' || k._sheet || ', row ' || k._row || ' has the same key' AS message, "
            "'Keep it on one sheet only' AS suggestion "
            f"FROM {checked} c JOIN {relation} k ON {same}"
        )
    return written


def _staged(cursor: Cursor, table: TextTable, checked: str, problems: str) -> Staged:
    """The rows without an error and without a repetition, ready to commit."""
    name = f"{table.relation}_staged"
    columns = ", ".join(f'"{column}"' for column in table.columns)
    absent = "".join(
        f', NULL::{column.sql_type} AS "{column.name}"'
        for column in table.dataset.columns
        if column.name in table.dataset.key and column.name not in table.columns
    )
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT {columns}{absent}, "
        f"{values.literal(table.file)} AS _file, {values.literal(table.sheet)} AS _sheet, _row "
        f"FROM {checked} WHERE _id NOT IN (SELECT _id FROM {problems} "
        "WHERE severity = 'error' OR check_id = 'repeated_row') ORDER BY _id",
    )
    return Staged(table.dataset, name, table.columns)


def _told(
    cursor: Cursor,
    table: TextTable,
    checked: str,
    problems: str,
    address: Address,
    headers: Mapping[str, str],
) -> list[Finding]:
    rows = fetch(
        cursor,
        f"SELECT p.*, c._row, c._column FROM {problems} p JOIN {checked} c USING (_id) "
        f"ORDER BY p.severity, p._id, p.check_id LIMIT {MOST_FINDINGS}",
    )
    return [
        Finding(
            row["check_id"],
            Severity(row["severity"]),
            row["message"],
            row["suggestion"],
            table.sheet,
            row["_row"],
            _cell(table, row, address),
            headers.get(row["column_name"], row["column_name"]),
            row["cell_value"] or "",
        )
        for row in rows
    ]


def _cell(table: TextTable, row: dict[str, object], address: Address) -> str:
    column = table.positions.get(str(row["column_name"]), row["_column"])
    return address(int(str(row["_row"])), int(str(column))) if column is not None else ""


def _counted(cursor: Cursor, problems: str) -> dict[tuple[str, str, str], int]:
    """How often each check found something: (check, severity, column) to count."""
    rows = fetch(
        cursor,
        f"SELECT check_id, severity, column_name, count(*) AS n FROM {problems} "
        "GROUP BY check_id, severity, column_name ORDER BY n DESC",
    )
    return {(r["check_id"], r["severity"], r["column_name"]): int(r["n"]) for r in rows}
