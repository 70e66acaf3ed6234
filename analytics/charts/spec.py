"""What all charts share: a template for each theme, the legend, and the way to a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import Any

from analytics.charts.tokens import Theme
from analytics.drawing import picture

FONT = "'Public Sans', sans-serif"

Trace = dict[str, Any]

OUTLINES = {
    "square": "",
    "circle": "border-radius:50%",
    "diamond": "clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%)",
    "triangle-up": "clip-path:polygon(50% 0,100% 100%,0 100%)",
    "x": "clip-path:polygon(20% 0,50% 30%,80% 0,100% 20%,70% 50%,100% 80%,80% 100%,50% 70%,"
    "20% 100%,0 80%,30% 50%,0 20%)",
}


@dataclass(frozen=True)
class LegendEntry:
    """A mark and its meaning. ``shape`` is circle, square, diamond, triangle-up or x."""

    name: str
    colour: str
    shape: str = "square"


@dataclass(frozen=True)
class Spec:
    """A chart as plain values: traces, additions to the layout, its height, its legend.

    The legend stands above the chart as text that wraps, not inside it.
    """

    data: list[Trace]
    layout: dict[str, Any] = field(default_factory=dict)
    height: int = 320
    legend: tuple[LegendEntry, ...] = ()


def base_layout(theme: Theme) -> dict[str, Any]:
    """What all charts share: font, quiet grid, room for labels."""
    axis = {
        "gridcolor": theme.hairline,
        "tickfont": {"color": theme.muted, "size": 13},
    }
    return {
        "font": {"family": FONT, "size": 14, "color": theme.ink},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "xaxis": axis,
        "yaxis": axis,
    }


def merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Nested settings laid over others."""
    result = dict(base)
    for name, value in changes.items():
        if isinstance(value, dict) and isinstance(result.get(name), dict):
            result[name] = merged(result[name], value)
        else:
            result[name] = value
    return result


def legend_html(entries: tuple[LegendEntry, ...]) -> str:
    """The legend as a list of marks and names; empty without entries."""
    items = "".join(
        f'<li><span style="background:{entry.colour};{OUTLINES[entry.shape]}"></span>'
        f"{escape(entry.name)}</li>"
        for entry in entries
    )
    return f'<ul class="t-legend">{items}</ul>' if items else ""


def figure_of(spec: Spec, theme: Theme) -> dict[str, Any]:
    """The whole figure, as plotly would take it."""
    layout = merged(base_layout(theme), spec.layout)
    return {"data": spec.data, "layout": layout | {"height": spec.height}}


def picture_of(spec: Spec, theme: Theme, *, alt: str, name: str) -> str:
    """The chart with its legend above it, ready to be kept in a cache."""
    return legend_html(spec.legend) + picture(figure_of(spec, theme), alt=alt, name=name)
