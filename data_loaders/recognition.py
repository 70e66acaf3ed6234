"""Recognition: which dataset a sheet holds, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data_loaders.checking.values import codes_of
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Column, Dataset, Kind, Layout, fold
from data_loaders.headings import year_headings
from data_loaders.layouts import LAYOUTS
from data_loaders.mapping import Mapped, check_names, map_columns
from data_loaders.reading import Table

SURE_ENOUGH = 3
"""Headers that must be known before a sheet with something missing is named at all."""

ROWS_LOOKED_AT = 200
"""Rows whose values must fit the codes that a dataset requires."""


@dataclass(frozen=True)
class Recognised:
    """A dataset found in a table, with its mapping, how sure that is, and the reason."""

    dataset: Dataset
    mapped: Mapped
    confidence: float
    reason: str


def layout_of(table: Table, sheet: str) -> Layout | None:
    """The published layout of a sheet, if it is one."""
    headers = tuple(header.text for header in table.headers)
    return next((layout for layout in LAYOUTS.values() if layout.fits(headers, sheet)), None)


def sibling_layout(table: Table) -> Layout | None:
    """The layout whose headers a sheet has although another sheet is the one to read."""
    present = {fold(header.text) for header in table.headers}
    return next(
        (
            layout
            for layout in LAYOUTS.values()
            if layout.sheets and {fold(header) for header in layout.headers} <= present
        ),
        None,
    )


def recognise_datasets(
    table: Table,
    wanted: Dataset | None,
    chosen: Mapping[str, str],
    constants: Mapping[str, str],
) -> list[Recognised]:
    """The datasets that a table holds, the best first; empty when none is recognised.

    One sheet may feed several: a further dataset counts when all that it requires is there and
    it has two columns of its own, one of them required. A name beside an id is not a directory.
    """
    if wanted is not None:
        check_names(wanted, [*chosen.values(), *constants])
        return [_judge(table, wanted, chosen, constants)]
    judged = [_judge(table, d, chosen, constants) for d in _candidates(chosen, constants)]
    judged = [found for found in judged if _is_plausible(found) and _values_fit(table, found)]
    judged.sort(key=lambda found: -_score(found))
    kept: list[Recognised] = []
    used: set[int] = set()
    for found in judged:
        own = {m.position for m in found.mapped.columns if m.position is not None}
        if not kept or (not found.mapped.missing and _adds(found, used)):
            kept.append(found)
            used |= own
        if kept[0].mapped.missing:
            break
    return kept


def _candidates(chosen: Mapping[str, str], constants: Mapping[str, str]) -> Iterable[Dataset]:
    """Datasets that have every column named by hand."""
    named = {*chosen.values(), *constants}
    return [dataset for dataset in DATASETS.values() if named <= set(dataset.by_name)]


def _judge(
    table: Table, dataset: Dataset, chosen: Mapping[str, str], constants: Mapping[str, str]
) -> Recognised:
    own = {name: text for name, text in constants.items() if name in dataset.by_name}
    mapped = map_columns(table.headers, dataset, chosen, own)
    if dataset.headed_by and dataset.headed_by not in mapped.names and year_headings(table):
        mapped = map_columns(table.headers, dataset, chosen, own, has_headings=True)
    named = sum(1 for header in table.headers if header.text)
    known = _known(mapped)
    confidence = round(known / named, 2) if named else 0.0
    reason = f"{known} of {named} headers are columns of {dataset.title.lower()}"
    if mapped.missing:
        reason += f"; missing: {', '.join(mapped.missing)}"
    return Recognised(dataset, mapped, confidence, reason)


def _known(mapped: Mapped) -> int:
    return len({m.position for m in mapped.columns if m.position is not None})


def _score(found: Recognised) -> float:
    return _known(found.mapped) - 2 * len(found.mapped.missing)


def _is_plausible(found: Recognised) -> bool:
    known = _known(found.mapped)
    if not found.mapped.missing:
        return known >= 2
    return known >= SURE_ENOUGH and len(found.mapped.missing) <= 2 and _score(found) > 0


def _values_fit(table: Table, found: Recognised) -> bool:
    """Whether the required codes of a dataset stand in the first rows of their columns.

    A header such as "status" means something else in every file; its values tell.
    """
    rows = table.rows().slice(0, ROWS_LOOKED_AT)
    for mapping in found.mapped.columns:
        column = found.dataset.by_name[mapping.column]
        if column.vocabulary is None or not column.required or mapping.position is None:
            continue
        texts = [text for text in rows.column(f"c{mapping.position}").to_pylist() if text]
        known = sum(_names_a_code(column, text) for text in texts)
        if texts and known * 2 < len(texts):
            return False
    return True


def _names_a_code(column: Column, text: str) -> bool:
    """Whether a cell states a code of the column, or several where it may hold several."""
    assert column.vocabulary is not None
    if column.kind is Kind.CODES:
        return codes_of(column.vocabulary, text)[0] is not None
    return column.vocabulary.code_of(text) is not None


def _adds(found: Recognised, used: set[int]) -> bool:
    own = [
        found.dataset.by_name[mapping.column]
        for mapping in found.mapped.columns
        if mapping.position is not None and mapping.position not in used
    ]
    return len(own) >= 2 and any(column.required for column in own)
