"""Rows with their label above the mark, so that long names do not eat a phone's width."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State
from analytics.wording import group_label, same_in_all, size_text, value_text

ROW_HEIGHT = 46
TALL_ROW = 62
"""Where a name stands in two lines."""
LONGEST_LABEL = 34
"""Letters of a name and its n that leave room for a value beside them on a phone."""
LABEL_SHIFT = 15


Place = tuple[ResultRow, int]


def places_of(rows: Sequence[ResultRow]) -> list[Place]:
    """Rows with their position on the axis, the first on top."""
    return list(zip(rows, range(len(rows) - 1, -1, -1), strict=True))


def row_texts(
    result: Result,
    places: Sequence[Place],
    theme: Theme,
    *,
    shows_n: bool = True,
    breaks: bool = False,
) -> list[dict[str, Any]]:
    """The name, n and value of each row; in place of a value that is not shown, why.

    ``breaks``: the chart has room for long names of several groups in two lines.
    """
    indicator, without = result.indicator, same_in_all(result)
    texts = []
    for row, y in places:
        n = size_text(indicator, row) if shows_n else ""
        name = group_label(row, without)
        is_long = breaks and len(f"{name} {n}") > LONGEST_LABEL
        first, comma, last = name.rpartition(", ") if is_long else ("", "", name)
        texts.append(row_label(f"{first}{comma.strip()}\n{last}".strip(), n, y, theme))
        shown = row_value if row.state is State.VALUE else row_note
        texts.append(shown(value_text(indicator, row), y, theme))
    return texts


def row_label(text: str, n: str, position: float, theme: Theme) -> dict[str, Any]:
    """A row's name and n, left-aligned above its mark."""
    size = f"  <span style='color:{theme.muted};font-size:12px'>{n}</span>" if n else ""
    return {
        "text": f"{escape(text, quote=False)}{size}".replace("\n", "<br>"),
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


def row_note(text: str, position: float, theme: Theme) -> dict[str, Any]:
    """Words in place of a mark: why there is none."""
    return {
        "text": f"<i>{text}</i>",
        "x": 0,
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


def height_of(count: int, extra: int = 48, texts: Sequence[dict[str, Any]] = ()) -> int:
    """Pixels for so many rows and what stands above and below them; more for ``texts`` of two
    lines.
    """
    is_tall = any("<br>" in each["text"] for each in texts)
    return (TALL_ROW if is_tall else ROW_HEIGHT) * max(count, 1) + extra
