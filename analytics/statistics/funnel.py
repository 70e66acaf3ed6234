"""Limits within which units of a size are expected around the rate of all."""

from __future__ import annotations

from math import sqrt

Z_95, Z_998 = 1.959963984540054, 3.0902323061678132
"""Warning limits (95 %) and control limits (99.8 %)."""


def funnel_limits(share: float, size: float, z: float) -> tuple[float, float]:
    """Share ± z sqrt(share (1 - share) / n), kept between 0 and 1.

    Source: Spiegelhalter (2005), Statistics in Medicine 24: funnel plots in place of rankings.
    Checked by hand: 0.5 with n = 100 and z = 1.96 gives 0.402 to 0.598. Raises ``ValueError`` for
    no size.
    """
    if size <= 0:
        raise ValueError("a unit without size has no limits")
    half = z * sqrt(share * (1 - share) / size)
    return max(0.0, share - half), min(1.0, share + half)
