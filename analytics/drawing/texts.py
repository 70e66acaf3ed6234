"""Words in a picture: annotations, labels of points, ticks and titles of axes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analytics.drawing.markup import Length, element, in_pixels, lines_of
from analytics.drawing.scales import Frame, ticks_of

LINE = 1.3
"""Height of a line of text, in sizes of its letters."""
BASE = 0.35
"""How far the foot of letters stands below the middle of their line, in sizes."""
TICK_GAP = 7
ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def words(
    text: str,
    x: Length,
    y: float,
    *,
    size: float,
    colour: str,
    anchor: str = "middle",
    stands: str = "middle",
    ground: str = "",
    shift: float = 0,
    angle: int = 0,
) -> str:
    """A text of one or more lines at a point.

    ``anchor`` is the side of the text at the point (start, middle, end); ``stands`` says which
    part of its height (top, middle, bottom). ``ground`` clears what lies behind the letters.
    """
    lines = lines_of(text)
    height = LINE * size * len(lines)
    top = {"top": 0.0, "middle": -height / 2, "bottom": -height}[stands]
    first = top + LINE * size / 2 + BASE * size
    # A turned text turns around its point, so that it needs a place of its own to begin from.
    at, base = ("0", first) if angle else (x, y + first)
    begin = {"x": at, "dx": shift or None}
    below = {**begin, "dy": in_pixels(LINE * size)}
    content = lines[0] + "".join(element("tspan", line, **below) for line in lines[1:])
    halo = {"stroke": ground, "stroke_width": 7, "stroke_linejoin": "round"} if ground else {}
    body = element(
        "text",
        content,
        **begin,
        y=in_pixels(base),
        fill=colour,
        font_size=in_pixels(size),
        text_anchor=anchor,
        paint_order="stroke" if ground else None,
        transform=f"rotate({angle})" if angle else None,
        **halo,
    )
    return element("svg", body, x=x, y=in_pixels(y), overflow="visible") if angle else body


def annotation(note: Mapping[str, Any], frame: Frame) -> str:
    """A text of the layout."""
    across, up = note.get("xref", "x"), note.get("yref", "y")
    anchor = note.get("xanchor") or _side(note["x"], across, ("left", "center", "right"))
    return words(
        note["text"],
        frame.across(note["x"], across),
        frame.down(note["y"], up) - note.get("yshift", 0),
        size=note["font"]["size"],
        colour=note["font"]["color"],
        anchor=ANCHORS[anchor],
        stands=note.get("yanchor") or _side(note["y"], up, ("bottom", "middle", "top")),
        ground=note.get("bgcolor", ""),
        shift=note.get("xshift", 0),
    )


def _side(value: float, reference: str, sides: tuple[str, str, str]) -> str:
    """Where a text without an anchor is held: in its middle, or at the nearer end of the paper."""
    if reference != "paper":
        return sides[1]
    return sides[0] if value < 1 / 3 else sides[2] if value > 2 / 3 else sides[1]


def across_axis(axis: Mapping[str, Any], frame: Frame, bottom: float) -> str:
    """Ticks and title of the axis across; ``bottom`` is the margin below the frame."""
    is_on_top = axis.get("side") == "top"
    edge = -TICK_GAP if is_on_top else frame.height + TICK_GAP
    angle = int(axis.get("tickangle") or 0)
    texts = [
        words(
            text,
            frame.across(value),
            edge,
            size=axis["tickfont"]["size"],
            colour=axis["tickfont"]["color"],
            anchor="start" if angle else "middle",
            stands="middle" if angle else "bottom" if is_on_top else "top",
            angle=angle,
        )
        for value, text in ticks_of(axis)
    ]
    if title := axis.get("title"):
        texts.append(_title(title, frame.length(0.5), frame.height + bottom - 4, "bottom", 0))
    return "".join(texts)


def up_axis(axis: Mapping[str, Any], frame: Frame, left: float) -> str:
    """Ticks and title of the axis upwards; ``left`` is the margin beside the frame."""
    texts = [
        words(
            text,
            in_pixels(-TICK_GAP),
            frame.down(value),
            size=axis["tickfont"]["size"],
            colour=axis["tickfont"]["color"],
            anchor="end",
        )
        for value, text in ticks_of(axis)
    ]
    if title := axis.get("title"):
        texts.append(_title(title, in_pixels(2 - left), frame.height / 2, "top", -90))
    return "".join(texts)


def _title(title: Mapping[str, Any], x: Length, y: float, stands: str, angle: int) -> str:
    font = title["font"]
    return words(
        title["text"], x, y, size=font["size"], colour=font["color"], stands=stands, angle=angle
    )
