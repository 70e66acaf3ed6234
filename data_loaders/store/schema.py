"""Tables of the store."""

from __future__ import annotations

from collections.abc import Set

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Dataset

TRACE = ("_file", "_sheet", "_row")

TEXT, COUNT = "VARCHAR NOT NULL", "BIGINT NOT NULL"

TABLES: dict[str, dict[str, str]] = {
    "revision": {
        "number": "INTEGER PRIMARY KEY",
        "action": TEXT,
        "at": "TIMESTAMP NOT NULL",
        "who": TEXT,
        "file_name": TEXT,
        "sha256": TEXT,
        "datasets": TEXT,
        "loaded": COUNT,
        "updated": COUNT,
        "unchanged": COUNT,
        "held_back": COUNT,
        "mapping": TEXT,
        "undoes": "INTEGER",
        "kept": "BIGINT DEFAULT 0",
        "ended": "BIGINT DEFAULT 0",
        "duplicates": "VARCHAR DEFAULT 'update'",
    },
    "finding": {
        "revision": "INTEGER NOT NULL",
        "dataset": TEXT,
        "check_id": TEXT,
        "severity": TEXT,
        "message": TEXT,
        "suggestion": TEXT,
        "sheet": TEXT,
        "sheet_row": "BIGINT",
        "cell": TEXT,
        "column_name": TEXT,
        "cell_value": TEXT,
    },
    "draft": {
        "id": "VARCHAR PRIMARY KEY",
        "name": TEXT,
        "sha256": TEXT,
        "size": COUNT,
        "who": TEXT,
        "at": "TIMESTAMP NOT NULL",
        "wishes": TEXT,
        "revision": "INTEGER",
    },
    "saved_view": {
        "id": "VARCHAR PRIMARY KEY",
        "who": TEXT,
        "name": TEXT,
        "page": TEXT,
        "filters": TEXT,
        "at": "TIMESTAMP NOT NULL",
        "deleted_at": "TIMESTAMP",
    },
}
"""The store's own tables: type by column. A later column needs a default: old rows get it."""


def history_table(dataset: Dataset) -> str:
    """Name of the table that holds every version of a dataset's rows."""
    return f"{dataset.name}_rows"


def quoted(names: tuple[str, ...] | list[str], prefix: str = "") -> str:
    """Comma-separated identifiers, quoted, each behind a prefix such as ``s.``."""
    return ", ".join(f'{prefix}"{name}"' for name in names)


def _create_history(dataset: Dataset) -> str:
    columns = ", ".join(f'"{column.name}" {column.sql_type}' for column in dataset.columns)
    return (
        f"CREATE TABLE IF NOT EXISTS {history_table(dataset)} ({columns}, _file VARCHAR, "
        "_sheet VARCHAR, _row BIGINT, _since INTEGER NOT NULL, _until INTEGER, "
        "_origin INTEGER NOT NULL)"
    )


def create_view(dataset: Dataset) -> str:
    """The view of a dataset's rows as they are now."""
    columns = quoted([*dataset.by_name, *TRACE])
    return (
        f"CREATE OR REPLACE VIEW {dataset.name} AS SELECT {columns} "
        f"FROM {history_table(dataset)} WHERE _until IS NULL"
    )


def _own_changes(name: str, present: Set[tuple[str, str]], is_there: bool) -> list[str]:
    columns = {column: f'"{column}" {kind}' for column, kind in TABLES[name].items()}
    if not is_there:
        return [f"CREATE TABLE {name} ({', '.join(columns.values())})"]
    lacking = [text for column, text in columns.items() if (name, column) not in present]
    return [f"ALTER TABLE {name} ADD COLUMN {text}" for text in lacking]


def changes(present: Set[tuple[str, str]]) -> list[str]:
    """Statements that bring a store with these (table, column) to this version; none if it is."""
    tables = {table for table, _ in present}
    written = [each for name in TABLES for each in _own_changes(name, present, name in tables)]
    for dataset in DATASETS.values():
        table = history_table(dataset)
        lacking = [column for column in dataset.columns if (table, column.name) not in present]
        if table not in tables:
            written.append(_create_history(dataset))
        else:
            written += [
                f'ALTER TABLE {table} ADD COLUMN "{column.name}" {column.sql_type}'
                for column in lacking
            ]
        if lacking:
            written.append(create_view(dataset))
    return written
