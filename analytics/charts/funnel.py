"""A funnel: units by size and rate, with the limits that chance alone allows. Not a ranking."""

from __future__ import annotations

from typing import Any

from analytics.charts.axes import numbered_axis
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State
from analytics.statistics.funnel import Z_95, Z_998, funnel_limits
from analytics.wording import group_label

STEPS = 60
MOST_NAMED = 9


def funnel(result: Result, theme: Theme, *, overall: float, sizes: str, rates: str) -> Spec:
    """One mark a unit of a rate, against the rate of all, in percent.

    Units below the outer limit (99.8 %) are diamonds, of which the nine furthest below are numbered
    and named in the legend; those above it are triangles; those inside are dots, because chance
    explains them. ``sizes`` and ``rates`` name the axes.
    """
    rows = [row for row in result.rows if row.state is State.VALUE and row.denominator]
    beyond = outside(result, overall)
    below = [row for row in beyond if (row.value or 0) < overall]
    above = [row for row in beyond if row not in below]
    inside = [row for row in rows if row not in beyond]
    widest = max((float(row.denominator or 0) for row in rows), default=1.0)
    highest = max([overall * 2, *((row.value or 0) for row in rows)], default=1.0)
    traces = [_limit(overall, widest, z, side, theme) for z in (Z_95, Z_998) for side in (0, 1)]
    traces += [_dots(inside, "circle", theme), _dots(above, "triangle-up", theme)]
    traces += [_numbered(below, theme)]
    layout: dict[str, Any] = {
        "xaxis": numbered_axis(sizes, (0, widest * 1.06), theme),
        "yaxis": numbered_axis(rates, (0, min(101.0, highest * 1.1)), theme, "%"),
        "shapes": [_overall(overall, widest, theme)],
        "margin": {"l": 60, "r": 12, "t": 8, "b": 52},
    }
    legend = (
        LegendEntry("Within what chance allows", theme.accent, "circle"),
        LegendEntry("More than chance explains", theme.accent, "triangle-up"),
        LegendEntry("Fewer than chance explains", theme.contrast, "diamond"),
        *(
            LegendEntry(f"{number} {group_label(row)}", theme.contrast, "diamond")
            for number, row in enumerate(below[:MOST_NAMED], start=1)
        ),
    )
    return Spec(traces, layout, 380, legend)


def outside(result: Result, overall: float, z: float = Z_998) -> list[ResultRow]:
    """Units beyond the limits, those furthest below first."""
    found = []
    for row in result.rows:
        if row.state is not State.VALUE or not row.denominator or row.value is None:
            continue
        low, high = funnel_limits(overall / 100, float(row.denominator), z)
        if not 100 * low <= row.value <= 100 * high:
            found.append(row)
    return sorted(found, key=lambda row: row.value or 0)


def _limit(overall: float, widest: float, z: float, side: int, theme: Theme) -> Trace:
    """One side of a limit, from the smallest size to the largest."""
    sizes = [widest * 1.06 * (step / STEPS) ** 2 for step in range(1, STEPS + 1)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": sizes,
        "y": [100 * funnel_limits(overall / 100, size, z)[side] for size in sizes],
        "line": {
            "color": theme.muted,
            "width": 1.25,
            "dash": "dot" if z == Z_95 else "solid",
        },
    }


def _dots(rows: list[ResultRow], symbol: str, theme: Theme) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.denominator for row in rows],
        "y": [row.value for row in rows],
        "marker": {
            "size": 9 if symbol == "circle" else 11,
            "symbol": symbol,
            "color": theme.accent,
            "line": {"width": 1, "color": theme.ground},
        },
        "cliponaxis": False,
    }


def _numbered(rows: list[ResultRow], theme: Theme) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [row.denominator for row in rows],
        "y": [row.value for row in rows],
        "text": [
            f"<b>{number}</b>" if number <= MOST_NAMED else "" for number in range(1, len(rows) + 1)
        ],
        "textposition": "middle center",
        "textfont": {"size": 11, "color": theme.contrast_ink},
        "marker": {
            "size": 22,
            "symbol": "diamond",
            "color": theme.contrast,
            "line": {"width": 1.5, "color": theme.ground},
        },
        "cliponaxis": False,
    }


def _overall(overall: float, widest: float, theme: Theme) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": 0,
        "x1": widest * 1.06,
        "y0": overall,
        "y1": overall,
        "layer": "below",
        "line": {"color": theme.ink, "width": 1.5, "dash": "dash"},
    }
