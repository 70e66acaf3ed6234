"""Ratios of two proportions: rate ratio and odds ratio, with intervals that survive zeros."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, inf, log, sqrt

from analytics.statistics.estimates import Z_95, Estimate
from analytics.statistics.proportions import Pair

WIDEST = 40.0
"""Ratios are searched from exp(-40) to exp(40)."""


def rate_ratio(group: Pair, reference: Pair) -> Estimate | None:
    """(x1/n1) / (x2/n2) with Koopman's score interval; None where both counts are 0.

    The bounds are the ratios r at which (p1 - r p2) / sqrt(q1(1-q1)/n1 + r² q2(1-q2)/n2) is
    ±1.96, q being the most likely proportions under q1 = r q2. Nobody in the group: 0, with the
    low bound 0. Nobody in the reference: infinite, with the high bound infinite. Source: Koopman
    (1984), Biometrics 40: 36/40 against 16/80 gives 4.5 (2.94 to 7.15).
    """
    if not group[0] and not reference[0]:
        return None
    first, second = group[0] / group[1], reference[0] / reference[1]
    value = first / second if second else inf
    low = _root(lambda ratio: _score(ratio, group, reference) - Z_95) if group[0] else 0.0
    high = _root(lambda ratio: _score(ratio, group, reference) + Z_95) if reference[0] else inf
    return Estimate(value, low, high)


def _score(ratio: float, group: Pair, reference: Pair) -> float:
    """The signed score statistic of a ratio; it falls as the ratio grows."""
    (counted_1, size_1), (counted_2, size_2) = group, reference
    square = (size_1 + size_2) * ratio
    linear = ratio * (size_1 + counted_2) + counted_1 + size_2
    root = sqrt(max(0.0, linear * linear - 4 * square * (counted_1 + counted_2)))
    second = min(1.0, 2 * (counted_1 + counted_2) / (linear + root))
    first = min(1.0, ratio * second)
    variance = first * (1 - first) / size_1 + ratio**2 * second * (1 - second) / size_2
    distance = counted_1 / size_1 - ratio * counted_2 / size_2
    return distance / sqrt(variance) if variance > 0 else inf * distance if distance else 0.0


def _root(falling: Callable[[float], float]) -> float:
    """Where a function that falls over the ratios crosses 0, by bisection on the log scale."""
    low, high = -WIDEST, WIDEST
    for _ in range(200):
        middle = (low + high) / 2
        if falling(exp(middle)) > 0:
            low = middle
        else:
            high = middle
    return exp((low + high) / 2)


def rate_ratio_by_logarithm(group: Pair, reference: Pair) -> Estimate | None:
    """The rate ratio with Katz's interval, which needs both counts above 0; else None.

    Formula: exp(ln RR ± 1.96 sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2)). Source: Katz and others (1978),
    Biometrics 34. Checked against scipy's documentation: 27/122 against 44/487 gives 2.4495156
    (1.5836991 to 3.7886786).
    """
    if not group[0] or not reference[0]:
        return None
    value = (group[0] / group[1]) / (reference[0] / reference[1])
    error = sqrt(1 / group[0] - 1 / group[1] + 1 / reference[0] - 1 / reference[1])
    return Estimate(value, value * exp(-Z_95 * error), value * exp(Z_95 * error))


def odds_ratio(group: Pair, reference: Pair) -> Estimate | None:
    """x1(n2 - x2) / ((n1 - x1) x2) with Woolf's interval; None where it does not exist.

    Where one cell is 0 the value is 0 or infinite and has no interval. Source: Woolf (1955),
    Annals of Human Genetics 19. Checked against scipy's documentation: [[7, 15], [58, 472]] gives
    3.79770 (1.48693 to 9.69954).
    """
    cells = (group[0], group[1] - group[0], reference[0], reference[1] - reference[0])
    if not cells[0] * cells[3] and not cells[1] * cells[2]:
        return None
    if not cells[1] * cells[2]:
        return Estimate(inf, None, None)
    value = cells[0] * cells[3] / (cells[1] * cells[2])
    if not value:
        return Estimate(0.0, None, None)
    error = sqrt(sum(1 / cell for cell in cells))
    return Estimate(value, exp(log(value) - Z_95 * error), exp(log(value) + Z_95 * error))


def conditional_odds_ratio(group: Pair, reference: Pair) -> Estimate:
    """The conditional odds ratio with its exact interval, as Fisher's test conditions.

    Checked against scipy's documentation: [[7, 15], [58, 472]] gives 3.78367 (1.25148 to
    10.36349).
    """
    from scipy.stats.contingency import odds_ratio as of_table

    table = [[int(count), int(size - count)] for count, size in (group, reference)]
    found = of_table(table, kind="conditional")
    bounds = found.confidence_interval(0.95)
    return Estimate(float(found.statistic), float(bounds.low), float(bounds.high))
