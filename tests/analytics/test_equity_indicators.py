"""Golden values of the equity indicators, worked out by hand and from published figures."""

from __future__ import annotations

from functools import partial

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import Role, State, compute
from analytics.compare import estimated
from data_loaders.store import Store

YEAR = "2024-25"

raw = partial(compute, role=Role.ANALYST)


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
    assert raw(store, "students_served").only.value == 190
    assert raw(store, "roster_slots").only.value == 191


def test_served_rate_by_group(store: Store, two_groups: None) -> None:
    rows = by_group(raw(store, "served_rate", by=("race_ethnicity",)))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "BL7": (40, 200),
        "WH7": (150, 300),
    }
    assert rows["BL7"].value == 20
    assert raw(store, "served_rate").only.value == 38


def test_composition_index_is_the_groups_rate_over_that_of_all(
    store: Store, two_groups: None
) -> None:
    # Served 190 of 500. Black: 40/190 of served over 200/500 of enrolled.
    rows = values(raw(store, "composition_index", by=("race_ethnicity",)))
    assert rows == {
        "BL7": round((40 / 190) / (200 / 500), 6),
        "WH7": round((150 / 190) / (300 / 500), 6),
    }


def test_gap_is_to_all_others_in_points(store: Store, two_groups: None) -> None:
    assert values(raw(store, "served_rate_gap")) == {"BL7": -30, "WH7": 30}
    one = raw(store, "served_rate_gap", where={"race_ethnicity": "Black"}).rows
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
    gaps = values(raw(store, "served_rate_gap", by=("race_ethnicity", "school")))
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
    assert list(by_group(raw(store, "served_rate", by=("race_ethnicity",)))) == ["AS7"]
    empty = raw(store, "served_rate", where={"race_ethnicity": "PI7"}).only
    assert empty.state is State.NO_DATA


def test_students_belong_to_the_school_where_they_are_enrolled(store: Store, fill: Fill) -> None:
    """Forty students of school 1 (area A), 20 of them served at school 2 (area B)."""
    enrolment, roster = students("AS7", 40, 20, "1")
    schools = [
        {"school_id": "1", "school_name": "One", "area": "A"},
        {"school_id": "2", "school_name": "Two", "area": "B"},
    ]
    put(fill, (enrolment, [{**row, "school_id": "2"} for row in roster]), school=schools)
    assert fraction(raw(store, "served_rate", where={"area": "A"}).only) == (20, 40)
    assert raw(store, "roster_slots", by=("area",)).rows[0].group == {"area": "B"}


def test_unmatched_students_are_told_and_not_served(store: Store, fill: Fill) -> None:
    """Forty roster rows: 30 match, 8 unknown ids, 2 enrolled in another year only: 25 %."""
    enrolment, roster = students("AS7", 60, 30)
    other_year = {**enrolment[0], "school_year": "2023-24"}
    elsewhere = [{**other_year, "student_id": f"old {n}"} for n in range(2)]
    unknown = [{**roster[0], "student_id": f"unknown {n}"} for n in range(8)]
    strangers = [{**roster[0], "student_id": f"old {n}"} for n in range(2)]
    put(fill, (enrolment + elsewhere, roster + unknown + strangers))
    assert fraction(raw(store, "unmatched_rate").only) == (10, 40)
    where = {"school_year": YEAR}
    assert raw(store, "students_served", where=where).only.value == 30


def test_youth_outside_the_district_are_told_apart_from_unmatched(store: Store, fill: Fill) -> None:
    """Forty rows: 30 match; of ten that do not, six are of another district. Ten say nothing.

    Unmatched: 4 of 34. Outside: 6 of the 30 that state it. Slots are all 40.
    """
    enrolment, roster = students("AS7", 60, 30)
    stated = [{**row, "is_of_district": True} for row in roster[:20]]
    others = [
        {**roster[0], "student_id": f"other {n}", "is_of_district": n >= 6} for n in range(10)
    ]
    put(fill, (enrolment, stated + roster[20:] + others))
    assert fraction(raw(store, "unmatched_rate").only) == (4, 34)
    assert fraction(raw(store, "outside_district_rate").only) == (6, 30)
    assert raw(store, "roster_slots").only.value == 40
    assert raw(store, "students_served").only.value == 30


def test_grade_bands_come_from_grades(store: Store, fill: Fill) -> None:
    put(
        fill,
        students("AS7", 30, 15, grade="KG"),
        students("AS7", 40, 20, grade="05"),
        students("AS7", 50, 25, grade="06"),
    )
    rows = by_group(raw(store, "served_rate", by=("grade_band",)))
    assert {key: fraction(row) for key, row in rows.items()} == {"K-5": (35, 70), "6-8": (25, 50)}
