"""A number with its interval."""

from __future__ import annotations

from dataclasses import dataclass

Z_95 = 1.959963984540054


@dataclass(frozen=True)
class Estimate:
    """A number with its 95 % interval; the bounds are None where there is none."""

    value: float
    low: float | None
    high: float | None
