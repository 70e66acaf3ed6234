"""A chart as a file of its own: title, subtitle, legend, picture and source in one image."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import accumulate
from pathlib import Path

from analytics.charts.spec import FONT, LegendEntry, Spec, figure_of
from analytics.charts.tokens import LIGHT, Theme
from analytics.drawing import standalone
from analytics.drawing.marks import outline_of
from analytics.drawing.markup import element

FONTS = Path(__file__).resolve().parents[1] / "reports" / "writers" / "fonts"
WIDTH, EDGE = 800, 24
INSIDE = WIDTH - 2 * EDGE
LETTER = 0.53
"""Width of a letter, in sizes: what lines are broken by, since nothing here measures letters."""
SHARPNESS = 192
"""Dots an inch of a PNG, twice those of a screen."""
TYPST = """#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")"""


@dataclass(frozen=True)
class Sheet:
    """What stands in the file. ``mark`` says that it is not for publication, or is empty."""

    spec: Spec
    title: str
    subtitle: str
    origin: str
    alt: str
    mark: str = ""


def svg_of(sheet: Sheet, theme: Theme = LIGHT) -> str:
    """The chart as an SVG file; its colours are those that the spec was drawn in."""
    top = [
        *_lines(sheet.title, 20, theme.ink, "700"),
        *_lines(sheet.subtitle, 14, theme.muted),
        *_lines(sheet.mark, 14, theme.not_met, "700"),
    ]
    foot = _lines(sheet.origin, 12, theme.muted)
    figure = figure_of(sheet.spec, theme)
    above = EDGE + sum(height for _, height in top) + 8
    legend, legend_height = _legend(sheet.spec.legend, above, theme)
    chart_top = above + legend_height
    foot_top = chart_top + sheet.spec.height + 12
    height = foot_top + sum(each for _, each in foot) + EDGE
    chart = element("g", standalone(figure, alt=sheet.alt, width=INSIDE),
                    transform=f"translate({EDGE},{chart_top:g})")  # fmt: skip
    body = _stacked(top, EDGE) + legend + chart + _stacked(foot, foot_top)
    ground = element("rect", width=WIDTH, height=f"{height:g}", fill=theme.ground)
    return element(
        "svg",
        element("title", escape(sheet.title, quote=False)) + ground + body,
        xmlns="http://www.w3.org/2000/svg",
        width=WIDTH,
        height=f"{height:g}",
        viewBox=f"0 0 {WIDTH} {height:g}",
        font_family=FONT,
    )


def png_of(sheet: Sheet) -> bytes:
    """The same as pixels, drawn by the typesetter of the reports: no browser is needed."""
    import typst

    made = typst.compile(
        TYPST.encode(),
        format="png",
        ppi=SHARPNESS,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[FONTS]),
        sys_inputs={"svg": svg_of(sheet)},
    )
    assert isinstance(made, bytes)
    return made


def _lines(text: str, size: int, colour: str, weight: str = "400") -> list[tuple[str, float]]:
    """Lines of a text, broken to the width, each with its height."""
    broken = textwrap.wrap(text, int(INSIDE / (LETTER * size)))
    style = {"font_size": size, "font_weight": weight, "fill": colour}
    return [
        (element("text", escape(line, quote=False), x=EDGE, dy=f"{size:g}", **style), size * 1.4)
        for line in broken
    ]


def _stacked(lines: Iterable[tuple[str, float]], top: float) -> str:
    """Lines below each other."""
    listed = list(lines)
    tops = accumulate((height for _, height in listed), initial=top)
    return "".join(
        element("g", line, transform=f"translate(0,{at:g})")
        for (line, _), at in zip(listed, tops, strict=False)
    )


def _legend(entries: tuple[LegendEntry, ...], top: float, theme: Theme) -> tuple[str, float]:
    """Marks and names from left to right, in as many rows as they need; and their height."""
    drawn, x, y = [], float(EDGE), top + 10
    for entry in entries:
        width = 24 + len(entry.name) * 14 * LETTER + 16
        if x > EDGE and x + width > EDGE + INSIDE:
            x, y = EDGE, y + 22
        mark = element("path", d=outline_of(entry.shape, 6), fill=entry.colour,
                       transform=f"translate({x + 6:g},{y:g})")  # fmt: skip
        name = element("text", escape(entry.name, quote=False), x=f"{x + 18:g}", y=f"{y + 5:g}",
                       font_size=14, fill=theme.ink)  # fmt: skip
        drawn.append(mark + name)
        x += width
    return "".join(drawn), (y - top + 18 if entries else 0)
