"""Golden values of stages, submissions, elements, plans and teams, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import State, compute, concerns_of
from data_loaders.store import Store

SCHOOLS = [
    {"school_id": "001", "school_name": "Ash", "region": "R1", "level": "elementary"},
    {"school_id": "002", "school_name": "Birch", "region": "R1", "level": "high"},
    {"school_id": "003", "school_name": "Cedar", "region": "R2", "level": "k8"},
    {"school_id": "004", "school_name": "Dogwood", "region": "R2", "level": "secondary"},
]
YEARS = ("2023-24", "2024-25", "2025-26")


def member(school: str, year: str = "2024-25", status: str = "member", **more: object) -> dict:
    return {"school_year": year, "school_id": school, "status": status, **more}


def stage(school: str, name: str, day: date) -> dict[str, object]:
    return {"school_id": school, "stage": name, "started_on": day}


@pytest.fixture
def movements(fill: Fill) -> None:
    """Four schools over three years; stages held on 30 June 2024, 2025 and 2026.

    001: installing, initial, full. 002: full, initial (moved back), initial.
    003: initial in the first two years, then lapsed. 004: joined in 2024-25 as exploring, stays.
    """
    fill(
        school=SCHOOLS,
        membership=[
            *(member(each, year) for each in ("001", "002") for year in YEARS),
            member("003", "2023-24"),
            member("003", "2024-25"),
            member("003", "2025-26", "lapsed"),
            member("004", "2024-25"),
            member("004", "2025-26"),
        ],
        stage_history=[
            stage("001", "installing", date(2023, 9, 1)),
            stage("001", "initial", date(2024, 7, 1)),
            stage("001", "full", date(2026, 2, 1)),
            stage("002", "full", date(2023, 9, 1)),
            stage("002", "installing", date(2024, 10, 1)),
            stage("002", "initial", date(2025, 3, 1)),
            stage("003", "initial", date(2023, 9, 1)),
            stage("004", "exploring", date(2024, 9, 1)),
        ],
    )


def test_movement_goes_from_the_end_of_one_year_to_the_end_of_the_next(
    store: Store, movements: None
) -> None:
    rows = compute(store, "stage_movement_count", by=("school_year", "stage", "next_stage"))
    assert values(rows) == {
        ("2024-25", "installing", "initial"): 1,
        ("2024-25", "initial", "initial"): 1,
        ("2024-25", "full", "initial"): 1,
        ("2025-26", "exploring", "exploring"): 1,
        ("2025-26", "initial", "initial"): 1,
        ("2025-26", "initial", "full"): 1,
    }


def test_shares_of_movement_are_out_of_schools_and_years(store: Store, movements: None) -> None:
    rows = by_group(compute(store, "stage_movement_share"))
    # Forward: 001 twice. Back: 002 once. Stayed: 003, then 002 and 004.
    assert {key: fraction(row) for key, row in rows.items()} == {
        "forward": (2, 6),
        "same": (3, 6),
        "back": (1, 6),
    }


def test_shares_of_stages_are_out_of_members(store: Store, movements: None) -> None:
    rows = by_group(compute(store, "stage_share", where={"school_year": "2025-26"}))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "exploring": (1, 3),
        "initial": (1, 3),
        "full": (1, 3),
    }


def roster(school: str, role: str, number: int, **more: object) -> list[dict[str, object]]:
    here = {"school_year": "2024-25", "school_id": school, "role": role}
    return [{**here, "member_name": f"{role} {n}", **more} for n in range(number)]


def activity(school: str, name: str, types: str | None, **more: object) -> dict[str, object]:
    here = {"school_year": "2024-25", "school_id": school, "activity": name}
    return {**here, "involvement_types": types, **more}


def test_on_time_counts_what_is_due_by_a_day_that_is_set(store: Store, fill: Fill) -> None:
    """Plans are due on 31 May by default, rosters on 31 October by a setting, surveys never.

    The last contact is of 2 June 2025, so both days have passed.
    001: roster on 31 October (on time), plan on 1 June (late). 002: roster on 3 November (late),
    no plan. 003: roster without a date (nobody can say), plan on 31 May (on time).
    """
    fill(
        school=SCHOOLS,
        membership=[member("001"), member("002"), member("003")],
        team_roster=[
            *roster("001", "teacher", 2, submitted_on=date(2024, 10, 31)),
            *roster("002", "teacher", 1, submitted_on=date(2024, 11, 3)),
            *roster("003", "teacher", 1),
        ],
        action_plan_activity=[
            activity("001", "Reading night", "4", submitted_on=date(2025, 6, 1)),
            activity("003", "Reading night", "4", submitted_on=date(2025, 5, 31)),
        ],
        coach_contact=[
            {"school_id": "001", "contacted_on": date(2025, 6, 2), "kind": "other", "coach": "Kim"}
        ],
        setting=[{"setting": "submission_due", "scope": "roster", "value": "10-31"}],
    )
    rows = by_group(compute(store, "on_time_rate", by=("artifact",)))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "roster": (1, 2),
        "plan": (1, 3),
        "survey": (None, None),
    }
    assert rows["survey"].state is State.NO_DATA


def test_a_day_that_has_not_come_yet_says_nothing_about_being_on_time(
    store: Store, fill: Fill
) -> None:
    # A plan of October 2024, due on 31 May 2025; the last thing on file is of October 2024.
    fill(
        school=SCHOOLS[:1],
        membership=[member("001")],
        action_plan_activity=[activity("001", "Night", "4", submitted_on=date(2024, 10, 1))],
    )
    assert compute(store, "on_time_rate").only.state is State.NO_DATA


def test_a_day_that_a_month_does_not_have_is_its_last(store: Store, fill: Fill) -> None:
    fill(setting=[{"setting": "submission_due", "scope": "", "value": "02-30"}])
    rows = store.query(
        "SELECT artifact, due_on FROM submission_due WHERE school_year = '2024-25' ORDER BY 1"
    )
    # Set for all; the plan keeps the day of its own.
    assert {row["artifact"]: row["due_on"] for row in rows} == {
        "plan": date(2025, 5, 31),
        "roster": date(2025, 2, 28),
        "survey": date(2025, 2, 28),
    }


@pytest.fixture
def programs(fill: Fill) -> None:
    """Four members of 2024-25.

    001 (elementary): six members with an administrator, two teachers, two parents, a liaison;
        a plan that covers all six types over three activities, one of them with a tool; a
        district leader.
    002 (high): seven members, two of them students; no district leader; a plan of types 1 and 2.
    003 (K-8): five members, among them one parent; nothing else.
    004 (secondary): six members, one student; a plan that names no type.
    """
    fill(
        school=SCHOOLS,
        membership=[
            member("001", has_district_leader=True),
            member("002", has_district_leader=False),
            member("003", has_district_leader=True),
            member("004"),
        ],
        team_roster=[
            *roster("001", "administrator", 1),
            *roster("001", "teacher", 2),
            *roster("001", "parent", 2),
            *roster("001", "liaison", 1),
            *roster("002", "administrator", 1),
            *roster("002", "teacher", 2),
            *roster("002", "parent", 2),
            *roster("002", "student", 2),
            *roster("003", "administrator", 1),
            *roster("003", "teacher", 3),
            *roster("003", "parent", 1),
            *roster("004", "administrator", 1),
            *roster("004", "teacher", 2),
            *roster("004", "parent", 2),
            *roster("004", "student", 1),
        ],
        action_plan_activity=[
            activity("001", "Breakfast", "1;2", evaluation_tool="Exit slips"),
            activity("001", "Readers", "3;4"),
            activity("001", "Forum", "5;6"),
            activity("002", "Breakfast", "1;2"),
            activity("002", "Texts", "2"),
            activity("004", "Garden", None),
        ],
    )


def test_six_types_are_counted_over_plans(store: Store, programs: None) -> None:
    # Plans of 001 (6 of 6), 002 (2 of 6), 004 (0 of 6): 8 of 18, the mean of three coverages.
    assert fraction(compute(store, "involvement_type_rate").only) == (8, 18)
    rows = by_group(compute(store, "involvement_type_rate", by=("involvement_type",)))
    assert [fraction(rows[code]) for code in "123456"] == [
        (2, 3), (2, 3), (1, 3), (1, 3), (1, 3), (1, 3),
    ]  # fmt: skip
    assert fraction(compute(store, "all_types_rate").only) == (1, 3)


def test_teams_are_held_against_the_rules_in_force(store: Store, programs: None) -> None:
    # 003 has five members and one parent; 004 needs two students and has one.
    assert fraction(compute(store, "team_composition_rate").only) == (2, 4)
    rows = by_group(compute(store, "team_rule_rate", by=("team_rule",)))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "members": (3, 4),
        "administrators": (4, 4),
        "teachers": (4, 4),
        "parents": (3, 4),
        "students": (1, 2),
    }


def test_rules_can_be_changed_turned_off_and_turned_on(
    store: Store, programs: None, fill: Fill
) -> None:
    """Five members are enough, students are not asked for, but a liaison is: only 001 has one."""
    fill(
        setting=[
            {"setting": "team_least", "scope": "members", "value": "5"},
            {"setting": "team_least", "scope": "students", "value": "0"},
            {"setting": "team_least", "scope": "liaisons", "value": "1"},
        ]
    )
    rows = by_group(compute(store, "team_rule_rate", by=("team_rule",)))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "members": (4, 4),
        "administrators": (4, 4),
        "teachers": (4, 4),
        "parents": (3, 4),
        "liaisons": (1, 4),
    }
    assert fraction(compute(store, "team_composition_rate").only) == (1, 4)


def test_elements_are_derived_from_what_is_on_file(store: Store, programs: None) -> None:
    """Leaders: 001 and 003 (district leader and administrator). Teams: all four have rosters.

    Six types: 001. Plan: 001, 002, 004. Evaluation: 001. 11 of 20; only 001 has all five.
    """
    rows = by_group(compute(store, "essential_element_rate", by=("element",)))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "leaders": (2, 4),
        "teams": (4, 4),
        "six_types": (1, 4),
        "plan": (3, 4),
        "evaluation": (1, 4),
    }
    assert fraction(compute(store, "essential_element_rate").only) == (11, 20)
    assert fraction(compute(store, "all_elements_rate").only) == (1, 4)


def test_the_word_of_a_coach_comes_before_the_files(
    store: Store, programs: None, fill: Fill
) -> None:
    """001's team has never met; 002's activities are evaluated. 11 - 1 + 1 of 20, none has all."""
    here = {"school_year": "2024-25"}
    fill(
        essential_element=[
            {**here, "school_id": "001", "element": "teams", "is_in_place": False},
            {**here, "school_id": "002", "element": "evaluation", "is_in_place": True},
            {**here, "school_id": "002", "element": "funding", "is_in_place": True},
        ]
    )
    assert fraction(compute(store, "essential_element_rate").only) == (11, 20)
    assert fraction(compute(store, "all_elements_rate").only) == (0, 4)
    found = {matter.concern.id: matter for matter in concerns_of(store, program="Ohio")}
    assert (found["element_only_on_paper"].count, found["element_only_on_paper"].out_of) == (1, 2)


def test_the_list_of_elements_is_a_setting(store: Store, programs: None, fill: Fill) -> None:
    """The national model's four: without leaders. 9 of 16."""
    fill(setting=[{"setting": "element_counts", "scope": "leaders", "value": "no"}])
    assert fraction(compute(store, "essential_element_rate").only) == (9, 16)
