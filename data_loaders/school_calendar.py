"""School years, quarters and seasons of dates: the one place where they are computed."""

from __future__ import annotations

from datetime import date

SCHOOL_YEAR_START_MONTH = 7


def school_year_of(day: date) -> str:
    """The school year that a day falls in, written 2024-25."""
    first = day.year if day.month >= SCHOOL_YEAR_START_MONTH else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def season_of(day: date) -> str:
    """The season in which a survey was answered: Spring from January to June, else Fall."""
    return f"{'Spring' if day.month < SCHOOL_YEAR_START_MONTH else 'Fall'} {day.year}"


def school_year_sql(day: str) -> str:
    """The school year of a date expression, in SQL that other engines have too."""
    first = (
        f"CASE WHEN extract(month FROM {day}) >= {SCHOOL_YEAR_START_MONTH} "
        f"THEN extract(year FROM {day}) ELSE extract(year FROM {day}) - 1 END"
    )
    return (
        f"concat(CAST(CAST({first} AS BIGINT) AS VARCHAR), '-', "
        f"lpad(CAST(CAST({first} + 1 AS BIGINT) % 100 AS VARCHAR), 2, '0'))"
    )
