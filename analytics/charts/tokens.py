"""Colours of both themes, chosen for contrast and for colour-blind readers.

Text stands at 4.5 to 1 or more against its ground, marks and lines at 3 to 1; a unit test holds
them there. Colour never says anything alone: shape, words or numbers say it too.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Theme:
    """Colours of one theme.

    ``likert`` runs from the most negative answer over neutral to the most positive one;
    ``likert_ink`` is the text on each. ``series`` are lines of one chart, at most five.
    ``soft`` is a pale ground under ink.
    """

    name: str
    ground: str
    panel: str
    ink: str
    muted: str
    hairline: str
    border: str
    accent: str
    accent_ink: str
    contrast: str
    contrast_ink: str
    met: str
    not_met: str
    series: tuple[str, str, str, str, str]
    likert: tuple[str, str, str, str, str]
    likert_ink: tuple[str, str, str, str, str]
    soft: str


LIGHT = Theme(
    name="light",
    ground="#FFFFFF",
    panel="#F4F6F9",
    ink="#0B131C",
    muted="#4A5766",
    hairline="#D5DBE3",
    border="#8A94A3",
    accent="#1F5A94",
    accent_ink="#FFFFFF",
    contrast="#B4530F",
    contrast_ink="#FFFFFF",
    met="#1B6E3C",
    not_met="#8A4B00",
    series=("#1F5A94", "#D0702F", "#2A2340", "#8A8F9E", "#8C2F0B"),
    likert=("#9C3D12", "#E39B6D", "#CBD2DA", "#7FB0DB", "#1F5A94"),
    likert_ink=("#FFFFFF", "#0B131C", "#0B131C", "#0B131C", "#FFFFFF"),
    soft="#D3E4F4",
)

DARK = Theme(
    name="dark",
    ground="#101822",
    panel="#1A2532",
    ink="#E8EDF3",
    muted="#A9B4C2",
    hairline="#33404F",
    border="#6B7787",
    accent="#6FB1F0",
    accent_ink="#0B131C",
    contrast="#F08A4B",
    contrast_ink="#0B131C",
    met="#7BD8A0",
    not_met="#F3BE7A",
    series=("#6FB1F0", "#E39A4A", "#F3EDE0", "#7C8594", "#B9544A"),
    likert=("#F08A4B", "#A85B2E", "#4A5563", "#3F78AE", "#7FBAF2"),
    likert_ink=("#0B131C", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#0B131C"),
    soft="#1D3F61",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def _named(name: str, colour: str | tuple[str, ...]) -> Any:
    """A colour, or each of several, as a page calls it."""
    label = name.replace("_", "-")
    if isinstance(colour, str):
        return f"var(--{label})"
    return tuple(f"var(--{label}-{place})" for place, _ in enumerate(colour, 1))


_NAMES: dict[str, Any] = {
    field: _named(field, colour) for field, colour in asdict(LIGHT).items() if field != "name"
}
PAGE = Theme(name="page", **_NAMES)
"""Colours of a drawing on a page: by name, so that the page's own theme says what they are.

One drawing serves both themes. A file has no page around it: it is drawn in ``LIGHT``.
"""


def page_style() -> str:
    """CSS that gives the names of ``PAGE`` the colours of the theme around each drawing."""
    pairs = zip(_flat(PAGE), _flat(LIGHT), _flat(DARK), strict=True)
    said = ";".join(
        f"{name.removeprefix('var(').removesuffix(')')}:light-dark({light},{dark})"
        for name, light, dark in pairs
    )
    return f":root{{{said}}}"


def _flat(theme: Theme) -> list[str]:
    """Every colour of a theme, those of several one by one."""
    colours = (colour for field, colour in asdict(theme).items() if field != "name")
    return [
        each for colour in colours for each in ((colour,) if isinstance(colour, str) else colour)
    ]


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, 1 to 21, by the formula of WCAG 2.1."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of a colour written as #RRGGBB."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
