"""Commits: staged rows become a revision."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from data_loaders.declarations import Action, Dataset, Finding
from data_loaders.errors import CallError
from data_loaders.store.connection import Cursor, Store, fetch, run
from data_loaders.store.schema import history_table, quoted


@dataclass(frozen=True)
class Staged:
    """Checked rows of one dataset in a temporary table of the import's cursor.

    ``relation`` has the typed ``columns`` that the file gives, and ``_file, _sheet, _row``.
    Columns that the file does not give keep their present values.
    """

    dataset: Dataset
    relation: str
    columns: tuple[str, ...]


@dataclass
class Counts:
    """What a commit does to a dataset's rows."""

    loaded: int = 0
    updated: int = 0
    unchanged: int = 0

    def __iadd__(self, other: Counts) -> Counts:
        self.loaded += other.loaded
        self.updated += other.updated
        self.unchanged += other.unchanged
        return self


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


def same_key(dataset: Dataset, left: str, right: str) -> str:
    """SQL that two relations have the same key; missing parts of a key count as equal."""
    return " AND ".join(
        f'{left}."{name}" IS NOT DISTINCT FROM {right}."{name}"' for name in dataset.key
    )


def _beside_current(staged: Staged) -> str:
    """SQL of the staged rows ``s``, each beside the current row ``c`` of its key, if any."""
    known = f"c._until IS NULL AND {same_key(staged.dataset, 's', 'c')}"
    return f"{staged.relation} s LEFT JOIN {history_table(staged.dataset)} c ON {known}"


def _fate(staged: Staged) -> str:
    """SQL of what becomes of a staged row: loaded, updated or unchanged."""
    given = [column for column in staged.columns if column not in staged.dataset.key]
    differs = " OR ".join(f's."{name}" IS DISTINCT FROM c."{name}"' for name in given) or "FALSE"
    return (
        f"CASE WHEN c._since IS NULL THEN 'loaded' WHEN {differs} THEN 'updated' "
        "ELSE 'unchanged' END"
    )


def count_fates(cursor: Cursor, staged: Staged) -> Counts:
    """What a commit of these rows would add, update and leave; nothing is written."""
    rows = fetch(
        cursor,
        f"SELECT {_fate(staged)} AS fate, count(*) AS n FROM {_beside_current(staged)} "
        "GROUP BY fate",
    )
    return Counts(**{row["fate"]: int(row["n"]) for row in rows})


def _write(cursor: Cursor, staged: Staged, number: int) -> None:
    """Open the new rows, and close the current ones that they replace."""
    dataset, table = staged.dataset, history_table(staged.dataset)
    values = ", ".join(
        f's."{name}"' if name in staged.columns else f'c."{name}"' for name in dataset.by_name
    )
    run(
        cursor,
        f"INSERT INTO {table} ({quoted([*dataset.by_name])}, _file, _sheet, _row, "
        f"_since, _origin) SELECT {values}, s._file, s._sheet, s._row, {number}, {number} "
        f"FROM {_beside_current(staged)} WHERE {_fate(staged)} <> 'unchanged'",
    )
    run(
        cursor,
        f"UPDATE {table} SET _until = {number} "
        f"FROM (SELECT {quoted(dataset.key)} FROM {table} WHERE _since = {number}) opened "
        f"WHERE _until IS NULL AND _since < {number} AND {same_key(dataset, table, 'opened')}",
    )


def next_revision(
    cursor: Cursor, origin: Origin, datasets: Sequence[str], counts: Counts, undoes: int | None
) -> int:
    """Write the record of a new revision and return its number."""
    number = int(fetch(cursor, "SELECT coalesce(max(number), 0) + 1 AS n FROM revision")[0]["n"])
    now = datetime.now(UTC).replace(tzinfo=None)
    run(
        cursor,
        "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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


def commit(
    store: Store, cursor: Cursor, stages: Sequence[Staged], origin: Origin
) -> tuple[int | None, dict[str, Counts]]:
    """Commit staged rows as one revision; ``None`` when nothing would change.

    The file is kept first: a copy without a revision does no harm, a revision without its file
    would.
    """
    with store.write_lock:
        counts = [count_fates(cursor, staged) for staged in stages]
        by_dataset: dict[str, Counts] = {}
        total = Counts()
        for staged, count in zip(stages, counts, strict=True):
            by_dataset.setdefault(staged.dataset.name, Counts()).__iadd__(count)
            total += count
        if total.loaded + total.updated == 0:
            return None, by_dataset
        if origin.source is not None:
            keep_file(store, origin.source, origin.sha256)
        with store.transaction(cursor):
            number = next_revision(cursor, origin, list(by_dataset), total, None)
            for staged in stages:
                _write(cursor, staged, number)
            _keep_findings(cursor, number, origin)
            for hook in store.on_commit:
                hook(cursor, set(by_dataset))
        return number, by_dataset
