"""Cells of charts that are drawn as a table of colours."""

from __future__ import annotations

from typing import Any


def filled_cell(x: float, y: float, colour: str) -> dict[str, Any]:
    """The ground of the cell around a point, with a little room to the next."""
    return {
        "type": "rect",
        "x0": x - 0.46,
        "x1": x + 0.46,
        "y0": y - 0.24,
        "y1": y + 0.24,
        "fillcolor": colour,
        "line": {"width": 0},
        "layer": "below",
    }
