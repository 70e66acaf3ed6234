"""What is released is declared, and what adds up to what is found from where the schools lie."""

from __future__ import annotations

import pytest

from analytics.disclosure.cells import REST, Cell, cells_of
from analytics.disclosure.lattice import LATTICE, Cube, Lattice
from analytics.disclosure.protecting import protect_year
from analytics.disclosure.rules import Rules
from analytics.disclosure.students import Students, Tally
from data_loaders.errors import CallError

LEVELS = ("state", "region", "district", "school")


def students(where: dict[str, tuple[str, str]]) -> Students:
    """Ten of twenty students served in every school, at (region, district)."""
    places = {s: {"region": r, "district": d, "area": ""} for s, (r, d) in where.items()}
    return Students(places, {(): {(school, ()): Tally(10, 20) for school in where}})


def total(level: str, place: str) -> Cell:
    return Cell(level, place, (), ())


def sums(where: dict[str, tuple[str, str]], levels: tuple[str, ...] = LEVELS) -> dict[Cell, set]:
    made = cells_of(students(where), Lattice((Cube((), levels),), (LEVELS,)))
    return {whole: set(parts) for whole, parts in made.sums}


def test_every_cube_has_its_margins() -> None:
    Lattice((Cube((), LEVELS), Cube(("gender",), LEVELS)))
    with pytest.raises(CallError, match="lacks its margin 'all'"):
        Lattice((Cube((), ("state",)), Cube(("gender",), LEVELS)))
    with pytest.raises(CallError, match="lacks its margin 'disability'"):
        Lattice(
            (Cube((), LEVELS), Cube(("gender",), LEVELS), Cube(("gender", "disability"), LEVELS))
        )


def test_cubes_know_only_groups_of_students_and_levels() -> None:
    with pytest.raises(CallError, match="'coach' is no group"):
        Cube(("coach",), LEVELS)
    with pytest.raises(CallError, match="Unknown levels"):
        Cube(("gender",), ("county",))
    with pytest.raises(CallError, match="not published"):
        LATTICE.cube(("gender", "disability"))


def test_groups_are_crossed_only_above_districts() -> None:
    for cube in LATTICE.cubes:
        assert len(cube.dimensions) < 2 or set(cube.levels) <= {"state", "region"}


def test_a_release_can_be_of_some_groups_only() -> None:
    """With race and gender their crossing stays; with gender alone it goes."""
    both = LATTICE.of_groups(["gender", "race_ethnicity"])
    assert [cube.name for cube in both.cubes] == [
        "all", "race_ethnicity", "gender", "race_ethnicity × gender"
    ]  # fmt: skip
    assert [cube.name for cube in LATTICE.of_groups(["gender"]).cubes] == ["all", "gender"]
    assert (
        LATTICE.of_groups([name for cube in LATTICE.cubes for name in cube.dimensions]) == LATTICE
    )
    with pytest.raises(CallError, match="No group of students is left"):
        LATTICE.of_groups([])


def test_rules_are_checked() -> None:
    with pytest.raises(CallError, match="below 1"):
        Rules(smallest=1)
    with pytest.raises(CallError, match="rise"):
        Rules(band_percents=(0, 50, 20, 100))


def test_places_add_up_by_the_coarsest_parts() -> None:
    found = sums({"1": ("R1", "D1"), "2": ("R1", "D1"), "3": ("R2", "D2")})
    assert found[total("state", "")] == {total("region", "R1"), total("region", "R2")}
    assert found[total("region", "R1")] == {total("district", "D1")}
    assert found[total("district", "D1")] == {total("school", "1"), total("school", "2")}


def test_a_district_across_regions_is_taken_apart_into_schools() -> None:
    found = sums({"1": ("R1", "D1"), "2": ("R2", "D1"), "3": ("R2", "D2")})
    assert found[total("region", "R2")] == {total("school", "2"), total("district", "D2")}


def test_a_school_without_a_region_counts_for_the_state_by_itself() -> None:
    found = sums({"1": ("R1", "D1"), "2": ("", "")})
    assert found[total("state", "")] == {total("region", "R1"), total("school", "2")}


def test_a_cube_that_cannot_be_protected_is_dropped_and_the_rest_released() -> None:
    """63 served; of 61 boys 60. Since there are 61 boys only, at least two girls are served,
    whatever is hidden: no table by gender is released. Race can be told."""
    tallies = {
        (): {("1", ()): Tally(63, 101)},
        ("gender",): {("1", ("F",)): Tally(3, 40), ("1", ("M",)): Tally(60, 61)},
        ("race_ethnicity",): {("1", ("BL7",)): Tally(33, 50), ("1", ("WH7",)): Tally(30, 51)},
    }
    cubes = (Cube((), ("state",)), *(Cube(dims, ("state",)) for dims in tallies if dims))
    made = protect_year(Students({"1": {}}, tallies), Lattice(cubes), Rules())
    assert made.dropped == ((("gender",), "state"),)
    assert {(cell.groups, served) for cell, served in made.served.items()} == {
        ((), 63),
        (("BL7",), 33),
        (("WH7",), 30),
    }


def test_what_no_published_part_covers_is_a_count_that_is_never_shown() -> None:
    """State 20 less region 10 tells the ten of the school without a region."""
    found = sums({"1": ("R1", "D1"), "2": ("", "")}, ("state", "region"))
    rest = total(REST, "state ")
    assert found[total("state", "")] == {total("region", "R1"), rest}
