"""Filling a store row by row, and short ways to read a result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from analytics import Result, ResultRow
from data_loaders.datasets import DATASETS
from data_loaders.store import Origin, Staged, Store, commit

Fill = Callable[..., int | None]
Record = dict[str, Any]


def commit_rows(store: Store, tables: dict[str, Sequence[Record]]) -> int | None:
    """Commit records as one revision; columns that a record lacks are empty."""
    stages = []
    with store.cursor() as cursor:
        for name, records in tables.items():
            dataset = DATASETS[name]
            given = [c for c in dataset.by_name if c in dataset.key or any(c in r for r in records)]
            columns = ", ".join(f'"{c}" {dataset.by_name[c].sql_type}' for c in given)
            cursor.execute(
                f"CREATE OR REPLACE TEMP TABLE staged_{name} ({columns}, _file VARCHAR, "
                "_sheet VARCHAR, _row BIGINT)"
            )
            rows = [
                [*(record.get(c) for c in given), "test.xlsx", name, number]
                for number, record in enumerate(records, start=2)
            ]
            marks = f"({', '.join('?' * (len(given) + 3))})"
            for start in range(0, len(rows), 500):
                part = rows[start : start + 500]
                listed = ", ".join([marks] * len(part))
                flat = [value for row in part for value in row]
                cursor.execute(f"INSERT INTO staged_{name} VALUES {listed}", flat)
            stages.append(Staged(dataset, f"staged_{name}", tuple(given)))
        return commit(store, cursor, stages, Origin("test"))[0]


def by_group(result: Result) -> dict[str | tuple[str | None, ...] | None, ResultRow]:
    """Rows by their code, or by a tuple of codes when several dimensions were asked for."""
    rows = {tuple(row.group[name] for name in result.by): row for row in result.rows}
    return {key[0] if len(key) == 1 else key: row for key, row in rows.items()}


def values(result: Result) -> dict[str | tuple[str | None, ...] | None, float | None]:
    """Values by group, rounded to six places."""
    return {
        key: None if row.value is None else round(row.value, 6)
        for key, row in by_group(result).items()
    }


def fraction(row: ResultRow) -> tuple[float | int | None, float | int | None]:
    """Numerator and denominator."""
    return row.numerator, row.denominator
