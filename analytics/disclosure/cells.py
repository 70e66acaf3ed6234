"""From students by school to the linked cells of a release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from analytics.disclosure.lattice import Cube, Dimensions, Lattice, margins
from analytics.disclosure.students import Groups, Students, Tally

REST = "rest"
"""Level of a remainder: the schools of a place that no published part of it covers."""


class Cell(NamedTuple):
    """A group in a place. ``level`` is the kind of place, "" its code for the whole state."""

    level: str
    place: str
    dimensions: Dimensions
    groups: Groups


@dataclass
class Cells:
    """Every cell with students in it, what each adds up to, and the schools behind it."""

    tallies: dict[Cell, Tally] = field(default_factory=dict)
    sums: list[tuple[Cell, tuple[Cell, ...]]] = field(default_factory=list)
    schools: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)


def cells_of(students: Students, lattice: Lattice) -> Cells:
    """The cells of all cubes with their equations: of places, and of groups.

    Groups without enrolled students have no cell: they are printed as not enrolled.
    """
    made = Cells()
    for cube in lattice.cubes:
        by_school: defaultdict[str, list[tuple[Groups, Tally]]] = defaultdict(list)
        for (school, groups), tally in students.tallies[cube.dimensions].items():
            by_school[school].append((groups, tally))
        for level in cube.levels:
            for place, schools in students.schools_of(level).items():
                made.schools[level, place] = schools
                _add_place(made, cube, by_school, (level, place))
    for cube in lattice.cubes:
        _add_places_up(made, students, lattice, cube)
        _add_groups_up(made, cube)
    return made


def _add_place(
    made: Cells,
    cube: Cube,
    by_school: dict[str, list[tuple[Groups, Tally]]],
    at: tuple[str, str],
) -> None:
    """The cells of a place: its schools added up."""
    served: defaultdict[Groups, int] = defaultdict(int)
    enrolled: defaultdict[Groups, int] = defaultdict(int)
    for school in made.schools[at]:
        for groups, tally in by_school.get(school, ()):
            served[groups] += tally.served
            enrolled[groups] += tally.enrolled
    for groups in sorted(enrolled):
        cell = Cell(*at, cube.dimensions, groups)
        made.tallies[cell] = Tally(served[groups], enrolled[groups])


def _add_groups_up(made: Cells, cube: Cube) -> None:
    """In every place, the cells of a cube add up to each of its margins."""
    parts: defaultdict[Cell, list[Cell]] = defaultdict(list)
    for cell in made.tallies:
        if cell.dimensions == cube.dimensions and cell.level != REST:
            for at, dimensions in enumerate(margins(cube.dimensions)):
                groups = cell.groups[:at] + cell.groups[at + 1 :]
                parts[Cell(cell.level, cell.place, dimensions, groups)].append(cell)
    made.sums += [(total, tuple(listed)) for total, listed in parts.items()]


def _add_places_up(made: Cells, students: Students, lattice: Lattice, cube: Cube) -> None:
    """In every group, the parts of a place add up to it; what they leave over is a cell too."""
    own: defaultdict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in made.tallies:
        if cell.dimensions == cube.dimensions:
            own[cell.level, cell.place].append(cell)
    for chain in lattice.chains:
        levels = [level for level in chain if level in cube.levels]
        for number, level in enumerate(levels[:-1]):
            for place, schools in students.schools_of(level).items():
                parts = _cover(students, schools, levels[number + 1 :])
                for cell in own[level, place]:
                    _add_sum(made, cell, parts)


def _cover(
    students: Students, schools: frozenset[str], levels: Iterable[str]
) -> list[tuple[str, str]]:
    """The coarsest places that lie wholly in a set of schools and do not overlap."""
    left, found = set(schools), []
    for level in levels:
        places = students.schools_of(level)
        near = {students.place_of(school, level) for school in left} - {""}
        for place in sorted(near):
            if places[place] <= left:
                found.append((level, place))
                left -= places[place]
    return found


def _add_sum(made: Cells, cell: Cell, parts: list[tuple[str, str]]) -> None:
    listed = [
        part for at in parts if (part := Cell(*at, cell.dimensions, cell.groups)) in made.tallies
    ]
    total = made.tallies[cell]
    served = total.served - sum(made.tallies[part].served for part in listed)
    enrolled = total.enrolled - sum(made.tallies[part].enrolled for part in listed)
    if enrolled:
        rest = Cell(REST, f"{cell.level} {cell.place}", cell.dimensions, cell.groups)
        made.tallies[rest] = Tally(served, enrolled)
        listed.append(rest)
    made.sums.append((cell, tuple(listed)))
