"""Two numbers of each group on one line: what is held against what."""

from __future__ import annotations

from typing import Any

from analytics.charts.axes import with_air
from analytics.charts.rows import (
    Place,
    height_of,
    places_of,
    row_axis,
    row_texts,
    separators,
)
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State

Second = tuple[str | None, float | None]


def pairs(
    result: Result,
    theme: Theme,
    *,
    seconds: tuple[Second, ...],
    names: tuple[str, str],
    zero: bool = False,
    suffix: str = "%",
) -> Spec:
    """A dot for the result's value and a square for the second number, joined by a line.

    ``seconds`` are (code of the group, number); ``names`` say what the two marks are. ``zero``
    draws the line where both would be nothing. A row of which one number is hidden has no marks.
    """
    rows, by = list(result.rows), result.by[-1] if result.by else ""
    places = places_of(rows)
    second = dict(seconds)
    shown = [(row, y) for row, y in places if _both(row, second, by)]
    ends = [value for row, _ in shown for value in (row.value or 0.0, second[row.group[by]] or 0.0)]
    layout: dict[str, Any] = {
        "annotations": row_texts(result, places, theme, shows_n=False),
        "shapes": separators(len(rows), theme) + ([_zero(theme)] if zero else []),
        "xaxis": {"range": list(with_air([*ends, *([0.0] if zero else [])])), "nticks": 6,
                  "ticksuffix": suffix},
        "yaxis": row_axis(len(rows)),
        "margin": {"t": 8, "b": 28},
    }  # fmt: skip
    traces = [
        _joins(shown, second, by, theme),
        _marks([second[row.group[by]] for row, _ in shown], shown, "square", theme.ink),
        _marks([row.value for row, _ in shown], shown, "circle", theme.accent),
    ]
    legend = (
        LegendEntry(names[0], theme.accent, "circle"),
        LegendEntry(names[1], theme.ink, "square"),
    )
    return Spec(traces, layout, height_of(len(rows), 36), legend)


def _both(row: ResultRow, second: dict[str | None, float | None], by: str) -> bool:
    return row.state is State.VALUE and second.get(row.group[by]) is not None


def _joins(
    shown: list[Place], second: dict[str | None, float | None], by: str, theme: Theme
) -> Trace:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row, y in shown:
        xs += [row.value, second[row.group[by]], None]
        ys += [y - 0.2, y - 0.2, None]
    line = {"color": theme.border, "width": 3}
    return {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "line": line}


def _marks(values: list[float | None], shown: list[Place], symbol: str, colour: str) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": values,
        "y": [y - 0.2 for _, y in shown],
        "marker": {"size": 12, "symbol": symbol, "color": colour, "line": {"width": 2,
                   "color": colour}},
        "cliponaxis": False,
    }  # fmt: skip


def _zero(theme: Theme) -> dict[str, Any]:
    line = {"color": theme.ink, "width": 1.5, "dash": "dash"}
    return {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper", "line": line}
