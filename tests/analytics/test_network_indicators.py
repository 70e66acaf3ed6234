"""Golden values of the network's indicators, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import State, compute
from data_loaders.store import Store

SCHOOLS = [
    {"school_id": "001", "school_name": "Ash", "region": "R1", "district": "Ashby"},
    {"school_id": "002", "school_name": "Birch", "region": "R1", "district": "Birchton"},
    {"school_id": "003", "school_name": "Cedar", "region": "R2", "district": "Cedarville"},
]


def member(school: str, year: str = "2024-25", status: str = "member") -> dict[str, str]:
    return {"school_year": year, "school_id": school, "status": status}


def stage(school: str, name: str, day: date) -> dict[str, object]:
    return {"school_id": school, "stage": name, "started_on": day}


def contact(
    school: str, day: date, kind: str = "check_in", coach: str = "Kim"
) -> dict[str, object]:
    return {"school_id": school, "contacted_on": day, "kind": kind, "coach": coach}


@pytest.fixture
def contacts(fill: Fill) -> None:
    """Three schools from September to December 2024.

    001: initial since 1 September; checked in September (twice) and November.
    002: initial since 1 August, full from 15 October, back to initial from 20 November:
         first days: September and October initial, November full, December initial;
         checked in October; its outreach in November is no check-in.
    003: initial since 1 September, but lapsed in 2024-25: not expected.
    """
    fill(
        school=SCHOOLS,
        membership=[member("001"), member("002"), member("003", status="lapsed")],
        stage_history=[
            stage("001", "initial", date(2024, 9, 1)),
            stage("002", "initial", date(2024, 8, 1)),
            stage("002", "full", date(2024, 10, 15)),
            stage("002", "initial", date(2024, 11, 20)),
            stage("003", "initial", date(2024, 9, 1)),
        ],
        coach_contact=[
            contact("001", date(2024, 9, 3)),
            contact("001", date(2024, 9, 24)),
            contact("001", date(2024, 11, 5)),
            contact("002", date(2024, 10, 2)),
            contact("002", date(2024, 11, 7), "outreach"),
            contact("001", date(2024, 12, 10), "reminder"),
        ],
    )


def test_check_ins_count_school_months_in_the_initial_stage(store: Store, contacts: None) -> None:
    # 001: Sep yes, Oct no, Nov yes, Dec no; 002: Sep no, Oct yes, Dec no. 3 of 7.
    row = compute(store, "monthly_check_in_rate").only
    assert fraction(row) == (3, 7)
    assert row.value == pytest.approx(100 * 3 / 7)


def test_two_check_ins_in_a_month_count_once(store: Store, contacts: None) -> None:
    rows = by_group(compute(store, "monthly_check_in_rate", by=("month",)))
    assert {month: fraction(row) for month, row in rows.items()} == {
        "2024-09": (1, 2),
        "2024-10": (1, 2),
        "2024-11": (1, 1),
        "2024-12": (0, 2),
    }


def test_a_school_that_moved_back_is_expected_again(store: Store, contacts: None) -> None:
    where = {"school": "002", "month": "2024-12"}
    assert fraction(compute(store, "monthly_check_in_rate", where=where).only) == (0, 1)


def test_a_school_that_lapsed_is_not_expected(store: Store, contacts: None) -> None:
    row = compute(store, "monthly_check_in_rate", where={"school": "003"}).only
    assert row.state is State.NO_DATA
    assert row.value is None


def test_outreach_counts_quarters_that_have_ended(store: Store, fill: Fill) -> None:
    """Contacts from July to December 2024 and one in January 2025: two quarters have ended.

    001: full since June: outreach in July, none in October to December. 1 of 2.
    002: full since 10 July, so not on the first day of the first quarter; outreach in
    November. 1 of 1. 003: initial, never counted. January to March still runs.
    """
    fill(
        school=SCHOOLS,
        stage_history=[
            stage("001", "full", date(2024, 6, 1)),
            stage("002", "full", date(2024, 7, 10)),
            stage("003", "initial", date(2024, 7, 1)),
        ],
        coach_contact=[
            contact("001", date(2024, 7, 9), "outreach"),
            contact("001", date(2024, 11, 9), "check_in"),
            contact("002", date(2024, 11, 20), "outreach"),
            contact("003", date(2024, 11, 20), "outreach"),
            contact("001", date(2025, 1, 8), "outreach"),
        ],
    )
    result = compute(store, "quarterly_outreach_rate", by=("quarter",))
    assert {key: fraction(row) for key, row in by_group(result).items()} == {
        "2024-25 Q1": (1, 1),
        "2024-25 Q2": (1, 2),
    }


@pytest.fixture
def submissions(fill: Fill) -> None:
    """Three members and one pending school in 2024-25.

    001: roster (two rows), plan, survey. 002: roster, and an answer to a session's survey only.
    003: plan of another year only. 004 is pending and has everything.
    """
    pending = {"school_id": "004", "school_name": "Dogwood", "region": "R2"}

    def roster(school: str, name: str) -> dict[str, str]:
        here = {"school_year": "2024-25", "school_id": school}
        return {**here, "member_name": name, "role": "teacher"}

    def plan(school: str, year: str) -> dict[str, str]:
        return {"school_year": year, "school_id": school, "activity": "Reading night"}

    def answer(school: str, level: str) -> dict[str, object]:
        return {
            "instrument": "spring",
            "administration": "Spring 2025",
            "response_id": f"R{school}",
            "item": "q1",
            "answer": "Yes",
            "level": level,
            "school_id": school,
            "submitted_on": date(2025, 4, 1),
        }

    fill(
        school=[*SCHOOLS, pending],
        membership=[member("001"), member("002"), member("003"), member("004", status="pending")],
        team_roster=[
            roster("001", "A"),
            roster("001", "B"),
            roster("002", "C"),
            roster("004", "D"),
        ],
        action_plan_activity=[
            plan("001", "2024-25"),
            plan("003", "2023-24"),
            plan("004", "2024-25"),
        ],
        survey_response=[
            answer("001", "school"),
            answer("002", "session"),
            answer("004", "school"),
        ],
    )


def test_submissions_by_artifact(store: Store, submissions: None) -> None:
    rows = by_group(compute(store, "submission_rate", by=("artifact",)))
    # Of 3 members: rosters 001 and 002, plan 001, survey 001.
    assert {key: fraction(row) for key, row in rows.items()} == {
        "roster": (2, 3),
        "plan": (1, 3),
        "survey": (1, 3),
    }


def test_submissions_together_are_artifacts_out_of_artifacts(
    store: Store, submissions: None
) -> None:
    assert fraction(compute(store, "submission_rate").only) == (4, 9)


def test_all_three_submissions(store: Store, submissions: None) -> None:
    assert fraction(compute(store, "all_submissions_rate").only) == (1, 3)


def test_response_rate_counts_schools_and_the_day_gives_the_year(
    store: Store, submissions: None
) -> None:
    row = compute(store, "survey_response_rate", where={"school_year": "2024-25"}).only
    assert fraction(row) == (1, 3)


def test_stages_are_those_at_the_end_of_the_school_year(store: Store, fill: Fill) -> None:
    """001 goes up and comes back within 2023-24; 002 moves in 2024-25; 003 has no stage on file.

    30 June 2024: 001 installing, 002 initial. 30 June 2025: 001 installing, 002 full.
    """
    years = ("2023-24", "2024-25")
    fill(
        school=SCHOOLS,
        membership=[member(school, year) for school in ("001", "002", "003") for year in years],
        stage_history=[
            stage("001", "installing", date(2023, 8, 1)),
            stage("001", "initial", date(2024, 1, 10)),
            stage("001", "installing", date(2024, 6, 30)),
            stage("002", "initial", date(2023, 8, 1)),
            stage("002", "full", date(2024, 7, 1)),
        ],
    )
    assert values(compute(store, "stage_count", by=("school_year", "stage"))) == {
        ("2023-24", "installing"): 1,
        ("2023-24", "initial"): 1,
        ("2023-24", None): 1,
        ("2024-25", "installing"): 1,
        ("2024-25", "full"): 1,
        ("2024-25", None): 1,
    }


def test_the_directory_is_counted_and_blank_enrolment_is_not_zero(store: Store, fill: Fill) -> None:
    fill(school=[{**SCHOOLS[0], "students": 120}, SCHOOLS[1], {**SCHOOLS[2], "students": 30}])
    assert compute(store, "school_count").only.value == 3
    assert compute(store, "directory_student_count").only.value == 150
    blank = compute(store, "directory_student_count", where={"school": "002"}).only
    assert blank.state is State.NO_DATA
