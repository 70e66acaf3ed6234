"""The small line on a card: the number over the school years or months on file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from analytics import INDICATORS, Result, State, findings, format_value
from analytics.charts.sparkline import periods_of, sparkline
from analytics.charts.spec import picture_of
from analytics.charts.tokens import PAGE
from pages.components.session import compute

FEWEST = 2
"""A line needs two points."""


def trend_of(indicator_id: str, where: Mapping[str, str], over: str) -> Result | None:
    """The number by period, under the filters that do not name one; None where it has no such."""
    if over not in INDICATORS[indicator_id].dimensions:
        return None
    kept = {name: code for name, code in where.items() if name not in ("month", "school_year")}
    return compute(indicator_id, (over,), kept)


def trend_html(trend: Result | None, where: Mapping[str, str], key: str) -> str:
    """The line with its text alternative; nothing where there is less than a line to show.

    ``where`` names the period of the number; without one it is the last.
    """
    if trend is None or len(trend.by) != 1:
        return ""
    over = trend.by[0]
    chosen = where.get(over, "")
    rows = periods_of(trend, over, chosen)
    if sum(row.state is State.VALUE for row in rows) < FEWEST:
        return ""
    target = trend.indicator.target
    aim = f"; the target is {format_value(trend.indicator, target.value)}" if target else ""
    told = findings.movement(replace(trend, rows=tuple(rows)), over)
    spec = sparkline(trend, PAGE, over=over, chosen=chosen)
    return picture_of(spec, PAGE, alt=f"{told}{aim}.", name=key)
