"""Axes with a title, for charts that set two numbers against each other."""

from __future__ import annotations

from typing import Any

from analytics.charts.tokens import Theme


def numbered_axis(
    title: str, ends: tuple[float, float], theme: Theme, suffix: str = ""
) -> dict[str, Any]:
    """A numeric axis from end to end, with few ticks and its title."""
    return {
        "range": list(ends),
        "nticks": 6,
        "ticksuffix": suffix,
        "title": {"text": title, "font": {"size": 13, "color": theme.ink}, "standoff": 8},
    }


def with_air(values: list[float], share: float = 0.08) -> tuple[float, float]:
    """The ends of an axis with some air around the values."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    air = (high - low) * share or abs(high) * share or 1.0
    return low - air, high + air
