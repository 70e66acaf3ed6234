"""Intervals of means."""

from __future__ import annotations

from functools import cache
from math import sqrt


@cache
def t_quantile(probability: float, degrees: int) -> float:
    """The quantile of Student's t distribution."""
    from scipy.special import stdtrit

    return float(stdtrit(degrees, probability))


def t_interval(
    mean: float, variance: float, size: int, level: float = 0.95
) -> tuple[float, float] | None:
    """Student's t interval of a mean; None for fewer than two values.

    Formula: mean ± t(1 - (1 - level)/2, n - 1) · sqrt(s²/n), where ``variance`` s² is that of the
    sample (n - 1 below). Source: Student (1908), Biometrika 6. Checked against R 4 (datasets,
    "sleep"): the ten differences of the two drugs, mean -1.58, give -2.4598858 to -0.7001142.
    Raises ``ValueError`` for a negative variance.
    """
    if variance < 0:
        raise ValueError("a variance is not negative")
    if size < 2:
        return None
    half = t_quantile(1 - (1 - level) / 2, size - 1) * sqrt(variance / size)
    return mean - half, mean + half
