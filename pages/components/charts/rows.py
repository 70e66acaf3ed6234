"""Rows with their label above the mark, so that long names do not eat a phone's width."""

from __future__ import annotations

from typing import Any

from pages.components.tokens import Theme

ROW_HEIGHT = 46
LABEL_SHIFT = 15


def row_label(text: str, n: str, position: float, theme: Theme) -> dict[str, Any]:
    """A row's name and n, left-aligned above its mark."""
    size = f"  <span style='color:{theme.muted};font-size:12px'>{n}</span>" if n else ""
    return {
        "text": f"{text}{size}",
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": position,
        "yref": "y",
        "yshift": LABEL_SHIFT - 2,
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
        "font": {"size": 14, "color": theme.ink},
        "bgcolor": theme.ground,
        "borderpad": 1,
    }


def row_value(text: str, position: float, theme: Theme) -> dict[str, Any]:
    """A row's value, right-aligned above its mark: a column that never runs off a phone."""
    return {
        "text": f"<b>{text}</b>",
        "x": 1,
        "xref": "paper",
        "xanchor": "right",
        "y": position,
        "yref": "y",
        "yshift": LABEL_SHIFT - 2,
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": 14, "color": theme.ink},
        "bgcolor": theme.ground,
        "borderpad": 1,
    }


def row_note(text: str, position: float, theme: Theme, x: float = 0) -> dict[str, Any]:
    """Words in place of a mark: why there is none."""
    return {
        "text": f"<i>{text}</i>",
        "x": x,
        "xref": "paper",
        "xanchor": "left",
        "y": position,
        "yref": "y",
        "yshift": -7,
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": 13, "color": theme.muted},
    }


def separators(count: int, theme: Theme) -> list[dict[str, Any]]:
    """Hairlines between rows, so that each mark is seen to belong to its label."""
    line = {"color": theme.hairline, "width": 1}
    return [
        {
            "type": "line",
            "x0": 0,
            "x1": 1,
            "xref": "paper",
            "y0": place - 0.44,
            "y1": place - 0.44,
            "layer": "below",
            "line": line,
        }
        for place in range(1, count)
    ]


def row_axis(count: int) -> dict[str, Any]:
    """The axis of ``count`` rows, first on top, without ticks."""
    return {
        "range": [-0.6, count - 0.4],
        "autorange": False,
        "showgrid": False,
        "showticklabels": False,
        "visible": False,
    }


def height_of(count: int, extra: int = 48) -> int:
    """Pixels for so many rows and what stands above and below them."""
    return ROW_HEIGHT * max(count, 1) + extra
