"""Undo: a revision that takes another back, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, Dataset, Revision
from data_loaders.errors import CallError
from data_loaders.store.commit import Counts, Origin, next_revision, same_key
from data_loaders.store.connection import Cursor, Store, fetch, run
from data_loaders.store.schema import TRACE, history_table, quoted


@dataclass(frozen=True)
class RowFate:
    """One row of an undone revision: what became of it, and where it came from."""

    dataset: str
    key: str
    file: str
    sheet: str
    row: int | None
    why: str


@dataclass(frozen=True)
class UndoReport:
    """The undo's own revision, the rows it reversed, and those that it had to keep."""

    revision: int
    reversed: list[RowFate]
    kept: list[RowFate]


def undo(store: Store, number: int, who: str) -> UndoReport:
    """Take a revision back as a new revision.

    A row that a later revision changed is kept and named. Raises ``CallError`` when there is no
    such revision or it was undone before.
    """
    with store.cursor() as cursor, store.transaction(cursor):
        past = _undoable(store, number)
        origin = Origin(who, Action.UNDO, past.file_name, past.sha256)
        counts = Counts()
        new = next_revision(cursor, origin, past.datasets, counts, number)
        reversed_rows: list[RowFate] = []
        kept: list[RowFate] = []
        for name in past.datasets:
            back, stay = _undo_dataset(cursor, DATASETS[name], number, new)
            reversed_rows += back
            kept += stay
        run(cursor, "UPDATE revision SET updated = ? WHERE number = ?", [len(reversed_rows), new])
        for hook in store.on_commit:
            hook(cursor, set(past.datasets))
    return UndoReport(new, reversed_rows, kept)


def _undoable(store: Store, number: int) -> Revision:
    past = next((r for r in store.history() if r.number == number), None)
    if past is None:
        raise CallError(f"There is no revision {number}", do="See the history for the numbers.")
    if past.undone_by is not None:
        raise CallError(
            f"Revision {number} was undone by revision {past.undone_by}",
            do=f"To bring it back, undo revision {past.undone_by}.",
        )
    return past


def _undo_dataset(
    cursor: Cursor, dataset: Dataset, number: int, new: int
) -> tuple[list[RowFate], list[RowFate]]:
    """Close what the revision opened and is still current; reopen what it closed."""
    table = history_table(dataset)
    kept = _fates(
        cursor,
        dataset,
        f"h._since = {number} AND h._until IS NOT NULL",
        "revision ' || h._until || ' changed it later",
    )
    reversed_rows = _fates(
        cursor, dataset, f"h._since = {number} AND h._until IS NULL", "taken back"
    )
    run(cursor, f"UPDATE {table} SET _until = {new} WHERE _since = {number} AND _until IS NULL")
    reopened = (
        f"h._until = {number} AND NOT EXISTS (SELECT 1 FROM {table} c "
        f"WHERE c._until IS NULL AND {same_key(dataset, 'c', 'h')})"
        f" AND NOT EXISTS (SELECT 1 FROM {table} c WHERE c._since = {number} "
        f"AND c._until <> {new} AND {same_key(dataset, 'c', 'h')})"
    )
    restored = _fates(cursor, dataset, reopened, "brought back")
    columns = quoted([*dataset.by_name, *TRACE])
    run(
        cursor,
        f"INSERT INTO {table} ({columns}, _since) SELECT {columns}, {new} FROM {table} h "
        f"WHERE {reopened}",
    )
    seen = {fate.key for fate in reversed_rows}
    return reversed_rows + [fate for fate in restored if fate.key not in seen], kept


def _fates(cursor: Cursor, dataset: Dataset, where: str, why: str) -> list[RowFate]:
    key = " || ' · ' || ".join(f"coalesce(h.\"{name}\"::VARCHAR, '')" for name in dataset.key)
    rows = fetch(
        cursor,
        f"SELECT {key} AS key, h._file, h._sheet, h._row, '{why}' AS why "
        f"FROM {history_table(dataset)} h WHERE {where} ORDER BY h._file, h._sheet, h._row",
    )
    return [
        RowFate(dataset.name, r["key"], r["_file"], r["_sheet"], r["_row"], r["why"]) for r in rows
    ]
