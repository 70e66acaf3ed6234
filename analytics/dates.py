"""Dates as they stand on pages. They never break over two lines."""

from __future__ import annotations

from datetime import date, datetime

NO_BREAK = "\N{NO-BREAK SPACE}"


def day(at: date) -> str:
    """12 March 2026."""
    return f"{at.day} {at:%B %Y}".replace(" ", NO_BREAK)


def moment(at: datetime) -> str:
    """12 March 2026, 09:30, in the time of the store (UTC)."""
    return f"{day(at)},{NO_BREAK}{at:%H:%M}"
