"""Known errors of a source, put right before the checks; one that no longer holds says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from data_loaders.checking.typed import TextTable
from data_loaders.checking.values import literal
from data_loaders.declarations import Finding, Severity
from data_loaders.store import Cursor, fetch, run


@dataclass(frozen=True)
class _Met:
    """A row that a known error is about, and what it says now."""

    error: Mapping[str, Any]
    row: int
    text: str | None

    @property
    def holds(self) -> bool:
        """Whether the source still says what is known to be wrong."""
        return bool(self.text == self.error["wrong_text"])

    @property
    def is_mended(self) -> bool:
        """Whether the source says by now what is right."""
        return bool(self.text == self.error["right_text"]) and not self.error["is_row_left_out"]


def correct(
    cursor: Cursor,
    table: TextTable,
    address: Callable[[int, int], str],
    headers: Mapping[str, str],
) -> tuple[TextTable, list[Finding], int]:
    """The table with what is known to be wrong put right, what was done, and rows left out."""
    errors = fetch(
        cursor,
        "SELECT * FROM known_error WHERE dataset_concerned = ? "
        "AND list_contains(?, column_concerned) ORDER BY ALL",
        [table.dataset.name, list(table.columns)],
    )
    met = [each for error in errors for each in _met(cursor, table, error)]
    if not met:
        return table, [], 0
    corrected = f"{table.relation}_corrected"
    held = [each for each in met if each.holds]
    run(cursor, f"CREATE OR REPLACE TEMP VIEW {corrected} AS {_sql(table, held)}")
    findings = [_finding(table, each, address, headers) for each in met if not each.is_mended]
    left_out = len({each.row for each in held if each.error["is_row_left_out"]})
    return replace(table, relation=corrected), findings, left_out


def _met(cursor: Cursor, table: TextTable, error: Mapping[str, Any]) -> list[_Met]:
    parts = [f"coalesce(\"{name}\", '')" for name in table.dataset.key if name in table.columns]
    key = " || ' | ' || ".join(parts) or "''"
    rows = fetch(
        cursor,
        f'SELECT _row, "{error["column_concerned"]}" AS text FROM {table.relation} '
        f"WHERE {key} = ? ORDER BY _row",
        [error["key_of_row"]],
    )
    return [_Met(error, row["_row"], row["text"]) for row in rows]


def _sql(table: TextTable, held: Sequence[_Met]) -> str:
    """The table's rows with the right texts, without the rows to be left out."""
    by_column: dict[str, list[_Met]] = {}
    for each in held:
        if not each.error["is_row_left_out"]:
            by_column.setdefault(each.error["column_concerned"], []).append(each)
    replaced = ", ".join(f'{_cases(name, mets)} AS "{name}"' for name, mets in by_column.items())
    left_out = [str(each.row) for each in held if each.error["is_row_left_out"]]
    where = f" WHERE _row NOT IN ({', '.join(left_out)})" if left_out else ""
    changed = f" REPLACE ({replaced})" if replaced else ""
    return f"SELECT *{changed} FROM {table.relation}{where}"


def _cases(name: str, mets: Sequence[_Met]) -> str:
    cases = " ".join(
        f"WHEN _row = {each.row} THEN "
        f"{'NULL' if each.error['right_text'] is None else literal(each.error['right_text'])}"
        for each in mets
    )
    return f'CASE {cases} ELSE "{name}" END'


def _finding(
    table: TextTable,
    each: _Met,
    address: Callable[[int, int], str],
    headers: Mapping[str, str],
) -> Finding:
    name = each.error["column_concerned"]
    position = table.positions.get(name)
    right = (
        "row left out" if each.error["is_row_left_out"] else f"“{each.error['right_text'] or ''}”"
    )
    told = (
        (Severity.NOTE, "known_error_corrected", f"Known error, put right: {right}", "")
        if each.holds
        else (
            Severity.WARNING,
            "known_error_outdated",
            f"A known error expects “{each.error['wrong_text'] or ''}” here; nothing was changed",
            "Look at it again: the source may have been mended",
        )
    )
    severity, check, message, suggestion = told
    return Finding(
        check,
        severity,
        f"{message}. {each.error['reason']}",
        suggestion,
        table.sheet,
        each.row,
        address(each.row, position) if position is not None else "",
        headers.get(name, name),
        each.text or "",
        name=name,
    )
