"""School years beside each other, and whether the data of one are complete."""

from __future__ import annotations

from collections.abc import Sequence

from data_loaders.store import Store


def year_before(year: str) -> str:
    """The school year before: "2024-25" for "2025-26"; empty for anything else."""
    if not year[:4].isdigit():
        return ""
    first = int(year[:4]) - 1
    return f"{first}-{(first + 1) % 100:02d}"


def month_before(month: str) -> str:
    """The month before: "2025-12" for "2026-01"."""
    year, number = int(month[:4]), int(month[5:])
    return f"{year - 1}-12" if number == 1 else f"{year}-{number - 1:02d}"


def month_a_year_ago(month: str) -> str:
    """The same month a year ago: "2025-04" for "2026-04"."""
    return f"{int(month[:4]) - 1}-{month[5:]}"


def is_running(store: Store, year: str, months: Sequence[str]) -> bool:
    """Whether months of the school year are still to come, going by the months with data.

    ``months`` are written 2026-03, and so compare as texts.
    """
    sql = "SELECT max(month) AS month FROM calendar_month WHERE school_year = ?"
    last = store.query(sql, [year])[0]["month"]
    return bool(months) and last is not None and max(months) < last
