"""Mapping of a sheet's headers to a dataset's columns: by name, never by position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data_loaders.declarations import Dataset, fold
from data_loaders.errors import CallError
from data_loaders.mapping.evidence import Evidence
from data_loaders.mapping.guesses import ALIKE_HEADERS, BY_NAME, BY_VALUES, Guess, guess
from data_loaders.reading import Header
from data_loaders.reading.headers import JOINT

SURE = {"alias": 0.95, "split": 0.9, "heading": 0.9, "composed": 0.9}
"""How sure each way of finding a column is; a way not named here leaves no doubt."""

LEFT_OUT = ""
"""In place of a column: the header is not to be used."""


@dataclass(frozen=True)
class ColumnMapping:
    """One column of the dataset: the header it comes from, where, how that was found, how sure.

    ``how`` is exact, alias, chosen (by a person), remembered (chosen for these headers before),
    similar (a header spelled almost like a known one), names (what is referred to by
    its id is called by its name there), values (told by what stands in the column),
    set (a constant), composed (an id made from other columns), split (one of two columns made from
    one), heading (text above groups of rows), layout, or instrument. ``confidence`` is between 0
    and 1.
    """

    header: str
    address: str
    column: str
    how: str
    position: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True)
class Doubt:
    """A header that may mean several columns, or that shares its likeliest one with another.

    ``columns`` are names with how sure, the likeliest first; none of them was taken.
    """

    header: str
    address: str
    how: str
    columns: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Mapped:
    """The mapping of a sheet for one dataset, what it leaves out, and what it does not decide."""

    columns: tuple[ColumnMapping, ...]
    unused: tuple[str, ...]
    missing: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Mapped column names in the dataset's order."""
        return tuple(mapping.column for mapping in self.columns)

    @property
    def guessed(self) -> tuple[ColumnMapping, ...]:
        """The columns that a person should look at."""
        return tuple(
            each for each in self.columns if each.how in (ALIKE_HEADERS, BY_NAME, BY_VALUES)
        )


def check_names(dataset: Dataset, names: Sequence[str]) -> None:
    """Raise ``CallError`` for a column that the dataset does not have."""
    for name in names:
        if name not in dataset.by_name:
            known = ", ".join(dataset.by_name)
            raise CallError(f"{dataset.title} has no column {name}", do=f"It has: {known}.")


@dataclass(frozen=True)
class Hints:
    """What is known beside the headers.

    ``chosen`` maps headers to columns by hand, ``constants`` sets columns to one text; both win
    over what the headers say; ``earlier`` is what was chosen for the same headers before. An empty
    column leaves a header out. ``has_headings``: school years stand above groups of rows. With
    ``evidence``, headers that nobody knows are matched by likeness and by what stands below them,
    except those at the positions ``taken`` by another dataset of the sheet.
    """

    chosen: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    earlier: Mapping[str, str] = field(default_factory=dict)
    has_headings: bool = False
    evidence: Evidence | None = None
    taken: frozenset[int] = frozenset()


def map_columns(headers: Sequence[Header], dataset: Dataset, hints: Hints) -> Mapped:
    """Find the dataset's columns among headers.

    A column is taken once: an exact header before an alias, the left one before the right.
    """
    found = {name: ColumnMapping("", "", name, "set") for name in hints.constants}
    left_out = _map_names(headers, dataset, hints, found)
    if hints.has_headings and dataset.headed_by and dataset.headed_by not in found:
        found[dataset.headed_by] = _mapping(None, dataset.headed_by, "heading")
    _map_splits(headers, dataset, found)
    doubts: tuple[Doubt, ...] = ()
    if hints.evidence is not None:
        left_out |= hints.taken
        doubts = _map_guesses(headers, dataset, found, left_out, hints.evidence)
    if _composes(dataset, found):
        found[dataset.key[0]] = _mapping(None, dataset.key[0], "composed")
    used = {mapping.position for mapping in found.values()}
    return Mapped(
        tuple(found[name] for name in dataset.by_name if name in found),
        tuple(h.text for h in headers if h.text and h.column not in used),
        tuple(c.label for c in dataset.columns if c.required and c.name not in found),
        doubts,
    )


def _mapping(header: Header | None, column: str, how: str) -> ColumnMapping:
    sure = SURE.get(how, 1.0)
    if header is None:
        return ColumnMapping("", "", column, how, confidence=sure)
    return ColumnMapping(header.text, header.address, column, how, header.column, sure)


def _map_names(
    headers: Sequence[Header],
    dataset: Dataset,
    hints: Hints,
    found: dict[str, ColumnMapping],
) -> set[int]:
    """Map what a person chose and what is known by name; the columns that a person left out."""
    hands = {
        "chosen": {fold(header): column for header, column in hints.chosen.items()},
        "remembered": {fold(header): column for header, column in hints.earlier.items()},
    }
    named = [header for header in headers if header.text]
    lowest = Counter(_lowest(header) for header in named)
    candidates = [
        (*_how(header, dataset, hands, lowest[_lowest(header)] == 1), header) for header in named
    ]
    for wanted in ("chosen", "remembered", "exact", "alias"):
        for how, column, header in candidates:
            if how == wanted and column != LEFT_OUT and column not in found:
                found[column] = _mapping(header, column, how)
    return {header.column for how, column, header in candidates if how and column == LEFT_OUT}


def _lowest(header: Header) -> str:
    """The last line of a header of several rows, in the form in which spellings are compared."""
    return fold(header.text.rsplit(JOINT, 1)[-1])


def _how(
    header: Header,
    dataset: Dataset,
    hands: Mapping[str, Mapping[str, str]],
    ends_alone: bool,
) -> tuple[str, str]:
    """How a header is known; by its last line where no other header ends so (``ends_alone``)."""
    folded = fold(header.text)
    for how, by_hand in hands.items():
        if folded in by_hand:
            return how, by_hand[folded]
    column = dataset.by_header.get(folded)
    if column is None and ends_alone:
        column = dataset.by_header.get(_lowest(header))
    if column is None:
        return "", ""
    is_exact = folded in (fold(column.name), fold(column.label))
    return ("exact" if is_exact else "alias"), column.name


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
            found[name] = _mapping(header, name, "split")


def _map_guesses(
    headers: Sequence[Header],
    dataset: Dataset,
    found: dict[str, ColumnMapping],
    left_out: set[int],
    evidence: Evidence,
) -> tuple[Doubt, ...]:
    """Map what likeness and values tell without doubt, and return what they leave in doubt."""
    used = {mapping.position for mapping in found.values()} | left_out
    free = [header for header in headers if header.text and header.column not in used]
    columns = [column for column in dataset.columns if column.name not in found]
    guesses: list[Guess] = guess(free, columns, evidence)
    for each in guesses:
        if each.is_sure:
            header, (name, share) = each.header, each.columns[0]
            at = header.address
            found[name] = ColumnMapping(header.text, at, name, each.how, header.column, share)
    return tuple(
        Doubt(each.header.text, each.header.address, each.how, each.columns)
        for each in guesses
        if not each.is_sure
    )


def _composes(dataset: Dataset, found: Mapping[str, ColumnMapping]) -> bool:
    """Whether the key must and can be made from what identifies a row without an id."""
    return (
        bool(dataset.identified_by)
        and dataset.key[0] not in found
        and any(name in found for name in dataset.identified_by[:2])
    )
