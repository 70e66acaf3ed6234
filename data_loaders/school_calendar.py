"""School years and seasons of dates, where a file is read. Views count theirs in SQL.

The first month of the school year is the setting ``school_year_start_month``.
"""

from __future__ import annotations

from datetime import date

JULY = 7


def school_year_of(day: date, start_month: int = JULY) -> str:
    """The school year that a day falls in, written 2024-25."""
    first = day.year if day.month >= start_month else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def season_of(day: date) -> str:
    """The season in which a survey was answered: Spring from January to June, else Fall."""
    return f"{'Spring' if day.month < JULY else 'Fall'} {day.year}"
