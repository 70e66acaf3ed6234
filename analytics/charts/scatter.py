"""Units by two numbers, each with its own mark, and the line through them."""

from __future__ import annotations

from analytics.charts.axes import numbered_axis, with_air
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result

Unit = tuple[str, float, float]


def scatter(
    result: Result,
    theme: Theme,
    *,
    units: tuple[Unit, ...],
    line: tuple[float, float] | None,
    x_title: str,
    y_title: str,
) -> Spec:
    """One numbered mark a unit (name, x, y); the names stand in the legend.

    Names beside marks would overlap on a phone. ``line`` is slope and intercept; it is dashed,
    because it is an estimate.
    """
    ordered = sorted(units, key=lambda unit: (unit[1], unit[2]))
    ends = with_air([x for _, x, _ in ordered])
    traces = [_marks(ordered, theme)]
    if line is not None and ordered:
        traces.insert(0, _line(line, (ordered[0][1], ordered[-1][1]), theme))
    layout = {
        "xaxis": numbered_axis(x_title, ends, theme),
        "yaxis": numbered_axis(y_title, with_air([y for _, _, y in ordered], 0.14), theme),
        "margin": {"l": 60, "r": 12, "t": 8, "b": 52},
    }
    legend = tuple(
        LegendEntry(f"{number} {name}", theme.accent, "circle")
        for number, (name, _, _) in enumerate(ordered, start=1)
    )
    return Spec(traces, layout, 360, legend)


def _marks(units: list[Unit], theme: Theme) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for _, x, _ in units],
        "y": [y for _, _, y in units],
        "text": [f"<b>{number}</b>" for number in range(1, len(units) + 1)],
        "textposition": "middle center",
        "textfont": {"size": 12, "color": theme.accent_ink},
        "marker": {
            "size": 22,
            "color": theme.accent,
            "line": {"width": 1.5, "color": theme.ground},
        },
        "cliponaxis": False,
    }


def _line(line: tuple[float, float], ends: tuple[float, float], theme: Theme) -> Trace:
    slope, intercept = line
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(ends),
        "y": [intercept + slope * x for x in ends],
        "line": {"color": theme.ink, "width": 1.5, "dash": "dash"},
    }
