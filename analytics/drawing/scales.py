"""Where a number stands: axes, their ticks, and the frame that both span."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count, takewhile
from math import ceil, floor, log10
from typing import Any

from analytics.drawing.markup import Length, in_percent, in_pixels

NICE = (1, 2, 5, 10)
"""Steps of ticks are one of these times a power of ten."""

Tick = tuple[float, str]


@dataclass(frozen=True)
class Frame:
    """The plot area: the ends of both axes, its height, and its width where that is known.

    Without a width, places across are percentages: the picture follows its box. Heights are
    pixels, and down is more.
    """

    across_ends: tuple[float, float]
    up_ends: tuple[float, float]
    height: float
    width: float | None = None

    def share(self, value: float, reference: str = "x") -> float:
        """How far across a value stands, from 0 to 1; of "paper" the value says it itself."""
        return value if reference == "paper" else _share(value, self.across_ends)

    def across(self, value: float, reference: str = "x") -> Length:
        """Where a value stands across."""
        return self.length(self.share(value, reference))

    def length(self, share: float) -> Length:
        """A share of the width as a length."""
        return in_percent(share) if self.width is None else in_pixels(share * self.width)

    def down(self, value: float, reference: str = "y") -> float:
        """Pixels from the top of the frame to a value."""
        share = value if reference == "paper" else _share(value, self.up_ends)
        return self.height * (1 - share)


def _share(value: float, ends: tuple[float, float]) -> float:
    low, high = ends
    return (value - low) / (high - low) if high != low else 0.5


def ticks_of(axis: Mapping[str, Any]) -> list[Tick]:
    """The ticks of an axis: those it names, or at most ``nticks`` round ones between its ends."""
    if "tickvals" in axis:
        return list(zip(axis["tickvals"], axis["ticktext"], strict=True))
    low, high = axis["range"]
    step = round_step((high - low) / max(axis.get("nticks", 6), 1))
    first = ceil(low / step - 1e-9)
    values = takewhile(lambda value: value <= high + step * 1e-9, (n * step for n in count(first)))
    decimals = max(0, -floor(log10(step)))
    suffix = axis.get("ticksuffix", "")
    return [(value, f"{value + 0.0:,.{decimals}f}{suffix}") for value in values]


def round_step(rough: float) -> float:
    """The round number at or above a distance between ticks."""
    power = 10 ** floor(log10(rough)) if rough > 0 else 1.0
    return next(nice * power for nice in NICE if nice * power >= rough * (1 - 1e-9))
