"""Lines over school years or months, labelled at their end."""

from __future__ import annotations

from typing import Any

from analytics.charts.heat_map import short_label
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State
from analytics.wording import group_label, value_text

SYMBOLS = ("circle", "diamond", "square", "triangle-up", "x")
LEVEL = 0.04
"""Share of a line's range within which neighbors count as level."""
DASHES = ("solid", "dash", "dot", "dashdot", "longdash")


def lines(result: Result, theme: Theme, *, over: str, from_zero: bool = False) -> Spec:
    """One line a group (at most five), broken where a period is hidden or without data.

    ``from_zero`` keeps 0 in view; above values below it, it is dashed.
    """
    groups: dict[str, list[ResultRow]] = {}
    for row in result.rows:
        groups.setdefault(group_label(row, (over,)), []).append(row)
    periods = sorted({row.group[over] or "" for row in result.rows})
    traces = [
        _line(result, name, rows, place, periods, over, theme)
        for place, (name, rows) in enumerate(list(groups.items())[: len(SYMBOLS)])
    ]
    values = [row.value for row in result.rows if row.value is not None]
    layout: dict[str, Any] = {
        "xaxis": {
            "type": "linear",
            "tickmode": "array",
            "tickangle": 0,
            "tickvals": list(range(len(periods))),
            "ticktext": _heads(result, over, periods),
            "range": [-0.35, len(periods) - 0.65],
            "showgrid": False,
        },
        "yaxis": {"range": _range(values, from_zero), "visible": False},
        "margin": {"t": 8, "b": 44},
    }
    if from_zero and min(values, default=0) < 0:
        layout["shapes"] = [zero_line(theme)]
    legend = tuple(map(LegendEntry, groups, theme.series, SYMBOLS)) if len(groups) > 1 else ()
    return Spec(traces, layout, 240, legend)


def _heads(result: Result, over: str, periods: list[str]) -> list[str]:
    """The periods under the lines; the first month has its year, as each January has."""
    heads = [short_label(result, over, period) for period in periods]
    if over == "month" and heads and "<br>" not in heads[0]:
        heads[0] = f"{heads[0]}<br>{periods[0][:4]}"
    return heads


def _line(
    result: Result,
    name: str,
    rows: list[ResultRow],
    place: int,
    periods: list[str],
    over: str,
    theme: Theme,
) -> Trace:
    by_period = {row.group[over] or "": row for row in rows}
    found = [by_period.get(period) for period in periods]
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "name": name,
        "x": list(range(len(periods))),
        "y": [row.value if row else None for row in found],
        "connectgaps": False,
        "text": [value_text(result.indicator, row) if _shown(row) and row else "" for row in found],
        "textposition": places_of_labels([row.value if row else None for row in found]),
        "textfont": {"size": 12, "color": theme.ink},
        "line": {"color": theme.series[place], "width": 2.5, "dash": DASHES[place]},
        "marker": {"size": 9, "symbol": SYMBOLS[place]},
        "cliponaxis": False,
    }


def places_of_labels(values: list[float | None]) -> list[str]:
    """Labels stand where no line runs: beside a slope, below a dip, above a peak.

    Those at the two ends of a level stretch stand apart, since they are at one height.
    """
    known = [value if value is not None else float("nan") for value in values]
    told = [value for value in values if value is not None]
    level = LEVEL * (max(told) - min(told)) if told else 0
    edge = [float("nan")]
    return [
        _place(before, value, after, level)
        for before, value, after in zip(edge + known, known, known[1:] + edge, strict=False)
    ]


def _place(before: float, value: float, after: float, level: float) -> str:
    if abs(after - value) <= level < abs(before - value):
        return "bottom left" if before > value else "top left"
    if abs(before - value) <= level < abs(after - value):
        return "bottom right" if after > value else "top right"
    if before > value > after:
        return "top right"
    if before < value < after:
        return "top left"
    return "bottom center" if before > value or after > value else "top center"


def zero_line(theme: Theme) -> dict[str, Any]:
    """A dashed line at 0, over the whole width."""
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    return {"type": "line", **ends, "line": {"color": theme.ink, "width": 1.5, "dash": "dash"}}


def _shown(row: ResultRow | None) -> bool:
    return row is not None and row.state is State.VALUE


def _range(values: list[float], from_zero: bool) -> list[float]:
    """The ends of the axis with air for the labels; no air beyond a zero that it begins at."""
    if not values:
        return [0, 1]
    ends = [*values, 0.0] if from_zero else values
    low, high = min(ends), max(ends)
    air = 1.3 * ((high - low) * 0.2 or abs(low) * 0.2 or 1)
    is_end = [from_zero and each == 0 for each in (low, high)]
    return [low - (0 if is_end[0] else air), high + (0 if is_end[1] else air)]
