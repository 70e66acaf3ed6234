"""A matrix of counts between ordered stages: before down, after across, the diagonal marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analytics.charts.cells import filled_cell
from analytics.charts.rows import height_of, row_axis, row_label
from analytics.charts.spec import Spec
from analytics.charts.tokens import Theme
from analytics.dimensions import DIMENSIONS
from analytics.results import Result
from analytics.wording import label

FORWARD, BACK = "▲", "▼"


def matrix(result: Result, theme: Theme, *, rows_by: str, columns_by: str) -> Spec:
    """Counts of ``rows_by`` against ``columns_by``, both of one vocabulary in its order.

    A cell says with a sign whether it is a move forward or back; on the diagonal nothing moved.
    """
    cells: dict[tuple[str, str], float] = {}
    for row in result.rows:
        key = row.group[rows_by] or "", row.group[columns_by] or ""
        cells[key] = cells.get(key, 0) + (row.value or 0)
    vocabulary = DIMENSIONS[rows_by].vocabulary
    used = {code for key in cells for code in key}
    codes = [code for code in (vocabulary.codes if vocabulary else sorted(used)) if code in used]
    shapes, marks = [], []
    for down, before in enumerate(codes):
        for across, after in enumerate(codes):
            y = len(codes) - 1 - down - 0.2
            count = cells.get((before, after), 0)
            shapes.append(filled_cell(across, y, _ground(across - down, count, theme)))
            marks.append(_mark(across, y, across - down, count, theme))
    names = [
        row_label(label(result, rows_by, code), "", len(codes) - 1 - place, theme)
        for place, code in enumerate(codes)
    ]
    layout: dict[str, Any] = {
        "shapes": shapes,
        "annotations": names + marks,
        "xaxis": _heads(result, columns_by, codes),
        "yaxis": row_axis(len(codes)),
        "margin": {"t": 46, "b": 4},
    }
    trace = {"type": "scatter", "x": [0], "y": [0], "mode": "markers", "marker": {"opacity": 0}}
    return Spec([trace], layout, height_of(len(codes), 60))


def _heads(result: Result, dimension: str, codes: list[str]) -> dict[str, Any]:
    return {
        "range": [-0.5, len(codes) - 0.5],
        "side": "top",
        "showgrid": False,
        "tickmode": "array",
        "tickvals": list(range(len(codes))),
        "ticktext": [label(result, dimension, code).replace(" ", "<br>", 1) for code in codes],
    }


def _ground(step: int, count: float, theme: Theme) -> str:
    if not count:
        return theme.panel
    return theme.soft if step == 0 else theme.accent if step > 0 else theme.contrast


def _mark(x: float, y: float, step: int, count: float, theme: Theme) -> dict[str, Any]:
    inks: Mapping[bool, str] = {True: theme.accent_ink, False: theme.contrast_ink}
    ink = theme.muted if not count else theme.ink if step == 0 else inks[step > 0]
    sign = "" if not count or step == 0 else f"{FORWARD if step > 0 else BACK} "
    return {
        "text": f"{sign}{count:.0f}",
        "x": x,
        "y": y,
        "showarrow": False,
        "font": {"size": 13, "color": ink},
    }
