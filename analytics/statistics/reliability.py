"""Reliability of scales."""

from __future__ import annotations

from collections.abc import Sequence

Matrix = Sequence[Sequence[float]]


def alpha(covariances: Matrix) -> float | None:
    """Cronbach's alpha from the covariances of the items.

    Formula: k/(k-1) · (1 - Σ variances / sum of all covariances). None for fewer than two items
    or a total that does not vary. Source: Cronbach (1951), Psychometrika 16. Checked against
    StatsBase: [[10,6,6,6],[6,11,6,6],[6,6,12,6],[6,6,6,13]] gives 0.8136.
    """
    items = len(covariances)
    total = sum(map(sum, covariances))
    if items < 2 or total <= 0:
        return None
    own = sum(row[place] for place, row in enumerate(covariances))
    return items / (items - 1) * (1 - own / total)


def alpha_if_dropped(covariances: Matrix) -> list[float | None]:
    """Alpha of the other items, for each item left out in turn.

    Checked against StatsBase: 0.7500, 0.7606, 0.7714, 0.7826 for the matrix of :func:`alpha`.
    """
    return [_without(covariances, place) for place in range(len(covariances))]


def _without(covariances: Matrix, dropped: int) -> float | None:
    kept = [place for place in range(len(covariances)) if place != dropped]
    return alpha([[covariances[row][column] for column in kept] for row in kept])


def feldt_interval(
    value: float, size: int, items: int, level: float = 0.95
) -> tuple[float, float] | None:
    """Feldt's interval of an alpha of ``items`` items over ``size`` respondents.

    Formula: 1 - (1 - alpha) · F(1 - a/2 or a/2; n - 1, (n - 1)(k - 1)). None for fewer than two
    respondents or items. Source: Feldt, Woodruff and Salih (1987), Applied Psychological
    Measurement 11. Checked against pingouin (Bobbitt 2021): alpha 0.7734375 of 3 items and 10
    people gives 0.336 to 0.939.
    """
    if size < 2 or items < 2:
        return None
    from scipy.special import fdtri

    tail, first = (1 - level) / 2, size - 1
    second = first * (items - 1)
    low, high = (1 - (1 - value) * float(fdtri(first, second, p)) for p in (1 - tail, tail))
    return low, high
