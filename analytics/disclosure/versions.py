"""What earlier releases of a school year gave away, as part of the linked counts.

A number that was printed stays known. Where the data changed since, the difference between two
releases is a count of students too, and is protected like one: 14 in October and 15 in November
is one new student. Where they did not change, readers may take two numbers for the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np

from analytics.disclosure.cells import Cell, Cells
from analytics.disclosure.counts import Counts, Integers
from analytics.disclosure.rules import Rules
from analytics.disclosure.tables import Bounds


class Known(NamedTuple):
    """What a release printed of a measure: shown values, and bounds of hidden ones (bands)."""

    shown: Mapping[Cell, int]
    bounds: Mapping[Cell, tuple[int, int]]


@dataclass(frozen=True)
class Version:
    """An earlier release of a year: its true cells with their bounds, and what it printed."""

    cells: Cells
    bounds: Bounds
    known: Known


class Past(NamedTuple):
    """The key of a cell as an earlier version printed it."""

    cell: Cell
    version: int


class Difference(NamedTuple):
    """The key of what a cell rose or fell by between two versions."""

    cell: Cell
    earlier: int
    later: int


def joined(
    now: Counts, versions: Sequence[Version], rules: Rules, protects_differences: bool = True
) -> Counts:
    """The counts of a new release together with those of the releases that it follows.

    The cells of the new one come first, in their order; those of earlier ones are as they were
    printed, for ever; last come the differences, unless these need no protection.
    """
    parts = [now, *(_as_printed(each, number) for number, each in enumerate(versions, start=1))]
    starts = np.cumsum([0, *(len(part.keys) for part in parts)]).tolist()
    equations = [
        (total + start, tuple(cell + start for cell in cells))
        for part, start in zip(parts, starts, strict=False)
        for total, cells in part.equations
    ]
    places = [
        {_cell(key): start + at for at, key in enumerate(part.keys)}
        for part, start in zip(parts, starts, strict=False)
    ]
    differences = []
    for one, other in combinations(range(len(parts)), 2):
        for key in places[one].keys() & places[other].keys():
            differences.append((key, one, other))
    differences.sort(key=lambda each: (each[1], each[2], places[each[1]][each[0]]))
    value = np.concatenate([part.value for part in parts])
    links = _Links([], [], starts[-1], equations)
    for key, one, other in differences:
        cells = places[one][key], places[other][key]
        if protects_differences or value[cells[0]] == value[cells[1]]:
            links.add(key, (one, other), cells, value)
    return _assembled(parts, links, rules)


class _Links:
    """Differences as cells of their own, and equations that tie versions together."""

    def __init__(
        self,
        keys: list[Difference],
        amounts: list[int],
        start: int,
        equations: list[tuple[int, tuple[int, ...]]],
    ) -> None:
        self.keys, self.amounts, self.start, self.equations = keys, amounts, start, equations

    def add(
        self, key: Cell, versions: tuple[int, int], cells: tuple[int, int], value: Integers
    ) -> None:
        """Tie a cell of two versions: equal, or larger in one by a difference."""
        small, large = sorted(cells, key=lambda cell: int(value[cell]))
        amount = int(value[large] - value[small])
        if not amount:
            self.equations.append((cells[0], (cells[1],)))
            return
        self.equations.append((large, (small, self.start + len(self.keys))))
        self.keys.append(Difference(key, *versions))
        self.amounts.append(amount)


def _cell(key: Cell | Past) -> Cell:
    return key.cell if isinstance(key, Past) else key


def _as_printed(version: Version, number: int) -> Counts:
    """The counts of an earlier release: nothing of it can be hidden or shown any more."""
    cells = list(version.cells.tallies)
    place = {cell: at for at, cell in enumerate(cells)}
    lower, upper = version.bounds.lower.copy(), version.bounds.upper.copy()
    for cell, (least, most) in version.known.bounds.items():
        at = place[cell]
        lower[at], upper[at] = max(lower[at], least), min(upper[at], most)
    return Counts(
        keys=[Past(cell, number) for cell in cells],
        value=version.bounds.value,
        lower=lower,
        upper=upper,
        low=version.bounds.low,
        high=version.bounds.high,
        cost=np.ones(len(cells)),
        equations=[
            (place[total], tuple(place[part] for part in parts))
            for total, parts in version.cells.sums
        ],
        fixed=np.ones(len(cells), bool),
        hidden=np.array([cell not in version.known.shown for cell in cells]),
    )


def _assembled(parts: list[Counts], links: _Links, rules: Rules) -> Counts:
    """All cells in one: those of the versions, then the differences."""
    amount = np.array(links.amounts, np.int64)
    is_few = amount < rules.smallest
    count = len(amount)
    most = np.full(count, int(max(part.upper.max() for part in parts)))
    none = np.zeros(count, np.int64)
    high = np.where(is_few, rules.largest_hidden, -1)
    return Counts(
        keys=[*(key for part in parts for key in part.keys), *links.keys],
        value=np.concatenate([*(part.value for part in parts), amount]),
        lower=np.concatenate([*(part.lower for part in parts), none]),
        upper=np.concatenate([*(part.upper for part in parts), most]),
        low=np.concatenate([*(part.low for part in parts), np.where(is_few, 0, -1)]),
        high=np.concatenate([*(part.high for part in parts), high]),
        cost=np.concatenate([*(part.cost for part in parts), np.ones(count)]),
        equations=links.equations,
        fixed=np.concatenate([*(part.fixed for part in parts), np.ones(count, bool)]),
        hidden=np.concatenate([*(part.hidden for part in parts), np.ones(count, bool)]),
        blocks=[_labels(parts, links, labels) for labels in parts[0].blocks],
    )


def _labels(parts: list[Counts], links: _Links, labels: Integers) -> Integers:
    """Cells of earlier versions, and differences, stand in the blocks of the cells they are of."""
    label = dict(zip(parts[0].keys, labels.tolist(), strict=True))
    earlier = (key.cell for part in parts[1:] for key in part.keys)
    cells = [*earlier, *(key.cell for key in links.keys)]
    return np.concatenate((labels, np.array([label.get(cell, -1) for cell in cells], np.int64)))
