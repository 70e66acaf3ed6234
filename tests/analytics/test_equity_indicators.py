"""Golden values of the equity indicators, worked out by hand and from published figures."""

from __future__ import annotations

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import Role, State, compute
from analytics.compare import estimated
from data_loaders.store import Store

YEAR = "2024-25"


def students(
    group: str, enrolled: int, served: int, school: str = "1", **more: object
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Enrolment of a group at a school, and a roster slot for the first so many of it."""
    label = f"{group}-{school}-{'-'.join(str(value) for value in more.values())}"
    ids = [f"{label}-{number}" for number in range(enrolled)]
    here = {"school_year": YEAR, "school_id": school}
    enrolment = [
        {**here, "student_id": each, "race_ethnicity": group, "grade": "03", **more} for each in ids
    ]
    roster = [{**here, "program_id": "G1", "student_id": each} for each in ids[:served]]
    return enrolment, roster


def put(fill: Fill, *parts: tuple[list, list], **more: list) -> None:
    fill(
        enrolment=[row for enrolment, _ in parts for row in enrolment],
        student_roster=[row for _, roster in parts for row in roster],
        **more,
    )


@pytest.fixture
def two_groups(fill: Fill) -> None:
    """Black 40 of 200 served, White 150 of 300 (and one of them twice), all in one school."""
    black, white = students("BL7", 200, 40), students("WH7", 300, 150)
    again = {**white[1][0], "program_id": "G2"}
    put(fill, black, white, ([], [again]))


def test_a_student_in_two_programs_is_served_once(store: Store, two_groups: None) -> None:
    assert compute(store, "students_served").only.value == 190
    assert compute(store, "roster_slots").only.value == 191


def test_served_rate_by_group(store: Store, two_groups: None) -> None:
    rows = by_group(compute(store, "served_rate", by=("race_ethnicity",)))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "BL7": (40, 200),
        "WH7": (150, 300),
    }
    assert rows["BL7"].value == 20
    assert compute(store, "served_rate").only.value == 38


def test_composition_index_is_the_groups_rate_over_that_of_all(
    store: Store, two_groups: None
) -> None:
    # Served 190 of 500. Black: 40/190 of served over 200/500 of enrolled.
    rows = values(compute(store, "composition_index", by=("race_ethnicity",)))
    assert rows == {
        "BL7": round((40 / 190) / (200 / 500), 6),
        "WH7": round((150 / 190) / (300 / 500), 6),
    }


def test_gap_is_to_all_others_in_points(store: Store, two_groups: None) -> None:
    assert values(compute(store, "served_rate_gap")) == {"BL7": -30, "WH7": 30}
    one = compute(store, "served_rate_gap", where={"race_ethnicity": "Black"}).rows
    assert [row.value for row in one] == [-30]


def test_a_comparison_stays_inside_each_school(store: Store, fill: Fill) -> None:
    """School 1: Black 20/50, White 30/50. School 2: Black 60/80, White 20/40."""
    put(
        fill,
        students("BL7", 50, 20, "1"),
        students("WH7", 50, 30, "1"),
        students("BL7", 80, 60, "2"),
        students("WH7", 40, 20, "2"),
    )
    gaps = values(compute(store, "served_rate_gap", by=("race_ethnicity", "school")))
    assert gaps == {
        ("BL7", "1"): -20,
        ("BL7", "2"): 25,
        ("WH7", "1"): 20,
        ("WH7", "2"): -25,
    }


def test_published_ratios_from_shares() -> None:
    """Black students: 26 % of enrolment, 48 % of in-school suspensions (Metrocenter 2017).

    Relative risk 2.627 and composition index 1.846; 55 % gives 3.479 and 2.115.
    """
    for share, ratio, index in ((48, 2.627, 1.846), (55, 3.479, 2.115), (65, 5.286, 2.5)):
        found = estimated("ratio", (share, 26_000), (100, 100_000))
        assert found is not None
        assert round(found.value, 3) == ratio
        found = estimated("composition index", (share, 26_000), (100, 100_000))
        assert found is not None
        assert round(found.value, 3) == index


def test_saint_paul_shares_of_enrolment(store: Store, fill: Fill) -> None:
    """Groups of 32,316 students scaled down are hidden or shown; here a group of none exists.

    A rate without a denominator is no data: a group that is not enrolled has no row at all.
    """
    put(fill, students("AS7", 100, 50))
    assert list(by_group(compute(store, "served_rate", by=("race_ethnicity",)))) == ["AS7"]
    empty = compute(store, "served_rate", where={"race_ethnicity": "PI7"}).only
    assert empty.state is State.NO_DATA


def test_students_belong_to_the_school_where_they_are_enrolled(store: Store, fill: Fill) -> None:
    """Forty students of school 1 (area A), 20 of them served at school 2 (area B)."""
    enrolment, roster = students("AS7", 40, 20, "1")
    schools = [
        {"school_id": "1", "school_name": "One", "area": "A"},
        {"school_id": "2", "school_name": "Two", "area": "B"},
    ]
    put(fill, (enrolment, [{**row, "school_id": "2"} for row in roster]), school=schools)
    assert fraction(compute(store, "served_rate", where={"area": "A"}).only) == (20, 40)
    assert compute(store, "roster_slots", by=("area",)).rows[0].group == {"area": "B"}


def test_unmatched_students_are_told_and_not_served(store: Store, fill: Fill) -> None:
    """Forty roster rows: 30 match, 8 unknown ids, 2 enrolled in another year only: 25 %."""
    enrolment, roster = students("AS7", 60, 30)
    other_year = {**enrolment[0], "school_year": "2023-24"}
    elsewhere = [{**other_year, "student_id": f"old {n}"} for n in range(2)]
    unknown = [{**roster[0], "student_id": f"unknown {n}"} for n in range(8)]
    strangers = [{**roster[0], "student_id": f"old {n}"} for n in range(2)]
    put(fill, (enrolment + elsewhere, roster + unknown + strangers))
    assert fraction(compute(store, "unmatched_rate").only) == (10, 40)
    where = {"school_year": YEAR}
    assert compute(store, "students_served", where=where, role=Role.ANALYST).only.value == 30
    # Two students of the year before could be found by subtraction from all years: hidden.
    assert compute(store, "students_served", where=where).only.state is State.SUPPRESSED


def test_grade_bands_come_from_grades(store: Store, fill: Fill) -> None:
    put(
        fill,
        students("AS7", 30, 15, grade="KG"),
        students("AS7", 40, 20, grade="05"),
        students("AS7", 50, 25, grade="06"),
    )
    rows = by_group(compute(store, "served_rate", by=("grade_band",)))
    assert {key: fraction(row) for key, row in rows.items()} == {"K-5": (35, 70), "6-8": (25, 50)}


def test_viewers_see_no_small_counts(store: Store, fill: Fill) -> None:
    """Pacific Islander 3 of 5 is small; hiding it alone would give it away, so Asian goes too."""
    put(
        fill,
        students("PI7", 5, 3),
        students("AS7", 40, 20),
        students("BL7", 60, 30),
        students("WH7", 90, 40),
    )
    rows = by_group(compute(store, "served_rate", by=("race_ethnicity",)))
    assert {key: row.state for key, row in rows.items()} == {
        "PI7": State.SUPPRESSED,
        "AS7": State.SUPPRESSED,
        "BL7": State.VALUE,
        "WH7": State.VALUE,
    }
    small = rows["PI7"]
    numbers = (small.value, small.numerator, small.denominator, small.people, small.low, small.high)
    assert numbers == (None,) * 6
    raw = by_group(compute(store, "served_rate", by=("race_ethnicity",), role=Role.ANALYST))
    assert fraction(raw["PI7"]) == (3, 5)


def test_the_same_groups_are_hidden_whatever_is_asked(store: Store, fill: Fill) -> None:
    """A filter, a count, an index and a gap hide what the table of rates hides."""
    put(
        fill,
        students("PI7", 25, 4),
        students("AS7", 40, 20),
        students("BL7", 60, 30),
        students("WH7", 90, 40),
    )
    by = ("race_ethnicity",)
    for indicator in ("served_rate", "students_served", "composition_index", "served_rate_gap"):
        rows = by_group(compute(store, indicator, by=by))
        hidden = {key for key, row in rows.items() if row.state is State.SUPPRESSED}
        assert hidden == {"PI7", "AS7"}, indicator
    for group in ("PI7", "AS7"):
        alone = compute(store, "served_rate", where={"race_ethnicity": group}).only
        assert alone.state is State.SUPPRESSED


def test_a_school_is_protected_against_the_total_of_its_area(store: Store, fill: Fill) -> None:
    """Schools 1 and 2 in area A, 3 and 4 in area B; 4 of 30 at school 1 and 5 of 40 at school 3.

    Over all four schools the two would protect each other; but the total of area A less school 2
    would be school 1. So both schools of both areas are hidden.
    """
    sizes = {"1": (30, 4), "2": (60, 30), "3": (40, 5), "4": (70, 35)}
    schools = [
        {"school_id": key, "school_name": key, "area": "A" if key in "12" else "B"} for key in sizes
    ]
    parts = [students("AS7", size, served, key) for key, (size, served) in sizes.items()]
    put(fill, *parts, school=schools)
    rows = by_group(compute(store, "served_rate", by=("school",)))
    assert {row.state for row in rows.values()} == {State.SUPPRESSED}
    areas = by_group(compute(store, "served_rate", by=("area",)))
    assert {key: fraction(row) for key, row in areas.items()} == {"A": (34, 90), "B": (40, 110)}
