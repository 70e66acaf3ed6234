"""Marks of the data: bars, lines, points, and the intervals around points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from analytics.drawing.markup import Length, element, in_pixels
from analytics.drawing.scales import Frame
from analytics.drawing.texts import words

Trace = Mapping[str, Any]
Point = tuple[float, float]

MOST_LABELS = 7
"""Labels of points that stand beside each other on a phone; of more, every other one gives way."""
GAP = 0.2
"""Share of the distance between upright bars that stays free unless the figure says otherwise."""
WIDE = 1000
"""Units of the width in which curves are drawn when the width of the frame is not known."""
DASHES = {
    "dash": "9 6",
    "dot": "2 4",
    "dashdot": "9 5 2 5",
    "longdash": "16 7",
    "solid": None,
}


def each(value: Any, count: int) -> list[Any]:
    """One value for each mark, where the figure has one for all."""
    return list(value) if isinstance(value, (list, tuple)) else [value] * count


def bars(trace: Trace, frame: Frame, gap: float, name: str) -> str:
    """The bars of a trace, upright or lying, with the texts inside them."""
    lies = trace.get("orientation") == "h"
    lengths, places = (trace["x"], trace["y"]) if lies else (trace["y"], trace["x"])
    count = len(lengths)
    marker = trace["marker"]
    outline = marker.get("line") or {}
    shapes = each((marker.get("pattern") or {}).get("shape", ""), count)
    styles = zip(each(marker["color"], count), shapes, each(trace.get("text", ""), count),
                 strict=True)  # fmt: skip
    widths, bases = each(trace.get("width", 1 - gap), count), each(trace.get("base", 0), count)
    drawn = [_pattern(shape, marker["pattern"], name) for shape in sorted({*shapes} - {""})]
    for length, place, width, base, (colour, shape, text) in zip(
        lengths, places, widths, bases, styles, strict=True
    ):
        if length is None:
            continue
        ends = (base, base + length), (place - width / 2, place + width / 2)
        box = _box(*(ends if lies else ends[::-1]), frame)
        drawn.append(element("rect", **box, fill=colour, stroke=outline.get("color"),
                             stroke_width=outline.get("width")))  # fmt: skip
        if shape:
            drawn.append(element("rect", **box, fill=f"url(#{_pattern_name(shape, name)})"))
        if text:
            behind = colour if shape else ""
            drawn.append(_inside(str(text), ends if lies else ends[::-1], trace, frame, behind))
    return "".join(drawn)


def _box(across: Point, up: Point, frame: Frame) -> dict[str, Length]:
    """A rectangle between two values of each axis."""
    left, right = sorted(frame.share(value) for value in across)
    top, bottom = sorted(frame.down(value) for value in up)
    return {
        "x": frame.length(left),
        "y": in_pixels(top),
        "width": frame.length(right - left),
        "height": in_pixels(bottom - top),
    }


def _inside(text: str, ends: tuple[Point, Point], trace: Trace, frame: Frame, behind: str) -> str:
    """A text in the middle of a bar; ``behind`` clears a pattern around it."""
    across, up = ends
    font = trace["textfont"]
    return words(text, frame.across(sum(across) / 2), frame.down(sum(up) / 2),
                 size=font["size"], colour=font["color"], ground=behind)  # fmt: skip


def _pattern_name(shape: str, name: str) -> str:
    return f"{name}-{'stripes' if shape == '/' else 'crosses'}"


def _pattern(shape: str, pattern: Mapping[str, Any], name: str) -> str:
    """Stripes, or stripes both ways, that are laid over a colour."""
    size = pattern["size"]
    thick = in_pixels(size * pattern.get("solidity", 0.3) / 1.4)
    style = {"fill": pattern["fgcolor"], "fill_opacity": pattern.get("fgopacity")}
    content = element("rect", width=thick, height=size, **style)
    if shape == "x":
        content += element("rect", width=size, height=thick, **style)
    return element("pattern", content, id=_pattern_name(shape, name), width=size, height=size,
                   patternUnits="userSpaceOnUse", patternTransform="rotate(45)")  # fmt: skip


def scatter(trace: Trace, frame: Frame, before: Trace | None) -> str:
    """Lines, points and texts of a trace; a fill reaches down to the line of the trace before."""
    mode = trace["mode"]
    drawn = _fill(trace, before, frame) if trace.get("fill") and before else ""
    if "lines" in mode:
        is_cut = trace.get("cliponaxis", True)
        drawn += "".join(curve(part, trace["line"], frame, is_cut) for part in _unbroken(trace))
    if "error_x" in trace:
        drawn += "".join(_intervals(trace, frame))
    if "markers" in mode:
        drawn += "".join(_points(trace, frame))
    if "text" in mode:
        drawn += "".join(_labels(trace, frame))
    return drawn


def _unbroken(trace: Trace) -> Iterator[list[Point]]:
    """The points of a line, apart where a value is missing."""
    points = list(zip(trace["x"], trace["y"], strict=True))
    for is_known, part in groupby(points, lambda point: None not in point):
        if is_known:
            yield list(part)


def curve(points: Sequence[Point], line: Mapping[str, Any], frame: Frame, is_cut: bool) -> str:
    """A line through points; what lies beyond the frame is cut off unless it may show."""
    path = "M" + "L".join(_place(x, y, frame) for x, y in points)
    return stretched(path, frame, is_cut, fill="none", stroke=line["color"],
                     stroke_width=line["width"], stroke_linejoin="round",
                     stroke_dasharray=DASHES[line.get("dash", "solid")])  # fmt: skip


def stretched(path: str, frame: Frame, is_cut: bool, **style: object) -> str:
    """A path over the whole frame, which follows its width where that is not known."""
    height = in_pixels(frame.height)
    body = element("path", d=path, vector_effect="non-scaling-stroke", **style)
    return element("svg", body, width=frame.length(1), height=height,
                   overflow="hidden" if is_cut else "visible",
                   viewBox=f"0 0 {in_pixels(frame.width or WIDE)} {height}",
                   preserveAspectRatio="none")  # fmt: skip


def _place(x: float, y: float, frame: Frame) -> str:
    return f"{frame.share(x) * (frame.width or WIDE):.2f},{frame.down(y):.2f}"


def at(x: float, y: float, frame: Frame) -> str:
    """A point within a path of :func:`stretched`."""
    return _place(x, y, frame)


def _fill(trace: Trace, before: Trace, frame: Frame) -> str:
    there = list(zip(trace["x"], trace["y"], strict=True))
    back = list(zip(before["x"], before["y"], strict=True))[::-1]
    path = "M" + "L".join(_place(x, y, frame) for x, y in (*there, *back)) + "Z"
    return stretched(path, frame, True, fill=trace["fillcolor"])


def _intervals(trace: Trace, frame: Frame) -> Iterator[str]:
    """A line from the lower to the upper end of each interval, with a stop at both."""
    bounds = trace["error_x"]
    style = {"stroke": bounds["color"], "stroke_width": bounds["thickness"]}
    stop = bounds["width"]
    for x, y, more, less in zip(
        trace["x"], trace["y"], bounds["array"], bounds["arrayminus"], strict=True
    ):
        if not more and not less:
            continue
        middle = frame.down(y)
        ends = frame.across(x - less), frame.across(x + more)
        level = in_pixels(middle)
        yield element("line", x1=ends[0], x2=ends[1], y1=level, y2=level, **style)
        for end in ends:
            yield element("line", x1=end, x2=end, y1=in_pixels(middle - stop),
                          y2=in_pixels(middle + stop), **style)  # fmt: skip


def _points(trace: Trace, frame: Frame) -> Iterator[str]:
    marker, count = trace["marker"], len(trace["x"])
    outline = marker.get("line") or {}
    colours = each(marker.get("color", (trace.get("line") or {}).get("color")), count)
    styles = zip(each(marker.get("symbol", "circle"), count), each(marker.get("size", 6), count),
                 colours, strict=True)  # fmt: skip
    if marker.get("opacity") == 0:
        return
    for x, y, (symbol, size, colour) in zip(trace["x"], trace["y"], styles, strict=True):
        if x is None or y is None:
            continue
        shape = element("path", d=outline_of(symbol, size / 2), fill=colour,
                        stroke=outline.get("color"), stroke_width=outline.get("width"))  # fmt: skip
        yield element("svg", shape, x=frame.across(x), y=in_pixels(frame.down(y)),
                      overflow="visible")  # fmt: skip


def outline_of(symbol: str, radius: float) -> str:
    """The path of a mark around 0. Shapes are of like area, so that none looks like more."""
    r, wide, thin = radius, radius * 1.3, radius * 0.4
    match symbol:
        case "circle":
            return f"M{-r},0A{r},{r} 0 1 1 {r},0A{r},{r} 0 1 1 {-r},0Z"
        case "square":
            return f"M{-r},{-r}H{r}V{r}H{-r}Z"
        case "diamond":
            return f"M{-wide:g},0L0,{-wide:g}L{wide:g},0L0,{wide:g}Z"
        case "triangle-up":
            return f"M{-1.15 * r:g},{0.7 * r:g}L0,{-1.3 * r:g}L{1.15 * r:g},{0.7 * r:g}Z"
        case "x":
            far = r + thin
            return (
                f"M0,{thin:g}L{r:g},{far:g}L{far:g},{r:g}L{thin:g},0L{far:g},{-r:g}"
                f"L{r:g},{-far:g}L0,{-thin:g}L{-r:g},{-far:g}L{-far:g},{-r:g}L{-thin:g},0"
                f"L{-far:g},{r:g}L{-r:g},{far:g}Z"
            )
    raise ValueError(f"There is no mark {symbol!r}")


def _labels(trace: Trace, frame: Frame) -> Iterator[str]:
    """The text of each point, beside it where its place is named so."""
    count, font = len(trace["x"]), trace["textfont"]
    away = (trace.get("marker") or {}).get("size", 6) / 2 + 3
    places = each(trace["textposition"], count)
    is_crowded = count > MOST_LABELS
    points = zip(trace["x"], trace["y"], trace["text"], places, strict=True)
    for left, (x, y, text, place) in zip(reversed(range(count)), points, strict=True):
        if not text or x is None or y is None:
            continue
        vertical, side = place.split()
        lift = {"top": -away, "bottom": away, "middle": 0}[vertical]
        label = words(
            text,
            frame.across(x),
            frame.down(y) + lift,
            size=font["size"],
            colour=font["color"],
            anchor={"left": "end", "center": "middle", "right": "start"}[side],
            stands={"top": "bottom", "bottom": "top", "middle": "middle"}[vertical],
        )
        is_spare = is_crowded and left % 2 and vertical != "middle"
        yield element("g", label, class_="t-spare") if is_spare else label
