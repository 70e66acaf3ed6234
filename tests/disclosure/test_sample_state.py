"""The sample state, released and attacked: from the printed file and public knowledge only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attacker import Attacker

from analytics.disclosure.job import shown_percent
from analytics.disclosure.lattice import LATTICE
from analytics.disclosure.printed import names_of, printed_rows
from analytics.disclosure.protecting import Protected, protect_year
from analytics.disclosure.release_file import GROUPS, Release, write
from analytics.disclosure.rules import Rules
from analytics.disclosure.students import Students, Tally, students_of
from data_loaders.store import open_store

YEAR = "2025-26"
Row = dict[str, Any]


@pytest.fixture(scope="module")
def made(
    sample_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Students, Protected, Release]]:
    """One school year of the sample, protected and written."""
    store = open_store(sample_file)
    students = students_of(store, YEAR, LATTICE)
    names = names_of(store)
    store.close()
    protected = protect_year(students, LATTICE, Rules())
    rows = printed_rows(YEAR, protected, students, names)
    path = tmp_path_factory.mktemp("release") / "release-0001.parquet"
    yield students, protected, write(path, rows, {"release": 1, "cubes": [], "years": {}})


@pytest.fixture(scope="module")
def truth(made: tuple[Students, Protected, Release]) -> dict[tuple[str, ...], Tally]:
    """The true tallies, by the names of printed cells."""
    found = {}
    for cell, tally in made[1].cells.tallies.items():
        pairs = sorted(zip(cell.dimensions, cell.groups, strict=True), key=_position)
        found[(cell.level, cell.place, *(f"{d}={g}" for d, g in pairs))] = tally
    return found


def _position(pair: tuple[str, str]) -> int:
    return GROUPS.index(pair[0])


def name(row: Row) -> tuple[str, ...]:
    """A printed cell by its place and groups."""
    groups = (f"{group}={row[group]}" for group in GROUPS if row[group] is not None)
    return (row["level"], row["place"], *groups)


def sums_of(rows: list[Row]) -> Iterator[tuple[tuple[str, ...], list[tuple[str, ...]]]]:
    """What adds up, read from the printed rows: groups to totals, schools to what they lie in."""
    parts: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for row in rows:
        own = name(row)
        for group in own[2:]:
            parent = tuple(part for part in own if part != group)
            parts[(*parent, "by", group.split("=")[0])].append(own)
        if row["level"] == "school":
            for level in ("region", "district", "area"):
                parts[(level, row[level], *own[2:], "by", "school")].append(own)
            parts[("state", "", *own[2:], "by", "school")].append(own)
        if row["level"] == "region":
            parts[("state", "", *own[2:], "by", "region")].append(own)
    for whole, listed in parts.items():
        yield whole[: whole.index("by")], listed


def test_no_small_count_of_the_sample_state_is_told(
    made: tuple[Students, Protected, Release], truth: dict[tuple[str, ...], Tally]
) -> None:
    """For every count below ten 0 and min(9, enrolled) are possible, in whole numbers, with
    additivity, the enrolment of every group known, and the printed bands."""
    rows = made[2].rows(YEAR)
    known = {name(row): row["served"] for row in rows if row["served"] is not None}
    ranges = {}
    for row in rows:
        enrolled = truth[name(row)].enrolled
        low, high = 0.0, float(enrolled)
        if row["rate_to"] is not None:
            low, high = row["rate_from"] * enrolled / 100, row["rate_to"] * enrolled / 100
        if row["served"] is None:
            ranges[name(row)] = (low, high)
    attacker = Attacker(known, ranges, sums_of(rows))
    assert attacker.fits({each: truth[each].served for each in ranges})
    few = [each for each in ranges if truth[each].served < 10]
    assert len(few) > 400
    told = [each for each in few if not attacker.is_possible(each, 0, min(9, truth[each].enrolled))]
    assert told == []


def test_no_small_enrolment_of_the_sample_state_is_told(
    made: tuple[Students, Protected, Release], truth: dict[tuple[str, ...], Tally]
) -> None:
    """Groups without students are printed as such, so a hidden enrolment is 1 at least, and as
    many as are served; up to 9 and at least five more than there are must be possible."""
    rows = made[2].rows(YEAR)
    known = {name(row): row["enrolled"] for row in rows if row["enrolled"] is not None}
    ranges = {
        name(row): (max(1, row["served"] or 0), 10**6) for row in rows if row["enrolled"] is None
    }
    attacker = Attacker(known, ranges, sums_of(rows))
    assert attacker.fits({each: truth[each].enrolled for each in ranges})
    few = [each for each in ranges if truth[each].enrolled < 10]
    assert few
    for each in few:
        enrolled = truth[each].enrolled
        assert attacker.is_possible(each, enrolled, max(9, enrolled + 5))


def test_every_number_shown_is_true_and_not_small(
    made: tuple[Students, Protected, Release], truth: dict[tuple[str, ...], Tally]
) -> None:
    for row in made[2].rows(YEAR):
        true = truth[name(row)]
        if row["served"] is not None:
            assert row["served"] == true.served >= 10
            assert not 0 < true.enrolled - true.served < 10
        if row["enrolled"] is not None:
            assert row["enrolled"] == true.enrolled >= 10


def test_most_students_stand_in_shown_cells(made: tuple[Students, Protected, Release]) -> None:
    """Nothing is hidden at random: the state is shown nearly whole, and most of every school."""
    percent = shown_percent(made[1])
    assert percent["state"] > 90
    assert percent["school"] > 60
