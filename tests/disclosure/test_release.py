"""Releases: numbered, frozen, made again byte for byte, corrected only where that tells nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
from analytics_helpers import commit_rows

from analytics.disclosure import (
    Cube,
    Lattice,
    NotSafeError,
    Rules,
    hiding,
    latest,
    publish_students,
    published,
    result_rows,
)
from analytics.disclosure.hiding import Hiding
from analytics.disclosure.recreating import recreate
from analytics.disclosure.release_file import write
from analytics.disclosure.shares import shown_percents
from analytics.results import ResultRow, State
from data_loaders.errors import CallError, StoreError
from data_loaders.store import Store

YEAR = "2024-25"
LEVELS = ("state", "district", "school")
SMALL = Lattice(
    (Cube((), LEVELS), Cube(("gender",), LEVELS), Cube(("race_ethnicity",), LEVELS)), (LEVELS,)
)
SERVED = {
    ("1", "AS7"): 3, ("1", "BL7"): 20, ("1", "WH7"): 25,
    ("2", "AS7"): 14, ("2", "BL7"): 22, ("2", "WH7"): 12,
    ("3", "AS7"): 16, ("3", "BL7"): 15, ("3", "WH7"): 28,
    ("4", "AS7"): 13, ("4", "BL7"): 31, ("4", "WH7"): 19,
}  # fmt: skip
"""Students served by school and race, of 45 enrolled in each. Schools 1 and 2 form district North,
3 and 4 South. Only the 3 are few."""


@pytest.fixture
def known(store: Store) -> Store:
    """A store with four schools and 540 students, boys and girls in turn."""
    commit_rows(store, _records(SERVED))
    return store


def _records(served: dict[tuple[str, str], int]) -> dict[str, list[dict[str, Any]]]:
    here = {"school_year": YEAR}
    students = [
        {**here, "school_id": school, "student_id": f"{school}{race}{number}",
         "race_ethnicity": race, "gender": "FM"[number % 2], "grade": "03"}
        for school, race in served
        for number in range(45)
    ]  # fmt: skip
    rosters = [
        {**here, "school_id": school, "program_id": "G", "student_id": f"{school}{race}{number}"}
        for (school, race), count in served.items()
        for number in range(count)
    ]
    schools = [
        {"school_id": school, "school_name": f"School {school}",
         "district": "North" if school in "12" else "South"}
        for school in "1234"
    ]  # fmt: skip
    return {"school": schools, "enrolment": students, "student_roster": rosters}


def served_by(store_or: Any, by: tuple[str, ...], **where: str) -> dict[Any, int | None]:
    rows = published(store_or, ("school_year", *by), where)
    return {tuple(row.group[name] for name in by): row.served for row in rows}


def test_a_release_hides_the_few_and_what_would_tell_them(known: Store, tmp_path: Path) -> None:
    """AS7 of school 1 is 3. Its row and its column have a second hole, and so has a rectangle."""
    release = publish_students(known, "Fall 2025", folder=tmp_path, lattice=SMALL)
    races = served_by(release, ("school", "race_ethnicity"))
    assert races["1", "AS7"] is None
    hidden = {cell for cell, served in races.items() if served is None}
    assert sum(school == "1" for school, _ in hidden) >= 2
    assert sum(race == "AS7" for _, race in hidden) >= 2
    assert {cell: served for cell, served in races.items() if served is not None} == {
        cell: served for cell, served in SERVED.items() if cell not in hidden
    }
    assert served_by(release, ()) == {(): sum(SERVED.values())}


def test_a_release_carries_its_manifest(known: Store, tmp_path: Path) -> None:
    release = publish_students(known, "Fall 2025", folder=tmp_path, lattice=SMALL)
    manifest = release.manifest
    assert (manifest["release"], manifest["term"], manifest["revision"]) == (1, "Fall 2025", 1)
    assert manifest["previous"] is None
    assert manifest["years"][YEAR]["state"] == "new"
    assert shown_percents(release.rows(YEAR))["race_ethnicity", "state"] == 100
    assert {"scipy", "python", "HiGHS"} <= set(manifest["made_with"])
    assert manifest["made_with"]["HiGHS"].count(".") == 2
    assert (release.rules, release.lattice) == (Rules(), SMALL)
    assert "0 is possible" in manifest["guarantee"]
    assert manifest["legend"] == "Fewer than 10, or hidden to protect another value"


def test_the_same_students_give_the_same_bytes(known: Store, tmp_path: Path) -> None:
    one = publish_students(known, "Fall", folder=tmp_path / "a", lattice=SMALL)
    two = publish_students(known, "Fall", folder=tmp_path / "b", lattice=SMALL)
    assert one.path.read_bytes() == two.path.read_bytes()


def test_no_hidden_number_stands_in_the_file(known: Store, tmp_path: Path) -> None:
    """Hidden counts are null in every column, in the engine that viewers use."""
    release = publish_students(known, folder=tmp_path, lattice=SMALL)
    rows = duckdb.sql(f"SELECT * FROM '{release.path}' WHERE served IS NULL").to_arrow_table()
    assert rows.num_rows
    for row in rows.to_pylist():
        assert row["rate_from"] is None or row["rate_to"] - row["rate_from"] >= 20
    assert all(row["served"] is None or row["served"] >= 10 for row in release.rows(YEAR))


def test_viewers_read_without_the_store(known: Store, tmp_path: Path) -> None:
    """The store is gone; the release answers."""
    publish_students(known, folder=tmp_path / "releases", lattice=SMALL)
    known.close()
    known.path.unlink()
    release = latest(tmp_path / "releases")
    rate = result_rows(release, "served_rate", ("race_ethnicity",), {"school_year": YEAR})
    assert {row.group["race_ethnicity"]: row.value for row in rate} == {
        "AS7": pytest.approx(100 * 46 / 180),
        "BL7": pytest.approx(100 * 88 / 180),
        "WH7": pytest.approx(100 * 84 / 180),
    }
    assert all(row.low < row.value < row.high for row in rate)
    with pytest.raises(StoreError, match="Nothing has been released"):
        latest(tmp_path / "none")


def test_rates_have_numbers_only_where_both_counts_are_shown(known: Store, tmp_path: Path) -> None:
    release = publish_students(known, folder=tmp_path, lattice=SMALL)
    where = {"school_year": YEAR, "school": "1"}
    rates = result_rows(release, "served_rate", ("race_ethnicity",), where)
    hidden = {row.group["race_ethnicity"] for row in rows_hidden(rates)}
    shown = served_by(release, ("race_ethnicity",), school="1")
    assert hidden == {race for (race,), served in shown.items() if served is None}
    for row in rows_hidden(rates):
        assert {row.value, row.numerator, row.denominator, row.people, row.low, row.high} == {None}
    counts = result_rows(release, "students_served", (), where)
    assert [(row.value, row.denominator) for row in counts] == [(48, 135)]


def rows_hidden(rows: list[ResultRow]) -> list[ResultRow]:
    return [row for row in rows if row.state is State.SUPPRESSED]


def test_only_declared_tables_can_be_read(known: Store, tmp_path: Path) -> None:
    release = publish_students(known, folder=tmp_path, lattice=SMALL)
    for by in (("school_year", "gender", "race_ethnicity"), ("school_year", "region"), ("gender",)):
        with pytest.raises(CallError):
            published(release, by)
    with pytest.raises(CallError, match="not in the releases"):
        result_rows(release, "roster_slots", ("school_year",))


def test_what_did_not_change_stays_as_it_was_released(known: Store, tmp_path: Path) -> None:
    one = publish_students(known, "Fall", folder=tmp_path, lattice=SMALL)
    two = publish_students(known, "Spring", folder=tmp_path, lattice=SMALL)
    assert (two.number, two.manifest["previous"]["sha256"]) == (2, one.sha256)
    assert two.manifest["years"][YEAR]["state"] == "kept as released"
    assert two.rows(YEAR) == one.rows(YEAR)


def more_served(store: Store, added: dict[Any, int]) -> None:
    """Further students of some cells are served, beginning with the last on the list."""
    rosters = [
        {"school_year": YEAR, "school_id": school, "program_id": "G",
         "student_id": f"{school}{race}{44 - number}"}
        for (school, race), count in added.items()
        for number in range(count)
    ]  # fmt: skip
    commit_rows(store, {"student_roster": rosters})


def test_one_new_student_is_not_told_by_a_second_release(known: Store, tmp_path: Path) -> None:
    """14 in October and 15 in November is one new student: the year stays as it was."""
    one = publish_students(known, "October", folder=tmp_path, lattice=SMALL)
    more_served(known, {("2", "AS7"): 1})
    two = publish_students(known, "November", folder=tmp_path, lattice=SMALL)
    entry = two.manifest["years"][YEAR]
    assert (entry["state"], entry["of"]) == ("kept as released", 1)
    assert two.rows(YEAR) == one.rows(YEAR)


def test_a_large_correction_is_released_and_small_changes_stay_hidden(
    known: Store, tmp_path: Path
) -> None:
    """Twelve more in one cell and 14 in another can be told; 2 more in a third cannot."""
    one = publish_students(known, "October", folder=tmp_path, lattice=SMALL)
    added = {("3", "AS7"): 12, ("4", "WH7"): 14, ("4", "BL7"): 2, ("3", "WH7"): 12}
    more_served(known, added)
    two = publish_students(known, "November", folder=tmp_path, lattice=SMALL)
    assert two.manifest["years"][YEAR]["state"] == "corrected"
    before = served_by(one, ("school", "race_ethnicity"))
    after = served_by(two, ("school", "race_ethnicity"))
    assert served_by(two, ()) == {(): sum(SERVED.values()) + 40}
    for cell, served in after.items():
        if served is not None and before[cell] is not None:
            assert served - before[cell] == 0 or served - before[cell] >= 10
    assert after["4", "BL7"] is None or before["4", "BL7"] is None


def test_a_release_is_made_again_after_later_changes(known: Store, tmp_path: Path) -> None:
    """Both releases, from their revisions: students, names, rules and the release before."""
    publish_students(known, "October", folder=tmp_path, lattice=SMALL)
    more_served(known, {("3", "AS7"): 12, ("4", "WH7"): 14, ("3", "WH7"): 12})
    publish_students(known, "November", folder=tmp_path, lattice=SMALL)
    renamed = {"school_id": "1", "school_name": "Other", "district": "South"}
    commit_rows(known, {"school": [renamed]})
    for number in (1, 2):
        made = recreate(known, number, folder=tmp_path)
        assert (made.release.number, made.years, made.programs) == (number, (), {})
    with pytest.raises(CallError, match="no release 3"):
        recreate(known, 3, folder=tmp_path)


def test_a_file_that_was_changed_is_not_what_is_made_again(known: Store, tmp_path: Path) -> None:
    release = publish_students(known, folder=tmp_path, lattice=SMALL)
    rows = release.rows(YEAR)
    rows[0] = {**rows[0], "served": 99}
    release.path.unlink()
    write(release.path, rows, release.manifest)
    assert recreate(known, 1, folder=tmp_path).years == (YEAR,)


def test_nothing_is_published_after_a_release_that_is_gone(known: Store, tmp_path: Path) -> None:
    """What it printed stays known to its readers, and would not be protected against."""
    one = publish_students(known, folder=tmp_path, lattice=SMALL)
    publish_students(known, folder=tmp_path, lattice=SMALL)
    kept = one.path.read_bytes()
    one.path.unlink()
    with pytest.raises(StoreError, match="before release 2 is missing"):
        publish_students(known, folder=tmp_path, lattice=SMALL)
    one.path.write_bytes(kept)
    assert publish_students(known, folder=tmp_path, lattice=SMALL).number == 3


def test_an_earlier_release_counts_with_its_own_cubes_and_rules(
    known: Store, tmp_path: Path
) -> None:
    """The first has no gender, and hides below 4 only: what it printed stays known, and the cubes
    that are new are protected with it."""
    races = Lattice((SMALL.cubes[0], SMALL.cubes[2]), (LEVELS,))
    loose = Rules(smallest=4, protects_those_not_served=False)
    one = publish_students(known, folder=tmp_path, lattice=races, rules=loose)
    two = publish_students(known, folder=tmp_path, lattice=SMALL, rules=loose)
    assert two.manifest["years"][YEAR]["state"] == "corrected"
    assert served_by(two, ("gender",))
    assert served_by(two, ("school", "race_ethnicity"))["1", "AS7"] is None
    with pytest.raises(CallError, match="not published"):
        served_by(one, ("gender",))


def test_a_release_is_never_written_over(known: Store, tmp_path: Path) -> None:
    release = publish_students(known, folder=tmp_path, lattice=SMALL)
    with pytest.raises(StoreError, match="written already"):
        write(release.path, [], {})
    assert publish_students(known, folder=tmp_path, lattice=SMALL).number == 2


def test_a_proof_with_a_fault_stops_the_release(
    known: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the repairs switched off, the audit does not let the release out."""

    def only_lines(counts: Any, smallest: int) -> Hiding:
        return hiding.hide(counts, smallest, repairs=False)

    monkeypatch.setattr("analytics.disclosure.protecting.hide", only_lines)
    with pytest.raises(NotSafeError, match="could be worked out"):
        publish_students(known, folder=tmp_path, lattice=SMALL)
    assert not list(tmp_path.glob("*.parquet"))


def test_other_rules_hide_less(known: Store, tmp_path: Path) -> None:
    release = publish_students(known, folder=tmp_path, lattice=SMALL, rules=Rules(smallest=3))
    assert served_by(release, ("school", "race_ethnicity"))["1", "AS7"] == 3
