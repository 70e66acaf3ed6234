"""Steps of a plan from their first to their last month, each with its status in words."""

from __future__ import annotations

from datetime import date
from html import escape
from textwrap import wrap
from typing import Any

from analytics.charts.rows import row_label, separators
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result

Step = tuple[str, str, date | None, date | None, str, bool]
"""Name, words on its status, first month, last month, status code, whether it is overdue."""

ROW, TALL_ROW, NAME_WIDTH = 76, 86, 46
OVERDUE = "Overdue"
SHAPES = {
    "complete": ("Complete", "circle"),
    "in_progress": ("In progress", "triangle-up"),
    "restructured": ("Restructured", "x"),
}
WAITING = ("Scheduled, paused or not stated", "square")


def timeline(
    result: Result, theme: Theme, *, steps: tuple[Step, ...], as_of: date | None = None
) -> Spec:
    """One row a step: name, status in words, a bar from start to end and a mark of its status.

    The mark stands at the end month, or at the start of a step without one. ``as_of`` is drawn
    as a dashed line. Months lie on the axis as numbers counted from year 0.
    """
    positions = list(range(len(steps) - 1, -1, -1))
    placed = list(zip(steps, positions, strict=True))
    days = [day for step in steps for day in (step[2], step[3]) if day] + ([as_of] if as_of else [])
    low, high = min(map(_month, days), default=0), max(map(_month, days), default=1)
    marks = _marks(placed, theme)
    texts = [text for step, y in placed for text in _texts(step, y, theme)]
    layout: dict[str, Any] = {
        "annotations": texts + _as_of_text(as_of, theme),
        "shapes": [
            *separators(len(steps), theme),
            *(bar for step, y in placed for bar in _bar(step, y, theme)),
            *_as_of_line(as_of, theme),
        ],
        "xaxis": {"range": [low - 0.6, high + 1.6], **_ticks(low, high)},
        "yaxis": {"range": [-0.6, len(steps) - 0.3], "visible": False},
        "margin": {"t": 30, "b": 40},
    }
    legend = tuple(
        LegendEntry(mark["name"], mark["marker"]["color"], mark["marker"]["symbol"])
        for mark in marks
    )
    row = TALL_ROW if any(len(_lines(step[0])) > 1 for step in steps) else ROW
    return Spec(marks, layout, row * max(len(steps), 1) + 70, legend)


def _month(day: date) -> int:
    """A month as a number."""
    return day.year * 12 + day.month - 1


def _kind(step: Step) -> tuple[str, str]:
    """Name and shape of a step's mark."""
    return (OVERDUE, "diamond") if step[5] else SHAPES.get(step[4], WAITING)


def _marks(placed: list[tuple[Step, int]], theme: Theme) -> list[Trace]:
    """A trace for each kind of mark that occurs."""
    kinds = dict.fromkeys(_kind(step) for step, _ in placed)
    colours = {
        OVERDUE: theme.contrast,
        "Complete": theme.accent,
        "In progress": theme.accent,
    }
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": name,
            "x": [_at(step) for step, _ in placed if _kind(step) == (name, shape)],
            "y": [y - 0.26 for step, y in placed if _kind(step) == (name, shape)],
            "marker": {"color": colours.get(name, theme.muted), "size": 13, "symbol": shape},
            "cliponaxis": False,
        }
        for name, shape in kinds
    ]


def _at(step: Step) -> float | None:
    """Where the mark stands: in the last month, else in the first."""
    day = step[3] or step[2]
    return _month(day) + 0.5 if day else None


def _bar(step: Step, y: int, theme: Theme) -> list[dict[str, Any]]:
    """The months of a step; none where its end is not known."""
    if not step[2] or not step[3]:
        return []
    return [
        {
            "type": "rect",
            "x0": _month(step[2]),
            "x1": _month(step[3]) + 1,
            "y0": y - 0.31,
            "y1": y - 0.21,
            "fillcolor": theme.border,
            "line": {"width": 0},
            "layer": "below",
        }
    ]


def _texts(step: Step, y: int, theme: Theme) -> list[dict[str, Any]]:
    """The name above the words on its status, both above the bar; a long name has two lines."""
    lines = "<br>".join(escape(line, quote=False) for line in _lines(step[0]))
    name, words = row_label("", "", y, theme), row_label(step[1], "", y, theme)
    font = {"size": 13, "color": theme.contrast if step[5] else theme.muted}
    above = {"text": lines, "yshift": 8, "yanchor": "bottom"}
    return [name | above, words | {"yshift": 0, "font": font}]


def _lines(name: str) -> list[str]:
    """A long name in lines of like length, so that no word stands alone."""
    count = len(wrap(name, NAME_WIDTH))
    widths = range(-(-len(name) // max(count, 1)), NAME_WIDTH + 1)
    return next((lines for width in widths if len(lines := wrap(name, width)) <= count), [name])


def _as_of_line(as_of: date | None, theme: Theme) -> list[dict[str, Any]]:
    if as_of is None:
        return []
    line = {"color": theme.ink, "width": 1.5, "dash": "dash"}
    x = _month(as_of)
    return [
        {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper", "line": line}
        | {"layer": "below"}
    ]


def _as_of_text(as_of: date | None, theme: Theme) -> list[dict[str, Any]]:
    if as_of is None:
        return []
    return [
        {
            "text": f"{as_of:%B %Y}",
            "x": _month(as_of),
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"size": 13, "color": theme.ink},
        }
    ]


def _ticks(low: int, high: int) -> dict[str, Any]:
    """A tick each January and July, the year under each January."""
    months = [month for month in range(low, high + 2) if month % 6 == 0]
    texts = [f"Jan<br>{month // 12}" if month % 12 == 0 else "Jul" for month in months]
    return {"tickmode": "array", "tickvals": months, "ticktext": texts}
