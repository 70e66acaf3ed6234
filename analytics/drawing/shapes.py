"""Shapes of the layout: lines, rectangles and free paths in the units of the axes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from analytics.drawing.marks import DASHES, at, stretched
from analytics.drawing.markup import element, in_pixels
from analytics.drawing.scales import Frame

POINT = re.compile(r"(-?[\d.e+-]+),(-?[\d.e+-]+)")


def shape(found: Mapping[str, Any], frame: Frame) -> str:
    """A shape of the layout. Raises ``ValueError`` for a kind that is not drawn."""
    line = found.get("line") or {}
    stroke = {
        "stroke": line.get("color") if line.get("width") else None,
        "stroke_width": line.get("width") or None,
        "stroke_dasharray": DASHES[line.get("dash", "solid")],
    }
    look = {"fill": found.get("fillcolor", "none"), "opacity": found.get("opacity")}
    match found["type"]:
        case "line":
            return element("line", **_ends(found, frame), **stroke)
        case "rect":
            return element("rect", **_box(found, frame), **look, **stroke)
        case "path":
            path = POINT.sub(lambda m: at(float(m[1]), float(m[2]), frame), found["path"])
            return stretched(path, frame, False, **look, **stroke)
    raise ValueError(f"There is no shape {found['type']!r}")


def _ends(found: Mapping[str, Any], frame: Frame) -> dict[str, str]:
    across, up = found.get("xref", "x"), found.get("yref", "y")
    return {
        "x1": frame.across(found["x0"], across),
        "x2": frame.across(found["x1"], across),
        "y1": in_pixels(frame.down(found["y0"], up)),
        "y2": in_pixels(frame.down(found["y1"], up)),
    }


def _box(found: Mapping[str, Any], frame: Frame) -> dict[str, str]:
    left, right = sorted(frame.share(found[end]) for end in ("x0", "x1"))
    top, bottom = sorted(frame.down(found[end]) for end in ("y0", "y1"))
    return {
        "x": frame.length(left),
        "y": in_pixels(top),
        "width": frame.length(right - left),
        "height": in_pixels(bottom - top),
    }
