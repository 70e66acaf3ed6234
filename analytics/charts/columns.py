"""Upright columns for many short-named things in their own order, such as numbered items."""

from __future__ import annotations

from typing import Any

from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, State
from analytics.wording import label

MOST_NAMED = 14


def columns(
    result: Result,
    theme: Theme,
    *,
    over: str,
    top: float = 100,
    reference: float | None = None,
    marked: tuple[str, ...] = (),
    mark_name: str = "",
    other_name: str = "",
) -> Spec:
    """One column a value of ``over``, from zero to ``top``.

    ``marked`` ones are hatched and in another colour, the first of each run with its name below;
    of more than fourteen others each third is named. ``reference`` is a dashed line.
    """
    codes = [row.group[over] for row in result.rows]
    shown = [row.value if row.state is State.VALUE else None for row in result.rows]
    is_marked = [code in marked for code in codes]
    named = [_is_named(place, is_marked, len(codes)) for place in range(len(codes))]
    layout: dict[str, Any] = {
        "shapes": _line(reference, theme),
        "xaxis": {
            "range": [-0.6, len(codes) - 0.4],
            "showgrid": False,
            "tickmode": "array",
            "tickangle": 0,
            "tickvals": [place for place, is_named in enumerate(named) if is_named],
            "ticktext": [
                label(result, over, code).rsplit(" ", 1)[-1]
                for code, is_named in zip(codes, named, strict=True)
                if is_named
            ],
        },
        "yaxis": {"range": [0, top], "nticks": 6, "ticksuffix": "%"},
        "bargap": 0.25,
        "margin": {"l": 48, "b": 32, "t": 8},
    }
    legend = _legend(any(is_marked), mark_name, other_name, theme)
    return Spec([_bars(shown, is_marked, theme)], layout, 260, legend)


def _is_named(place: int, is_marked: list[bool], count: int) -> bool:
    """The first of each run of marked columns is named, and others clear of marked ones."""
    if count <= MOST_NAMED:
        return True
    if is_marked[place]:
        return place == 0 or not is_marked[place - 1]
    beside = is_marked[max(0, place - 2) : place + 3]
    return place % 3 == 0 and not any(beside)


def _bars(values: list[float | None], is_marked: list[bool], theme: Theme) -> Trace:
    return {
        "type": "bar",
        "x": list(range(len(values))),
        "y": values,
        "marker": {
            "color": [theme.contrast if marked else theme.accent for marked in is_marked],
            "pattern": {
                "shape": ["/" if marked else "" for marked in is_marked],
                "fgcolor": theme.ground,
                "size": 6,
                "solidity": 0.2,
            },
        },
    }


def _line(value: float | None, theme: Theme) -> list[dict[str, Any]]:
    if value is None:
        return []
    ends = {"x0": 0, "x1": 1, "xref": "paper", "y0": value, "y1": value}
    return [{"type": "line", **ends, "line": {"color": theme.ink, "width": 1.5, "dash": "dash"}}]


def _legend(
    has_marked: bool, mark_name: str, other_name: str, theme: Theme
) -> tuple[LegendEntry, ...]:
    if not (has_marked and mark_name):
        return ()
    return LegendEntry(mark_name, theme.contrast), LegendEntry(other_name, theme.accent)
