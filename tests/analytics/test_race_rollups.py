"""The boxes ticked for race and ethnicity, rolled up by other schemes; traps included."""

from __future__ import annotations

import pytest
from analytics_helpers import Fill, by_group, fraction

from analytics import Role, compute, concerns_of
from data_loaders.store import Store

TICKED = {
    "Asian": (10, 4),
    "Middle Eastern or North African": (12, 6),
    "White; Middle Eastern or North African": (14, 7),
    "American Indian; White": (16, 8),
    "Hispanic; Black": (18, 9),
    "Indigenous Latin American": (20, 5),
    "Martian": (11, 1),
}
"""Boxes on the form: how many students ticked them, and how many of those are served."""


@pytest.fixture
def ticked(fill: Fill) -> Fill:
    here = {"school_year": "2024-25", "school_id": "1"}
    enrolment, roster = [], []
    for boxes, (size, served) in TICKED.items():
        ids = [f"{boxes}-{number}" for number in range(size)]
        enrolment += [{**here, "student_id": each, "race_boxes": boxes} for each in ids]
        roster += [{**here, "student_id": each, "program_id": "G"} for each in ids[:served]]
    enrolment.append({**here, "student_id": "without"})
    fill(enrolment=enrolment, student_roster=roster)
    return fill


def groups(store: Store, scheme: str):
    result = compute(store, "served_rate_rolled_up", by=(scheme,), role=Role.ANALYST)
    return {key: fraction(row) for key, row in by_group(result).items()}


def test_omb_2024_has_a_group_of_its_own_and_one_for_several_boxes(
    store: Store, ticked: Fill
) -> None:
    """White and MENA are two groups: 14 + 16 + 18 are multiracial; two boxes have no group."""
    assert groups(store, "race_omb") == {
        "Asian": (4, 10),
        "MiddleEasternOrNorthAfrican": (6, 12),
        "MultiracialAndOrMultiethnic": (24, 48),
        None: (6, 31),
    }


def test_minnesota_counts_american_indian_first_and_has_other_indigenous_peoples(
    store: Store, ticked: Fill
) -> None:
    """MENA is white there, so White and MENA together stay one group: 12 + 14."""
    assert groups(store, "race_minnesota") == {
        "ASN": (4, 10),
        "WHT": (13, 26),
        "AMI": (8, 16),
        "HIS": (9, 18),
        "OIP": (5, 20),
        None: (1, 11),
    }


def test_students_without_boxes_are_in_no_roll_up(store: Store, ticked: Fill) -> None:
    """102 enrolled, one of them without boxes on file."""
    assert compute(store, "served_rate_rolled_up", role=Role.ANALYST).only.denominator == 101
    assert compute(store, "served_rate", role=Role.ANALYST).only.denominator == 102


def unmapped(store: Store):
    (matter,) = [
        each for each in concerns_of(store, page="students-served")
        if each.concern.id == "race_boxes_unmapped"
    ]  # fmt: skip
    return [(row["box"], row["scheme_name"]) for row in matter.listing.rows]


def test_boxes_without_a_group_are_listed_until_the_crosswalk_names_one(
    store: Store, ticked: Fill
) -> None:
    assert unmapped(store) == [
        ("indigenous latin american", "OMB 2024"),
        ("martian", "Minnesota, eight groups"),
        ("martian", "OMB 2024"),
    ]
    row = {"scheme": "spd15", "box": "Martian", "group_code": "White"}
    ticked(race_crosswalk=[{**row, "from_year": "2025-26"}])
    assert ("martian", "OMB 2024") in unmapped(store)  # it does not hold yet in 2024-25
    ticked(race_crosswalk=[{**row, "from_year": "2024-25"}])
    assert unmapped(store) == [
        ("indigenous latin american", "OMB 2024"),
        ("martian", "Minnesota, eight groups"),
    ]
    assert groups(store, "race_omb")["White"] == (1, 11)


def test_a_crosswalk_comes_before_what_is_known(store: Store, ticked: Fill) -> None:
    here = {"scheme": "minnesota8", "box": "asian", "group_code": "OIP"}
    ticked(race_crosswalk=[here])
    assert groups(store, "race_minnesota")["OIP"] == (9, 30)
