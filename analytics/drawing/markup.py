"""Elements of SVG as text; whatever comes from data is escaped here and nowhere else."""

from __future__ import annotations

import re
from html import escape, unescape

Length = str
"""A length of SVG: pixels, or a percentage of the frame."""

COLOUR = r"(?:#[0-9A-Fa-f]{6}|var\(--[a-z0-9-]+\))"
MARKUP = re.compile(rf"(</?b>|</?i>|</span>|<span style='color:{COLOUR};font-size:\d+px'>)")
"""What a text of a figure may hold besides line breaks; everything else is shown as written."""


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """An element. ``_`` in names of attributes stands for ``-``; those without a value go."""
    texts = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value not in (None, "")
    )
    return f"<{name}{texts}>{content}</{name}>"


def in_pixels(number: float) -> Length:
    """A number of pixels, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")


def in_percent(share: float) -> Length:
    """A share of the width, to a thousandth of a percent."""
    return f"{100 * share:.3f}".rstrip("0").rstrip(".") + "%"


def lines_of(text: str) -> list[str]:
    """The lines of a figure's text as SVG: bold, italic, and spans of a colour and size."""
    return [_spans(line) for line in str(text).split("<br>")]


def _spans(line: str) -> str:
    return "".join(
        _tag(part) if MARKUP.fullmatch(part) else escape(unescape(part), quote=False)
        for part in MARKUP.split(line)
    )


def _tag(part: str) -> str:
    """A tag of a figure's text as a tag of SVG."""
    if part.startswith("</"):
        return "</tspan>"
    if part == "<b>":
        return '<tspan font-weight="700">'
    if part == "<i>":
        return '<tspan font-style="italic">'
    colour, size = part.removeprefix("<span style='color:").removesuffix("px'>").split(";")
    return f'<tspan fill="{colour}" font-size="{size.removeprefix("font-size:")}">'
