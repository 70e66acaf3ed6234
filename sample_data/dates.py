"""The years of the sample and days in them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from random import Random

SEED = "North Meridian 2026"
SCHOOL_YEARS = ("2023-24", "2024-25", "2025-26")
LAST_DAY = date(2026, 4, 30)


def random_for(room: str) -> Random:
    """The random numbers of one part, so that a change in one leaves the others alone."""
    return Random(f"{SEED}: {room}")


def first_year(school_year: str) -> int:
    """The calendar year in which a school year starts."""
    return int(school_year[:4])


def months_of(school_year: str) -> list[date]:
    """First days of the months from July to June, as far as the sample reaches."""
    start = first_year(school_year)
    months = [date(start + (month < 7), month, 1) for month in (*range(7, 13), *range(1, 7))]
    return [month for month in months if month <= LAST_DAY]


def month_end(month: date) -> date:
    """The last day of the month."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def school_year_of(day: date) -> str:
    """The school year that a day falls in."""
    start = day.year - (day.month < 7)
    return f"{start}-{(start + 1) % 100:02d}"


def working_day(random: Random, first: date, last: date) -> date:
    """A random day from Monday to Friday between two days.

    A weekend is moved to its Friday, or to the Monday where that would be too early.
    """
    day = first + timedelta(days=random.randint(0, (last - first).days))
    over = max(0, day.weekday() - 4)
    back = day - timedelta(days=over)
    return back if back >= first else day + timedelta(days=3 - over)


def day_of_month(random: Random, month: date) -> date:
    """A random working day of a month."""
    return working_day(random, month, month_end(month))
