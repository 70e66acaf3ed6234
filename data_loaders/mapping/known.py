"""What is remembered, with who said so and when; and what nobody has decided yet."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data_loaders.checking.decisions import spelling
from data_loaders.datasets import DATASETS
from data_loaders.mapping.memory import list_of
from data_loaders.store import Store
from data_loaders.vocabularies import VOCABULARIES
from data_loaders.vocabularies.race import SCHEMES


@dataclass(frozen=True)
class Said:
    """Who said it, when, and in which revision."""

    who: str
    at: datetime
    revision: int


@dataclass(frozen=True)
class KnownLayout:
    """What sheets with a set of headers hold."""

    layout: str
    holds: str
    headers: str
    met_in: str
    said: Said


@dataclass(frozen=True)
class KnownColumn:
    """A header of a layout and the column chosen for it; an empty one when it is left out."""

    layout: str
    dataset: str
    header: str
    column: str
    met_in: str
    said: Said


@dataclass(frozen=True)
class KnownValue:
    """A text and the code it stands for, from a school year on; empty: it says no value."""

    list_name: str
    text: str
    code: str
    valid_from: str
    note: str
    said: Said


@dataclass(frozen=True)
class UnmappedValue:
    """A text that held rows back because no code is known for it, how many, and of which
    datasets.
    """

    list_name: str
    text: str
    rows: int
    file: str
    datasets: frozenset[str]


def _rows(store: Store, dataset: str, where: str) -> list[tuple[dict[str, Any], Said]]:
    found = store.query(
        f'SELECT k.*, r.who, r."at", r.number FROM {dataset}_rows AS k '
        f"JOIN revision AS r ON r.number = k._since WHERE k._until IS NULL AND ({where}) "
        "ORDER BY ALL"
    )
    return [(row, Said(row["who"], row["at"], row["number"])) for row in found]


def known_layouts(store: Store) -> list[KnownLayout]:
    """What was said that sheets hold."""
    return [
        KnownLayout(
            row["layout"], row["holds"], row["layout_headers"] or "", row["met_in"] or "", said
        )
        for row, said in _rows(store, "remembered_layout", "holds IS NOT NULL")
    ]


def known_columns(store: Store) -> list[KnownColumn]:
    """The columns that were chosen for headers."""
    return [
        KnownColumn(
            row["layout"],
            row["dataset"],
            row["header"],
            row["column_name"] or "",
            row["met_in"] or "",
            said,
        )
        for row, said in _rows(store, "remembered_column", "column_name IS NOT NULL OR is_left_out")
    ]


def known_values(store: Store) -> list[KnownValue]:
    """What texts were said to stand for, boxes of race and ethnicity among them."""
    values = [
        KnownValue(
            row["list_name"],
            row["written_as"],
            row["stands_for"] or "",
            row["valid_from"] or "",
            row["note"] or "",
            said,
        )
        for row, said in _rows(store, "remembered_value", "stands_for IS NOT NULL OR is_no_value")
    ]
    boxes = [
        KnownValue(
            SCHEMES[row["scheme"]].name,
            row["box"],
            row["group_code"],
            row["from_year"] or "",
            "",
            said,
        )
        for row, said in _rows(store, "race_crosswalk", "TRUE")
        if row["scheme"] in SCHEMES
    ]
    return values + boxes


def unmapped_values(store: Store) -> list[UnmappedValue]:
    """Texts of files on record that are in no list and not decided on since, most rows first."""
    decided = {(each.list_name, spelling(each.text)) for each in known_values(store)}
    undone = {each.number for each in store.history() if each.undone_by is not None}
    counts: Counter[tuple[str, str]] = Counter()
    files: dict[tuple[str, str], str] = {}
    datasets: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in store.query(
        "SELECT f.revision, f.dataset, f.sheet, f.column_name, f.cell_value, r.mapping, "
        "r.file_name, count(*) AS n FROM finding AS f JOIN revision AS r ON r.number = f.revision "
        "WHERE f.check_id = 'unknown_code' GROUP BY ALL ORDER BY f.revision"
    ):
        list_name = _list_of(row)
        if row["revision"] in undone or not list_name:
            continue
        about = (list_name, row["cell_value"])
        if (list_name, spelling(row["cell_value"])) not in decided:
            counts[about] += row["n"]
            files[about] = row["file_name"]
            datasets[about].add(row["dataset"])
    return [
        UnmappedValue(*about, rows, files[about], frozenset(datasets[about]))
        for about, rows in counts.most_common()
    ]


def _list_of(row: Mapping[str, Any]) -> str:
    """The list that a finding's column takes its values from; empty when that is not known."""
    dataset = DATASETS.get(row["dataset"])
    headers = json.loads(row["mapping"]).get(f"{row['sheet']}: {row['dataset']}", {})
    name = headers.get(row["column_name"], row["column_name"])
    if dataset is None or name not in dataset.by_name:
        return ""
    return list_of(dataset, dataset.by_name[name])


def codes_of_list(list_name: str) -> Mapping[str, str]:
    """Code to label of a controlled list; empty where a list has none."""
    known = VOCABULARIES.get(list_name)
    return known.labels if known else {}
