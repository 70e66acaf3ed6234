"""Proportions, their differences, and whether two of them differ."""

from __future__ import annotations

from math import sqrt

from analytics.statistics.estimates import Z_95, Estimate

Pair = tuple[float, float]
"""Counted, and out of how many."""

SMALLEST_EXPECTED = 5
"""Where a cell of a 2 x 2 table expects fewer, Fisher's exact test is taken."""


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


def wilson_of_a_list(count: float, size: float, listed: float) -> tuple[float, float]:
    """Wilson's interval for ``size`` answers from a finite list, such as all staff of a school.

    Formula: Wilson with n* = n (N - 1) / (N - n) in place of n; when all of the list answered
    there is nothing left to estimate. Checked: 68 of 100, of 150 listed, gives 0.6250 to 0.7304.
    Raises ``ValueError`` when more answered than are listed.
    """
    if size > listed:
        raise ValueError(f"{size} of {listed} listed cannot have answered")
    if size == listed:
        return count / size, count / size
    effective = size * (listed - 1) / (listed - size)
    return wilson(count / size * effective, effective)


def difference(group: Pair, reference: Pair) -> Estimate:
    """The difference of two independent proportions with Newcombe's hybrid score interval.

    Formula: d - sqrt((p1 - l1)² + (u2 - p2)²) to d + sqrt((u1 - p1)² + (p2 - l2)²), l and u being
    Wilson's bounds. Source: Newcombe (1998), Statistics in Medicine 17, method 10, table II:
    56/70 - 48/80 gives 0.0524 to 0.3339; zero cells never fail. Raises ``ValueError`` for no size.
    """
    first, second = group[0] / group[1], reference[0] / reference[1]
    low_1, high_1 = wilson(*group)
    low_2, high_2 = wilson(*reference)
    found = first - second
    return Estimate(
        found,
        found - sqrt((first - low_1) ** 2 + (high_2 - second) ** 2),
        found + sqrt((high_1 - first) ** 2 + (second - low_2) ** 2),
    )


def probability_of_no_difference(group: Pair, others: Pair) -> float:
    """The two-sided p-value of a 2 x 2 table.

    Fisher's exact test where a cell expects fewer than five, else the "N - 1" chi-square:
    (N - 1)(ad - bc)² / (product of the margins). Source: Campbell (2007), Statistics in Medicine
    26. 1 where nobody or everybody is counted. Checked: 30/120 against 120/880 has p = 0.0024 by
    Fisher, 0.0012 by the chi-square.
    """
    counted, size = group[0] + others[0], group[1] + others[1]
    margins = (counted, size - counted)
    if not all(margins) or not group[1] or not others[1]:
        return 1.0
    expected = min(side * part / size for side in margins for part in (group[1], others[1]))
    from scipy.special import chdtrc

    if expected < SMALLEST_EXPECTED:
        return fisher(group, others)
    cross = group[0] * (others[1] - others[0]) - others[0] * (group[1] - group[0])
    square = (size - 1) * cross**2 / (margins[0] * margins[1] * group[1] * others[1])
    return float(chdtrc(1, square))


def fisher(group: Pair, others: Pair) -> float:
    """Fisher's exact test, two-sided. Checked: 30/120 against 120/880 gives 0.0024142."""
    from scipy.stats import fisher_exact

    table = [[count, size - count] for count, size in (group, others)]
    return float(fisher_exact(table).pvalue)


def screening_margin(size: float) -> float:
    """The margin of the percentage-point-gap screening rule: max(1.96 sqrt(0.25 / n), 0.03).

    Source: California Community Colleges, percentage point gap method; conservative because it
    takes p = 0.5. Checked against the DisImpact tutorial: 0.03099032 for 1,000.
    """
    return float(max(1.96 * sqrt(0.25 / size), 0.03))


def is_flagged_by_gap(group: Pair, reference: Pair) -> bool:
    """Whether a group lies below the reference by at least the screening margin."""
    return group[0] / group[1] + screening_margin(group[1]) <= reference[0] / reference[1]
