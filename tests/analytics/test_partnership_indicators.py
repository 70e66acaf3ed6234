"""Golden values of the partnership indicators, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import compute
from data_loaders.store import Store

YEAR = "2024-25"


def school(number: str, area: str | None, district: str, students: int) -> dict[str, object]:
    name = f"School {number}"
    here = {"school_id": number, "school_name": name, "district": district}
    return {**here, "area": area, "students": students}


def partnership(number: str, program: str, where: str, **more: object) -> dict[str, object]:
    here = {"partnership_id": number, "school_year": YEAR, "program_id": program}
    return {**here, "school_id": where, **more}


@pytest.fixture
def inventory(fill: Fill) -> None:
    """Four schools in the city (areas A and B), one elsewhere; partner, vendor and sponsor.

    PS1 tutoring and arts (program G1 of O1) at school 1; PS2 of the same program at school 2.
    PS3 arts (G2 of O1) at school 1; it ended in March 2025, within the year: active.
    PS4 (G3 of O2) at school 1 ended in May 2024, before the year: not active.
    PS5 (G3 of O2) at school 3 starts in September 2025: not yet. PS6 is a vendor's.
    """
    fill(
        school=[
            school("1", "A", "City", 200),
            school("2", "A", "City", 100),
            school("3", "B", "City", 300),
            school("4", "B", "City", 400),
            school("9", None, "Elsewhere", 50),
        ],
        partner=[
            {"partner_id": "O1", "organization": "Lantern", "partner_type": "nonprofit"},
            {"partner_id": "O2", "organization": "Anvil", "partner_type": "business"},
            {"partner_id": "O3", "organization": "Crate Co", "kind": "vendor"},
        ],
        program=[
            {
                "program_id": "G1",
                "partner_id": "O1",
                "program_name": "Read on",
                "service_categories": "tutoring;arts",
            },
            {
                "program_id": "G2",
                "partner_id": "O1",
                "program_name": "Draw",
                "service_categories": "arts",
            },
            {"program_id": "G3", "partner_id": "O2", "program_name": "Work"},
            {"program_id": "G4", "partner_id": "O3", "program_name": "Boxes"},
        ],
        partnership=[
            partnership("PS1", "G1", "1"),
            partnership("PS2", "G1", "2"),
            partnership("PS3", "G2", "1", ends_on=date(2025, 3, 1)),
            partnership("PS4", "G3", "1", ends_on=date(2024, 5, 31)),
            partnership("PS5", "G3", "3", starts_on=date(2025, 9, 1)),
            partnership("PS6", "G4", "4"),
        ],
    )


def test_partnerships_that_ended_before_the_year_are_not_active(
    store: Store, inventory: None
) -> None:
    # PS1, PS2, PS3.
    assert compute(store, "partnership_count").only.value == 3
    assert values(compute(store, "partnership_count", by=("school",))) == {"1": 2, "2": 1}


def test_partners_and_programs_count_once(store: Store, inventory: None) -> None:
    assert compute(store, "partner_count").only.value == 1
    assert compute(store, "program_count").only.value == 2


def test_a_partnership_of_two_categories_counts_in_both(store: Store, inventory: None) -> None:
    by_category = values(compute(store, "partnership_count", by=("service_category",)))
    assert by_category == {"tutoring": 2, "arts": 3}
    assert values(compute(store, "partnership_count", by=("partner_type",))) == {"nonprofit": 3}


def test_reach_counts_all_schools_of_the_district_with_an_inventory(
    store: Store, inventory: None
) -> None:
    # Schools 1 and 2 of the city's four; the school elsewhere is not asked for.
    assert fraction(compute(store, "school_reach_rate").only) == (2, 4)
    by_area = by_group(compute(store, "school_reach_rate", by=("area",)))
    assert {area: fraction(row) for area, row in by_area.items()} == {"A": (2, 2), "B": (0, 2)}


def test_partnerships_per_100_students(store: Store, inventory: None) -> None:
    # 3 partnerships and 1,000 students: 0.3. In area A 3 and 300: 1.0.
    rate = compute(store, "partnerships_per_100_students", by=("area",))
    assert values(rate) == {"A": 1.0, "B": 0.0}
    assert compute(store, "partnerships_per_100_students").only.value == pytest.approx(0.3)


def test_published_enrolment_counts_come_before_the_directory(
    store: Store, inventory: None, fill: Fill
) -> None:
    """Students of school 1 by a published count of 100 for K-12 and 110 with prekindergarten."""
    count = {"school_year": YEAR, "school_id": "1", "dimension": "all", "student_group": "all"}
    fill(
        enrolment_count=[
            {**count, "grade_scope": "K-12", "students": 100},
            {**count, "grade_scope": "PK-12", "students": 110},
        ]
    )
    row = compute(store, "partnerships_per_100_students", where={"school": "1"}).only
    assert fraction(row) == (2, 110)


def test_without_ids_spellings_of_an_organization_fall_together(store: Store, fill: Fill) -> None:
    names = ("Good  Shepherd Services", "GOOD SHEPHERD SERVICES", "Good Shepherd Services ", "Ymca")
    fill(
        partnership=[
            {
                "partnership_id": f"row {number}",
                "school_year": YEAR,
                "organization": name,
                "program_name": "After school",
                "site_name": f"Site {number}",
            }
            for number, name in enumerate(names)
        ]
    )
    assert compute(store, "partner_count").only.value == 2
    assert compute(store, "program_count").only.value == 2
    assert compute(store, "partnership_count").only.value == 4
