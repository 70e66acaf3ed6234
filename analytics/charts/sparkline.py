"""A small line of one number over its periods, with the target where one is documented."""

from __future__ import annotations

from analytics.charts.lines import SYMBOLS
from analytics.charts.spec import Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State
from analytics.wording import label

HEIGHT = 62
MOST_PERIODS = 13
"""As many months as show the same month of the year before."""


def sparkline(result: Result, theme: Theme, *, over: str, chosen: str = "") -> Spec:
    """The line of a single number; ``chosen`` is the period of the number beside it.

    It is broken where a period is hidden or without data. Its ends are named below it.
    """
    rows = periods_of(result, over, chosen)
    values = [row.value if row.state is State.VALUE else None for row in rows]
    target = result.indicator.target
    known = [value for value in values if value is not None]
    low, high = _ends([*known, *([target.value] if target else [])])
    at = next((n for n, row in enumerate(rows) if row.group[over] == chosen), len(rows) - 1)
    traces = [_line(values, theme), _point(at, values[at], theme)]
    quiet = {"showarrow": False, "font": {"size": 12, "color": theme.muted}, "yref": "paper",
             "xref": "paper", "y": 0, "yanchor": "top", "yshift": -3}  # fmt: skip
    named = [label(result, over, rows[end].group[over]) for end in (0, -1)]
    layout = {
        "xaxis": {"range": [0, max(len(rows) - 1, 1)], "visible": False},
        "yaxis": {"range": [low, high], "visible": False},
        "margin": {"l": 6, "r": 6, "t": 6, "b": 20},
        "annotations": [
            {**quiet, "text": named[0], "x": 0, "xanchor": "left", "xshift": -6},
            {**quiet, "text": named[1], "x": 1, "xanchor": "right", "xshift": 6},
        ],
        "shapes": [_target(target.value, theme)] if target else [],
    }
    return Spec(traces, layout, HEIGHT)


def periods_of(result: Result, over: str, chosen: str = "") -> list[ResultRow]:
    """The rows of a number by period in their order; months end with the chosen one."""
    rows = sorted(
        (row for row in result.rows if row.group[over]), key=lambda r: r.group[over] or ""
    )
    if over != "month" or not chosen:
        return rows[-MOST_PERIODS:]
    return [row for row in rows if (row.group[over] or "") <= chosen][-MOST_PERIODS:]


def _line(values: list[float | None], theme: Theme) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": list(range(len(values))),
        "y": values,
        "connectgaps": False,
        "line": {"color": theme.accent, "width": 2},
        "marker": {"size": 4, "symbol": SYMBOLS[0], "color": theme.accent},
        "cliponaxis": False,
    }


def _point(place: int, value: float | None, theme: Theme) -> Trace:
    """The period of the card, set off."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [place],
        "y": [value],
        "marker": {"size": 9, "symbol": SYMBOLS[0], "color": theme.accent},
        "cliponaxis": False,
    }


def _target(value: float, theme: Theme) -> dict[str, object]:
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": value,
        "y1": value,
        "layer": "below",
        "line": {"color": theme.ink, "width": 1.5, "dash": "dash"},
    }


def _ends(values: list[float]) -> tuple[float, float]:
    low, high = min(values, default=0.0), max(values, default=1.0)
    air = (high - low) * 0.1 or abs(high) * 0.1 or 1.0
    return low - air, high + air
