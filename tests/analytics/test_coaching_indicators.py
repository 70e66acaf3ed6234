"""Golden values of the coaching indicators, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import State, compute
from data_loaders.store import Store

CORE = "facilitator;leadership;general_education"


def log(facilitator: str, district: str, day: date, **more: object) -> dict[str, object]:
    cadre = "C1" if facilitator == "Ada" else "C2"
    month = day.replace(day=1)
    return {
        "facilitator": facilitator,
        "cadre": cadre,
        "district": district,
        "held_on": day,
        "log_month": month,
        **more,
    }


@pytest.fixture
def logs(fill: Fill) -> None:
    """Two cadres from July to September 2025: Ada has Elm and Fir, Bo has Gum.

    July: Ada coaches Elm twice (two rows, one log); Bo logs nothing.
    August: Ada logs training in Fir only; Bo coaches Gum.
    September: Bo's row is unsure; a row of Ada's without an event class is coaching in Fir.
    """
    fill(
        cadre_membership=[
            {"school_year": "2025-26", "cadre": "C1", "district": "Elm", "facilitator": "Ada"},
            {"school_year": "2025-26", "cadre": "C1", "district": "Fir", "facilitator": "Ada"},
            {"school_year": "2025-26", "cadre": "C2", "district": "Gum", "facilitator": "Bo"},
        ],
        coaching_interaction=[
            log(
                "Ada",
                "Elm",
                date(2025, 7, 2),
                event_class="coaching",
                duration_minutes=60,
                interaction_types="planning;feedback",
                topics="leadership;metacognition",
                roles_present=f"{CORE};data",
            ),
            log(
                "Ada",
                "Elm",
                date(2025, 7, 20),
                event_class="coaching",
                duration_minutes=30,
                interaction_types="planning",
                topics="leadership",
                roles_present="facilitator;leadership",
            ),
            log(
                "Ada",
                "Fir",
                date(2025, 8, 5),
                event_class="training",
                duration_minutes=240,
                topics="leadership",
                roles_present=CORE,
            ),
            log(
                "Bo",
                "Gum",
                date(2025, 8, 9),
                event_class="coaching",
                duration_minutes=45,
                interaction_types="observation",
                topics="metacognition",
                roles_present="facilitator",
            ),
            log("Bo", "Gum", date(2025, 9, 9), event_class="unsure", duration_minutes=45),
            log("Ada", "Fir", date(2025, 9, 12), roles_present=CORE),
        ],
    )


def test_interactions_leave_out_training_and_unsure(store: Store, logs: None) -> None:
    assert compute(store, "interaction_count").only.value == 4
    assert values(compute(store, "interaction_count", by=("district",))) == {
        "Elm": 2,
        "Fir": 1,
        "Gum": 1,
    }


def test_hours_leave_out_training(store: Store, logs: None) -> None:
    # 60 + 30 + 45 minutes of coaching are 2.25 hours; one interaction states no duration.
    assert compute(store, "coaching_hours").only.value == 2.25
    september = compute(store, "coaching_hours", where={"month": "2025-09"}).only
    assert september.state is State.NO_DATA


def test_logs_received_count_months_not_rows(store: Store, logs: None) -> None:
    # Due: July, August, September for Ada and Bo. Bo's July is missing. 5 of 6.
    assert fraction(compute(store, "log_compliance_rate").only) == (5, 6)
    rows = by_group(compute(store, "log_compliance_rate", by=("facilitator", "month")))
    assert [key for key, row in rows.items() if row.value == 0] == [("Bo", "2025-07")]


def test_months_after_the_last_log_are_not_due(store: Store, logs: None) -> None:
    row = compute(store, "log_compliance_rate", where={"month": "2025-10"}).only
    assert row.state is State.NO_DATA


def test_coverage_counts_districts_with_coaching_in_the_month(store: Store, logs: None) -> None:
    # Elm July; Fir September (August was training); Gum August (September is unsure): 3 of 9.
    assert fraction(compute(store, "district_coverage_rate").only) == (3, 9)
    rows = by_group(compute(store, "district_coverage_rate", by=("month",)))
    assert [fraction(row) for row in rows.values()] == [(1, 3), (1, 3), (1, 3)]


def test_types_are_shares_of_interactions_and_may_pass_100(store: Store, logs: None) -> None:
    # Four interactions: planning in 2, feedback in 1, observation in 1, none stated in 1.
    shares = values(compute(store, "interaction_type_share"))
    assert shares == {"planning": 50, "observation": 25, "feedback": 25, None: 25}
    assert sum(filter(None, shares.values())) == 125


def test_a_filter_on_the_topic_does_not_shrink_the_denominator(store: Store, logs: None) -> None:
    # Leadership is named in 2 of 4 interactions; its third mention was training.
    row = compute(store, "topic_mention_rate", where={"topic": "leadership"}).only
    assert fraction(row) == (2, 4)
    by_cadre = by_group(compute(store, "topic_mention_rate", by=("cadre", "topic")))
    assert fraction(by_cadre["C1", "leadership"]) == (2, 3)
    assert fraction(by_cadre["C2", "metacognition"]) == (1, 1)


def test_core_team_means_all_three_core_roles(store: Store, logs: None) -> None:
    # The first (with data beside them) and the one in September; not facilitator + leadership.
    assert fraction(compute(store, "core_team_present_rate").only) == (2, 4)


def test_roles_present(store: Store, logs: None) -> None:
    rows = by_group(compute(store, "role_participation_rate"))
    assert {key: fraction(row) for key, row in rows.items()} == {
        "facilitator": (4, 4),
        "leadership": (3, 4),
        "general_education": (2, 4),
        "data": (1, 4),
    }


def test_training_in_the_log_is_told_out_of_all_rows(store: Store, logs: None) -> None:
    assert fraction(compute(store, "training_leak_rate").only) == (1, 6)


def test_a_log_month_differs_from_the_month_of_the_event(store: Store, fill: Fill) -> None:
    """An event of 31 July in the log of August: the log counts for August, the event for July."""
    fill(
        cadre_membership=[
            {"school_year": "2025-26", "cadre": "C1", "district": "Elm", "facilitator": "Ada"}
        ],
        coaching_interaction=[
            {**log("Ada", "Elm", date(2025, 7, 31)), "log_month": date(2025, 8, 1)}
        ],
    )
    logs = values(compute(store, "log_compliance_rate", by=("month",)))
    coverage = values(compute(store, "district_coverage_rate", by=("month",)))
    assert logs == {"2025-07": 0, "2025-08": 100}
    assert coverage == {"2025-07": 100, "2025-08": 0}
