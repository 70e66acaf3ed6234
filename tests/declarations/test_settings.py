"""Settings check themselves, and what is stored comes before the default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import analytics
from data_loaders.declarations import Kind, Setting
from data_loaders.importing import enter
from data_loaders.settings import SETTINGS
from data_loaders.settings.calendar import SCHOOL_YEAR_START
from data_loaders.store import Store, open_store, setting_value

LATE = {
    "id": "late_after",
    "title": "Late after",
    "description": "Days after the end of the month.",
    "source": "Test",
    "program": "All",
}


def setting(**more: Any) -> Setting:
    return Setting(**{"default": "15", "kind": Kind.INTEGER, **LATE, **more})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ""),
        ("0", ""),
        ("15.5", "'15.5' is not a whole number"),
        ("soon", "'soon' is not a whole number"),
        ("-1", "-1 is less than 0"),
        ("40", "40 is more than 31"),
    ],
)
def test_a_value_must_fit_its_setting(text: str, problem: str) -> None:
    assert setting(minimum=0, maximum=31).problem(text) == problem


def test_a_day_of_the_year_must_be_written_as_one() -> None:
    due = setting(kind=Kind.TEXT, default="05-31", pattern=r"\d\d-\d\d", unit="MM-DD")
    assert due.problem("31 May") == "'31 May' is not written as MM-DD"
    assert due.problem("06-15") == ""


def test_choices_and_yes_or_no_allow_nothing_else() -> None:
    assert setting(kind=Kind.YES_NO, default="yes").problem("maybe")
    assert setting(kind=Kind.TEXT, default="a", choices=("a", "b")).problem("c")


def test_a_default_that_does_not_fit_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="whole number"):
        setting(default="many")
    with pytest.raises(ValueError, match="dimension"):
        setting(defaults={"plan": "3"})
    with pytest.raises(ValueError, match="source"):
        setting(source="")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "settings.duckdb")
    analytics.prepare(opened)
    return opened


def in_force(store: Store, name: str) -> dict[str, str | None]:
    rows = store.query("SELECT scope, value FROM setting_value WHERE setting = ?", [name])
    return {row["scope"]: row["value"] for row in rows}


def test_every_default_is_in_force_in_an_empty_store(store: Store) -> None:
    for declared in SETTINGS.values():
        expected = {"": declared.default or None, **declared.defaults}
        assert in_force(store, declared.id) == {k: v or None for k, v in expected.items()}


def test_what_is_stored_comes_before_the_default_until_it_is_emptied(store: Store) -> None:
    row = {"setting": "school_year_start_month", "value": "9"}
    enter(store, "setting", [row], who="Ada", place="Settings")
    assert in_force(store, "school_year_start_month") == {"": "9"}
    with store.cursor() as cursor:
        assert setting_value(cursor, SCHOOL_YEAR_START) == "9"
    enter(store, "setting", [{**row, "value": None}], who="Ada", place="Settings")
    assert in_force(store, "school_year_start_month") == {"": "7"}


def test_school_years_and_quarters_follow_the_month_in_which_the_year_begins(store: Store) -> None:
    row = {"setting": "school_year_start_month", "value": "9"}
    enter(store, "setting", [row], who="Ada", place="Settings")
    months = store.query(
        "SELECT month, school_year, quarter_name FROM calendar_month "
        "WHERE month IN ('2025-08', '2025-09', '2026-01') ORDER BY month"
    )
    assert [tuple(each.values()) for each in months] == [
        ("2025-08", "2024-25", "June to August, 2024-25"),
        ("2025-09", "2025-26", "September to November, 2025-26"),
        ("2026-01", "2025-26", "December to February, 2025-26"),
    ]
    (year,) = store.query("SELECT * FROM calendar_year WHERE school_year = '2025-26'")
    assert str(year["starts_on"]) == "2025-09-01"
    assert str(year["ends_before"]) == "2026-09-01"
