"""Dots with 95 % intervals against a reference: groups of different size, fairly compared."""

from __future__ import annotations

from typing import Any

from analytics.charts.bars import ordered
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
from analytics.labels import format_value
from analytics.results import Result, ResultRow, State

BELOW, NOT_BELOW = "Below", "Not below"


def dots(
    result: Result,
    theme: Theme,
    *,
    reference: float | None = None,
    reference_name: str = "",
    is_sorted: bool = True,
    marks_above: bool = False,
) -> Spec:
    """One dot a row; a diamond where the whole interval lies below the reference.

    ``marks_above`` marks those above it in place of those below, where more is the concern.

    Without an interval the value itself is compared. Rows that are hidden or without data keep
    their place and say so. ``reference_name`` stands in place of "Overall" and its value.
    """
    rows = ordered(result, is_sorted)
    places = places_of(rows)
    judge = is_above if marks_above else is_below
    marked = {row: judge(each, reference) for row, (each, _) in enumerate(places)}
    names = ("Above", "Not above") if marks_above else (BELOW, NOT_BELOW)
    split = [
        [each for row, each in enumerate(places) if marked[row] is side] for side in (True, False)
    ]
    marks = [
        trace
        for rows_of, name, side in zip(split, names, (True, False), strict=True)
        if (trace := _marks(rows_of, name, side, theme))
    ]
    named = reference_name or f"Overall {format_value(result.indicator, reference)}"
    lines, captions = _reference(reference, named, theme)
    top = 28 if captions else 8
    texts = row_texts(result, places, theme, shows_n=not of_one(rows), breaks=True)
    layout = {
        "annotations": texts + captions,
        "shapes": separators(len(rows), theme) + lines,
        "xaxis": {"range": _range(rows, reference), "nticks": 6, "ticksuffix": _suffix(result)},
        "yaxis": row_axis(len(rows)),
        "margin": {"t": top, "b": 28},
    }
    height = height_of(len(rows), top + 28, texts)
    return Spec(marks, layout, height, _legend(marks) if lines else ())


def of_one(rows: list[ResultRow]) -> bool:
    """Whether each row is of a single thing, so that its n would tell nothing."""
    return all((row.denominator or 1) == 1 for row in rows)


def _legend(marks: list[Trace]) -> tuple[LegendEntry, ...]:
    """What the shapes mean, for those that occur."""
    return tuple(
        LegendEntry(mark["name"], mark["marker"]["color"], mark["marker"]["symbol"])
        for mark in marks
    )


def is_below(row: ResultRow, reference: float | None) -> bool:
    """Whether a row lies below the reference with its whole interval."""
    if reference is None or row.value is None:
        return False
    return (row.high if row.high is not None else row.value) < reference


def is_above(row: ResultRow, reference: float | None) -> bool:
    """Whether a row lies above the reference with its whole interval."""
    if reference is None or row.value is None:
        return False
    return (row.low if row.low is not None else row.value) > reference


def _marks(places: list[Place], name: str, is_marked: bool, theme: Theme) -> Trace | None:
    """The dots that are marked, or the others; None without any."""
    shown = [each for each in places if each[0].state is State.VALUE]
    if not shown:
        return None
    colour = theme.contrast if is_marked else theme.accent
    values = [row.value or 0 for row, _ in shown]
    highs = [(_end(row, row.high) - value) for (row, _), value in zip(shown, values, strict=True)]
    lows = [(value - _end(row, row.low)) for (row, _), value in zip(shown, values, strict=True)]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": values,
        "y": [y - 0.2 for _, y in shown],
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": highs,
            "arrayminus": lows,
            "color": colour,
            "thickness": 2,
            "width": 5,
        },
        "marker": {"color": colour, "size": 12, "symbol": "diamond" if is_marked else "circle"},
        "cliponaxis": False,
    }


def _end(row: ResultRow, bound: float | None) -> float:
    """A bound of the interval, or the value itself where there is no interval."""
    return bound if bound is not None else row.value or 0


def _reference(
    value: float | None, named: str, theme: Theme
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    if value is None:
        return [], []
    line = {
        "type": "line",
        "x0": value,
        "x1": value,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": theme.ink, "width": 1.5, "dash": "dash"},
    }
    caption = {
        "text": named,
        "x": value,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink},
    }
    return [line], [caption]


def _range(rows: list[ResultRow], reference: float | None) -> list[float]:
    """Room for every interval and the reference, with some air."""
    ends = [end for row in rows for end in (row.value, row.low, row.high) if end is not None]
    ends += [reference] if reference is not None else []
    if not ends:
        return [0, 1]
    air = (max(ends) - min(ends)) * 0.15 or 1
    return [min(ends) - air, max(ends) + air]


def _suffix(result: Result) -> str:
    return "%" if result.indicator.unit == "%" else ""
