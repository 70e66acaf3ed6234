"""Staging: a table of text becomes rows to commit, findings, and the fate of every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from data_loaders.checking import values
from data_loaders.checking.known_errors import correct
from data_loaders.checking.names import find_names
from data_loaders.checking.problems import UNCLEAR_NAME, find_problems
from data_loaders.checking.typed import TextTable, typed_table
from data_loaders.declarations import Candidate, Finding, Severity
from data_loaders.similarity import closest_terms
from data_loaders.store import Cursor, Staged, fetch, run

MOST_FINDINGS = 5000
"""Findings told cell by cell; their number is always told in full."""

Address = Callable[[int, int], str]


@dataclass
class Checked:
    """The outcome of staging: rows to commit, findings, and how many rows went where."""

    staged: Staged
    findings: list[Finding] = field(default_factory=list)
    finding_count: int = 0
    counts: dict[tuple[str, str, str], int] = field(default_factory=dict)
    held_back: int = 0
    left_out: int = 0
    repeated: int = 0


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
    table, corrected, left_out = correct(cursor, table, address, headers)
    table, matched = find_names(cursor, table, earlier)
    checked, notes = typed_table(cursor, table)
    problems = f"{table.relation}_problems"
    find_problems(cursor, table, checked, problems, earlier)
    outcome = Checked(_staged(cursor, table, checked, problems))
    notes = corrected + matched + notes
    outcome.findings = notes + _told(cursor, table, checked, problems, address, headers)
    outcome.counts = _counted(cursor, problems)
    outcome.finding_count = len(notes) + sum(outcome.counts.values())
    outcome.held_back = _count(cursor, problems, "severity = 'error'")
    outcome.left_out = left_out
    outcome.repeated = _count(cursor, problems, "check_id = 'repeated_row'")
    return outcome


def _count(cursor: Cursor, problems: str, where: str) -> int:
    sql = f"SELECT count(DISTINCT _id) AS n FROM {problems} WHERE {where}"
    return int(fetch(cursor, sql)[0]["n"])


def _staged(cursor: Cursor, table: TextTable, checked: str, problems: str) -> Staged:
    """The rows without an error and without a repetition, ready to commit."""
    name = f"{table.relation}_staged"
    columns = ", ".join(f'"{column}"' for column in table.columns)
    emptied = table.dataset.emptied_by(table.columns)
    absent = "".join(
        f', NULL::{column.sql_type} AS "{column.name}"'
        for column in table.dataset.columns
        if column.name in (*table.dataset.key, *emptied) and column.name not in table.columns
    )
    run(
        cursor,
        f"CREATE OR REPLACE TEMP VIEW {name} AS SELECT {columns}{absent}, "
        f"{values.literal(table.file)} AS _file, {values.literal(table.sheet)} AS _sheet, _row "
        f"FROM {checked} ANTI JOIN (FROM {problems} WHERE severity = 'error' "
        "OR check_id = 'repeated_row') USING (_id)",
    )
    return Staged(table.dataset, name, (*table.columns, *emptied))


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
    asked: dict[tuple[str, str, str], tuple[Candidate, ...]] = {}
    for row in rows:
        about = (row["check_id"], row["column_name"], row["cell_value"] or "")
        if about not in asked:
            asked[about] = _candidates(table, *about)
    return [
        Finding(
            row["check_id"],
            Severity(row["severity"]),
            row["message"],
            did_you_mean(candidates, row["suggestion"]),
            table.sheet,
            row["_row"],
            _cell(table, row, address),
            headers.get(row["column_name"], row["column_name"]),
            row["cell_value"] or "",
            candidates,
            row["column_name"],
        )
        for row in rows
        for candidates in [asked[row["check_id"], row["column_name"], row["cell_value"] or ""]]
    ]


def _candidates(table: TextTable, check: str, name: str, value: str) -> tuple[Candidate, ...]:
    """The codes or ids that an unknown text may mean."""
    if check == UNCLEAR_NAME:
        return table.unclear[name][value]
    vocabulary = table.dataset.by_name[name].vocabulary
    if check != "unknown_code" or vocabulary is None:
        return ()
    return closest_terms(vocabulary, values.codes_of(vocabulary, value)[1] or value)


def did_you_mean(candidates: Sequence[Candidate], otherwise: str) -> str:
    """The candidates as a question, before what else may be done."""
    if not candidates:
        return otherwise
    named = " or ".join(f"“{each.label}”" for each in candidates)
    return f"Did you mean {named}? {otherwise}"


def _cell(table: TextTable, row: dict[str, object], address: Address) -> str:
    column = table.positions.get(str(row["column_name"]), row["_column"])
    return address(int(str(row["_row"])), int(str(column))) if column is not None else ""


def _counted(cursor: Cursor, problems: str) -> dict[tuple[str, str, str], int]:
    """How often each check found something: (check, severity, column) to count."""
    rows = fetch(
        cursor,
        f"SELECT check_id, severity, column_name, count(*) AS n FROM {problems} "
        "GROUP BY ALL ORDER BY n DESC, check_id, severity, column_name",
    )
    return {(r["check_id"], r["severity"], r["column_name"]): int(r["n"]) for r in rows}
