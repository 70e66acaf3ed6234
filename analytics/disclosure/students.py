"""Students of a school year by school and group: what the cells of a release are added up from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analytics.calls import Call
from analytics.disclosure.lattice import SCHOOL, STATE, Dimensions, Lattice
from analytics.indicators.equity import SERVED_RATE
from analytics.results import ResultRow
from analytics.tallying import tally
from data_loaders.store import Store

PLACES = ("region", "district", "area")


class Tally(NamedTuple):
    """Students of a group: how many are served, how many enrolled."""

    served: int
    enrolled: int


Groups = tuple[str, ...]
"""A code for each dimension of a cube; "" where it is not stated."""


@dataclass(frozen=True)
class Students:
    """One school year: where each school lies (level to code, "" unknown) and its tallies."""

    places: dict[str, dict[str, str]]
    tallies: dict[Dimensions, dict[tuple[str, Groups], Tally]]

    def place_of(self, school: str, level: str) -> str:
        """The place of a level in which a school lies, "" for none."""
        return school if level == SCHOOL else self.places[school].get(level, "")

    def schools_of(self, level: str) -> dict[str, frozenset[str]]:
        """The schools of each place of a level, in order; schools in no place are left out."""
        if level not in self._known:
            found: defaultdict[str, set[str]] = defaultdict(set)
            for school in self.places:
                found[self.place_of(school, level)].add(school)
            self._known[level] = {
                place: frozenset(found[place]) for place in sorted(found) if place
            }
        return self._known[level]

    @cached_property
    def _known(self) -> dict[str, dict[str, frozenset[str]]]:
        return {STATE: {"": frozenset(self.places)}}


def school_years(store: Store, as_of: int | None = None) -> list[str]:
    """The school years with enrolled students, now or after a revision."""
    rows = tally(store, Call(SERVED_RATE, ("school_year",), {}), as_of)
    return sorted(row.group["school_year"] or "" for row in rows if row.group["school_year"])


def students_of(
    store: Store, school_year: str, lattice: Lattice, as_of: int | None = None
) -> Students:
    """Counts of a school year from the store's summaries, or as they were after a revision.

    Students of unknown school belong to no place and are left out.
    """
    where = {"school_year": school_year}
    rows = tally(store, Call(SERVED_RATE, ("school", *PLACES), where), as_of)
    places = {
        row.group["school"]: {level: row.group[level] or "" for level in PLACES}
        for row in rows
        if row.group["school"]
    }
    tallies = {}
    for cube in lattice.cubes:
        by = Call(SERVED_RATE, ("school", *cube.dimensions), where)
        tallies[cube.dimensions] = _tallies(tally(store, by, as_of), cube.dimensions)
    return Students(dict(sorted(places.items())), tallies)


def _tallies(rows: list[ResultRow], dimensions: Dimensions) -> dict[tuple[str, Groups], Tally]:
    """(School, groups) to its tally, in order."""
    found = {
        (row.group["school"], tuple(row.group[name] or "" for name in dimensions)): Tally(
            int(row.numerator or 0), int(row.denominator or 0)
        )
        for row in rows
        if row.group["school"]
    }
    return dict(sorted(found.items()))
