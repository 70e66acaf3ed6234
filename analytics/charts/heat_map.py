"""A heat map of few colours with the value printed in each cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from textwrap import wrap
from typing import Any

from analytics.charts.cells import filled_cell
from analytics.charts.rows import height_of, row_axis, row_label
from analytics.charts.spec import LegendEntry, Spec
from analytics.charts.tokens import Theme
from analytics.declarations import Rate
from analytics.dimensions import DIMENSIONS
from analytics.results import Result, ResultRow, State
from analytics.wording import label

WINDOW = re.compile(r"\d\d(\d\d)-(\d\d) ([a-z]+)")
"""A window of a school year, such as "2025-26 fall"."""
LONGEST_HEAD = 14
"""Letters of a line above a column."""
HEAD_LINE = 17
"""Pixels of one."""


def heat_map(
    result: Result,
    theme: Theme,
    *,
    rows_by: str,
    columns_by: str,
    is_numbered: bool = False,
    enough: float = 100,
    unknown: tuple[tuple[str, str], ...] = (),
    unknown_text: str = "",
) -> Spec:
    """Shares of ``rows_by`` against ``columns_by``.

    Where every cell of a rate counts one thing at most, it says yes or no; else the percentage.
    Complete cells are pale, others stand out; a cell that does not exist stays blank.
    ``is_numbered`` heads columns of long names by 1, 2, …; what they are is said beside the chart.
    ``enough`` is the value from which a cell counts as complete, where a criterion is set.
    ``unknown`` names cells (row, column) whose number says nothing, such as months without a log:
    they carry ``unknown_text`` in its place.
    """
    cells = {(row.group[rows_by], row.group[columns_by]): row for row in result.rows}
    names = list(dict.fromkeys(row.group[rows_by] for row in result.rows))
    columns = list(dict.fromkeys(row.group[columns_by] for row in result.rows))
    if DIMENSIONS[columns_by].is_time:
        columns.sort(key=lambda code: code or "")
    is_rate = isinstance(result.indicator.measure, Rate)
    is_single = is_rate and all((row.denominator or 0) <= 1 for row in result.rows)
    positions = {code: len(names) - 1 - place for place, code in enumerate(names)}
    shapes, marks = [], []
    for (name, column), row in cells.items():
        x, y = columns.index(column), positions[name] - 0.2
        is_unknown = (name, column) in unknown
        shown = replace(row, value=None, state=State.NO_DATA) if is_unknown else row
        shapes.append(filled_cell(x, y, _colours(shown, enough, theme)[0]))
        mark = _mark(x, y, shown, is_single, enough, theme)
        marks.append({**mark, "text": unknown_text} if is_unknown else mark)
    labels = [
        row_label(label(result, rows_by, code), "", y, theme) for code, y in positions.items()
    ]
    heads = _heads(result, columns_by, columns, is_numbered)
    top = 8 + HEAD_LINE * max(2, *(text.count("<br>") + 1 for text in heads["ticktext"]))
    layout: dict[str, Any] = {
        "shapes": shapes,
        "annotations": labels + marks,
        "xaxis": heads,
        "yaxis": row_axis(len(names)),
        "margin": {"t": top, "b": 4},
    }
    # An invisible trace: without one there are no axes.
    trace = {"type": "scatter", "x": [0], "y": [0], "mode": "markers", "marker": {"opacity": 0}}
    legend = () if is_single else _legend(enough, theme)
    return Spec([trace], layout, height_of(len(names), top + 14), legend)


def _legend(enough: float, theme: Theme) -> tuple[LegendEntry, ...]:
    """What the three colours of percentages mean."""
    full, half = (f"{value:.1f}".removesuffix(".0") for value in (enough, enough / 2))
    best = "100%" if enough == 100 else f"{full}% and more"
    return (
        LegendEntry(f"Below {half}%", theme.contrast),
        LegendEntry(f"{half}% and more", theme.likert[1]),
        LegendEntry(best, theme.soft),
    )


def _heads(
    result: Result, dimension: str, columns: list[str | None], is_numbered: bool
) -> dict[str, Any]:
    """The axis of the columns, on top."""
    names = [_in_lines(short_label(result, dimension, code)) for code in columns]
    numbers = [str(number) for number in range(1, len(columns) + 1)]
    return {
        "range": [-0.5, len(columns) - 0.5],
        "side": "top",
        "showgrid": False,
        "tickmode": "array",
        "tickvals": list(range(len(columns))),
        "ticktext": numbers if is_numbered else names,
    }


def _in_lines(text: str) -> str:
    """A head broken between words, so that it does not run into the next on a phone."""
    return text if "<br>" in text else "<br>".join(wrap(text, LONGEST_HEAD))


def _colours(row: ResultRow, enough: float, theme: Theme) -> tuple[str, str]:
    """Ground and ink of a cell."""
    if row.state is not State.VALUE:
        return theme.panel, theme.muted
    if (row.value or 0) >= enough:
        return theme.soft, theme.ink
    if (row.value or 0) >= enough / 2:
        return theme.likert[1], theme.likert_ink[1]
    return theme.contrast, theme.contrast_ink


def _mark(
    x: float, y: float, row: ResultRow, is_single: bool, enough: float, theme: Theme
) -> dict[str, Any]:
    text = _text(row, {True: "Yes", False: "No"} if is_single else {})
    font = {"size": 12, "color": _colours(row, enough, theme)[1]}
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": font}


def _text(row: ResultRow, words: Mapping[bool, str]) -> str:
    if row.state is State.SUPPRESSED:
        return "hidden"
    if row.value is None:
        return "–"
    return words[row.value > 0] if words else f"{row.value:.0f}"


def short_label(result: Result, dimension: str, code: str | None) -> str:
    """A column's head: months as "Jul", with the year where one begins; two lines for a wave."""
    if window := WINDOW.fullmatch(code or "") if dimension == "administration" else None:
        return f"{window[3].capitalize()}<br>{window[1]}-{window[2]}"
    if dimension != "month" or not code:
        return label(result, dimension, code)
    month = date.fromisoformat(f"{code}-01")
    return f"{month:%b}<br>{month:%Y}" if month.month in (1, 7) else f"{month:%b}"
