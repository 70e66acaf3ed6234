"""How a chart gets onto a page: one template a theme, one wrapper around plotly."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages.components.tokens import LIGHT, THEMES, Theme

FONT = "'Public Sans', sans-serif"
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "responsive": True}

Trace = dict[str, Any]

OUTLINES = {
    "square": "",
    "circle": "border-radius:50%",
    "diamond": "clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%)",
    "triangle-up": "clip-path:polygon(50% 0,100% 100%,0 100%)",
    "x": "clip-path:polygon(20% 0,50% 30%,80% 0,100% 20%,70% 50%,100% 80%,80% 100%,50% 70%,"
    "20% 100%,0 80%,30% 50%,0 20%)",
}
LEGEND_STYLE = """<style>
.t-legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0!important;
 padding:0 .5rem!important;
 list-style:none;font-size:.875rem}
.t-legend li{margin:0;padding:0;white-space:nowrap}
.t-legend span{display:inline-block;width:.75rem;height:.75rem;margin-right:.5rem}
</style>"""


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


def current_theme() -> Theme:
    """The theme that the reader sees."""
    return THEMES.get(st.context.theme.type or "light", LIGHT)


def base_layout(theme: Theme) -> dict[str, Any]:
    """What all charts share: font, ground, quiet grid, no zoom, room for labels."""
    axis = {
        "gridcolor": theme.hairline,
        "linecolor": theme.border,
        "zeroline": False,
        "fixedrange": True,
        "automargin": False,
        "tickfont": {"color": theme.muted, "size": 13},
    }
    return {
        "font": {"family": FONT, "size": 14, "color": theme.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "hovermode": False,
        "dragmode": False,
        "showlegend": False,
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
    return f'{LEGEND_STYLE}<ul class="t-legend">{items}</ul>' if items else ""


def as_json(spec: Spec, theme: Theme) -> str:
    """The whole figure as text, ready to be kept in a cache."""
    layout = merged(base_layout(theme), spec.layout)
    layout |= {"height": spec.height, "meta": {"legend": legend_html(spec.legend)}}
    return json.dumps({"data": spec.data, "layout": layout})


def figure_of(text: str, *, validate: bool = False) -> go.Figure:
    """A figure from its text. Checking each property costs 20 times as much: tests do it."""
    return go.Figure(json.loads(text), _validate=validate)


class Drawn(go.Figure):
    """A figure that was put together and checked before: all that Streamlit asks is its parts.

    Building the objects of plotly from the parts, only to be asked for the parts again, would
    take as long as the rest of the page.
    """

    def __init__(self, parts: dict[str, Any]) -> None:
        self.__dict__["parts"] = parts

    def to_dict(self) -> dict[str, Any]:
        """The figure's data and layout."""
        return self.__dict__["parts"]


def draw(text: str, *, alt: str, key: str) -> None:
    """Show a chart with its legend and text alternative, at its own height, without a tool bar."""
    parts = json.loads(text)
    if legend := parts["layout"]["meta"]["legend"]:
        st.html(legend)
    st.plotly_chart(Drawn(parts), theme=None, config=CONFIG, alt=alt, key=key)
