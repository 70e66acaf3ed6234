"""Small multiples: one small column chart for each group, all on the same scale."""

from __future__ import annotations

from typing import Any

from analytics.charts.heat_map import short_label
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow
from analytics.wording import label, value_text

ACROSS = 2
PANEL_HEIGHT = 124
GAP = 2.0
TOP, PITCH = 1.0, 1.75
"""Height of the largest column, and distance from one panel to the next, on the shared axis."""

Mark = tuple[str, str]


def multiples(
    result: Result,
    theme: Theme,
    *,
    panels_by: str,
    over: str,
    chosen: str = "",
    marked: tuple[Mark, ...] = (),
    mark_name: str = "",
) -> Spec:
    """One panel a value of ``panels_by``, one column a value of ``over``, from zero.

    The number of the ``chosen`` period (the last one unless named) is written; its column is in
    colour and the others are grey.
    ``marked`` names (panel, period) pairs that get a cross, such as months whose log is missing;
    ``mark_name`` says what the cross means.
    """
    names = list(dict.fromkeys(row.group[panels_by] for row in result.rows))
    periods = sorted({row.group[over] or "" for row in result.rows})
    cells = {(row.group[panels_by], row.group[over]): row for row in result.rows}
    places = {
        name: _place(position, len(names), len(periods)) for position, name in enumerate(names)
    }
    top = max((row.value or 0 for row in result.rows), default=0) or 1
    now = chosen if chosen in periods else periods[-1] if periods else ""
    bars = _bars(cells, places, periods, now, top, theme)
    crosses = _crosses(marked, places, periods, theme)
    texts = [
        text
        for name, place in places.items()
        for text in _texts(result, label(result, panels_by, name), cells.get((name, now)), place,
                           periods, over, theme)
    ]  # fmt: skip
    lines = [_baseline(place, len(periods), theme) for place in places.values()]
    layout = {
        "annotations": texts,
        "shapes": lines,
        "barmode": "overlay",
        "xaxis": {"range": [-0.7, ACROSS * (len(periods) + GAP) - GAP - 0.3], "visible": False},
        "yaxis": _axis(len(names)),
        "margin": {"t": 4, "b": 4},
    }
    legend = (LegendEntry(mark_name, theme.contrast, "x"),) if crosses and mark_name else ()
    return Spec([bars, *crosses], layout, PANEL_HEIGHT * _deep(len(names)) + 8, legend)


def _deep(count: int) -> int:
    """Rows of panels."""
    return max(1, -(-count // ACROSS))


def _axis(count: int) -> dict[str, Any]:
    return {"range": [-0.45, PITCH * _deep(count) - 0.45], "visible": False}


def _place(position: int, count: int, width: int) -> tuple[float, float]:
    """Where a panel's first column and its baseline stand."""
    down, across = divmod(position, ACROSS)
    return across * (width + GAP), PITCH * (_deep(count) - 1 - down)


def _bars(
    cells: dict[tuple[str | None, str | None], ResultRow],
    places: dict[str | None, tuple[float, float]],
    periods: list[str],
    now: str,
    top: float,
    theme: Theme,
) -> Trace:
    shown = [
        (left + at, base, (row.value or 0) / top * TOP, period == now)
        for name, (left, base) in places.items()
        for at, period in enumerate(periods)
        if (row := cells.get((name, period))) is not None and row.value is not None
    ]
    return {
        "type": "bar",
        "x": [x for x, _, _, _ in shown],
        "base": [base for _, base, _, _ in shown],
        "y": [height for _, _, height, _ in shown],
        "width": 0.8,
        "marker": {"color": [theme.accent if is_now else theme.border for *_, is_now in shown]},
        "cliponaxis": False,
    }


def _crosses(
    marked: tuple[Mark, ...],
    places: dict[str | None, tuple[float, float]],
    periods: list[str],
    theme: Theme,
) -> list[Trace]:
    shown = [
        (places[name][0] + periods.index(period), places[name][1] + 0.14)
        for name, period in marked
        if name in places and period in periods
    ]
    if not shown:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [x for x, _ in shown],
            "y": [y for _, y in shown],
            "marker": {"symbol": "x", "size": 9, "color": theme.contrast},
            "cliponaxis": False,
        }
    ]


def _texts(
    result: Result,
    name: str,
    now: ResultRow | None,
    place: tuple[float, float],
    periods: list[str],
    over: str,
    theme: Theme,
) -> list[dict[str, Any]]:
    """The panel's name, the value of the chosen period, and the first and last period."""
    left, base = place
    right = left + len(periods) - 1
    value = value_text(result.indicator, now) if now else ""
    above, below = base + TOP + 0.2, base - 0.17
    ends = [
        short_label(result, over, period).split("<br>")[0] for period in (periods[0], periods[-1])
    ]
    return [
        _text(name, left - 0.4, above, "left", theme.ink, 14),
        _text(f"<b>{value}</b>", right + 0.4, above, "right", theme.ink, 14),
        _text(ends[0], left - 0.4, below, "left", theme.muted, 12),
        _text(ends[1], right + 0.4, below, "right", theme.muted, 12),
    ]


def _text(text: str, x: float, y: float, anchor: str, colour: str, size: int) -> dict[str, Any]:
    font = {"size": size, "color": colour}
    return {"text": text, "x": x, "y": y, "xanchor": anchor, "showarrow": False, "font": font}


def _baseline(place: tuple[float, float], width: int, theme: Theme) -> dict[str, Any]:
    left, base = place
    line = {"color": theme.border, "width": 1}
    ends = {"x0": left - 0.5, "x1": left + width - 0.5, "y0": base, "y1": base}
    return {"type": "line", **ends, "line": line}
