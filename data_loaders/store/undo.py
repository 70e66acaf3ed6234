"""Undo: a revision that takes another back, row by row.

Every version of a row knows its origin: the load whose content it is. At any time the current
version of a key is the one of its latest origin that is live, that is, loaded and not undone.
Undoing a load, or undoing that undo, changes what is live, and then only the keys that this load
touched are looked at again. A version that held at no time (``_since = _until``) says that its
origin ended the row: then there is no current version.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, Dataset, Revision
from data_loaders.errors import CallError
from data_loaders.store.commit import Origin, next_revision
from data_loaders.store.connection import Cursor, Store, fetch, run
from data_loaders.store.fates import Counts, same
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

    A row that a later live revision changed is kept and named. Raises ``CallError`` when there
    is no such revision or it was undone before.
    """
    with store.cursor() as cursor, store.transaction(cursor):
        history = {revision.number: revision for revision in store.history()}
        past = _undoable(history, number)
        root = _load_behind(history, number)
        live = {n for n, each in history.items() if each.undoes is None and not each.undone_by}
        live = live - {root} if root in live else live | {root}
        origin = Origin(who, Action.UNDO, past.file_name, past.sha256)
        new = next_revision(cursor, origin, past.datasets, Counts(), number)
        reversed_rows: list[RowFate] = []
        kept: list[RowFate] = []
        for name in past.datasets:
            back, stay = _undo_dataset(cursor, DATASETS[name], root, sorted(live), new)
            reversed_rows += back
            kept += stay
        count = [len(reversed_rows), new]
        run(cursor, "UPDATE revision SET updated = ? WHERE number = ?", count)
        for hook in store.on_commit:
            hook(cursor, set(past.datasets))
    return UndoReport(new, reversed_rows, kept)


def _undoable(history: dict[int, Revision], number: int) -> Revision:
    past = history.get(number)
    if past is None:
        raise CallError(f"There is no revision {number}", do="See the history for the numbers.")
    if past.undone_by is not None:
        raise CallError(
            f"Revision {number} was undone by revision {past.undone_by}",
            do=f"To bring it back, undo revision {past.undone_by}.",
        )
    return past


def _load_behind(history: dict[int, Revision], number: int) -> int:
    """The load that a chain of undos is about."""
    undoes = history[number].undoes
    return number if undoes is None else _load_behind(history, undoes)


def _undo_dataset(
    cursor: Cursor, dataset: Dataset, root: int, live: Sequence[int], new: int
) -> tuple[list[RowFate], list[RowFate]]:
    """Bring every key that a load touched to its latest live version."""
    table, touched = history_table(dataset), f"touched_{dataset.name}"
    listed = ", ".join(map(str, live)) or "NULL"
    key = quoted(list(dataset.key))
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {touched} AS "
        f"SELECT t.*, c.rowid AS current_row, c._origin AS current_origin, "
        f"d.version AS wanted_row, CASE WHEN d.version IS NOT NULL THEN d._origin END "
        "AS wanted_origin FROM "
        f"(SELECT DISTINCT ON ({key}) {key}, _file, _sheet, _row FROM {table} "
        f"WHERE _origin = {root}) t "
        f"LEFT JOIN (SELECT rowid, * FROM {table} WHERE _until IS NULL) c "
        f"ON {same(dataset.key, 'c', 't')} "
        f"LEFT JOIN (SELECT CASE WHEN _since IS DISTINCT FROM _until THEN rowid END AS version, * "
        f"FROM {table} WHERE _origin IN ({listed}) "
        f"QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY _origin DESC, _since DESC) = 1"
        f") d ON {same(dataset.key, 'd', 't')}",
    )
    changes = "current_origin IS DISTINCT FROM wanted_origin"
    why = (
        "CASE WHEN wanted_row IS NULL THEN 'taken back' "
        "ELSE 'brought back as of revision ' || wanted_origin END"
    )
    reversed_rows = _fates(cursor, dataset, touched, changes, why)
    later = f"NOT ({changes}) AND current_origin <> {root}"
    kept = _fates(cursor, dataset, touched, later, "'revision ' || current_origin || ' has it'")
    run(
        cursor,
        f"UPDATE {table} SET _until = {new} WHERE rowid IN "
        f"(SELECT current_row FROM {touched} WHERE {changes})",
    )
    columns = quoted([*dataset.by_name, *TRACE, "_origin"])
    run(
        cursor,
        f"INSERT INTO {table} ({columns}, _since) SELECT {columns}, {new} FROM {table} "
        f"WHERE rowid IN (SELECT wanted_row FROM {touched} WHERE {changes})",
    )
    return reversed_rows, kept


def _fates(cursor: Cursor, dataset: Dataset, touched: str, where: str, why: str) -> list[RowFate]:
    key = " || ' · ' || ".join(f"coalesce(\"{name}\"::VARCHAR, '')" for name in dataset.key)
    rows = fetch(
        cursor,
        f"SELECT {key} AS key, _file, _sheet, _row, {why} AS why FROM {touched} "
        f"WHERE {where} ORDER BY _file, _sheet, _row",
    )
    return [
        RowFate(dataset.name, r["key"], r["_file"], r["_sheet"], r["_row"], r["why"]) for r in rows
    ]
