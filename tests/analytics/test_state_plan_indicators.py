"""Golden values of the state plan's indicators, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, Record, by_group, fraction, values

from analytics import State, compute
from data_loaders.store import Store

NORTH = {"state": "North", "school_year": "2024-25"}
LATER = {"state": "North", "school_year": "2025-26"}
SOUTH = {"state": "South", "school_year": "2025-26"}


def mark(where: Record, activity: str, sign: str) -> Record:
    """An item with one column of marks."""
    return {**where, "activity": activity, "mark": sign}


def ticks(where: Record, activity: str, now: str | None, planned: str | None) -> Record:
    """An item with a column for checks and one for stars."""
    return {**where, "activity": activity, "current_mark": now, "planned_mark": planned}


@pytest.fixture
def inventories(fill: Fill) -> None:
    """North in two years, South in one.

    North 2024-25 lists marked items only: now CA1, CA2, AP1; planned CA3, DP8.
    North 2025-26, in two columns: now CA1, AP1, CA3; planned CA4; both CA5; CA2 is blank.
    South 2025-26: one row, with nothing marked.
    """
    fill(
        inventory_mark=[
            *(mark(NORTH, code, "now") for code in ("CA1", "CA2", "AP1")),
            *(mark(NORTH, code, "planned") for code in ("CA3", "DP8")),
            *(ticks(LATER, code, "yes", "no") for code in ("CA1", "AP1", "CA3")),
            ticks(LATER, "CA4", None, "yes"),
            ticks(LATER, "CA5", "yes", "yes"),
            ticks(LATER, "CA2", None, None),
            mark(SOUTH, "CA1", "none"),
        ],
        inventory_write_in=[
            {**LATER, "strategy": "SK", "line": 1, "write_in": "Radio hour", "mark": "now"},
            {**LATER, "strategy": "SK", "line": 2, "write_in": None, "mark": "now"},
        ],
    )


def test_a_sheet_of_marked_items_still_counts_all_47(store: Store, inventories: None) -> None:
    assert fraction(compute(store, "state_practice_rate", where=NORTH).only) == (3, 47)
    assert fraction(compute(store, "state_practice_rate", where=SOUTH).only) == (0, 47)
    assert compute(store, "state_practice_rate", where=SOUTH).only.state is State.VALUE


def test_strategies_have_their_own_denominators(store: Store, inventories: None) -> None:
    # Now in 2025-26: CA1, CA3 and CA5 (both marks) of 9, AP1 of 7.
    rows = by_group(compute(store, "strategy_practice_rate", by=("strategy",), where=LATER))
    assert {code: fraction(row) for code, row in rows.items()} == {
        "CA": (3, 9),
        "AP": (1, 7),
        "GL": (0, 10),
        "SK": (0, 6),
        "CM": (0, 7),
        "DP": (0, 8),
    }


def test_an_item_with_both_marks_counts_in_both_and_is_told(
    store: Store, inventories: None
) -> None:
    # Planned in 2025-26: CA4, and CA5 beside its check. Marked: CA1, AP1, CA3, CA4, CA5.
    assert fraction(compute(store, "planned_activity_rate", where=LATER).only) == (2, 47)
    assert compute(store, "both_marks_count", where=LATER).only.value == 1
    assert compute(store, "both_marks_count", where=NORTH).only.value == 0
    assert compute(store, "unmarked_activity_count", where=LATER).only.value == 47 - 5
    shares = compute(store, "inventory_mark_share", where=LATER)
    counted = {code: row.numerator for code, row in by_group(shares).items()}
    assert counted == {"now": 3, "planned": 1, "both": 1, "none": 42}


def test_write_ins_are_counted_apart_and_never_in_a_share(store: Store, inventories: None) -> None:
    # One of two lines has words; the other was taken back. Each inventory has twelve lines.
    assert fraction(compute(store, "write_in_count", where=LATER).only) == (1, 12)
    assert fraction(compute(store, "write_in_count", where=NORTH).only) == (0, 12)
    assert fraction(compute(store, "strategy_practice_rate", where=LATER).only) == (4, 47)


def test_a_state_without_an_inventory_has_no_data(store: Store, inventories: None) -> None:
    row = compute(store, "state_practice_rate", where={"state": "West"}).only
    assert (row.state, row.value) == (State.NO_DATA, None)
    assert compute(store, "write_in_count", where={"state": "West"}).only.value is None


def test_changes_follow_each_activity_between_two_inventories(
    store: Store, inventories: None
) -> None:
    # Now before: CA1, CA2, AP1. Now after: CA1, AP1, CA3, CA5.
    rows = by_group(compute(store, "practice_change_share", where=LATER))
    assert {code: row.numerator for code, row in rows.items()} == {
        "added": 2,
        "kept": 2,
        "dropped": 1,
        "not_conducted": 42,
    }
    assert compute(store, "practice_change_share", where=NORTH).rows == ()
    assert compute(store, "practice_change_share", where=SOUTH).rows == ()


def test_plans_are_carried_out_when_a_star_becomes_a_check(store: Store, inventories: None) -> None:
    # Starred in 2024-25: CA3 (conducted in 2025-26) and DP8 (not).
    assert fraction(compute(store, "plans_carried_out_rate", where=LATER).only) == (1, 2)
    row = compute(store, "plans_carried_out_rate", where={**LATER, "strategy": "GL"}).only
    assert row.state is State.NO_DATA


def test_an_inventory_skipping_a_year_is_compared_with_the_one_before(
    store: Store, fill: Fill
) -> None:
    fill(
        inventory_mark=[
            mark({"state": "East", "school_year": "2022-23"}, "SK1", "now"),
            mark({"state": "East", "school_year": "2025-26"}, "SK1", "now"),
        ]
    )
    rows = by_group(compute(store, "practice_change_share"))
    assert {code: row.numerator for code, row in rows.items()} == {"kept": 1, "not_conducted": 46}


def test_readiness_needs_timeline_owner_and_budget(
    store: Store, fill: Fill, inventories: None
) -> None:
    """Planned in 2025-26: CA4 and CA5. CM1 is in the plan without a star."""
    days = {"starts_on": date(2025, 9, 1), "ends_on": date(2026, 3, 1)}
    line = {**LATER, "goal": "Reach", **days, "responsible": "Family office", "budget": 0.0}
    fill(
        leadership_activity=[
            {**line, "activity": "CA4", "plan_status": "under_way"},
            {**line, "activity": "CA5", "ends_on": None, "budget": None},
            {**line, "activity": "CM1", "plan_status": "done"},
        ]
    )
    # CA4 has all three, its budget of 0 is stated; CA5 lacks the end and the budget.
    assert fraction(compute(store, "plan_readiness_rate", where=LATER).only) == (1, 2)
    assert fraction(compute(store, "planned_timeline_rate", where=LATER).only) == (1, 2)
    assert fraction(compute(store, "planned_owner_rate", where=LATER).only) == (2, 2)
    assert fraction(compute(store, "planned_budget_rate", where=LATER).only) == (1, 2)
    # Without a plan nothing is ready, and without a star there is nothing to be ready.
    assert fraction(compute(store, "plan_readiness_rate", where=NORTH).only) == (0, 2)
    assert compute(store, "plan_readiness_rate", where=SOUTH).only.state is State.NO_DATA
    shares = by_group(compute(store, "plan_status_share", where=LATER))
    assert {code: fraction(row) for code, row in shares.items()} == {
        "under_way": (1, 3),
        "done": (1, 3),
        None: (1, 3),
    }


def test_update_is_returned_by_a_day_or_by_an_answer_of_the_school(
    store: Store, fill: Fill
) -> None:
    """Two schools, a district and the state; one school only answered the survey."""
    member = {"school_year": "2025-26", "state": "North"}
    answer = {
        "instrument": "spring",
        "administration": "Spring 2026",
        "response_id": "1",
        "item": "q1",
        "answer": "Yes",
        "level": "school",
        "school_year": "2025-26",
    }
    fill(
        update_member=[
            {**member, "member_level": "school", "member": "Elm", "member_id": "1"},
            {**member, "member_level": "school", "member": "Fir", "member_id": "2"},
            {**member, "member_level": "district", "member": "Gum", "member_id": "1",
             "returned_on": None},
            {**member, "member_level": "state", "member": "North",
             "returned_on": date(2026, 4, 2)},
        ],
        survey_response=[{**answer, "school_id": "1"}],
    )  # fmt: skip
    rows = by_group(compute(store, "update_return_rate", by=("member_level",)))
    assert {code: fraction(row) for code, row in rows.items()} == {
        "school": (1, 2),
        "district": (0, 1),
        "state": (1, 1),
    }


def test_states_stand_side_by_side(store: Store, inventories: None) -> None:
    year = {"school_year": "2025-26"}
    found = values(compute(store, "state_practice_rate", by=("state",), where=year))
    assert found == {"North": round(100 * 4 / 47, 6), "South": 0}


def test_the_district_inventory_has_50_and_leaves_the_47_alone(
    store: Store, fill: Fill, inventories: None
) -> None:
    gum = {"district": "Gum", "school_year": "2025-26"}
    fill(
        district_inventory_mark=[
            {**gum, "district_activity": "1", "mark": "now"},
            {**gum, "district_activity": "50", "mark": "both"},
        ]
    )
    assert fraction(compute(store, "district_practice_rate").only) == (2, 50)
    assert fraction(compute(store, "district_planned_rate").only) == (1, 50)
    assert fraction(compute(store, "state_practice_rate", where=LATER).only) == (4, 47)
