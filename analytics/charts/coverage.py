"""A map of needs: how many partners work on each need of each place, gaps standing out."""

from __future__ import annotations

from typing import Any

from analytics.charts.cells import filled_cell
from analytics.charts.rows import height_of, row_axis, row_label
from analytics.charts.spec import LegendEntry, Spec
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State
from analytics.wording import label

HEAD = 176
GAP = "Gap"


def coverage(result: Result, theme: Theme, *, rows_by: str, columns_by: str, most: int = 0) -> Spec:
    """A row a place, a column a need; the number of partners in each cell, "Gap" for none.

    Rows with most gaps come first, ``most`` of them (0: all). A need that was not stated leaves
    its cell blank. Heads stand upright, so that they fit a phone.
    """
    cells = {(row.group[rows_by], row.group[columns_by]): row for row in result.rows}
    names = most_gaps_first(result, rows_by)[: most or None]
    columns = list(dict.fromkeys(row.group[columns_by] for row in result.rows))
    columns.sort(key=lambda code: label(result, columns_by, code))
    places = {code: len(names) - 1 - place for place, code in enumerate(names)}
    found = [
        (columns.index(column), places[name] - 0.2, row)
        for (name, column), row in cells.items()
        if name in places
    ]
    layout: dict[str, Any] = {
        "shapes": [filled_cell(x, y, _colours(row, theme)[0]) for x, y, row in found],
        "annotations": [
            *(row_label(label(result, rows_by, code), "", y, theme) for code, y in places.items()),
            *(_mark(x, y, row, theme) for x, y, row in found),
        ],
        "xaxis": _heads(result, columns_by, columns),
        "yaxis": row_axis(len(names)),
        "margin": {"t": HEAD, "b": 4},
    }
    # An invisible trace: without one there are no axes.
    trace = {"type": "scatter", "x": [0], "y": [0], "mode": "markers", "marker": {"opacity": 0}}
    legend = (
        LegendEntry("Gap: no partner", theme.contrast),
        LegendEntry("One partner", theme.soft),
        LegendEntry("Several partners", theme.accent),
    )
    return Spec([trace], layout, height_of(len(names), HEAD + 8), legend)


def most_gaps_first(result: Result, rows_by: str) -> list[str | None]:
    """The places, those with most needs without a partner first."""
    gaps: dict[str | None, int] = {}
    for row in result.rows:
        code = row.group[rows_by]
        gaps[code] = gaps.get(code, 0) + (row.state is State.VALUE and not row.value)
    return sorted(gaps, key=lambda code: (-gaps[code], label(result, rows_by, code)))


def _colours(row: ResultRow, theme: Theme) -> tuple[str, str]:
    """Ground and ink of a cell."""
    if not row.value:
        return theme.contrast, theme.contrast_ink
    return (theme.soft, theme.ink) if row.value < 2 else (theme.accent, theme.accent_ink)


def _mark(x: float, y: float, row: ResultRow, theme: Theme) -> dict[str, Any]:
    text = f"{row.value:.0f}" if row.value else GAP
    font = {"size": 12, "color": _colours(row, theme)[1]}
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": font}


def _heads(result: Result, dimension: str, columns: list[str | None]) -> dict[str, Any]:
    """The axis of the columns, on top."""
    return {
        "range": [-0.5, len(columns) - 0.5],
        "side": "top",
        "showgrid": False,
        "tickmode": "array",
        "tickangle": -90,
        "tickvals": list(range(len(columns))),
        "ticktext": [label(result, dimension, code) for code in columns],
    }
