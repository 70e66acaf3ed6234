"""Golden values of what the regional coaches do, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import State, compute, concerns_of, listing
from data_loaders.store import Store

SCHOOLS = [
    {"school_id": "001", "school_name": "Ash", "region": "R1", "district": "Ashby"},
    {"school_id": "002", "school_name": "Birch", "region": "R1", "district": "Birchton"},
    {"school_id": "003", "school_name": "Cedar", "region": "R2", "district": "Cedarville"},
    {"school_id": "004", "school_name": "Dogwood", "region": "R2", "district": "Cedarville"},
]


def member(school: str, year: str = "2024-25", **more: object) -> dict[str, object]:
    return {"school_year": year, "school_id": school, "status": "member", "coach": "Kim", **more}


def stage(school: str, name: str, day: date) -> dict[str, object]:
    return {"school_id": school, "stage": name, "started_on": day}


def contact(
    school: str, day: date, kind: str = "check_in", stated: str | None = None
) -> dict[str, object]:
    here = {"school_id": school, "contacted_on": day, "kind": kind, "coach": "Kim"}
    return {**here, "stage_at_contact": stated}


@pytest.fixture
def clock(fill: Fill) -> None:
    """Contacts from 3 September to 10 December 2024; days are counted to 10 December.

    001: initial since 1 September, checked on 24 September: the next was due by 31 October.
    002: initial, full from 15 October, back to initial from 20 November. Its first whole month
         back in initial is December, so a check-in is due by 31 December; that of 2 October and
         the outreach of November change nothing.
    003: full since 1 July, outreach on 5 September: the next is due in October to December.
    004: exploring: nothing is due.
    """
    fill(
        school=SCHOOLS,
        membership=[member("001"), member("002"), member("003"), member("004")],
        stage_history=[
            stage("001", "initial", date(2024, 9, 1)),
            stage("002", "initial", date(2024, 8, 1)),
            stage("002", "full", date(2024, 10, 15)),
            stage("002", "initial", date(2024, 11, 20)),
            stage("003", "full", date(2024, 7, 1)),
            stage("004", "exploring", date(2024, 9, 10)),
        ],
        coach_contact=[
            contact("001", date(2024, 9, 3)),
            contact("001", date(2024, 9, 24)),
            contact("001", date(2024, 11, 5), "reminder"),
            contact("002", date(2024, 10, 2), stated="initial"),
            contact("002", date(2024, 11, 7), "outreach", stated="initial"),
            contact("003", date(2024, 9, 5), "outreach"),
            contact("004", date(2024, 9, 5), "other", stated="exploring"),
            contact("004", date(2024, 11, 5), "other"),
            contact("004", date(2024, 12, 10), "check_in"),
        ],
    )


def due(store: Store) -> dict[object, tuple[object, object]]:
    rows = listing(store, "school_due", ("school", "next_due_on", "days_overdue")).rows
    return {row["school"]: (row["next_due_on"], row["days_overdue"]) for row in rows}


def test_next_due_follows_the_stage_and_the_contact_that_counts(store: Store, clock: None) -> None:
    # 31 October to 10 December: 40 days.
    assert due(store) == {
        "001": (date(2024, 10, 31), 40),
        "002": (date(2024, 12, 31), 0),
        "003": (date(2024, 12, 31), 0),
        "004": (None, 0),
    }


def test_overdue_is_told_apart_for_check_ins_and_outreach(store: Store, clock: None) -> None:
    assert fraction(compute(store, "check_in_overdue_rate").only) == (1, 2)
    assert fraction(compute(store, "outreach_overdue_rate").only) == (0, 1)


def test_outreach_that_never_came_is_due_at_the_end_of_the_first_whole_quarter(
    store: Store, fill: Fill
) -> None:
    # Full since 10 July: October to December is the first whole quarter; told on 15 January.
    fill(
        school=SCHOOLS[:1],
        membership=[member("001")],
        stage_history=[stage("001", "full", date(2024, 7, 10))],
        coach_contact=[
            contact("001", date(2024, 7, 20)),
            contact("001", date(2025, 1, 15), "other"),
        ],
    )
    assert due(store) == {"001": (date(2024, 12, 31), 15)}


def test_early_contacts_are_counted_by_the_stage_held_on_the_day(store: Store, clock: None) -> None:
    # 004 was exploring from 10 September: two contacts by its history, and the one of 5 September
    # before it, which states the stage. 001 to 003 never explored.
    rows = by_group(compute(store, "early_contact_count", by=("contact_kind",)))
    assert {kind: row.value for kind, row in rows.items()} == {"check_in": 1, "other": 2}


def test_a_stage_that_contradicts_the_history_is_a_concern(store: Store, clock: None) -> None:
    # 002 was full on 7 November, the contact says initial; three contacts state a stage.
    matters = {m.concern.id: m for m in concerns_of(store, program="Ohio")}
    found = matters["contact_stage_contradicted"]
    assert (found.count, found.out_of) == (1, 3)
    assert (matters["check_in_overdue"].count, matters["check_in_overdue"].out_of) == (1, 2)


def reason(school: str, name: str, opened: date, closed: date | None = None) -> dict[str, object]:
    return {"school_id": school, "reason": name, "opened_on": opened, "closed_on": closed}


@pytest.fixture
def reasons(clock: None, fill: Fill) -> None:
    """Four reasons on the contacts of ``clock``; a contact must follow within 30 days.

    001 new leader, open since 20 September: contact on 24 September, 4 days. Followed.
    001 reboot, 1 to 31 October: no contact in October. Closed, not followed.
    003 new team, open since 6 September: its only contact was the day before. Not followed.
    004 new to the model, open since 20 November: contact on 10 December, 20 days. Followed.
    002 integration, open since 5 December: no contact yet, and only 5 days: not to be judged.
    """
    fill(
        coaching_reason=[
            reason("001", "new_leader", date(2024, 9, 20)),
            reason("001", "reboot", date(2024, 10, 1), date(2024, 10, 31)),
            reason("003", "new_team", date(2024, 9, 6)),
            reason("004", "new_to_model", date(2024, 11, 20)),
            reason("002", "integration", date(2024, 12, 5)),
        ]
    )


def test_a_reason_is_followed_by_a_contact_within_the_days(store: Store, reasons: None) -> None:
    assert fraction(compute(store, "reason_followed_rate").only) == (2, 4)
    assert compute(store, "reason_count").only.value == 5


def test_the_days_of_following_are_a_setting(store: Store, reasons: None, fill: Fill) -> None:
    # Within 10 days: 004's contact after 20 days no longer follows.
    fill(setting=[{"setting": "reason_followed_within", "scope": "", "value": "10"}])
    assert fraction(compute(store, "reason_followed_rate").only) == (1, 4)


def test_schools_with_a_reason_open_in_the_year(store: Store, reasons: None) -> None:
    assert fraction(compute(store, "priority_coaching_rate").only) == (4, 4)


def test_contacts_a_month_with_and_without_a_reason(store: Store, reasons: None) -> None:
    """School-months from September to December, by the stage on the first of the month.

    001: Sep 2, Oct 0, Nov 1, Dec 0: all with a reason open (since 20 September).
    002: Sep 0, Oct 1, Nov 1 without; Dec 0 with (since 5 December).
    003: Sep 1, Oct 0, Nov 0, Dec 0: all with.
    004: exploring on the first of Oct, Nov, Dec: Oct 0 without; Nov 1 and Dec 1 with.
    With: 3 + 0 + 1 + 2 = 6 in 4 + 1 + 4 + 2 = 11 months. Without: 2 in 4.
    """
    rows = by_group(compute(store, "contacts_per_month", by=("coaching_priority",)))
    assert {key: fraction(row) for key, row in rows.items()} == {"open": (6, 11), "none": (2, 4)}


def test_whom_to_call_says_why_and_puts_the_overdue_first(store: Store, reasons: None) -> None:
    found = listing(store, "school_to_call", ("school", "why"), order="urgency, school")
    assert [(row["school"], row["why"]) for row in found.rows] == [
        ("001", "Contact overdue"),
        ("002", "No contact since a reason was opened"),
        ("003", "No contact since a reason was opened"),
    ]


def test_a_contact_that_is_due_soon_is_on_the_list(store: Store, clock: None, fill: Fill) -> None:
    # 31 December is 21 days after 10 December.
    fill(setting=[{"setting": "contact_due_soon", "scope": "", "value": "21"}])
    found = listing(store, "school_to_call", ("school", "why"), order="urgency, school")
    assert [row["school"] for row in found.rows] == ["001", "002", "003"]
    assert found.rows[1]["why"] == "Contact due by the end of the month"


def coach(name: str, region: str, status: str = "serving") -> dict[str, str]:
    here = {"school_year": "2024-25", "coach": name, "region": region}
    return {**here, "coach_status": status}


def coach_answer(response: str, named: str) -> dict[str, object]:
    return {
        "instrument": "coach_survey",
        "administration": "Spring 2025",
        "response_id": response,
        "item": "q1",
        "answer": "Yes",
        "level": "coach",
        "region": named,
        "submitted_on": date(2025, 4, 1),
    }


def test_coach_surveys_count_coaches_who_serve(store: Store, fill: Fill) -> None:
    """Kim (R1) answered by name, twice; Lee (R2) by region; Max (R3) did not; Noa left R4.

    Pat is on no list of coaches but on the membership list, for two schools of R2.
    """
    fill(
        school=SCHOOLS,
        membership=[member("001"), *(member(each, coach="Pat") for each in ("003", "004"))],
        coach=[coach("Kim", "R1"), coach("Lee", "R2"), coach("Max", "R3"),
               coach("Noa", "R4", "left")],
        survey_response=[
            coach_answer("1", "Kim"),
            coach_answer("2", "Kim"),
            coach_answer("3", "R2"),
        ],
    )  # fmt: skip
    rows = by_group(compute(store, "coach_survey_rate", by=("coach",)))
    # R2 names Lee and Pat alike: a survey that names the region only cannot tell them apart.
    assert {name: fraction(row) for name, row in rows.items()} == {
        "Kim": (1, 1),
        "Lee": (1, 1),
        "Max": (0, 1),
        "Pat": (1, 1),
    }


def test_a_year_without_any_coach_survey_says_nothing(store: Store, fill: Fill) -> None:
    """No response of coaches is on file for 2024-25: nobody can say who answered."""
    fill(coach=[coach("Kim", "R1")])
    assert compute(store, "coach_survey_rate").only.state is State.NO_DATA


def test_grants_are_spent_out_of_5000_a_region_and_year(store: Store, fill: Fill) -> None:
    """R1 spent 1,000 and 1,500 of 5,000; R2 planned 5,000 and states nothing spent: left out."""

    def grant(region: str, purpose: str, planned: float, spent: float | None) -> dict[str, object]:
        here = {"school_year": "2024-25", "region": region, "grant_purpose": purpose}
        return {**here, "planned": planned, "spent": spent}

    fill(
        regional_grant=[
            grant("R1", "regional_training", 3000, 1000),
            grant("R1", "family_support", 2000, 1500),
            grant("R2", "other", 5000, None),
        ]
    )
    assert fraction(compute(store, "grant_use_rate").only) == (2500, 5000)
    assert compute(store, "grant_use_rate").only.value == 50
    assert fraction(compute(store, "grant_planned_rate").only) == (10000, 10000)
    assert compute(store, "grant_use_rate", where={"region": "R2"}).only.state is State.NO_DATA
    assert values(compute(store, "grant_spent", by=("grant_purpose",))) == {
        "regional_training": 1000,
        "family_support": 1500,
        "other": None,
    }


def test_the_grant_of_a_region_is_a_setting(store: Store, fill: Fill) -> None:
    fill(
        regional_grant=[
            {"school_year": "2024-25", "region": "R1", "grant_purpose": "other", "spent": 2000.0}
        ],
        setting=[{"setting": "grant_award", "scope": "", "value": "8000"}],
    )
    assert compute(store, "grant_use_rate").only.value == 25


def test_attendance_by_kind_of_session(store: Store, fill: Fill) -> None:
    def seat(name: str, kind: str, day: date, here: bool) -> dict[str, object]:
        said = {"session": f"{kind} {day}", "session_kind": kind, "held_on": day}
        return {**said, "coach": name, "has_attended": here}

    fill(
        coach=[coach("Kim", "R1"), coach("Lee", "R2")],
        coach_session=[
            seat("Kim", "advanced_topic", date(2024, 10, 8), True),
            seat("Lee", "advanced_topic", date(2024, 10, 8), False),
            seat("Kim", "coach_meeting", date(2025, 1, 14), True),
            seat("Lee", "coach_meeting", date(2025, 1, 14), True),
        ],
    )
    rows = by_group(compute(store, "coach_attendance_rate", by=("session_kind",)))
    assert {kind: fraction(row) for kind, row in rows.items()} == {
        "advanced_topic": (1, 2),
        "coach_meeting": (2, 2),
    }
    lee = compute(store, "coach_attendance_rate", where={"region": "R2"}).only
    assert fraction(lee) == (1, 2)


def test_a_school_without_coach_or_region_is_a_concern(store: Store, fill: Fill) -> None:
    bare = {"school_id": "005", "school_name": "Elm"}
    fill(
        school=[*SCHOOLS, bare],
        membership=[member("001"), member("002", coach=None), member("005")],
        stage_history=[stage("001", "initial", date(2024, 9, 1))],
        coach_contact=[contact("001", date(2024, 9, 24))],
    )
    found = {matter.concern.id: matter for matter in concerns_of(store, program="Ohio")}
    assert (found["member_without_coach"].count, found["member_without_coach"].out_of) == (2, 3)
    assert found["member_without_stage"].count == 2
    assert found["submission_missing"].count == 9
