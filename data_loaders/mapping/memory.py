"""What people decided about earlier files: read at the start of an import, kept at its end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from data_loaders.checking.decisions import Decision, spelling
from data_loaders.declarations import Column, Dataset, fold
from data_loaders.reading import Header
from data_loaders.store import Cursor, fetch


def layout_key(headers: Iterable[Header]) -> str:
    """The key of a sheet's set of headers: the same whatever their order, case and blanks."""
    folded = sorted({fold(header.text) for header in headers if header.text})
    return hashlib.sha256("\n".join(folded).encode()).hexdigest()[:16]


def list_of(dataset: Dataset, column: Column) -> str:
    """What the values of a column are taken from; decisions are shared by columns of one list."""
    if column.vocabulary is not None:
        return column.vocabulary.name
    return column.references or f"{dataset.name}.{column.name}"


@dataclass(frozen=True)
class Memory:
    """Decisions in force: what layouts hold, which header is which column, what texts stand for.

    ``holds`` gives a dataset or instrument by layout. ``columns`` gives column by header, for a
    layout and dataset; an empty column leaves its header out. ``values`` are by list of codes.
    """

    holds: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)
    values: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)

    def columns_of(self, layout: str, dataset: Dataset) -> Mapping[str, str]:
        """What was chosen for the headers of a layout, as columns that the dataset still has."""
        chosen = self.columns.get((layout, dataset.name), {})
        return {h: name for h, name in chosen.items() if not name or name in dataset.by_name}

    def values_of(
        self, dataset: Dataset, chosen: Mapping[str, Mapping[str, str]]
    ) -> dict[str, tuple[Decision, ...]]:
        """Decisions on the values of a dataset's columns; what is chosen now comes first."""
        found = {
            column.name: _decisions(
                self.values.get(list_of(dataset, column), ()), chosen.get(column.name, {})
            )
            for column in dataset.columns
        }
        return {name: decisions for name, decisions in found.items() if decisions}


def _decisions(earlier: tuple[Decision, ...], chosen: Mapping[str, str]) -> tuple[Decision, ...]:
    now = {spelling(text) for text in chosen}
    kept = tuple(each for each in earlier if spelling(each.text) not in now)
    return kept + tuple(Decision(text, code) for text, code in chosen.items())


def remembered(cursor: Cursor) -> Memory:
    """Everything that is remembered and not forgotten, the latest decision last."""
    holds = fetch(cursor, "SELECT layout, holds FROM remembered_layout WHERE holds IS NOT NULL")
    columns: dict[tuple[str, str], dict[str, str]] = {}
    for row in fetch(
        cursor,
        "SELECT layout, dataset, header, column_name FROM remembered_column_rows "
        "WHERE _until IS NULL AND (column_name IS NOT NULL OR is_left_out) ORDER BY _since",
    ):
        chosen = columns.setdefault((row["layout"], row["dataset"]), {})
        chosen[row["header"]] = row["column_name"] or ""
    values: dict[str, tuple[Decision, ...]] = {}
    for row in fetch(
        cursor,
        "SELECT list_name, written_as, valid_from, stands_for FROM remembered_value_rows "
        "WHERE _until IS NULL AND (stands_for IS NOT NULL OR is_no_value) "
        "ORDER BY valid_from NULLS FIRST, _since",
    ):
        decision = Decision(row["written_as"], row["stands_for"] or "", row["valid_from"] or "")
        values[row["list_name"]] = (*values.get(row["list_name"], ()), decision)
    return Memory({row["layout"]: row["holds"] for row in holds}, columns, values)
