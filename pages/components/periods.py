"""School years beside each other, and whether the data of one are complete."""

from __future__ import annotations

from data_loaders.school_calendar import SCHOOL_YEAR_START_MONTH
from pages.components.session import choices


def year_before(year: str) -> str:
    """The school year before: "2024-25" for "2025-26"; empty for anything else."""
    if not year[:4].isdigit():
        return ""
    first = int(year[:4]) - 1
    return f"{first}-{(first + 1) % 100:02d}"


def is_running(year: str) -> bool:
    """Whether months of the school year are still to come, going by the months with data."""
    months = [code for code, _ in choices("month")]
    last_month = (SCHOOL_YEAR_START_MONTH - 2) % 12 + 1
    last = f"{int(year[:4]) + (last_month < SCHOOL_YEAR_START_MONTH)}-{last_month:02d}"
    return bool(months) and max(months) < last
