"""Horizontal bars: amounts of groups, from zero, with the value at the end."""

from __future__ import annotations

from analytics.charts.rows import height_of, places_of, row_axis, row_texts
from analytics.charts.spec import Spec
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow


def bars(result: Result, theme: Theme, *, is_sorted: bool = True, most: int = 0) -> Spec:
    """One bar a row. ``most`` keeps the first so many rows; 0 keeps all."""
    rows = ordered(result, is_sorted)[: most or None]
    places = places_of(rows)
    values = [row.value or 0 for row in rows]
    shows_n = len({row.denominator for row in rows}) > 1
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": values,
        "y": [y - 0.16 for _, y in places],
        "width": 0.36,
        "marker": {"color": theme.accent},
        "cliponaxis": False,
    }
    top = max([*values, 0]) or 1
    layout = {
        "annotations": row_texts(result, places, theme, shows_n=shows_n),
        "xaxis": {"range": [0, top], "visible": False},
        "yaxis": row_axis(len(rows)),
    }
    return Spec([trace], layout, height_of(len(rows), 16))


def ordered(result: Result, is_sorted: bool) -> list[ResultRow]:
    """Rows from most to least where asked, else in the order of their dimension."""
    rows = list(result.rows)
    if not is_sorted:
        return rows
    return sorted(rows, key=lambda row: (row.value is None, -(row.value or 0)))
