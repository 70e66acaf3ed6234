"""Rows that a person enters in the app: checked and committed like those of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa

from data_loaders.checking import Checked, TextTable, stage
from data_loaders.checking.values import clean
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, Dataset, Severity
from data_loaders.errors import CallError
from data_loaders.importing.text_tables import new_name
from data_loaders.mapping import check_names
from data_loaders.store import Cursor, Origin, Store, commit, run

ENTERED = "Entered in Tandem"
"""What stands in place of a file's name for rows that a person entered."""


def enter(
    store: Store,
    dataset: str,
    rows: Sequence[Mapping[str, str | None]],
    *,
    who: str,
    place: str,
) -> int | None:
    """Check rows of text by column and commit them as one revision; its number.

    ``place`` says where they were entered and stands in place of a sheet. Columns that a row
    lacks are empty in it; columns that no row has keep their present values. None when nothing
    would change. Raises ``CallError`` that says what is wrong; then nothing is kept.
    """
    if not rows:
        return None
    declared = DATASETS[dataset]
    names = tuple(name for name in declared.by_name if any(name in row for row in rows))
    check_names(declared, [name for row in rows for name in row])
    with store.cursor() as cursor:
        checked = _checked(cursor, declared, names, rows, place)
        _refuse(checked, place)
        origin = Origin(who, Action.ENTRY, f"{ENTERED}: {place}")
        return commit(store, cursor, [checked.staged], origin)[0]


def _checked(
    cursor: Cursor,
    dataset: Dataset,
    names: tuple[str, ...],
    rows: Sequence[Mapping[str, str | None]],
    place: str,
) -> Checked:
    entered, text = new_name("entered"), new_name("text")
    columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in names}
    cursor.register(entered, pa.table({"_row": range(1, len(rows) + 1), **columns}))
    quoted = [f'"{name}"' for name in names]
    listed = ", ".join(f"{clean(column)} AS {column}" for column in quoted)
    run(
        cursor,
        f"CREATE TEMP TABLE {text} AS SELECT CAST(_row AS BIGINT) AS _row, "
        f"CAST(NULL AS INTEGER) AS _column, {listed} FROM {entered}",
    )
    cursor.unregister(entered)
    table = TextTable(text, dataset, names, {}, place, ENTERED)
    labels = {name: dataset.by_name[name].label for name in names}
    return stage(cursor, table, lambda row, column: "", {}, labels)


def _refuse(checked: Checked, place: str) -> None:
    """Raise ``CallError`` with every error in words."""
    errors = [found for found in checked.findings if found.severity is Severity.ERROR]
    if errors:
        told = dict.fromkeys(f"{found.column} “{found.value}”: {found.message}" for found in errors)
        advice = dict.fromkeys(found.suggestion for found in errors if found.suggestion)
        raise CallError("; ".join(told), where=place, do=". ".join(advice))
