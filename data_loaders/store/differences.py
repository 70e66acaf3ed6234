"""What differs between two revisions: rows that are new, changed, or no longer there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Dataset
from data_loaders.errors import CallError
from data_loaders.store.connection import Cursor, Store, fetch, run
from data_loaders.store.fates import same
from data_loaders.store.schema import history_table, quoted

ADDED, CHANGED, ENDED = "added", "changed", "ended"


@dataclass(frozen=True)
class RowDifference:
    """A row that differs: what happened to it, its key, and each column before and after."""

    what: str
    key: str
    changes: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True)
class Difference:
    """How many rows of a dataset differ, and the first of them."""

    dataset: Dataset
    added: int
    changed: int
    ended: int
    rows: tuple[RowDifference, ...]


def differences(store: Store, earlier: int, later: int, limit: int = 100) -> list[Difference]:
    """What differs between two revisions, by dataset; those without a difference are left out,
    and those that the store lacks.

    ``limit`` bounds the rows told of each dataset. 0 stands for the empty store. Raises
    ``CallError`` when there is no such revision.
    """
    latest = store.revision()
    if wrong := [number for number in (earlier, later) if not 0 <= number <= latest]:
        raise CallError(f"There is no revision {wrong[0]}", do=f"The latest is {latest}.")
    there = [each for name, each in DATASETS.items() if name not in store.lacks]
    with store.cursor() as cursor:
        found = [_difference(cursor, each, earlier, later, limit) for each in there]
    return [each for each in found if each.added + each.changed + each.ended]


def _difference(
    cursor: Cursor, dataset: Dataset, earlier: int, later: int, limit: int
) -> Difference:
    table, key = history_table(dataset), dataset.key
    before = f"SELECT * FROM {table} WHERE {_held(earlier)} AND NOT ({_held(later)})"
    after = f"SELECT * FROM {table} WHERE {_held(later)} AND NOT ({_held(earlier)})"
    rest = [name for name in dataset.by_name if name not in key]
    differs = " OR ".join(f'a."{name}" IS DISTINCT FROM b."{name}"' for name in rest) or "FALSE"
    pairs = ", ".join(f'a."{n}" AS "before_{n}", b."{n}" AS "after_{n}"' for n in rest)
    told = ", ".join(f'coalesce(b."{name}", a."{name}") AS "{name}"' for name in key)
    chosen = ", ".join(part for part in (told, pairs) if part)
    name = f"differs_{dataset.name}"
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT {chosen}, "
        f"CASE WHEN a._since IS NULL THEN '{ADDED}' WHEN b._since IS NULL THEN '{ENDED}' "
        f"ELSE '{CHANGED}' END AS what FROM ({before}) a FULL JOIN ({after}) b "
        f"ON {same(key, 'a', 'b')} WHERE a._since IS NULL OR b._since IS NULL OR {differs}",
    )
    counts = {
        row["what"]: int(row["n"])
        for row in fetch(cursor, f"SELECT what, count(*) AS n FROM {name} GROUP BY what")
    }
    rows = fetch(cursor, f"FROM {name} ORDER BY what, {quoted(key)} LIMIT {int(limit)}")
    added, changed, ended = (counts.get(what, 0) for what in (ADDED, CHANGED, ENDED))
    told_rows = tuple(_row(row, dataset, rest) for row in rows)
    return Difference(dataset, added, changed, ended, told_rows)


def _held(number: int) -> str:
    """SQL that a version of a row held at a revision."""
    return f"_since <= {int(number)} AND (_until IS NULL OR _until > {int(number)})"


def _row(row: dict[str, Any], dataset: Dataset, rest: list[str]) -> RowDifference:
    key = " · ".join("" if row[name] is None else str(row[name]) for name in dataset.key)
    changes = tuple(
        (name, row[f"before_{name}"], row[f"after_{name}"])
        for name in rest
        if row[f"before_{name}"] != row[f"after_{name}"]
    )
    return RowDifference(row["what"], key, changes)
