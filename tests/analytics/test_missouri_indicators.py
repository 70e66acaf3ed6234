"""Golden values of the support teams' logs, teams, visits and decisions, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import State, compute
from data_loaders.importing import enter
from data_loaders.store import Store, undo

CORE = "facilitator;leadership;general_education"
FULL = f"{CORE};assessment;data;technology"
SUPPORT = "special_education;early_childhood;social_behavioral"
BO_IN_SEPTEMBER = "Bo|2025-09-01|Gum|2025-09-09|planning|"


def log(facilitator: str, district: str, day: date, **more: object) -> dict[str, object]:
    return {
        "facilitator": facilitator,
        "cadre": "C1" if facilitator == "Ada" else "C2",
        "district": district,
        "held_on": day,
        "log_month": day.replace(day=1),
        "interaction_types": "planning",
        **more,
    }


@pytest.fixture
def logs(fill: Fill) -> None:
    """Ada has Elm and Fir, Bo has Gum and Hay; July to September 2025 and one row of June.

    1 Ada  Elm 10 June  coaching  60 min, full team, entered 15 July (15 days after 30 June)
    2 Ada  Elm  2 July  coaching  90 min, core team and data, entered 16 August (16 after 31 July)
    3 Ada  Elm 20 July  coaching 30 min, facilitator and the three support roles
    4 Ada  Fir  5 Aug.  training 240 min, full team, entered 1 September (1 after 31 August)
    5 Bo   Gum  9 Aug.  coaching, no duration, no roles stated, log of September, entered 1 October
    6 Bo   Gum  9 Sept. unsure, 45 min, described
    7 Bo   Gum 10 Sept. unsure, 45 min, not described
    8 Bo   Gum 30 Sept. no class stated: coaching, 45 min, special education alone
    Hay was never coached.
    """
    fill(
        cadre_membership=[
            {"school_year": "2025-26", "cadre": "C1", "district": "Elm", "facilitator": "Ada"},
            {"school_year": "2025-26", "cadre": "C1", "district": "Fir", "facilitator": "Ada"},
            {"school_year": "2025-26", "cadre": "C2", "district": "Gum", "facilitator": "Bo"},
            {"school_year": "2025-26", "cadre": "C2", "district": "Hay", "facilitator": "Bo"},
        ],
        coaching_interaction=[
            log("Ada", "Elm", date(2025, 6, 10), event_class="coaching", duration_minutes=60,
                roles_present=FULL, entered_on=date(2025, 7, 15)),
            log("Ada", "Elm", date(2025, 7, 2), event_class="coaching", duration_minutes=90,
                roles_present=f"{CORE};data", entered_on=date(2025, 8, 16)),
            log("Ada", "Elm", date(2025, 7, 20), event_class="coaching", duration_minutes=30,
                roles_present=f"facilitator;{SUPPORT}"),
            log("Ada", "Fir", date(2025, 8, 5), event_class="training", duration_minutes=240,
                roles_present=FULL, entered_on=date(2025, 9, 1)),
            log("Bo", "Gum", date(2025, 8, 9), event_class="coaching",
                log_month=date(2025, 9, 1), entered_on=date(2025, 10, 1)),
            log("Bo", "Gum", date(2025, 9, 9), event_class="unsure", duration_minutes=45,
                unsure_description="Half a talk", comments="See the plan"),
            log("Bo", "Gum", date(2025, 9, 10), event_class="unsure", duration_minutes=45),
            log("Bo", "Gum", date(2025, 9, 30), duration_minutes=45,
                roles_present="special_education"),
        ],
    )  # fmt: skip


def decide(store: Store, interaction: str, decided: str, who: str) -> int | None:
    row = {
        "interaction_id": interaction,
        "log_place": "test.xlsx, row 7",
        "decided_class": decided,
        "reason": "Asked the facilitator",
        "decided_by": who,
        "decided_on": "2025-10-02",
    }
    return enter(store, "triage_decision", [row], who=who, place="Triage page")


def set_to(store: Store, setting: str, value: str) -> None:
    row: dict[str, str | None] = {"setting": setting, "scope": None, "value": value}
    enter(store, "setting", [row], who="Test", place="Settings page")


def test_mean_duration_leaves_out_training_unsure_and_unstated(store: Store, logs: None) -> None:
    # 60, 90, 30 and 45 minutes: 225 / 4. Row 5 states none; 240 and twice 45 are not coaching.
    row = compute(store, "mean_duration").only
    assert (row.value, row.numerator, row.denominator) == (56.25, 225, 4)


def test_the_full_team_is_all_six_roles(store: Store, logs: None) -> None:
    # Coaching rows: 1, 2, 3, 5, 8. All six in row 1 only; the training row does not count.
    assert fraction(compute(store, "full_team_present_rate").only) == (1, 5)
    # The core team in rows 1 and 2.
    assert fraction(compute(store, "core_team_present_rate").only) == (2, 5)


def test_the_support_team_takes_part_with_one_role_or_with_all(store: Store, logs: None) -> None:
    # One of the three in rows 3 and 8, all three in row 3.
    assert fraction(compute(store, "support_team_present_rate").only) == (2, 5)
    assert fraction(compute(store, "whole_support_team_present_rate").only) == (1, 5)


def test_team_breadth_is_the_share_of_six_roles_where_any_are_stated(
    store: Store, logs: None
) -> None:
    # Rows 1, 2, 3, 8 have 6, 4, 1 and 0 of the six: (6 + 4 + 1 + 0) / 6 / 4. Row 5 states nobody.
    row = compute(store, "mean_team_breadth").only
    assert row.value == pytest.approx(11 / 24)
    assert row.denominator == 4


def test_unsure_events_must_be_described(store: Store, logs: None) -> None:
    # Rows 6 and 7 are unsure, row 6 says what happened; 2 of 8 rows are unsure.
    assert fraction(compute(store, "unsure_described_rate").only) == (1, 2)
    assert fraction(compute(store, "unsure_rate").only) == (2, 8)
    nobody = compute(store, "unsure_described_rate", where={"cadre": "C1"}).only
    assert nobody.state is State.NO_DATA


def test_fields_are_filled_of_nine_and_of_seven(store: Store, logs: None) -> None:
    # Of 8 rows: district, date and type 8 each, duration 7, roles 5 (1, 2, 3, 4, 8), comments 1,
    # participants, topics and resources 0: 37 of 72. Without resources and comments: 36 of 56.
    assert fraction(compute(store, "field_completeness_rate").only) == (37, 72)
    assert fraction(compute(store, "needed_field_completeness_rate").only) == (36, 56)
    fields = by_group(compute(store, "field_completeness_rate", by=("log_field",)))
    assert {key: fraction(row)[0] for key, row in fields.items()} == {
        "district": 8,
        "held_on": 8,
        "duration_minutes": 7,
        "interaction_types": 8,
        "participants": 0,
        "roles_present": 5,
        "topics": 0,
        "resources": 0,
        "comments": 1,
    }


def test_recency_counts_to_the_last_day_with_any_entry(store: Store, logs: None) -> None:
    # Counted to 30 September. Elm: since 20 July, 72 days. Fir: training only, never coached.
    # Gum: that day, 0. Hay: never. The mean is over the two that have a number.
    year = {"school_year": "2025-26"}
    days = values(compute(store, "mean_days_since_coaching", by=("district",), where=year))
    assert days == {"Elm": 72, "Fir": None, "Gum": 0, "Hay": None}
    row = compute(store, "mean_days_since_coaching", where=year).only
    assert (row.value, row.denominator) == (36, 2)


def test_recency_looks_back_into_earlier_years(store: Store, fill: Fill) -> None:
    """One coaching on 1 June, the next log is of 1 August and about another district: 61 days."""
    fill(
        cadre_membership=[
            {"school_year": "2025-26", "cadre": "C1", "district": "Elm", "facilitator": "Ada"}
        ],
        coaching_interaction=[
            log("Ada", "Elm", date(2025, 6, 1)),
            log("Ada", "Fir", date(2025, 8, 1)),
        ],
    )
    row = compute(store, "mean_days_since_coaching", where={"school_year": "2025-26"}).only
    assert row.value == 61


def test_late_is_more_than_fifteen_days_after_the_month_of_the_log(
    store: Store, logs: None
) -> None:
    # Entered 15 days (row 1), 16 days (2), 1 day (4) after; row 5 on the first day after the month
    # of its log, September, though held in August. Late: row 2 of four that say when.
    assert fraction(compute(store, "late_entry_rate").only) == (1, 4)


def test_the_days_until_late_are_a_setting_with_history(store: Store, logs: None) -> None:
    before = store.revision()
    set_to(store, "late_after_days", "14")
    assert fraction(compute(store, "late_entry_rate").only) == (2, 4)
    assert fraction(compute(store, "late_entry_rate", as_of=before).only) == (1, 4)
    set_to(store, "late_after_days", "0")
    assert fraction(compute(store, "late_entry_rate").only) == (4, 4)


def test_the_months_in_which_logs_are_due_are_a_setting(store: Store, logs: None) -> None:
    # July to September for Ada and Bo. Received: Ada July and August, Bo September. 3 of 6.
    year = {"school_year": "2025-26"}
    assert fraction(compute(store, "log_compliance_rate", where=year).only) == (3, 6)
    # Without July: August and September, Ada August, Bo September. 2 of 4.
    set_to(store, "log_months_due", "08;09;10;11;12;01;02;03;04;05")
    assert fraction(compute(store, "log_compliance_rate", where=year).only) == (2, 4)
    july = compute(store, "log_compliance_rate", where={"month": "2025-07"}).only
    assert july.state is State.NO_DATA


def test_a_decision_moves_numbers_and_leaves_the_row_alone(store: Store, logs: None) -> None:
    assert compute(store, "interaction_count").only.value == 5
    assert fraction(compute(store, "waiting_count").only) == (2, 8)
    decide(store, BO_IN_SEPTEMBER, "coaching", "Cara")
    assert compute(store, "interaction_count").only.value == 6
    assert fraction(compute(store, "waiting_count").only) == (1, 8)
    assert fraction(compute(store, "decided_count").only) == (1, 8)
    # What was logged stays: still two unsure rows, one of them described.
    assert fraction(compute(store, "unsure_described_rate").only) == (1, 2)
    (row,) = store.query(
        "SELECT event_class FROM coaching_interaction WHERE held_on = DATE '2025-09-09'"
    )
    assert row["event_class"] == "unsure"


def test_an_event_decided_to_be_training_is_a_leak(store: Store, logs: None) -> None:
    assert fraction(compute(store, "training_leak_rate").only) == (1, 8)
    decide(store, BO_IN_SEPTEMBER, "training", "Cara")
    assert fraction(compute(store, "training_leak_rate").only) == (2, 8)
    assert compute(store, "interaction_count").only.value == 5


def test_an_event_that_is_neither_counts_nowhere_and_waits_no_more(
    store: Store, logs: None
) -> None:
    decide(store, BO_IN_SEPTEMBER, "neither", "Cara")
    assert compute(store, "interaction_count").only.value == 5
    assert fraction(compute(store, "training_leak_rate").only) == (1, 8)
    assert fraction(compute(store, "waiting_count").only) == (1, 8)


def test_a_decision_put_back_waits_again(store: Store, logs: None) -> None:
    decide(store, BO_IN_SEPTEMBER, "training", "Cara")
    decide(store, BO_IN_SEPTEMBER, "unsure", "Dev")
    assert fraction(compute(store, "waiting_count").only) == (2, 8)
    assert fraction(compute(store, "decided_count").only) == (0, 8)


def test_a_decision_is_undone_like_any_revision(store: Store, logs: None) -> None:
    number = decide(store, BO_IN_SEPTEMBER, "coaching", "Cara")
    assert number is not None
    undo(store, number, "Dev")
    assert compute(store, "interaction_count").only.value == 5
    assert compute(store, "interaction_count", as_of=number).only.value == 6


def test_site_visits_count_districts_once_and_years_without_any_not_at_all(
    store: Store, logs: None, fill: Fill
) -> None:
    fill(cadre_membership=[
        {"school_year": "2024-25", "cadre": "C1", "district": "Elm", "facilitator": "Ada"},
    ])  # fmt: skip
    year = {"school_year": "2025-26"}
    assert compute(store, "district_visited_rate", where=year).only.state is State.NO_DATA
    visits = [("Elm", "Elm Primary"), ("Elm", "Elm High"), ("Gum", None)]
    fill(site_visit=[
        {"school_year": "2025-26", "cadre": "C1", "district": district, "site": site,
         "visited_on": date(2025, 10, 7)}
        for district, site in visits
    ])  # fmt: skip
    # Elm and Gum of Elm, Fir, Gum and Hay; three visits. 2024-25 has no visit on file.
    assert fraction(compute(store, "district_visited_rate", where=year).only) == (2, 4)
    assert fraction(compute(store, "district_visited_rate").only) == (2, 4)
    assert compute(store, "site_visit_count").only.value == 3


def test_hours_of_the_two_logs_are_never_added(store: Store, logs: None, fill: Fill) -> None:
    # Coaching received: 60 + 90 + 30 + 45 minutes are 3.75 hours, whatever the other log says.
    assert compute(store, "coaching_hours").only.value == 3.75
    fill(activity_log=[
        {"provided_on": date(2025, 8, 5), "cadre": "C1", "district": "Fir", "provider": "Eve",
         "activity_kind": "training", "provided_minutes": 240},
        {"provided_on": date(2025, 7, 2), "cadre": "C1", "district": "Elm", "provider": "Eve",
         "activity_kind": "coaching", "provided_minutes": 90},
    ])  # fmt: skip
    assert compute(store, "coaching_hours").only.value == 3.75
    assert compute(store, "training_hours").only.value == 4
    assert compute(store, "coaching_provided_hours").only.value == 1.5
