"""Key numbers: a value, its change against an earlier period, its state against a target."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.declarations import (
    Count,
    CountDistinct,
    Direction,
    Indicator,
    Mean,
    Ratio,
    Sum,
)
from analytics.labels import format_value, label_of
from analytics.periods import month_a_year_ago
from analytics.results import Result, ResultRow, State
from analytics.wording import counted_in

UP, DOWN, SAME = "↑", "↓", "="
CONTINUOUS = (
    "%",
    "index",
    "per 100 students",
    "scale points",
    "scale points of change",
    "standard deviations",
    "alpha",
    "omega",
    "correlation",
)


@dataclass(frozen=True)
class Card:
    """A single number and, if there is one, that of the school year before.

    ``period`` names the year before ("2024-25"). ``is_partial``: the present year is not over,
    so that counts are not compared with a whole year. ``by_then`` is what a count had come to at
    the same time of the year before, and the month that this was. ``label`` replaces the
    indicator's name. ``trend`` is the number by period.
    """

    result: Result
    before: Result | None = None
    period: str = ""
    is_partial: bool = False
    label: str = ""
    by_then: tuple[float, str] | None = None
    trend: Result | None = None


def against_target(indicator: Indicator, value: float) -> tuple[bool, str]:
    """Whether the documented target is met, and in words: "Above the target"."""
    assert indicator.target is not None
    target = indicator.target.value
    if value == target:
        return True, "Meets the target"
    is_lower_better = indicator.direction is Direction.LOWER_IS_BETTER
    met = value < target if is_lower_better else value > target
    return met, "Below the target" if value < target else "Above the target"


def change_text(card: Card) -> str:
    """The change in words: "4.2 points more than in 2024-25 (93.8%)"."""
    if card.before is None:
        return ""
    indicator, period = card.result.indicator, card.period
    now, before = card.result.only, card.before.only
    if before.value is None or now.value is None:
        return f"No comparison: {before.state.value} for {period}"
    was = format_value(indicator, before.value)
    if not card.is_partial or not adds_up(indicator):
        return _against(indicator, now.value, before.value, "in", period)
    if card.by_then is None:
        return f"So far this year; {was} in all of {period}"
    then, month = card.by_then
    return _against(indicator, now.value, then, "by", label_of("month", month))


def _against(indicator: Indicator, now: float, before: float, when: str, period: str) -> str:
    was = format_value(indicator, before)
    amount = difference_text(indicator, abs(now - before))
    if amount == difference_text(indicator, 0):
        return f"{SAME} As {when} {period} ({was})"
    words = ("higher", "lower") if indicator.unit in CONTINUOUS else ("more", "fewer")
    arrow, word = (UP, words[0]) if now > before else (DOWN, words[1])
    return f"{arrow} {amount} {word} than {when} {period} ({was})"


def by_then(months: Result, total: float | None, year: str, last: str) -> tuple[float, str] | None:
    """What a count had come to a year before, by the month of the ``last`` data.

    ``months`` is the count by school year and month. None where its months do not add up to the
    ``total`` of the year, as with distinct things, or where one of them is hidden.
    """
    then = month_a_year_ago(last)
    now = [row for row in months.rows if row.group["school_year"] == year]
    before = [
        row
        for row in months.rows
        if (row.group["school_year"] or "") < year and (row.group["month"] or "") <= then
    ]
    if before:
        latest = max(row.group["school_year"] or "" for row in before)
        before = [row for row in before if row.group["school_year"] == latest]
    if not before or _sum(now) != total:
        return None
    count = _sum(before)
    return None if count is None else (count, then)


def _sum(rows: list[ResultRow]) -> float | None:
    """The values together; None where one is hidden."""
    if any(row.state in (State.SUPPRESSED, State.NOT_PUBLISHED) for row in rows):
        return None
    return sum(row.value or 0 for row in rows)


def adds_up(indicator: Indicator) -> bool:
    """Whether the number grows through the year; a count out of a whole is a state of affairs."""
    measure = indicator.measure
    if isinstance(measure, Count):
        return not measure.of
    return isinstance(measure, (CountDistinct, Sum))


def difference_text(indicator: Indicator, amount: float) -> str:
    """The size of a change in the indicator's unit; percentages differ by points."""
    if indicator.unit == "%":
        return f"{amount:.1f} points"
    return format_value(indicator, amount)


def base_text(result: Result) -> str:
    """What the number is out of: "69 of 89 schools"."""
    row, indicator = result.only, result.indicator
    if result.note:
        return result.note
    if row.state is State.SUPPRESSED:
        return "Fewer than 10 people, or to protect another group"
    if row.denominator is None or row.numerator is None:
        return "" if row.state is State.VALUE else "Nothing is on file for these filters"
    if isinstance(indicator.measure, Ratio):
        counted = indicator.measure.numerator.replace("_", " ")
        return f"{row.numerator:,.0f} {counted}, {row.denominator:,.0f} {counted_in(indicator)}"
    if isinstance(indicator.measure, Mean):
        return f"mean of {row.denominator:,.0f} {counted_in(indicator, row.denominator)}"
    base = f"of {row.denominator:,.0f} {counted_in(indicator, row.denominator)}"
    return f"{row.numerator:,.0f} {base}" if indicator.unit == "%" else base
