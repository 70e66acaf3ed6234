"""Commits: staged rows become a revision."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from data_loaders.declarations import Action, Duplicates, Finding, Revision
from data_loaders.errors import CallError
from data_loaders.store.connection import Cursor, Store, fetch, run
from data_loaders.store.fates import (
    Counts,
    Staged,
    beside_current,
    count_ended,
    count_fates,
    fate,
    no_longer_there,
    same,
    value_of,
)
from data_loaders.store.schema import TABLES, TRACE, history_table, quoted


@dataclass(frozen=True)
class Origin:
    """Where a commit comes from."""

    who: str
    action: Action = Action.LOAD
    file_name: str = ""
    sha256: str = ""
    held_back: int = 0
    mapping: dict[str, dict[str, str]] = field(default_factory=dict)
    findings: Sequence[tuple[str, Finding]] = ()
    source: Path | None = None
    duplicates: Duplicates = Duplicates.UPDATE


def _write(cursor: Cursor, staged: Staged, number: int) -> None:
    """Open the new rows, and close the current ones that they replace."""
    dataset, table = staged.dataset, history_table(staged.dataset)
    values = ", ".join(value_of(staged, name) for name in dataset.by_name)
    run(
        cursor,
        f"INSERT INTO {table} ({quoted([*dataset.by_name])}, _file, _sheet, _row, "
        f"_since, _origin) SELECT {values}, s._file, s._sheet, s._row, {number}, {number} "
        f"FROM {beside_current(staged)} WHERE {fate(staged)} IN ('loaded', 'updated')",
    )
    run(
        cursor,
        f"UPDATE {table} SET _until = {number} "
        f"FROM (SELECT {quoted(dataset.key)} FROM {table} WHERE _since = {number}) opened "
        f"WHERE _until IS NULL AND _since < {number} AND {same(dataset.key, table, 'opened')}",
    )


def _end(cursor: Cursor, stages: Sequence[Staged], number: int) -> None:
    """End the rows that a replaced wave no longer has.

    Each leaves a version that held at no time (``_since = _until``): it says which revision ended
    the row, so that the undo can bring it back.
    """
    dataset, table = stages[0].dataset, history_table(stages[0].dataset)
    gone = no_longer_there(stages)
    columns = quoted([*dataset.by_name, *TRACE])
    run(
        cursor,
        f"INSERT INTO {table} ({columns}, _since, _until, _origin) "
        f"SELECT {columns}, {number}, {number}, {number} FROM {table} t WHERE {gone}",
    )
    run(cursor, f"UPDATE {table} AS t SET _until = {number} WHERE {gone}")


def next_revision(
    cursor: Cursor, origin: Origin, datasets: Sequence[str], counts: Counts, undoes: int | None
) -> int:
    """Write the record of a new revision and return its number."""
    number = int(fetch(cursor, "SELECT coalesce(max(number), 0) + 1 AS n FROM revision")[0]["n"])
    now = datetime.now(UTC).replace(tzinfo=None)
    columns = quoted([*TABLES["revision"]])
    run(
        cursor,
        f"INSERT INTO revision ({columns}) VALUES ({', '.join('?' * len(TABLES['revision']))})",
        [
            number,
            origin.action,
            now,
            origin.who,
            origin.file_name,
            origin.sha256,
            ",".join(datasets),
            counts.loaded,
            counts.updated,
            counts.unchanged,
            origin.held_back,
            json.dumps(origin.mapping, ensure_ascii=False),
            undoes,
            counts.kept,
            counts.ended,
            origin.duplicates,
        ],
    )
    return number


def _keep_findings(cursor: Cursor, number: int, origin: Origin) -> None:
    """Keep the findings with their revision, all at once: row by row is slow."""
    if not origin.findings:
        return
    rows = [
        {
            "revision": number,
            "dataset": dataset,
            "check_id": found.check,
            "severity": str(found.severity),
            "message": found.message,
            "suggestion": found.suggestion,
            "sheet": found.sheet,
            "sheet_row": found.row,
            "cell": found.cell,
            "column_name": found.column,
            "cell_value": found.value,
        }
        for dataset, found in origin.findings
    ]
    run(cursor, "INSERT INTO finding BY NAME SELECT unnest(?, recursive := true)", [rows])


def keep_file(store: Store, source: Path, sha256: str) -> Path:
    """Keep a copy of an imported file under its hash; known content is kept once."""
    store.files.mkdir(parents=True, exist_ok=True)
    kept = store.files / sha256
    if not kept.exists():
        partial = kept.with_suffix(".partial")
        shutil.copyfile(source, partial)
        if hashlib.sha256(partial.read_bytes()).hexdigest() != sha256:
            partial.unlink()
            raise CallError("The file changed while it was read", do="Load it again.")
        partial.replace(kept)
    return kept


def original_file(store: Store, revision: Revision) -> Path | None:
    """The file that a revision was made from, if one is kept."""
    path = store.files / revision.sha256
    return path if revision.sha256 and revision.undoes is None and path.is_file() else None


def commit(
    store: Store, cursor: Cursor, stages: Sequence[Staged], origin: Origin
) -> tuple[int | None, dict[str, Counts]]:
    """Commit staged rows as one revision; ``None`` when nothing would change.

    The file is kept first: a copy without a revision does no harm, a revision without its file
    would.
    """
    with store.write_lock:
        by_dataset = _counts(cursor, stages)
        if not any(counts.changes for counts in by_dataset.values()):
            return None, by_dataset
        if origin.source is not None:
            keep_file(store, origin.source, origin.sha256)
        with store.transaction(cursor):
            number = _written(store, cursor, stages, origin, by_dataset)
        return number, by_dataset


def try_out(
    store: Store,
    cursor: Cursor,
    stages: Sequence[Staged],
    origin: Origin,
    look: Callable[[Store], object],
) -> None:
    """Let ``look`` see the store as it would be after a commit of these rows, and keep nothing.

    What it sees stands in a transaction that is always taken back: nobody else sees any of it.
    Commits of others wait meanwhile. ``look`` is not called when nothing would change.
    """
    with store.write_lock:
        by_dataset = _counts(cursor, stages)
        if not any(counts.changes for counts in by_dataset.values()):
            return
        run(cursor, "BEGIN TRANSACTION")
        try:
            _written(store, cursor, stages, origin, by_dataset)
            look(store.seen_by(cursor))
        finally:
            run(cursor, "ROLLBACK")


def _counts(cursor: Cursor, stages: Sequence[Staged]) -> dict[str, Counts]:
    """What becomes of the rows, by dataset."""
    found: dict[str, Counts] = {}
    for staged in stages:
        found.setdefault(staged.dataset.name, Counts()).__iadd__(count_fates(cursor, staged))
    for name, counts in found.items():
        counts.ended = count_ended(cursor, _of(stages, name))
    return found


def _of(stages: Sequence[Staged], name: str) -> list[Staged]:
    return [staged for staged in stages if staged.dataset.name == name]


def _written(
    store: Store,
    cursor: Cursor,
    stages: Sequence[Staged],
    origin: Origin,
    by_dataset: Mapping[str, Counts],
) -> int:
    """Write a revision inside a transaction, and bring what is summarised up to it."""
    total = Counts()
    for counts in by_dataset.values():
        total += counts
    number = next_revision(cursor, origin, list(by_dataset), total, None)
    for staged in stages:
        _write(cursor, staged, number)
    for name, counts in by_dataset.items():
        if counts.ended:
            _end(cursor, _of(stages, name), number)
    _keep_findings(cursor, number, origin)
    for hook in store.on_commit:
        hook(cursor, set(by_dataset))
    return number
