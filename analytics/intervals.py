"""Intervals of proportions."""

from __future__ import annotations

from math import sqrt

Z_95 = 1.959963984540054


def wilson(count: float, size: float, z: float = Z_95) -> tuple[float, float]:
    """Wilson's score interval of a proportion, as two numbers from 0 to 1.

    Formula: (p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n). Checked against
    Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 gives 0.2553 to 0.3662.
    Raises ``ValueError`` when the size is not positive or the count lies outside it.
    """
    if size <= 0 or not 0 <= count <= size:
        raise ValueError(f"{count} of {size} is not a proportion")
    share = count / size
    middle = share + z * z / (2 * size)
    spread = z * sqrt(share * (1 - share) / size + z * z / (4 * size * size))
    scale = 1 + z * z / size
    low = 0.0 if count == 0 else max(0.0, (middle - spread) / scale)
    high = 1.0 if count == size else min(1.0, (middle + spread) / scale)
    return low, high
