"""Many groups or schools at once: which differences stand."""

from __future__ import annotations

from collections.abc import Sequence


def benjamini_hochberg(probabilities: Sequence[float]) -> list[float]:
    """P-values adjusted for the false discovery rate, in the order given.

    The k-th smallest of m is multiplied by m/k, and none is larger than the next one. Those at
    most 0.05 are discoveries, of which one in twenty is expected to be false. Source: Benjamini
    and Hochberg (1995), Journal of the Royal Statistical Society B 57: 4 of its 15 stand.
    """
    return _stepped_up(probabilities, 1.0)


def benjamini_yekutieli(probabilities: Sequence[float]) -> list[float]:
    """As Benjamini and Hochberg, whatever the tests' dependence: times 1 + 1/2 + ... + 1/m."""
    return _stepped_up(probabilities, sum(1 / k for k in range(1, len(probabilities) + 1)))


def _stepped_up(probabilities: Sequence[float], factor: float) -> list[float]:
    many = len(probabilities)
    order = sorted(range(many), key=lambda place: probabilities[place])
    adjusted, least = [1.0] * many, 1.0
    for rank in range(many, 0, -1):
        place = order[rank - 1]
        least = min(least, probabilities[place] * factor * many / rank)
        adjusted[place] = least
    return adjusted


def holm(probabilities: Sequence[float]) -> list[float]:
    """P-values adjusted so that any false discovery is rare: for few questions asked beforehand.

    Source: Holm (1979), Scandinavian Journal of Statistics 6.
    """
    many = len(probabilities)
    order = sorted(range(many), key=lambda place: probabilities[place])
    adjusted, most = [1.0] * many, 0.0
    for rank, place in enumerate(order):
        most = max(most, min(1.0, probabilities[place] * (many - rank)))
        adjusted[place] = most
    return adjusted


def bonferroni(probabilities: Sequence[float]) -> list[float]:
    """P-values times their number, at most 1."""
    return [min(1.0, each * len(probabilities)) for each in probabilities]
