"""A whole picture: what lies behind, the marks, the words, in the box of a page or in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from analytics.drawing import marks, texts
from analytics.drawing.markup import element, in_pixels
from analytics.drawing.scales import Frame, ticks_of
from analytics.drawing.shapes import shape

Figure = Mapping[str, Any]


def picture(figure: Figure, *, alt: str, name: str) -> str:
    """The picture as HTML that fills the width of its box.

    ``alt`` is its text alternative; ``name`` tells its patterns from those of other pictures.
    """
    layout = figure["layout"]
    frame, margin = _frame(layout, None)
    style = (
        f"left:{margin['l']}px;top:{margin['t']}px;height:{in_pixels(frame.height)}px;"
        f"width:calc(100% - {margin['l'] + margin['r']}px)"
    )
    drawn = f'<svg style="{style}" aria-hidden="true">{_content(figure, frame, name)}</svg>'
    return (
        f'<div class="t-picture" role="img" aria-label="{escape(alt)}" '
        f'style="height:{layout["height"]}px">{drawn}</div>'
    )


def standalone(figure: Figure, *, alt: str, width: int, ground: str = "") -> str:
    """The picture as an SVG file of ``width`` pixels, with its text alternative as its title."""
    layout = figure["layout"]
    frame, margin = _frame(layout, width)
    height = layout["height"]
    behind = element("rect", width=width, height=height, fill=ground) if ground else ""
    body = element("g", _content(figure, frame, "picture"),
                   transform=f"translate({margin['l']},{margin['t']})")  # fmt: skip
    return element(
        "svg",
        element("title", escape(alt, quote=False)) + behind + body,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
        font_family=layout["font"]["family"],
        **{"xml:space": "preserve"},
    )


def _frame(layout: Mapping[str, Any], width: int | None) -> tuple[Frame, Mapping[str, float]]:
    margin = layout["margin"]
    across, up = layout["xaxis"]["range"], layout["yaxis"]["range"]
    inner = None if width is None else width - margin["l"] - margin["r"]
    height = layout["height"] - margin["t"] - margin["b"]
    return Frame((across[0], across[1]), (up[0], up[1]), height, inner), margin


def _content(figure: Figure, frame: Frame, name: str) -> str:
    layout = figure["layout"]
    shapes = layout.get("shapes", ())
    return "".join(
        (
            *_grid(layout, frame),
            *(shape(each, frame) for each in shapes if each.get("layer") == "below"),
            *_traces(figure, frame, name),
            *(shape(each, frame) for each in shapes if each.get("layer") != "below"),
            *_axes(layout, frame),
            *(texts.annotation(note, frame) for note in layout.get("annotations", ())),
        )
    )


def _traces(figure: Figure, frame: Frame, name: str) -> Iterator[str]:
    before = None
    for place, trace in enumerate(figure["data"]):
        if trace["type"] == "bar":
            gap = figure["layout"].get("bargap", marks.GAP)
            yield marks.bars(trace, frame, gap, f"{name}-{place}")
        else:
            yield marks.scatter(trace, frame, before)
        before = trace


def _is_drawn(axis: Mapping[str, Any], part: str) -> bool:
    return bool(axis.get("visible", True) and axis.get(part, True))


def _grid(layout: Mapping[str, Any], frame: Frame) -> Iterator[str]:
    across, up = layout["xaxis"], layout["yaxis"]
    bottom = in_pixels(frame.height)
    if _is_drawn(across, "showgrid"):
        for value, _ in ticks_of(across):
            x = frame.across(value)
            yield element("line", x1=x, x2=x, y2=bottom, stroke=across["gridcolor"])
    if _is_drawn(up, "showgrid"):
        for value, _ in ticks_of(up):
            y, far = in_pixels(frame.down(value)), frame.length(1)
            yield element("line", x2=far, y1=y, y2=y, stroke=up["gridcolor"])


def _axes(layout: Mapping[str, Any], frame: Frame) -> Iterator[str]:
    margin = layout["margin"]
    if _is_drawn(layout["xaxis"], "showticklabels"):
        yield texts.across_axis(layout["xaxis"], frame, margin["b"])
    if _is_drawn(layout["yaxis"], "showticklabels"):
        yield texts.up_axis(layout["yaxis"], frame, margin["l"])
