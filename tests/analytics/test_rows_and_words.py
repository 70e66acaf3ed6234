"""Rows behind numbers, labels, choices and sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analytics_helpers import Fill

from analytics import (
    INDICATORS,
    Role,
    choices,
    compute,
    format_value,
    label_of,
    rows_behind,
    summarise,
)
from analytics.dimensions import DIMENSIONS
from analytics.reference import needed_answers
from analytics.results import Band, Result, ResultRow, State
from data_loaders.instruments import INSTRUMENTS
from data_loaders.school_calendar import school_year_of
from data_loaders.store import Store


@pytest.fixture
def people(fill: Fill) -> None:
    """Twelve students of two groups, five of them in a roster; two schools, one in the network."""
    here = {"school_year": "2024-25", "school_id": "1"}
    fill(
        school=[
            {"school_id": "1", "school_name": "Willow", "area": "B", "level": "high"},
            {"school_id": "2", "school_name": "Alder", "area": "A", "level": "elementary"},
        ],
        membership=[{"school_year": "2024-25", "school_id": "1", "status": "member"}],
        stage_history=[{"school_id": "1", "stage": "initial", "started_on": date(2024, 9, 1)}],
        coach_contact=[
            {
                "school_id": "1",
                "contacted_on": date(2024, 10, 3),
                "kind": "check_in",
                "coach": "Kim",
            }
        ],
        enrolment=[
            {**here, "student_id": f"S{n}", "race_ethnicity": "AS7" if n < 4 else "BL7"}
            for n in range(12)
        ],
        student_roster=[{**here, "program_id": "G", "student_id": f"S{n}"} for n in range(5)],
    )


def test_rows_lead_back_to_file_sheet_and_row(store: Store, people: None) -> None:
    behind = rows_behind(store, "monthly_check_in_rate")
    (row,) = behind.rows
    assert (row["_file"], row["_sheet"], row["_row"]) == ("test.xlsx", "stage_history", 2)
    assert row["evidence"] == "test.xlsx, coach_contact, row 2"
    assert row["counts"] is True
    assert behind.total == 1
    assert behind.columns[-3:] == ("_file", "_sheet", "_row")


def test_viewers_see_no_rows_about_students(store: Store, people: None) -> None:
    behind = rows_behind(store, "served_rate")
    assert behind.rows == []
    assert behind.total is None
    assert "analysts only" in behind.withheld


def test_viewers_see_no_totals_below_ten(store: Store, people: None) -> None:
    behind = rows_behind(store, "served_rate", where={"race_ethnicity": "AS7"})
    assert behind.rows == []
    assert behind.total is None


def test_analysts_see_the_students(store: Store, people: None) -> None:
    behind = rows_behind(store, "served_rate", role=Role.ANALYST)
    assert behind.total == 12
    assert sum(bool(row["counts"]) for row in behind.rows) == 5
    assert "student_id" in behind.columns


def test_rows_are_as_many_as_the_denominator(store: Store, people: None) -> None:
    for name in ("served_rate", "monthly_check_in_rate", "submission_rate", "unmatched_rate"):
        row = compute(store, name, role=Role.ANALYST).only
        behind = rows_behind(store, name, role=Role.ANALYST)
        assert behind.total == row.denominator
        assert sum(bool(each["counts"]) for each in behind.rows) == row.numerator


def test_choices_stand_in_their_own_order(store: Store, people: None) -> None:
    assert choices(store, "level") == [("elementary", "Elementary"), ("high", "High")]
    assert choices(store, "school") == [("2", "Alder"), ("1", "Willow")]
    assert choices(store, "area", {"level": "high"}) == [("B", "Area B")]
    groups = [code for code, _ in choices(store, "race_ethnicity", role=Role.ANALYST)]
    assert groups == ["AS7", "BL7"]
    assert choices(store, "race_ethnicity") == []
    assert choices(store, "school_year") == [("2024-25", "2024-25")]


def test_labels(store: Store, people: None) -> None:
    assert label_of("race_ethnicity", "HI7") == "Hispanic or Latino"
    assert label_of("month", "2025-03") == "March 2025"
    assert label_of("quarter", "2024-25 Q1", store) == "July to September, 2024-25"
    assert label_of("school", "1", store) == "Willow"
    assert label_of("area", None) == "Not stated"
    assert label_of("grade_band", "6-8") == "Grades 6-8"


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("served_rate", 12.345, "12.3%"),
        ("served_rate", 0, "0%"),
        ("served_rate", 100, "100%"),
        ("served_rate_gap", -3.21, "-3.2 points"),
        ("composition_index", 1.305, "1.30"),
        ("students_served", 12345, "12,345"),
        ("coaching_hours", 2.25, "2.2 hours"),
        ("served_rate", None, "No data"),
    ],
)
def test_values_are_written_with_their_unit(name: str, value: float | None, text: str) -> None:
    assert format_value(INDICATORS[name], value) == text


def test_a_sentence_has_the_numbers_behind_it(store: Store, people: None) -> None:
    assert summarise(compute(store, "monthly_check_in_rate")) == (
        "Monthly check-ins held: 100% (1 of 1 school-month)."
    )
    hidden = summarise(compute(store, "served_rate"))
    assert hidden.startswith("Students served, share: Numbers of students have not been published")
    assert summarise(compute(store, "coaching_hours")) == "Coaching hours: no data."


def test_quarters_begin_in_july(store: Store) -> None:
    expected = {7: 1, 8: 1, 9: 1, 10: 2, 11: 2, 12: 2, 1: 3, 2: 3, 3: 3, 4: 4, 5: 4, 6: 4}
    months = store.query("SELECT month_start, school_year, quarter FROM calendar_month")
    assert len(months) == 70 * 12
    for row in months:
        day = row["month_start"]
        assert row["school_year"] == school_year_of(day)
        assert row["quarter"] == f"{row['school_year']} Q{expected[day.month]}"


def test_quarters_are_named_by_their_months(store: Store) -> None:
    assert label_of("quarter", "2025-26 Q1", store) == "July to September, 2025-26"


def test_two_thirds_are_rounded_up() -> None:
    instrument = next(iter(INSTRUMENTS.values()))
    assert [needed_answers(instrument, size) for size in (1, 2, 3, 4, 6, 9)] == [1, 2, 2, 3, 4, 6]


def test_a_row_that_is_named_loses_nothing() -> None:
    band = Band(10, 20)
    row = ResultRow({"area": "A"}, 1.0, 2, 3, 4, 0.5, 1.5, State.VALUE, band)
    named = row.named({"school": {"1": "One"}})
    assert named == row
    assert named.names == {"school": {"1": "One"}}


def test_labels_inside_a_sentence_keep_names_large() -> None:
    words = {name: DIMENSIONS[name].in_words for name in ("english_learner", "race_omb", "gender")}
    assert words == {
        "english_learner": "English learner",
        "race_omb": "race and ethnicity, OMB 2024",
        "gender": "gender",
    }


def by_region(*values: float, indicator: str = "monthly_check_in_rate") -> Result:
    """A result of so many regions, each of 10 things."""
    rows = tuple(
        ResultRow(
            {"region": f"Region {place}"}, value, value / 10, 10, None, None, None, State.VALUE
        )
        for place, value in enumerate(values, 1)
    )
    return Result(INDICATORS[indicator], ("region",), {}, 1, Role.VIEWER, rows, "SELECT 1")


def test_a_summary_keeps_names_that_end_in_numbers_apart_from_values() -> None:
    # 9 and 5 of 10 are 90 and 50 %.
    assert summarise(by_region(50, 90)) == (
        "Monthly check-ins held by region: 2 regions, highest Region 2 with 90.0% (9 of 10 "
        "school-months); lowest Region 1 with 50.0% (5 of 10 school-months)."
    )
    assert summarise(by_region(100, 100, 100)) == (
        "Monthly check-ins held by region: 3 regions, all with 100%."
    )


def test_a_summary_of_one_period_says_when() -> None:
    one = by_region(90, indicator="coach_survey_rate")
    rows = tuple(replace(row, group={"school_year": "2025-26"}) for row in one.rows)
    assert summarise(replace(one, by=("school_year",), rows=rows)) == (
        "Coach surveys completed: 90.0% (9 of 10 coaches) in 2025-26."
    )


def test_a_summary_does_not_say_topics_by_topic() -> None:
    topics = by_region(30, 20, indicator="topic_mention_rate")
    rows = tuple(replace(row, group={"topic": "data"}) for row in topics.rows)
    words = summarise(replace(topics, by=("topic",), rows=rows))
    assert words.startswith(f"{topics.indicator.name}: 2 topics")


@pytest.mark.parametrize(("value", "text"), [(1, "1 minute"), (2, "2 minutes"), (0.4, "0 minutes")])
def test_one_minute_is_in_the_singular(value: float, text: str) -> None:
    assert format_value(INDICATORS["mean_duration"], value) == text
