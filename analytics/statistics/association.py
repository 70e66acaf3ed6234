"""How two numbers go together over several units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atanh, isfinite, sqrt, tanh

from analytics.statistics.estimates import Z_95, Estimate


@dataclass(frozen=True)
class Line:
    """The least-squares line: change in y for each unit of x, and y where x is 0."""

    slope: Estimate
    intercept: float


def pearson(x: Sequence[float], y: Sequence[float]) -> Estimate | None:
    """Pearson's correlation; None where one side does not vary.

    Interval: Fisher's z, tanh(atanh(r) ± 1.96 / sqrt(n - 3)). Checked against Anscombe (1973),
    The American Statistician 27: r = 0.816 for n = 11.
    """
    return fisher_interval(_correlation(x, y), len(x), 1.0)


def spearman(x: Sequence[float], y: Sequence[float]) -> Estimate | None:
    """Spearman's rank correlation, ties with their middle rank; None where one side is constant.

    Interval: Fisher's z with variance 1.06 / (n - 3), Fieller, Hartley and Pearson (1957),
    Biometrika 44.
    """
    return fisher_interval(_correlation(_ranks(x), _ranks(y)), len(x), 1.06)


def line(x: Sequence[float], y: Sequence[float]) -> Line | None:
    """Least squares with the t-interval of the slope; None where x does not vary or n < 3.

    Checked against Anscombe (1973): y = 3.00 + 0.500 x, standard error of the slope 0.118.
    """
    size, spread = len(x), _squares(x, x)
    if size < 3 or not spread:
        return None
    slope = _squares(x, y) / spread
    intercept = sum(y) / size - slope * sum(x) / size
    rest = sum((b - intercept - slope * a) ** 2 for a, b in zip(x, y, strict=True))
    error = sqrt(rest / (size - 2) / spread)
    from scipy.stats import t

    wide = float(t.ppf(0.975, size - 2)) * error
    return Line(Estimate(slope, slope - wide, slope + wide), intercept)


def _squares(x: Sequence[float], y: Sequence[float]) -> float:
    """Sum of products of the distances from the means."""
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))


def _correlation(x: Sequence[float], y: Sequence[float]) -> float | None:
    spread = sqrt(_squares(x, x) * _squares(y, y))
    return max(-1.0, min(1.0, _squares(x, y) / spread)) if spread else None


def fisher_interval(value: float | None, size: int, variance: float) -> Estimate | None:
    """A correlation of ``size`` pairs with Fisher's interval; ``variance`` is 1 for Pearson's."""
    if value is None:
        return None
    if size < 4 or abs(value) >= 1 or not isfinite(value):
        return Estimate(value, None, None)
    wide = Z_95 * sqrt(variance / (size - 3))
    return Estimate(value, tanh(atanh(value) - wide), tanh(atanh(value) + wide))


def _ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 1; equal values share their middle rank."""
    ordered = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(ordered, start=1)))}
    return [first[value] + (ordered.count(value) - 1) / 2 for value in values]
