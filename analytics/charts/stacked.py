"""Bars of parts that make a whole: shares side by side, with the count in each part."""

from __future__ import annotations

from typing import Any

from analytics.charts.rows import height_of, row_axis, row_label, separators
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State
from analytics.wording import label

SMALLEST_PRINTED = 5
WIDTH = 0.42

Style = tuple[str, str, str]


def stacked(
    result: Result,
    theme: Theme,
    *,
    rows_by: str,
    parts_by: str,
    parts: tuple[str, ...],
    is_movement: bool = False,
) -> Spec:
    """One bar a value of ``rows_by``, cut into the ``parts`` (codes of ``parts_by``, in order).

    No part is coloured as good or bad; a pattern tells neighbors apart beside the colour.
    ``is_movement``: the parts are forward, stayed and back, in the colours of the flow.
    """
    names = list(dict.fromkeys(row.group[rows_by] for row in result.rows))
    cells = {(row.group[rows_by], row.group[parts_by]): row for row in result.rows}
    positions = {name: len(names) - 1 - place for place, name in enumerate(names)}
    used = [part for part in parts if any(part == key[1] for key in cells)]
    styles = dict(zip(parts, _styles(theme, is_movement), strict=False))
    starts = dict.fromkeys(names, 0.0)
    traces = []
    for part in used:
        name = label(result, parts_by, part)
        traces.append(_segment(part, name, cells, positions, starts, styles[part], theme))
    layout: dict[str, Any] = {
        "annotations": [_name(result, rows_by, name, y, theme) for name, y in positions.items()],
        "shapes": separators(len(names), theme),
        "barmode": "overlay",
        "xaxis": {"range": [0, 100], "visible": False},
        "yaxis": row_axis(len(names)),
        "margin": {"t": 4, "b": 4},
    }
    legend = tuple(LegendEntry(label(result, parts_by, part), styles[part][0]) for part in used)
    return Spec(traces, layout, height_of(len(names), 8), legend)


def _styles(theme: Theme, is_movement: bool) -> list[Style]:
    """Ground, ink and pattern of each part."""
    if is_movement:
        return [
            (theme.accent, theme.accent_ink, ""),
            (theme.likert[2], theme.likert_ink[2], ""),
            (theme.contrast, theme.contrast_ink, "/"),
        ]
    return [
        (theme.accent, theme.accent_ink, ""),
        (theme.likert[3], theme.likert_ink[3], "/"),
        (theme.muted, theme.ground, "x"),
        (theme.likert[2], theme.likert_ink[2], ""),
    ]


def _name(result: Result, rows_by: str, name: str | None, y: int, theme: Theme) -> dict[str, Any]:
    sizes = [row.denominator for row in result.rows if row.group[rows_by] == name]
    n = f"n = {sizes[0]:,.0f}" if sizes and sizes[0] is not None else ""
    return row_label(label(result, rows_by, name), n, y, theme)


def _segment(
    part: str,
    name: str,
    cells: dict[tuple[str | None, str | None], ResultRow],
    positions: dict[str | None, int],
    starts: dict[str | None, float],
    style: Style,
    theme: Theme,
) -> Trace:
    """One part of all rows; moves the starts to where the next part begins."""
    colour, ink, pattern = style
    rows = [(code, cells[code, part]) for code in positions if (code, part) in cells]
    shown = [(code, row) for code, row in rows if row.state is State.VALUE and row.value]
    bases = [starts[code] for code, _ in shown]
    for code, row in shown:
        starts[code] += row.value or 0
    marker = {
        "color": colour,
        "line": {"color": theme.ground, "width": 2},
        "pattern": {
            "shape": pattern,
            "fillmode": "overlay",
            "fgcolor": ink,
            "fgopacity": 0.3,
            "size": 7,
        },
    }
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "base": bases,
        "x": [row.value for _, row in shown],
        "y": [positions[code] - 0.16 for code, _ in shown],
        "width": WIDTH,
        "marker": marker,
        "text": [_count(row) for _, row in shown],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "constraintext": "none",
        "textangle": 0,
        "textfont": {"color": ink, "size": 13},
    }


def _count(row: ResultRow) -> str:
    return f"{row.numerator:,.0f}" if (row.value or 0) >= SMALLEST_PRINTED else ""
