"""The sample state, released and attacked: from the printed file and public knowledge only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attacker import Attacker
from printed_pages import Name, name, sums_of, told_of_served, truth_of

from analytics.disclosure.current import OF_SAMPLE, latest
from analytics.disclosure.lattice import LATTICE
from analytics.disclosure.printed import names_of, printed_rows
from analytics.disclosure.protecting import Protected, protect_year
from analytics.disclosure.release_file import Release, write
from analytics.disclosure.rules import Rules
from analytics.disclosure.shares import shown_by_level
from analytics.disclosure.students import Students, Tally, students_of
from data_loaders.store import open_store

YEAR = "2025-26"


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
    yield students, protected, write(path, rows, {"release": 1, "years": {}})


@pytest.fixture(scope="module")
def truth(made: tuple[Students, Protected, Release]) -> dict[Name, Tally]:
    """The true tallies, by the names of printed cells."""
    return truth_of(made[1])


def test_no_small_count_of_the_sample_state_is_told(
    made: tuple[Students, Protected, Release], truth: dict[Name, Tally]
) -> None:
    """For every count below ten 0 and min(9, enrolled) are possible, in whole numbers, with
    additivity, the enrolment of every group known, and the printed bands."""
    assert sum(tally.served < 10 for tally in truth.values()) > 400
    assert told_of_served(made[2].rows(YEAR), truth) == []


def test_no_small_enrolment_of_the_sample_state_is_told(
    made: tuple[Students, Protected, Release], truth: dict[Name, Tally]
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
    made: tuple[Students, Protected, Release], truth: dict[Name, Tally]
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
    percent = shown_by_level(made[2].rows(YEAR))
    assert percent["state"] > 90
    assert percent["school"] > 60


def test_the_release_that_comes_with_the_sample_is_that_of_the_job(
    made: tuple[Students, Protected, Release],
) -> None:
    """Viewers of the sample data read what the publish job writes of them today."""
    shipped = latest(OF_SAMPLE)
    assert shipped.is_of_sample
    assert shipped.rows(YEAR) == made[2].rows(YEAR)
