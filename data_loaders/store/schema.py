"""Tables of the store."""

from __future__ import annotations

from collections.abc import Set

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Dataset

TRACE = ("_file", "_sheet", "_row")

REVISION = """
CREATE TABLE IF NOT EXISTS revision (
    number INTEGER PRIMARY KEY,
    action VARCHAR NOT NULL,
    "at" TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    datasets VARCHAR NOT NULL,
    loaded BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    held_back BIGINT NOT NULL,
    mapping VARCHAR NOT NULL,
    undoes INTEGER
)
"""

FINDING = """
CREATE TABLE IF NOT EXISTS finding (
    revision INTEGER NOT NULL,
    dataset VARCHAR NOT NULL,
    check_id VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    suggestion VARCHAR NOT NULL,
    sheet VARCHAR NOT NULL,
    sheet_row BIGINT,
    cell VARCHAR NOT NULL,
    column_name VARCHAR NOT NULL,
    cell_value VARCHAR NOT NULL
)
"""


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


def _create_view(dataset: Dataset) -> str:
    columns = quoted([*dataset.by_name, *TRACE])
    return (
        f"CREATE OR REPLACE VIEW {dataset.name} AS SELECT {columns} "
        f"FROM {history_table(dataset)} WHERE _until IS NULL"
    )


def changes(present: Set[tuple[str, str]]) -> list[str]:
    """Statements that bring a store with these (table, column) to this version; none if it is."""
    tables = {table for table, _ in present}
    written = [] if {"revision", "finding"} <= tables else [REVISION, FINDING]
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
            written.append(_create_view(dataset))
    return written
