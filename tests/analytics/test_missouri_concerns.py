"""Rules for the coaching logs and the triage of events: which rows they find, and which not."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, Record, commit_rows

from analytics import compute, listing
from analytics.concerns import CONCERNS
from analytics.listing import matter_of
from data_loaders.errors import CallError
from data_loaders.importing import enter
from data_loaders.store import Store


def event(district: str, day: date, **more: object) -> Record:
    return {
        "facilitator": "Ada",
        "cadre": "C1",
        "district": district,
        "held_on": day,
        "log_month": day.replace(day=1),
        "interaction_types": "planning",
        **more,
    }


def found(store: Store, concern: str, column: str, **where: str) -> list[object]:
    matter = matter_of(store, CONCERNS[concern], where, limit=50)
    return [row[column] for row in matter.listing.rows]


def counts(store: Store, concern: str, **where: str) -> tuple[int, int]:
    matter = matter_of(store, CONCERNS[concern], where)
    return matter.count, matter.out_of


def decision(place: str, decided: str, who: str, reason: str = "Asked") -> dict[str, str | None]:
    return {
        "interaction_id": place,
        "decided_class": decided,
        "reason": reason,
        "decided_by": who,
        "decided_on": "2025-09-01",
    }


def test_a_coaching_row_needs_one_of_the_six_activities(store: Store, fill: Fill) -> None:
    fill(coaching_interaction=[
        event("Elm", date(2025, 7, 1), interaction_types="observation"),
        event("Fir", date(2025, 7, 2), interaction_types="observation;feedback"),
        event("Gum", date(2025, 7, 3), interaction_types=None),
        event("Hay", date(2025, 7, 4), interaction_types=None, event_class="training"),
        event("Ivy", date(2025, 7, 5), interaction_types="discussing_data"),
    ])  # fmt: skip
    # Observation alone, and no type at all; training is no coaching row.
    assert set(found(store, "coaching_without_activity", "district")) == {"Elm", "Gum"}
    assert counts(store, "coaching_without_activity") == (2, 4)


def test_two_logs_of_a_month_are_told_by_sheets_or_entry_numbers(store: Store, fill: Fill) -> None:
    fill(coaching_interaction=[
        event("Elm", date(2025, 7, 1), entry="1"),
        event("Fir", date(2025, 7, 2), entry="2"),
        event("Elm", date(2025, 8, 1), entry="1"),
        event("Fir", date(2025, 8, 2), entry="1"),
        event("Elm", date(2025, 9, 1)),
        event("Fir", date(2025, 9, 2)),
    ])  # fmt: skip
    # August has entry 1 twice; rows without numbers in September repeat nothing.
    assert found(store, "two_logs_in_a_month", "month") == ["2025-08"]
    assert counts(store, "two_logs_in_a_month") == (1, 3)


def test_a_second_sheet_for_the_same_month_is_told(store: Store) -> None:
    commit_rows(store, {"coaching_interaction": [event("Elm", date(2025, 7, 1), entry="1")]})
    with store.cursor() as cursor:
        cursor.execute("UPDATE coaching_interaction_rows SET _sheet = 'Late log'").fetchall()
    commit_rows(store, {"coaching_interaction": [event("Fir", date(2025, 7, 2), entry="2")]})
    assert found(store, "two_logs_in_a_month", "sheets") == [2]
    # Two logs are one month received: compliance never counts rows or sheets.
    commit_rows(store, {"cadre_membership": [
        {"school_year": "2025-26", "cadre": "C1", "district": "Elm", "facilitator": "Ada"}
    ]})  # fmt: skip
    row = compute(store, "log_compliance_rate").only
    assert (row.numerator, row.denominator) == (1, 1)


def test_the_submitter_must_hold_the_role_where_a_roster_says_so(store: Store, fill: Fill) -> None:
    fill(
        cst_member=[
            {"school_year": "2025-26", "cadre": "C1", "member_name": "Ada", "role": "leadership"},
            {"school_year": "2025-26", "cadre": "C1", "member_name": "Bo", "role": "facilitator"},
        ],
        coaching_interaction=[
            event("Elm", date(2025, 7, 1)),
            event("Fir", date(2025, 7, 2), facilitator="Bo"),
            event("Gum", date(2025, 7, 3), facilitator="Cy", cadre="C2"),
            event("Elm", date(2025, 6, 3)),
        ],
    )
    # Ada is on the team but not its facilitator; cadre C2 and the year before have no roster.
    assert found(store, "log_not_from_facilitator", "facilitator") == ["Ada"]
    assert counts(store, "log_not_from_facilitator") == (1, 2)


def test_a_field_with_nine_of_ten_entries_alike_hardly_varies(store: Store, fill: Fill) -> None:
    days = [date(2025, 7, day) for day in range(1, 11)]
    fill(coaching_interaction=[
        event("Elm", day, duration_minutes=60 if day.day < 10 else 45,
              topics="leadership" if day.day < 9 else "metacognition")
        for day in days
    ] + [event("Fir", date(2025, 7, 20), duration_minutes=60, event_class="training")])  # fmt: skip
    # Duration: 9 of 10 alike; topics 8 of 10; types 10 of 10. Training does not count.
    fields = found(store, "log_column_hardly_varies", "log_field")
    assert sorted(map(str, fields)) == ["duration_minutes", "interaction_types"]
    row = {"setting": "constant_rows", "scope": None, "value": "11"}
    enter(store, "setting", [row], who="Test", place="Settings page")
    assert found(store, "log_column_hardly_varies", "log_field") == []


def test_events_that_look_like_training_are_suggested_with_the_reason(
    store: Store, fill: Fill
) -> None:
    fill(
        coaching_interaction=[
            event("Elm", date(2025, 7, 1)),
            event("Fir", date(2025, 7, 2), interaction_types=None, duration_minutes=180),
            event("Gum", date(2025, 7, 3), comments="Workshop on data"),
            event("Hay", date(2025, 7, 4), event_class="unsure"),
            event("Ivy", date(2025, 7, 5), interaction_types=None, duration_minutes=179),
            event("Jay", date(2025, 7, 6), event_class="training", duration_minutes=400),
        ],
        activity_log=[
            {"provided_on": date(2025, 7, 1), "cadre": "C1", "district": "Elm", "provider": "Eve",
             "activity_kind": "training"},
            {"provided_on": date(2025, 7, 5), "cadre": "C1", "district": "Ivy", "provider": "Eve",
             "activity_kind": "coaching"},
        ],
    )  # fmt: skip
    rows = listing(store, "triage_row", ("district", "triage_sign"), order="held_on").rows
    assert [(row["district"], row["triage_sign"]) for row in rows] == [
        ("Elm", "training_that_day"),
        ("Fir", "long_without_type"),
        ("Gum", "speaks_of_training"),
        ("Hay", "unsure"),
    ]
    # Suggestions change no number: five coaching rows less the unsure and the training one.
    assert compute(store, "interaction_count").only.value == 4


def test_a_suggestion_once_decided_is_not_made_again(store: Store, fill: Fill) -> None:
    fill(coaching_interaction=[
        event("Fir", date(2025, 7, 2), interaction_types=None, duration_minutes=300),
    ])  # fmt: skip
    (row,) = listing(store, "triage_row", ("interaction_id",)).rows
    place = str(row["interaction_id"])
    rows = [decision(place, "coaching", "Bo")]
    enter(store, "triage_decision", rows, who="Bo", place="Triage page")
    assert listing(store, "triage_row", ("interaction_id",)).total == 0
    assert compute(store, "interaction_count").only.value == 1


def test_two_people_who_decide_at_once_are_both_kept_and_the_last_one_counts(
    store: Store, fill: Fill
) -> None:
    fill(coaching_interaction=[event("Elm", date(2025, 7, 1), event_class="unsure")])
    (row,) = listing(store, "triage_row", ("interaction_id",)).rows
    place = str(row["interaction_id"])
    for decided, who in (("coaching", "Bo"), ("training", "Cara")):
        rows = [decision(place, decided, who)]
        enter(store, "triage_decision", rows, who=who, place="Triage page")
    taken = listing(
        store, "decision_taken", ("decided_by", "decided_class", "decision_state"), order="revision"
    ).rows
    assert [tuple(row.values()) for row in taken] == [
        ("Bo", "coaching", "replaced"),
        ("Cara", "training", "in_force"),
    ]
    assert compute(store, "training_leak_rate").only.value == 100


def test_a_decision_without_a_reason_is_refused_in_words(store: Store) -> None:
    with pytest.raises(CallError, match="Reason for the decision is missing"):
        rows = [decision("x", "coaching", "Bo", "")]
        enter(store, "triage_decision", rows, who="Bo", place="Triage page")
    assert store.revision() == 0


def test_a_decision_whose_event_left_the_log_is_told(store: Store, fill: Fill) -> None:
    fill(coaching_interaction=[event("Elm", date(2025, 7, 1), event_class="unsure")])
    rows = [decision("someone|else", "training", "Bo")]
    enter(store, "triage_decision", rows, who="Bo", place="Triage page")
    assert found(store, "decision_without_event", "decided_by") == ["Bo"]
    assert counts(store, "unsure_event_waiting") == (1, 1)


def test_a_district_in_a_month_without_a_log_is_not_said_to_be_forgotten(
    store: Store, fill: Fill
) -> None:
    fill(
        cadre_membership=[
            {"school_year": "2025-26", "cadre": "C1", "district": "Elm", "facilitator": "Ada"},
            {"school_year": "2025-26", "cadre": "C2", "district": "Gum", "facilitator": "Bo"},
        ],
        coaching_interaction=[event("Fir", date(2025, 7, 1))],
    )
    # Ada's log is there and has nothing about Elm; of Gum nobody can say.
    assert found(store, "district_not_reached", "district") == ["Elm"]
    assert counts(store, "district_not_reached") == (1, 1)
