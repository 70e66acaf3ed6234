"""Counts of a year that is not over are compared with the same time of the year before."""

import pytest

from analytics import INDICATORS, Result, ResultRow, Role, State
from analytics.key_numbers import Card, by_then, change_text

COUNTED = INDICATORS["interaction_count"]


def row(group: dict[str, str], value: float | None, state: State = State.VALUE) -> ResultRow:
    return ResultRow(group, value, None, None, None, None, None, state)


def by_month(*rows: tuple[str, str, float | None]) -> Result:
    found = tuple(
        row({"school_year": year, "month": month}, value,
            State.SUPPRESSED if value is None else State.VALUE)
        for year, month, value in rows
    )  # fmt: skip
    return Result(COUNTED, ("school_year", "month"), {}, 1, Role.VIEWER, found, "")


MONTHS = (
    ("2023-24", "2023-09", 99), ("2024-25", "2024-09", 10), ("2024-25", "2024-10", 20),
    ("2024-25", "2025-05", 70), ("2025-26", "2025-09", 12), ("2025-26", "2025-10", 30),
)  # fmt: skip


def test_a_year_before_only_the_months_up_to_the_last_data_count() -> None:
    # The data end in October: 10 + 20 by October 2024, without the 70 of May 2025.
    assert by_then(by_month(*MONTHS), 42, "2025-26", "2025-10") == (30, "2024-10")


def test_nothing_is_compared_where_months_do_not_add_up_or_one_is_hidden() -> None:
    assert by_then(by_month(*MONTHS), 40, "2025-26", "2025-10") is None
    hidden = (*MONTHS, ("2024-25", "2024-08", None))
    assert by_then(by_month(*hidden), 42, "2025-26", "2025-10") is None
    assert by_then(by_month(*MONTHS[4:]), 42, "2025-26", "2025-10") is None


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ((30.0, "2024-10"), "↑ 12 more than by October 2024 (30)"),
        (None, "So far this year; 100 in all of 2024-25"),
    ],
)
def test_a_running_year_is_told_as_such(then: tuple[float, str] | None, told: str) -> None:
    now, before = (
        Result(COUNTED, (), {}, 1, Role.VIEWER, (row({}, value),), "") for value in (42, 100)
    )
    card = Card(now, before, "2024-25", is_partial=True, by_then=then)
    assert change_text(card) == told
