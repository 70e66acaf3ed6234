"""What is released at all: a declared list of few cubes of students, by group and place.

Viewers choose among the rows of these cubes; there are no other tables for them. Fewer cubes
leave more numbers to show, since every further total is one more way to work out a hidden count.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from analytics.dimensions import DIMENSIONS
from data_loaders.errors import CallError

STATE, SCHOOL = "state", "school"
ALL_LEVELS = (STATE, "region", "district", "area", SCHOOL)
ABOVE_DISTRICT = (STATE, "region")

Dimensions = tuple[str, ...]


@dataclass(frozen=True)
class Cube:
    """Students by one set of groups, at some levels of geography.

    ``dimensions`` are groups of students (none for the totals); ``levels`` the kinds of places,
    "state" for all places together.
    """

    dimensions: Dimensions
    levels: tuple[str, ...]

    def __post_init__(self) -> None:
        for name in self.dimensions:
            if name not in DIMENSIONS or not DIMENSIONS[name].is_group:
                raise CallError(f"{name!r} is no group of students")
        if unknown := set(self.levels) - set(ALL_LEVELS):
            raise CallError(f"Unknown levels of geography: {', '.join(sorted(unknown))}")
        if not self.levels:
            raise CallError(f"The cube {self.name!r} has no level of geography")

    @property
    def name(self) -> str:
        """The cube's name in the release: its dimensions, or "all"."""
        return " × ".join(self.dimensions) or "all"


@dataclass(frozen=True)
class Lattice:
    """The cubes of a release, and the ways in which places lie in one another, from coarse to
    fine. A place counts as part of another where all of its schools are.
    """

    cubes: tuple[Cube, ...]
    chains: tuple[tuple[str, ...], ...] = (
        (STATE, "region", "district", SCHOOL),
        ("area", SCHOOL),
    )

    def __post_init__(self) -> None:
        levels_of = {cube.dimensions: set(cube.levels) for cube in self.cubes}
        if len(levels_of) < len(self.cubes):
            raise CallError("A cube is declared twice")
        for cube in self.cubes:
            for margin in margins(cube.dimensions):
                if missing := set(cube.levels) - levels_of.get(margin, set()):
                    raise CallError(
                        f"The cube {cube.name!r} lacks its margin {' × '.join(margin) or 'all'!r}",
                        where=", ".join(sorted(missing)),
                    )

    @property
    def document(self) -> dict[str, Any]:
        """The lattice as it stands in a manifest."""
        cubes = [{"dimensions": [*each.dimensions], "levels": [*each.levels]}
                 for each in self.cubes]  # fmt: skip
        return {"cubes": cubes, "chains": [[*chain] for chain in self.chains]}

    def of_groups(self, names: Collection[str]) -> Lattice:
        """The cubes of some groups of students only, with the totals. Raises ``CallError`` where
        no group is left.
        """
        cubes = tuple(each for each in self.cubes if {*each.dimensions} <= {*names})
        if not any(each.dimensions for each in cubes):
            raise CallError("No group of students is left to publish", do="Choose one or more.")
        return Lattice(cubes, self.chains)

    def cube(self, dimensions: Dimensions) -> Cube:
        """The cube of some dimensions, in any order."""
        for cube in self.cubes:
            if set(cube.dimensions) == set(dimensions):
                return cube
        raise CallError(
            f"Students by {' × '.join(dimensions) or 'all'} are not published",
            do=f"Published are: {', '.join(cube.name for cube in self.cubes)}.",
        )


def lattice_from(document: Mapping[str, Any]) -> Lattice:
    """The lattice of a manifest."""
    cubes = (Cube(tuple(each["dimensions"]), tuple(each["levels"])) for each in document["cubes"])
    return Lattice(tuple(cubes), tuple(tuple(chain) for chain in document["chains"]))


def margins(dimensions: Dimensions) -> list[Dimensions]:
    """The dimensions of the tables that add a cube up: one dimension fewer."""
    return [dimensions[:at] + dimensions[at + 1 :] for at in range(len(dimensions))]


def _cubes() -> tuple[Cube, ...]:
    """One group at a time everywhere; race crossed with another group for region and state."""
    groups = [name for name, dimension in DIMENSIONS.items() if dimension.is_group]
    crossed = ("gender", "english_learner", "disability", "economic_status")
    return (
        Cube((), ALL_LEVELS),
        *(Cube((name,), ALL_LEVELS) for name in groups),
        *(Cube(("race_ethnicity", name), ABOVE_DISTRICT) for name in crossed),
    )


LATTICE = Lattice(_cubes())
