"""A Lorenz curve: how evenly an amount is spread, units with least first."""

from __future__ import annotations

from itertools import accumulate, pairwise

from analytics.charts.axes import numbered_axis
from analytics.charts.spec import LegendEntry, Spec
from analytics.charts.tokens import Theme
from analytics.results import Result

Point = tuple[float, float]


def lorenz(
    result: Result, theme: Theme, *, sizes: str, amounts: str, first: str, even: str
) -> Spec:
    """The curve of a ratio's numerator over its denominator, both in % of the whole.

    ``sizes`` and ``amounts`` name what the axes hold: "students", "coaching hours"; ``first`` says
    which units come first. The dashed line is where the amount would be the same for each, which
    ``even`` says in words.
    """
    points = curve_of(result)
    curve = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "line": {"color": theme.accent, "width": 2.5},
        "fill": "tonexty",
        "fillcolor": theme.soft,
        "cliponaxis": False,
    }
    equal = {
        "type": "scatter",
        "mode": "lines",
        "x": [0, 100],
        "y": [0, 100],
        "line": {"color": theme.ink, "width": 1.5, "dash": "dash"},
    }
    layout = {
        "xaxis": numbered_axis(f"{sizes},<br>{first} first", (0, 101), theme, "%"),
        "yaxis": numbered_axis(f"{amounts}", (0, 101), theme, "%"),
        "margin": {"l": 64, "r": 12, "t": 8, "b": 68},
    }
    legend = (
        LegendEntry("As it is", theme.accent, "square"),
        LegendEntry(f"Dashed: {even}", theme.ink, "square"),
    )
    return Spec([equal, curve], layout, 356, legend)


def curve_of(result: Result) -> list[Point]:
    """Cumulated shares of the denominator and numerator, from 0 to 100, lowest ratio first."""
    rows = [row for row in result.rows if row.value is not None and row.denominator]
    rows.sort(key=lambda row: row.value or 0)
    sizes = list(accumulate(float(row.denominator or 0) for row in rows))
    amounts = list(accumulate(float(row.numerator or 0) for row in rows))
    if not rows or not amounts[-1]:
        return [(0.0, 0.0)]
    shares = [
        (100 * size / sizes[-1], 100 * amount / amounts[-1])
        for size, amount in zip(sizes, amounts, strict=True)
    ]
    return [(0.0, 0.0), *shares]


def share_of_lower(points: list[Point], part: float) -> float:
    """How much of the amount the lower ``part`` (in %) has, read off the curve."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if x0 <= part <= x1 and x1 > x0:
            return y0 + (y1 - y0) * (part - x0) / (x1 - x0)
    return points[-1][1]
