"""Golden values of milestones, products, needs and recruitment, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import Role, State, compute, concerns_of, listing
from data_loaders.store import Store

NOW = "2025-26"


def milestone(
    number: int, status: str | None, ends: date | None, units: str = "ofecp", year: str = NOW
) -> dict[str, object]:
    here = {"school_year": year, "number": number, "label": f"Do {number}", "status": status}
    return {**here, "ends_on": ends, "responsible": units, "starts_on": date(2025, 7, 1)}


@pytest.fixture
def plan(fill: Fill) -> None:
    """As of April 2026, the month of the only session for staff.

    Complete: 1 (its end is past, and it does not matter), 2. Restructured with a past end: 3.
    Overdue: 4 (March 2026, no status), 5 (paused, January). Not yet: 6 (April, in progress),
    7 (August, after its school year). 8 has neither status nor end.
    """
    fill(
        pd_attendance=[
            {"session_id": "D", "held_on": date(2026, 4, 9), "title": "T", "participant_id": "1"}
        ],
        milestone=[
            milestone(1, "complete", date(2025, 9, 1), "ofecp;rea"),
            milestone(2, "complete", None, year="2024-25"),
            milestone(3, "restructured", date(2025, 9, 1)),
            milestone(4, None, date(2026, 3, 1), "ofecp;rea"),
            milestone(5, "paused", date(2026, 1, 1), "rea"),
            milestone(6, "in_progress", date(2026, 4, 1)),
            milestone(7, "scheduled", date(2026, 8, 1), "slt"),
            milestone(8, None, None),
        ],
    )


def test_milestones_complete_out_of_all_and_by_year(store: Store, plan: None) -> None:
    assert fraction(compute(store, "milestone_complete_rate").only) == (2, 8)
    by_year = by_group(compute(store, "milestone_complete_rate", by=("school_year",)))
    assert {year: fraction(row) for year, row in by_year.items()} == {
        "2024-25": (1, 1),
        NOW: (1, 7),
    }


def test_a_milestone_is_overdue_when_its_end_month_is_past_and_it_is_open(
    store: Store, plan: None
) -> None:
    # 4 and 5, of the six with an end month (all but 2 and 8).
    assert fraction(compute(store, "milestones_overdue").only) == (2, 6)
    (found,) = [m for m in concerns_of(store, page="milestones") if "overdue" in m.concern.id]
    assert [row["number"] for row in found.listing.rows] == [5, 4]
    assert [row["months_overdue"] for row in found.listing.rows] == [3, 1]


def test_the_month_of_reading_is_a_setting(store: Store, plan: None, fill: Fill) -> None:
    # As of September 2026 6 and 7 are past as well.
    fill(setting=[{"setting": "milestones_as_of", "scope": None, "value": "2026-09"}])
    assert compute(store, "milestones_overdue").only.value == 4


def test_without_a_month_of_reading_nothing_is_said_of_overdue(store: Store, fill: Fill) -> None:
    fill(milestone=[milestone(1, None, date(2020, 3, 1))])
    assert compute(store, "milestones_overdue").only.state is State.NO_DATA
    assert compute(store, "milestone_complete_rate").only.value == 0


def test_an_open_milestone_counts_for_each_unit_and_once_in_the_total(
    store: Store, plan: None
) -> None:
    # Open: 4 to 8. OFECP has 4, 6, 8; REA 4, 5; the leadership team 7.
    assert compute(store, "milestones_open").only.value == 5
    units = values(compute(store, "milestones_open", by=("responsible_unit",)))
    assert units == {"ofecp": 3, "rea": 2, "slt": 1}


def test_a_milestone_that_ends_after_its_school_year_is_told(store: Store, plan: None) -> None:
    rows = store.query("SELECT number FROM milestone_state WHERE ends_after_year")
    assert [row["number"] for row in rows] == [7]


def test_products_are_in_place_or_not(store: Store, fill: Fill) -> None:
    year = {"school_year": NOW}
    fill(
        product_status=[
            {**year, "product": "tool_functionality", "is_in_place": True},
            {**year, "product": "pd_developed", "is_in_place": False},
        ]
    )
    assert fraction(compute(store, "products_in_place").only) == (1, 2)
    by_product = values(compute(store, "products_in_place", by=("scorecard_product",)))
    assert by_product == {"tool_functionality": 100, "pd_developed": 0}


def test_the_years_of_the_initiative_begin_with_its_plan(
    store: Store, plan: None, fill: Fill
) -> None:
    years = "SELECT school_year, initiative_year FROM initiative_year ORDER BY 1"
    told = [tuple(row.values()) for row in store.query(years)]
    assert told == [("2024-25", 1), ("2025-26", 2), ("2026-27", 3)]
    fill(setting=[{"setting": "initiative_first_year", "scope": None, "value": "2023-24"}])
    assert next(iter(store.query(years)[0].values())) == "2023-24"


def school(number: str, area: str, students: int | None) -> dict[str, object]:
    here = {"school_id": number, "school_name": f"School {number}", "district": "City"}
    return {**here, "area": area, "students": students}


def need(where: str, what: str) -> dict[str, object]:
    return {"school_year": NOW, "school_id": where, "need": what}


@pytest.fixture
def needs(fill: Fill) -> None:
    """Schools 1, 2 (area A) and 3, 4 (area B; nobody works at 3).

    Tutoring at 1 by two programs of O1 and one of O2, at 4 by O1; arts at 2 by O2. A vendor
    tutors at 3, and a partnership at 2 ended before the year.
    """
    offers = (("G1", "O1"), ("G2", "O1"), ("G3", "O2"), ("G4", "O2"), ("G5", "O3"))
    runs = (
        ("S1", "G1", "1", None),
        ("S2", "G2", "1", None),
        ("S3", "G3", "1", None),
        ("S4", "G4", "2", None),
        ("S5", "G1", "4", None),
        ("S6", "G5", "3", None),
        ("S7", "G3", "2", date(2025, 3, 1)),
    )
    fill(
        school=[
            school("1", "A", 300),
            school("2", "A", 200),
            school("3", "B", 400),
            school("4", "B", None),
        ],
        partner=[
            {"partner_id": "O1", "organization": "Lantern"},
            {"partner_id": "O2", "organization": "Anvil"},
            {"partner_id": "O3", "organization": "Crate Co", "kind": "vendor"},
        ],
        program=[
            {
                "program_id": program,
                "partner_id": partner,
                "program_name": program,
                "service_categories": "arts" if program == "G4" else "tutoring",
            }
            for program, partner in offers
        ],
        partnership=[
            {
                "partnership_id": number,
                "school_year": NOW,
                "program_id": program,
                "school_id": where,
                "ends_on": ended,
            }
            for number, program, where, ended in runs
        ],
        school_need=[
            need("1", "tutoring"),
            need("1", "arts"),
            need("2", "tutoring"),
            need("2", "arts"),
            need("3", "tutoring"),
            need("3", "health"),
        ],
    )


def test_a_need_without_an_active_partner_at_that_school_is_a_gap(
    store: Store, needs: None
) -> None:
    # Gaps: arts at 1, tutoring at 2, both needs of 3 (a vendor is no partner): 4 of 6.
    assert fraction(compute(store, "service_gap_rate").only) == (4, 6)
    by_area = by_group(compute(store, "service_gap_rate", by=("area",)))
    assert {area: fraction(row) for area, row in by_area.items()} == {"A": (2, 4), "B": (2, 2)}
    by_need = by_group(compute(store, "service_gap_rate", by=("service_category",)))
    assert {code: fraction(row) for code, row in by_need.items()} == {
        "tutoring": (2, 3),
        "arts": (1, 2),
        "health": (1, 1),
    }


def test_two_programs_of_one_partner_are_no_overlap_but_two_partners_are(
    store: Store, needs: None
) -> None:
    # Tutoring at 1: O1 (twice) and O2 are two partners; arts at 2: one.
    cells = values(compute(store, "partners_per_need", by=("school", "service_category")))
    assert (cells["1", "tutoring"], cells["1", "arts"], cells["2", "arts"]) == (2, 0, 1)
    shares = by_group(compute(store, "need_coverage_share"))
    assert {code: fraction(row) for code, row in shares.items()} == {
        "gap": (4, 6),
        "filled": (1, 6),
        "overlap": (1, 6),
    }


def test_how_many_partners_make_an_overlap_is_a_setting(
    store: Store, needs: None, fill: Fill
) -> None:
    fill(setting=[{"setting": "overlap_from_partners", "scope": None, "value": "3"}])
    shares = by_group(compute(store, "need_coverage_share"))
    assert fraction(shares["filled"]) == (2, 6)


def test_students_of_schools_without_a_partner(store: Store, needs: None) -> None:
    assert compute(store, "students_without_partner").only.value == 400
    (found,) = [m for m in concerns_of(store, page="coverage") if "without_partner" in m.concern.id]
    assert [row["school_name"] for row in found.listing.rows] == ["School 3"]
    assert (found.count, found.out_of) == (1, 4)


def test_the_ranking_adds_up_needs_students_and_partners_nearby(store: Store, needs: None) -> None:
    """Weights 3, 1 and 0.5.

    School 3: 2 unmet, 400 students; O1 tutors at 4 in area B: 6 + 4 + 0.5 = 10.5.
    School 1: 1 unmet (arts), 300 students; O2 does arts at 2 in area A: 3 + 3 + 0.5 = 6.5.
    School 2: 1 unmet (tutoring), 200; O1 and O2 tutor at 1: 3 + 2 + 1 = 6.
    """
    found = listing(store, "recruitment", ("place", "school", "score", "needs"), order="place")
    assert [(row["place"], row["school"], row["score"]) for row in found.rows] == [
        (1, "3", 10.5),
        (2, "1", 6.5),
        (3, "2", 6.0),
    ]
    assert found.rows[0]["needs"] == "Tutoring; Health and wellness"


def test_the_weights_of_the_ranking_are_settings(store: Store, needs: None, fill: Fill) -> None:
    # Without needs and students, and 10 a partner nearby: 20 for school 2, 10 for 1 and 3.
    names = ("needs", "students", "nearby")
    weights = zip(names, ("0", "0", "10"), strict=True)
    fill(
        setting=[
            {"setting": f"recruitment_weight_{name}", "scope": None, "value": value}
            for name, value in weights
        ]
    )
    found = listing(store, "recruitment", ("school", "score"), order="place")
    assert [(row["school"], row["score"]) for row in found.rows] == [
        ("2", 20),
        ("3", 10),
        ("1", 10),
    ]


@pytest.fixture
def served(fill: Fill) -> None:
    """Area A: 60 of 100 served, of whom 40 girls (30 served); area B: 30 of 100, 60 girls (12)."""
    pupils: list[dict[str, object]] = []
    rosters: list[dict[str, object]] = []
    groups = (("1", "F", 40, 30), ("1", "M", 60, 30), ("2", "F", 60, 12), ("2", "M", 40, 18))
    for where, gender, size, count in groups:
        for nth in range(size):
            code = f"{where}{gender}{nth:03d}"
            here = {"school_year": NOW, "student_id": code, "school_id": where}
            pupils.append({**here, "gender": gender})
            if nth < count:
                rosters.append({**here, "program_id": "G"})
    fill(
        school=[school("1", "A", 100), school("2", "B", 100)],
        enrolment=pupils,
        student_roster=rosters,
    )


def test_students_served_by_area_and_the_gap_between_areas(store: Store, served: None) -> None:
    # A: 60 of 100, B: 30 of 100; the gap is 60 - 30 = 30 points, and -30 for B.
    by_area = by_group(compute(store, "students_served", by=("area",), role=Role.ANALYST))
    assert {area: fraction(row) for area, row in by_area.items()} == {
        "A": (60, 100),
        "B": (30, 100),
    }
    gap = compute(store, "area_served_rate_gap", by=("area",), role=Role.ANALYST)
    assert values(gap) == {"A": 30.0, "B": -30.0}


def test_the_participation_ratio_is_a_rate_over_that_of_all_others(
    store: Store, served: None
) -> None:
    # Girls 42 of 100, boys 48 of 100: 0.875 and 48 / 42.
    ratio = values(compute(store, "participation_ratio", by=("gender",), role=Role.ANALYST))
    assert ratio == {"F": 0.875, "M": round(48 / 42, 6)}
