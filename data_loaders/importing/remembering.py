"""What a person chose for a file is kept for the next one, as a revision of its own."""

from __future__ import annotations

from collections.abc import Iterator

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Dataset
from data_loaders.importing.entry import enter
from data_loaders.importing.report import SheetReport
from data_loaders.importing.staging import Work
from data_loaders.importing.wishes import Wishes
from data_loaders.mapping.memory import list_of
from data_loaders.store import Store

Row = dict[str, str | None]


def remember(store: Store, work: Work, who: str) -> None:
    """Keep the dataset, columns and values chosen for the sheets that were loaded."""
    sheets = [each for each in work.reports if each.layout and not each.refused]
    place = f"choices for {work.file}"
    for dataset, rows in {
        "remembered_layout": [r for each in sheets for r in _layout(work.wishes, each)],
        "remembered_column": [r for each in sheets for r in _columns(work.wishes, each)],
        "remembered_value": [r for each in sheets for r in _values(work.wishes, each)],
    }.items():
        distinct = [dict(row) for row in dict.fromkeys(tuple(row.items()) for row in rows)]
        enter(
            store, dataset, [row | {"met_in": work.file} for row in distinct], who=who, place=place
        )


def _layout(wishes: Wishes, sheet: SheetReport) -> Iterator[Row]:
    if wishes.as_ and wishes.as_ != sheet.expected:
        headers = [m.header for m in sheet.mapping if m.header]
        listed = "; ".join(dict.fromkeys([*headers, *sheet.unused]))
        yield {"layout": sheet.layout, "holds": wishes.as_, "layout_headers": listed}


def _columns(wishes: Wishes, sheet: SheetReport) -> Iterator[Row]:
    dataset = DATASETS[sheet.dataset]
    for header, column in wishes.chosen.items():
        if not column or column in dataset.by_name:
            yield {
                "layout": sheet.layout,
                "dataset": sheet.dataset,
                "header": header,
                "column_name": column or None,
                "is_left_out": None if column else "yes",
            }


def _values(wishes: Wishes, sheet: SheetReport) -> Iterator[Row]:
    dataset: Dataset = DATASETS[sheet.dataset]
    for name, codes in wishes.values.items():
        for text, code in codes.items() if name in dataset.by_name else ():
            yield {
                "list_name": list_of(dataset, dataset.by_name[name]),
                "written_as": text,
                "stands_for": code or None,
                "is_no_value": None if code else "yes",
            }
