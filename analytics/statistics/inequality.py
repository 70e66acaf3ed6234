"""How evenly a service is spread over schools, and how many have none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log

Point = tuple[float, float]


def lorenz(amounts: Sequence[float], sizes: Sequence[float] | None = None) -> list[Point]:
    """Cumulated shares of size and amount, from 0 to 1, units with the lowest rate first.

    Units without size are left out. Source: Lorenz (1905), Publications of the American
    Statistical Association 9.
    """
    weights = [1.0] * len(amounts) if sizes is None else list(sizes)
    units = sorted(
        ((amount, size) for amount, size in zip(amounts, weights, strict=True) if size > 0),
        key=lambda unit: unit[0] / unit[1],
    )
    whole, total = sum(size for _, size in units), sum(amount for amount, _ in units)
    points, reached = [(0.0, 0.0)], [0.0, 0.0]
    for amount, size in units:
        reached = [reached[0] + size, reached[1] + amount]
        points.append((reached[0] / whole, reached[1] / total if total else 0.0))
    return points


def gini(amounts: Sequence[float], sizes: Sequence[float] | None = None) -> float | None:
    """Twice the area between the Lorenz curve and the line of equal rates; None for no amount.

    ``sizes`` weight the units (students of a school): without them the size of schools is
    measured, not inequity. Checked against R's ineq: 0.46209113 for its ten incomes, and by hand
    0.54 for 40, 0, 10, 50 served of 100, 300, 200, 400.
    """
    if not sum(amounts):
        return None
    curve = lorenz(amounts, sizes)
    return 1 - sum((x1 - x0) * (y1 + y0) for (x0, y0), (x1, y1) in pairwise(curve))


def theil(rates: Sequence[float], sizes: Sequence[float] | None = None) -> float | None:
    """Theil's T of rates, weighted by size; None where all are 0.

    Formula: sum of w/W · r/m · ln(r/m), m being the weighted mean; a rate of 0 adds 0. Source:
    Theil (1967), Economics and Information Theory. Checked against R's ineq: 0.36234124.
    """
    weights = [1.0] * len(rates) if sizes is None else list(sizes)
    total = sum(weights)
    mean = sum(w * r for w, r in zip(weights, rates, strict=True)) / total if total else 0.0
    if not mean:
        return None
    terms = zip(weights, rates, strict=True)
    return sum(w / total * r / mean * log(r / mean) for w, r in terms if r > 0)


def theil_split(
    groups: Sequence[tuple[Sequence[float], Sequence[float]]],
) -> tuple[float, float] | None:
    """Theil's T of all units as (between, within) groups: (rates, sizes) of each district.

    Between: T of the districts' mean rates. Within: each district's own T, weighted by its share
    of the service. The two add up to T exactly. Checked: [10, 20, 30] and [20, 40, 60] of equal
    size give 0.05663301 + 0.08720802.
    """
    sizes = [sum(weights) for _, weights in groups]
    amounts = [sum(r * w for r, w in zip(*group, strict=True)) for group in groups]
    means = [amount / size for amount, size in zip(amounts, sizes, strict=True)]
    between = theil(means, sizes)
    if between is None:
        return None
    within = sum(
        amount / sum(amounts) * (theil(*group) or 0.0)
        for amount, group in zip(amounts, groups, strict=True)
    )
    return between, within


def hoover(amounts: Sequence[float], sizes: Sequence[float]) -> float | None:
    """The share of a service that would have to move for equal rates; None for no service.

    Formula: half the sum of |x_i/x - n_i/n|. Source: Hoover (1936), Review of Economics and
    Statistics 18; over groups it is the index of dissimilarity. Checked: 40, 0, 10, 50 of 100,
    300, 200, 400 gives 0.40.
    """
    total, whole = sum(amounts), sum(sizes)
    if not total or not whole:
        return None
    pairs = zip(amounts, sizes, strict=True)
    return sum(abs(amount / total - size / whole) for amount, size in pairs) / 2


def coverage(is_covered: Sequence[bool], sizes: Sequence[float]) -> tuple[float, float]:
    """(share of schools, share of students) with a partner. Raises ``ValueError`` for no school."""
    if not sizes or not sum(sizes):
        raise ValueError("no eligible school has students")
    covered = sum(size for size, yes in zip(sizes, is_covered, strict=True) if yes)
    return sum(is_covered) / len(is_covered), covered / sum(sizes)


def desert_exposure(is_covered: Sequence[bool], students: Sequence[float]) -> float | None:
    """The share of a group's students whose school has no partner; None for no student."""
    total = sum(students)
    without = sum(n for n, yes in zip(students, is_covered, strict=True) if not yes)
    return without / total if total else None
