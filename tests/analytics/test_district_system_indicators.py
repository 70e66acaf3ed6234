"""Golden values of district coaching systems, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, Record, by_group, fraction, values

from analytics import State, compute, concerns_of
from analytics.results import ResultRow
from data_loaders.store import Store

YEAR = "2025-26"
SEVEN = (
    "definition",
    "conditions",
    "selection",
    "supervision",
    "decision_authority",
    "time",
    "service_plan",
)


def count_of(store: Store, concern: str) -> tuple[int, int]:
    """Rows that a concern is about, and out of how many."""
    (matter,) = [each for each in concerns_of(store) if each.concern.id == concern]
    return matter.count, matter.out_of


def components(district: str, documented: int, **more: object) -> list[Record]:
    return [
        {
            "school_year": YEAR,
            "district": district,
            "component": code,
            "is_documented": place < documented,
            **more,
        }
        for place, code in enumerate(SEVEN)
    ]


def school(number: int, district: str, students: int) -> Record:
    return {
        "school_id": str(number),
        "school_name": f"School {number}",
        "district": district,
        "region": "R1",
        "students": students,
    }


def assigned(number: int, district: str, coach: str | None, hours: float | None) -> Record:
    return {
        "school_year": YEAR,
        "district": district,
        "school_id": str(number),
        "coach": coach,
        "coaching_type": "systems",
        "hours_per_week": hours,
    }


def support(day: date, kind: str, hours: float | None = 2, **more: object) -> Record:
    base: Record = {"district": "Elm", "coach": "Ada", "held_on": day, "support_kind": kind}
    return {**base, "hours": hours, "recipient": "Team", "entry": str(day), **more}


def test_components_are_out_of_seven_also_where_rows_are_missing(store: Store, fill: Fill) -> None:
    # Elm documents 5 of 7; Fir sends two rows only, both documented: 2 of 7. Together 7 of 14.
    fill(
        coaching_component=[*components("Elm", 5), *components("Fir", 7)[:2]],
        coaching_system=[{"school_year": "2024-25", "district": "Gum", "is_approved": False}],
    )
    where = {"school_year": YEAR}
    by_district = compute(store, "component_documented_rate", by=("district",), where=where)
    assert {key: fraction(row) for key, row in by_group(by_district).items()} == {
        "Elm": (5, 7),
        "Fir": (2, 7),
    }
    times = compute(store, "component_documented_rate", where={**where, "component": "time"})
    assert fraction(times.only) == (0, 2)


def test_evidence_counts_documented_components_only(store: Store, fill: Fill) -> None:
    # Elm: 5 documented, the evidence of all 7 rows is stated: 5 of 5. Fir: 2 documented, none.
    fill(
        coaching_component=[
            *components("Elm", 5, evidence="Handbook"),
            *components("Fir", 2),
        ]
    )
    assert fraction(compute(store, "component_evidence_rate").only) == (5, 7)


def test_approval_is_of_districts_with_a_system_on_file(store: Store, fill: Fill) -> None:
    """Elm approved and complete, Fir approved with 5 of 7, Gum complete but not approved.

    Hay has logged support only: it has no system on file and is named as such.
    """
    fill(
        coaching_component=[
            *components("Elm", 7),
            *components("Fir", 5),
            *components("Gum", 7),
        ],
        coaching_system=[
            {"school_year": YEAR, "district": "Elm", "is_approved": True},
            {"school_year": YEAR, "district": "Fir", "is_approved": True},
        ],
        support_log=[support(date(2025, 9, 1), "coaching", district="Hay")],
    )
    assert fraction(compute(store, "system_approved_rate").only) == (2, 3)
    assert count_of(store, "coaching_system_missing") == (1, 4)
    assert count_of(store, "coaching_system_not_approved") == (1, 2)
    assert count_of(store, "coaching_system_approved_incomplete") == (1, 2)


def item(number: int, status: str, done: date | None = None) -> Record:
    return {
        "district": "Elm",
        "checklist": "District team",
        "item_id": str(number),
        "installation_status": status,
        "completed_on": done,
        "updated_on": date(2025, 12, 1),
    }


def test_checklists_leave_out_what_does_not_apply(store: Store, fill: Fill) -> None:
    # Complete 1 and 2, in progress 3, not started 4, not applicable 5: 2 of 4.
    fill(
        installation_item=[
            item(1, "complete", date(2025, 10, 3)),
            item(2, "complete"),
            item(3, "in_progress"),
            item(4, "not_started"),
            item(5, "not_applicable"),
        ]
    )
    assert fraction(compute(store, "installation_complete_rate").only) == (2, 4)
    # By month: October and November 1 of 4; the item without a date joins in the last month.
    months = by_group(compute(store, "installation_progress_rate", by=("month",)))
    assert {key: fraction(row) for key, row in months.items()} == {
        "2025-10": (1, 4),
        "2025-11": (1, 4),
        "2025-12": (2, 4),
    }
    assert count_of(store, "installation_checklist_open") == (1, 1)


def test_a_complete_checklist_needs_no_attention(store: Store, fill: Fill) -> None:
    fill(installation_item=[item(1, "complete", date(2025, 10, 3)), item(2, "not_applicable")])
    assert compute(store, "installation_complete_rate").only.value == 100
    assert count_of(store, "installation_checklist_open") == (0, 1)


@pytest.fixture
def access(fill: Fill) -> None:
    """Elm has schools 1 to 4, Fir school 5; Gum (school 6) sent no list of coaches.

    School 1: two coaches, 6 + 4 = 10 hours. School 2: one coach, 4 hours. School 3: a row, but
    nobody is named. School 4: a coach without hours. School 5: no row at all.
    """
    fill(
        school=[
            school(1, "Elm", 100),
            school(2, "Elm", 300),
            school(3, "Elm", 200),
            school(4, "Elm", 50),
            school(5, "Fir", 400),
            school(6, "Gum", 900),
            school(7, "Fir", 500),
        ],
        coach_assignment=[
            assigned(1, "Elm", "Ada", 6),
            {**assigned(1, "Elm", "Bo", 4), "coaching_type": "instructional"},
            assigned(2, "Elm", "Ada", 4),
            assigned(3, "Elm", None, None),
            assigned(4, "Elm", "Cy", None),
            {**assigned(7, "Fir", "Di", 6), "coaching_type": "instructional"},
        ],
    )


def test_schools_with_a_named_coach(store: Store, access: None) -> None:
    # Of Elm's four schools 1, 2 and 4 have one; of Fir's two school 7. Gum is not asked.
    rows = by_group(compute(store, "school_coach_rate", by=("district",)))
    assert {key: fraction(row) for key, row in rows.items()} == {"Elm": (3, 4), "Fir": (1, 2)}
    # Systems coaches: 1, 2 and 4 in Elm, none in Fir.
    assert fraction(compute(store, "school_systems_coach_rate").only) == (3, 6)


def test_hours_of_schools_from_fewest_to_most(store: Store, access: None) -> None:
    # Hours: 10, 4, 0 (nobody named), 0 (no row), 6; school 4 is unknown. Sorted 0, 0, 4, 6, 10.
    def only(name: str) -> ResultRow:
        return compute(store, name).only

    assert only("coaching_hours_minimum").value == 0
    assert only("coaching_hours_median").value == 4
    assert only("coaching_hours_maximum").value == 10
    assert only("coaching_hours_median").denominator == 5


def test_unevenness_is_weighted_by_students(store: Store, access: None) -> None:
    # Rates: 0/200, 0/400, 6/500, 4/300, 10/100; all 20 hours, 1,500 students. Under the Lorenz
    # curve: 600*0 + 500*(0+6) + 300*(6+10) + 100*(10+20) = 10,800 of 1,500*20 = 30,000 (twice the
    # area). Gini = 1 - 0.36 = 0.64.
    row = compute(store, "coaching_hours_gini").only
    assert row.value == pytest.approx(0.64)
    assert row.denominator == 5


def test_the_gini_index_is_that_of_published_examples(store: Store, fill: Fill) -> None:
    """Ten incomes of R's package ineq: 0.46209113; served 40, 0, 10, 50 of 100 to 400: 0.54.

    One school with everything among four: 0.75. The same for all: 0.
    """
    incomes = (541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)
    cases = {
        "Incomes": [(1, amount / 1000) for amount in incomes],
        "Served": [(100, 40), (300, 0), (200, 10), (400, 50)],
        "One": [(1, 0), (1, 0), (1, 0), (1, 4)],
        "Same": [(1, 1), (1, 1), (1, 1), (1, 1)],
    }
    units = [(name, size, hours) for name, rows in cases.items() for size, hours in rows]
    fill(
        school=[school(n, name, size) for n, (name, size, _) in enumerate(units)],
        coach_assignment=[
            assigned(n, name, "Ada", hours) for n, (name, _, hours) in enumerate(units)
        ],
    )
    found = values(compute(store, "coaching_hours_gini", by=("district",)))
    assert found["Incomes"] == pytest.approx(0.46209113, abs=1e-6)
    assert found["Served"] == pytest.approx(0.54)
    assert found["One"] == pytest.approx(0.75)
    assert found["Same"] == pytest.approx(0)


def test_no_hours_at_all_have_no_unevenness(store: Store, fill: Fill) -> None:
    fill(
        school=[school(1, "Elm", 100)],
        coach_assignment=[assigned(1, "Elm", None, None)],
    )
    assert compute(store, "coaching_hours_gini").only.state is State.NO_DATA
    assert compute(store, "coaching_hours_median").only.value == 0


def position(coach: str, **more: object) -> Record:
    return {
        "school_year": YEAR,
        "district": "Elm",
        "coach": coach,
        "coaching_role": "school_team",
        "is_role_defined": True,
        **more,
    }


def test_conditions_of_positions(store: Store, fill: Fill) -> None:
    # Ada: selection, supervisor, authority, time, definition: 5 of 5. Bo: only the role is
    # defined, and 0 hours are no time: 1 of 5. Cy: nothing is.
    whole = {"is_selected_by_protocol": True, "supervisor": "Lee", "decision_authority": "Schedule"}
    fill(
        district_coach=[
            position("Ada", **whole, hours_per_week=8),
            position("Bo", hours_per_week=0),
            position("Cy", is_role_defined=False),
        ],
        coach_assignment=[assigned(1, "Elm", "Ada", 2), assigned(1, "Elm", "Di", 2)],
    )
    assert fraction(compute(store, "coaching_condition_rate").only) == (6, 15)
    by_condition = values(compute(store, "coaching_condition_rate", by=("coaching_condition",)))
    assert by_condition["time"] == pytest.approx(100 / 3, abs=1e-5)
    assert by_condition["definition"] == pytest.approx(200 / 3, abs=1e-5)
    assert count_of(store, "coaching_role_not_defined") == (1, 3)
    assert count_of(store, "coach_not_on_roster") == (1, 2)


def plan(coach: str, contacts: int, start: date, end: date) -> Record:
    return {
        "school_year": YEAR,
        "district": "Elm",
        "coach": coach,
        "recipient": "Team",
        "focus": "Data",
        "planned_contacts": contacts,
        "period_from": start,
        "period_to": end,
    }


def test_plans_count_coaching_within_their_period(store: Store, fill: Fill) -> None:
    """Ada planned 4 from September to October and gave 3 coaching contacts in it.

    A fourth lies after the period, one is training, one is another team's. Bo planned 10 over the
    100 days from 23 December to 1 April; the data end on 31 December: 9 of 100 days, so 0.9
    contacts, rounded down to none due: Bo's contact does not make up for Ada's. 3 of 4.
    """
    fill(
        service_plan=[
            plan("Ada", 4, date(2025, 9, 1), date(2025, 10, 31)),
            plan("Bo", 10, date(2025, 12, 23), date(2026, 4, 1)),
        ],
        support_log=[
            support(date(2025, 9, 1), "coaching"),
            support(date(2025, 9, 15), "coaching"),
            support(date(2025, 10, 31), "coaching"),
            support(date(2025, 11, 1), "coaching"),
            support(date(2025, 9, 20), "training"),
            support(date(2025, 9, 21), "coaching", recipient="Another team"),
            support(date(2025, 12, 31), "coaching", coach="Bo"),
        ],
    )
    by_coach = by_group(compute(store, "service_plan_adherence", by=("coach",)))
    assert fraction(by_coach["Ada"]) == (3, 4)
    assert by_coach["Ada"].value == 75
    assert by_coach["Bo"].state is State.NO_DATA
    assert fraction(compute(store, "service_plan_adherence").only) == (3, 4)
    assert fraction(compute(store, "service_plan_kept_rate").only) == (0, 1)
    assert count_of(store, "service_plan_behind") == (1, 1)


def test_a_plan_that_runs_counts_the_part_that_is_due(store: Store, fill: Fill) -> None:
    # 10 contacts over the 100 days from 1 September to 9 December; the data end on the 45th day
    # (15 October): 4.5, so 4 are due. 5 were given: 125 %.
    days = [date(2025, 9, day) for day in (2, 9, 16, 23)] + [date(2025, 10, 15)]
    fill(
        service_plan=[plan("Ada", 10, date(2025, 9, 1), date(2025, 12, 9))],
        support_log=[support(day, "coaching") for day in days],
    )
    row = compute(store, "service_plan_adherence").only
    assert (row.numerator, row.denominator, row.value) == (5, 4, 125)
    assert compute(store, "service_plan_kept_rate").only.value == 100


@pytest.fixture
def supports(fill: Fill) -> None:
    """Six supports: 3 coaching, 2 consultation, 1 training.

    Coaching in the setting; coaching while absent (contradicted); coaching without any sign.
    Consultation second-hand, though in the setting; consultation in the setting without any sign
    of consultation (contradicted). Training with ready materials is training.
    """
    fill(
        support_log=[
            support(date(2025, 9, 1), "coaching", 1, was_in_setting=True),
            support(date(2025, 9, 2), "coaching", 2, was_in_setting=False),
            support(date(2025, 9, 3), "coaching", None),
            support(date(2025, 9, 4), "consultation", 4, was_in_setting=True, was_second_hand=True),
            support(date(2025, 9, 5), "consultation", 8, was_in_setting=True),
            support(date(2025, 9, 6), "training", 16, was_ready_material=True),
        ]
    )


def test_the_mix_is_as_logged(store: Store, supports: None) -> None:
    shares = by_group(compute(store, "support_kind_share"))
    assert {key: fraction(row) for key, row in shares.items()} == {
        "training": (1, 6),
        "coaching": (3, 6),
        "consultation": (2, 6),
    }
    # Hours: 1 + 2 of coaching (one states none), 4 + 8 of consultation, 16 of training.
    assert values(compute(store, "support_hours", by=("support_kind",))) == {
        "training": 16,
        "coaching": 3,
        "consultation": 12,
    }


def test_signs_that_say_another_kind(store: Store, supports: None) -> None:
    # Four of coaching and consultation state a sign; two of them are contradicted.
    assert fraction(compute(store, "support_contradicted_rate").only) == (2, 4)
    assert count_of(store, "support_kind_contradicted") == (2, 4)


def administration(day: date, points: int, district: str = "Elm") -> Record:
    return {
        "district": district,
        "tool": "dca",
        "version": "7.7",
        "administered_on": day,
        "item": "1",
        "subscale": "All",
        "points": points,
        "max_points": 10,
    }


def test_the_dose_lies_between_two_assessments(store: Store, fill: Fill) -> None:
    """Scores 40, 50, 80: changes 10 and 30, 20 on average.

    Coaching of 2 hours before the first (not counted), 3 on the day of the second (counted to the
    second), 5 after it; training of 7 is no coaching: 3 and 5, 4 on average.
    """
    first, second, third = date(2025, 9, 1), date(2026, 1, 15), date(2026, 9, 1)
    fill(
        assessment_score=[
            administration(first, 4),
            administration(second, 5),
            administration(third, 8),
        ],
        support_log=[
            support(date(2025, 8, 1), "coaching", 2),
            support(second, "coaching", 3),
            support(date(2026, 3, 1), "coaching", 5),
            support(date(2026, 3, 2), "training", 7),
        ],
    )
    where = {"tool": "dca"}
    assert compute(store, "capacity_change", where=where).only.value == pytest.approx(20)
    assert compute(store, "coaching_dose", where=where).only.value == pytest.approx(4)
    years = compute(store, "capacity_change", by=("school_year",), where=where)
    assert values(years) == {"2025-26": 10, "2026-27": 30}


def test_stages_moved_in_the_school_year(store: Store, fill: Fill) -> None:
    """School 1 enters installing in 2024 and full in May 2026 (two stages on); school 2 moves back
    from initial to installing; school 3 begins within the year and stays; school 4 has no stage.
    Mean of +2, -1, 0. Coaching of 2025-26: 6 hours.
    """
    fill(
        school=[school(n, "Elm", 100) for n in (1, 2, 3, 4)],
        stage_history=[
            {"school_id": "1", "stage": "installing", "started_on": date(2024, 8, 1)},
            {"school_id": "1", "stage": "full", "started_on": date(2026, 5, 1)},
            {"school_id": "2", "stage": "initial", "started_on": date(2025, 7, 1)},
            {"school_id": "2", "stage": "installing", "started_on": date(2025, 12, 1)},
            {"school_id": "3", "stage": "exploring", "started_on": date(2025, 10, 1)},
        ],
        support_log=[
            support(date(2025, 9, 1), "coaching", 6),
            support(date(2024, 9, 1), "training", 6),
        ],
    )
    where = {"school_year": YEAR}
    by_school = values(compute(store, "stage_change", by=("school",), where=where))
    assert by_school == {"1": 2, "2": -1, "3": 0}
    assert compute(store, "stage_change", where=where).only.value == pytest.approx(1 / 3)
    assert compute(store, "district_coaching_hours", where=where).only.value == 6
    # The year before only has school 1's start of installing.
    before = compute(store, "stage_change", by=("school",), where={"school_year": "2024-25"})
    assert values(before) == {"1": 0}
