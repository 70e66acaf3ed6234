"""The linked counts of a measure: cells with their bounds, what must stay possible, and prices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from analytics.disclosure.cells import REST, Cell, Cells
from analytics.disclosure.counts import NO_BOUND, Counts, Integers, Marks
from analytics.disclosure.lattice import Dimensions
from analytics.disclosure.rules import Rules
from analytics.disclosure.students import Students

LEVEL_PRICE = {"state": 400.0, "region": 40.0, "district": 4.0, "area": 4.0}
TOTAL_PRICE = 6.0
"""What it costs to hide a cell, beside 1 + log(1 + value): the wider known, the dearer."""
WIDTH = 5
"""How many more students than there are must be possible where a hidden enrolment is small."""
NEIGHBOURS = 6
"""Schools, or districts, in a small block: enough of them for most cells, and quick to solve."""

Dropped = Collection[tuple[Dimensions, str]]
"""Cubes that are not released at a level: (dimensions, level)."""


class Bounds(NamedTuple):
    """Of every cell: its value, what is known beforehand, what must stay possible (-1: nothing)."""

    value: Integers
    lower: Integers
    upper: Integers
    low: Integers
    high: Integers


def served_bounds(cells: Cells, rules: Rules) -> Bounds:
    """Students served: between 0 and the public enrolment.

    Where few are served 0 must stay possible, and where few are not served, that all are.
    """
    value = np.array([tally.served for tally in cells.tallies.values()], np.int64)
    enrolled = np.array([tally.enrolled for tally in cells.tallies.values()], np.int64)
    most = np.minimum(rules.largest_hidden, enrolled)
    is_few = value < rules.smallest
    rest = enrolled - value
    is_rest = (rest > 0) & (rest < rules.smallest) & rules.protects_those_not_served
    low = np.where(is_few, 0, np.where(is_rest, enrolled - most, -1))
    high = np.where(is_rest, enrolled, np.where(is_few, most, -1))
    return Bounds(value, np.zeros_like(value), enrolled, low, high)


def enrolled_bounds(cells: Cells, rules: Rules, shown_served: dict[Cell, int]) -> Bounds:
    """Students enrolled: at least one, since groups without students are printed as such, and at
    least as many as are printed as served.

    Where zeros are printed, 0 cannot stay possible: six schools with such students have six of
    them at least. Instead the largest hidden number must be possible, and at least five others.
    """
    value = np.array([tally.enrolled for tally in cells.tallies.values()], np.int64)
    lower = np.array([max(1, shown_served.get(cell, 0)) for cell in cells.tallies], np.int64)
    is_few = value < rules.smallest
    low = np.where(is_few, value, -1)
    high = np.where(is_few, np.maximum(rules.largest_hidden, value + WIDTH), -1)
    return Bounds(value, lower, np.full_like(value, NO_BOUND), low, high)


def table_of(students: Students, cells: Cells, bounds: Bounds, dropped: Dropped = ()) -> Counts:
    """The counts of a measure over the cells, with the sensitive ones hidden.

    Cells of a cube that is dropped at a level are never shown but stay protected.
    """
    keys = list(cells.tallies)
    place = {cell: number for number, cell in enumerate(keys)}
    bounds = released_only(cells, bounds, dropped)
    is_sensitive = bounds.low >= 0
    is_never_shown = np.array(
        [cell.level == REST or (cell.dimensions, cell.level) in dropped for cell in keys]
    )
    is_whole = np.array([cell.level == "state" and not cell.dimensions for cell in keys])
    return Counts(
        keys=keys,
        **bounds._asdict(),
        cost=np.array([_price(cell) for cell in keys]) * (1 + np.log1p(bounds.value)),
        equations=[(place[total], tuple(place[p] for p in parts)) for total, parts in cells.sums],
        fixed=is_never_shown | (is_whole & ~is_sensitive),
        hidden=is_sensitive | is_never_shown,
        blocks=_blocks(students, cells, keys),
    )


def released_only(cells: Cells, bounds: Bounds, dropped: Dropped) -> Bounds:
    """The bounds without what must stay possible of cubes that are dropped at every level: of
    these nothing is released. What their cells could be is told by the totals and public
    enrolment alone, so there is nothing to protect.
    """
    keys = list(cells.tallies)
    left = {
        cell.dimensions
        for cell in keys
        if cell.level != REST and (cell.dimensions, cell.level) not in dropped
    }
    is_released = np.array([cell.dimensions in left for cell in keys])
    return bounds._replace(
        low=np.where(is_released, bounds.low, -1), high=np.where(is_released, bounds.high, -1)
    )


def _price(cell: Cell) -> float:
    level = cell.place.split(" ")[0] if cell.level == REST else cell.level
    return LEVEL_PRICE.get(level, 1.0) * (1.0 if cell.dimensions else TOTAL_PRICE)


def _blocks(students: Students, cells: Cells, keys: list[Cell]) -> list[Integers]:
    """Rings of blocks: a few schools, an area, a district, a few districts, a region. A ring
    that parts nothing is left out.
    """
    rings = [
        _few(students, {s: s for s in students.places}, ("district", "area")),
        *(_at(students, level) for level in ("area", "district")),
        _few(students, _at(students, "district"), ("region",)),
        _at(students, "region"),
    ]
    found = []
    for block_of in rings:
        codes = sorted(set(block_of.values()) - {""})
        numbers = {code: number for number, code in enumerate(codes)}
        label = {
            at: numbers.get(_common({block_of[school] for school in schools}), -1)
            for at, schools in cells.schools.items()
        }
        if len(numbers) > 1:
            found.append(np.array([label.get((c.level, c.place), -1) for c in keys], np.int64))
    return found


def _at(students: Students, level: str) -> dict[str, str]:
    """School to its place of a level."""
    return {school: students.place_of(school, level) for school in students.places}


def _few(students: Students, place_of: dict[str, str], within: tuple[str, ...]) -> dict[str, str]:
    """School to the first of the few places that stand together with its own in a larger place."""
    together: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    larger = {s: tuple(students.place_of(s, level) for level in within) for s in place_of}
    for school, place in place_of.items():
        together[larger[school]].add(place)
    first = {
        (where, place): sorted(places)[number - number % NEIGHBOURS]
        for where, places in together.items()
        for number, place in enumerate(sorted(places))
    }
    return {school: first[larger[school], place] for school, place in place_of.items()}


def _common(codes: set[str]) -> str:
    """The only code of a set, "" if there are several."""
    return next(iter(codes)) if len(codes) == 1 else ""


def shown_values(counts: Counts) -> dict[Cell, int]:
    """The values of the cells that are shown."""
    marks: Marks = ~counts.hidden
    return {counts.keys[at]: int(counts.value[at]) for at in np.flatnonzero(marks)}
