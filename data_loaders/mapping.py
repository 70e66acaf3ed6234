"""Mapping of a sheet's headers to a dataset's columns: by name, never by position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_loaders.declarations import Dataset, fold
from data_loaders.errors import CallError
from data_loaders.reading import Header


@dataclass(frozen=True)
class ColumnMapping:
    """One column of the dataset: the header it comes from, where, and how that was found.

    ``how`` is exact, alias, chosen (by a person), set (a constant), composed (an id made from
    other columns), split (one of two columns made from one), heading (text above groups of rows),
    layout, or instrument.
    """

    header: str
    address: str
    column: str
    how: str
    position: int | None = None


@dataclass(frozen=True)
class Mapped:
    """The mapping of a sheet for one dataset, and what it leaves out."""

    columns: tuple[ColumnMapping, ...]
    unused: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Mapped column names in the dataset's order."""
        return tuple(mapping.column for mapping in self.columns)


def check_names(dataset: Dataset, names: Sequence[str]) -> None:
    """Raise ``CallError`` for a column that the dataset does not have."""
    for name in names:
        if name not in dataset.by_name:
            known = ", ".join(dataset.by_name)
            raise CallError(f"{dataset.title} has no column {name}", do=f"It has: {known}.")


def map_columns(
    headers: Sequence[Header],
    dataset: Dataset,
    chosen: Mapping[str, str],
    constants: Mapping[str, str],
    has_headings: bool = False,
) -> Mapped:
    """Find the dataset's columns among headers.

    ``chosen`` maps headers to columns by hand, ``constants`` sets columns to one text; both win
    over what the headers say. A column is taken once: an exact header before an alias, the left
    one before the right. ``has_headings``: school years stand above groups of rows.
    """
    found = {name: ColumnMapping("", "", name, "set") for name in constants}
    by_hand = {fold(header): column for header, column in chosen.items()}
    candidates = [(_how(header, dataset, by_hand), header) for header in headers if header.text]
    for wanted in ("chosen", "exact", "alias"):
        for (how, column), header in candidates:
            if how == wanted and column not in found:
                found[column] = ColumnMapping(
                    header.text, header.address, column, how, header.column
                )
    if has_headings and dataset.headed_by and dataset.headed_by not in found:
        found[dataset.headed_by] = ColumnMapping("", "", dataset.headed_by, "heading")
    _map_splits(headers, dataset, found)
    if _composes(dataset, found):
        found[dataset.key[0]] = ColumnMapping("", "", dataset.key[0], "composed")
    used = {mapping.position for mapping in found.values()}
    return Mapped(
        tuple(found[name] for name in dataset.by_name if name in found),
        tuple(h.text for h in headers if h.text and h.column not in used),
        tuple(
            column.label for column in dataset.required if _is_missing(dataset, column.name, found)
        ),
    )


def _map_splits(
    headers: Sequence[Header], dataset: Dataset, found: dict[str, ColumnMapping]
) -> None:
    """Map the columns that one column of the sheet holds together, where neither has its own."""
    for split in dataset.splits:
        known = {fold(text) for text in split.headers}
        header = next((h for h in headers if fold(h.text) in known), None)
        if header is None or {split.words, split.date} & set(found):
            continue
        for name in (split.words, split.date):
            found[name] = ColumnMapping(header.text, header.address, name, "split", header.column)


def _how(header: Header, dataset: Dataset, by_hand: Mapping[str, str]) -> tuple[str, str]:
    folded = fold(header.text)
    if folded in by_hand:
        return "chosen", by_hand[folded]
    column = dataset.by_header.get(folded)
    if column is None:
        return "", ""
    is_exact = folded in (fold(column.name), fold(column.label))
    return ("exact" if is_exact else "alias"), column.name


def _composes(dataset: Dataset, found: Mapping[str, ColumnMapping]) -> bool:
    """Whether the key must and can be made from what identifies a row without an id."""
    return (
        bool(dataset.identified_by)
        and dataset.key[0] not in found
        and any(name in found for name in dataset.identified_by[:2])
    )


def _is_missing(dataset: Dataset, name: str, found: Mapping[str, ColumnMapping]) -> bool:
    return dataset.by_name[name].required and name not in found
