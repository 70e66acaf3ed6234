"""Whether those who are served look like those who are enrolled."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, sqrt

from analytics.statistics.estimates import Z_95, Estimate
from analytics.statistics.proportions import Pair
from analytics.statistics.ratios import rate_ratio


def representation(group: Pair, whole: Pair) -> Estimate | None:
    """A group's share of those served over its share of those enrolled; parity is 1.

    Formula: (x_g/x) / (n_g/n). The interval is that of the rate ratio to all others, transformed:
    RI = RR / (s RR + 1 - s), which grows with RR. None where nobody is served or nobody of the
    group is enrolled; without others it is 1. The most it can be is 1/s, so groups of different
    size are not to be ranked by it. Checked: 30 of 120 in 150 of 1,000 gives 1.66667 (1.23680 to
    2.16264).
    """
    if not group[1] or not whole[0]:
        return None
    share = group[1] / whole[1]
    others = whole[0] - group[0], whole[1] - group[1]
    ratio = rate_ratio(group, others) if others[1] else None
    if ratio is None or ratio.low is None or ratio.high is None:
        return Estimate(_from_ratio(1.0, 1.0), None, None)
    ends = (_from_ratio(end, share) for end in (ratio.value, ratio.low, ratio.high))
    return Estimate(*ends)


def _from_ratio(ratio: float, share: float) -> float:
    return 1 / share if ratio == inf else ratio / (share * ratio + 1 - share)


def composition_limits(group: Pair, whole: Pair) -> tuple[float, float]:
    """The E-formula: the group's share of enrolment ± sqrt(s (1 - s) / x).

    A legacy test of composition: a share of those served outside of it is looked at. Checked:
    s = 0.12, x = 150 has the upper limit 0.146533. Raises ``ValueError`` where nobody is served.
    """
    if whole[0] <= 0:
        raise ValueError("nobody is served, so there is no composition")
    share = group[1] / whole[1]
    half = sqrt(share * (1 - share) / whole[0])
    return share - half, share + half


def index_to_highest(group: Pair, all_groups: Sequence[Pair], smallest: float = 0) -> float | None:
    """The group's rate over the highest rate of any group of at least ``smallest``.

    The 80 % index: below 0.8 is looked at. None where no group qualifies or nobody is served.
    Source: the four-fifths rule (29 CFR 1607.4 D). Checked against the DisImpact tutorial:
    0.4242777 for Black students.
    """
    rates = [counted / size for counted, size in all_groups if size and size >= smallest]
    highest = max(rates, default=0.0)
    return group[0] / group[1] / highest if highest and group[1] else None


def students_to_parity(group: Pair, reference: Pair) -> int:
    """How many more of the group would have to be served to reach the reference's rate.

    Formula: ceil((R_ref - R_g) n_g), 0 at or above parity; the reference's rate is held. Checked
    against the DisImpact tutorial: 607 of 2,000 against 10,528 of 20,000 gives 446.
    """
    return max(0, _ceiling(reference[0] * group[1] - group[0] * reference[1], reference[1]))


def students_to_proportion(group: Pair, whole: Pair) -> int:
    """How many more of the group would have to be served for a representation index of 1.

    Formula: ceil((s x - x_g) / (1 - s)), where those added count as served too. Checked against
    the DisImpact tutorial: 496 for the same group.
    """
    others = whole[1] - group[1]
    if not others:
        return 0
    return max(0, _ceiling(group[1] * whole[0] - group[0] * whole[1], others))


def _ceiling(top: float, bottom: float) -> int:
    """The ceiling of a quotient of whole numbers, without rounding errors."""
    return -int(-top // bottom)


def error_of_the_logarithm(group: Pair, whole: Pair) -> float:
    """The standard error of ln RI by the delta method: (1 - c) times that of ln RR.

    It checks the transformed interval where no count is small. c is the group's share of those
    served.
    """
    others = whole[0] - group[0], whole[1] - group[1]
    of_ratio = sqrt(1 / group[0] - 1 / group[1] + 1 / others[0] - 1 / others[1])
    return (1 - group[0] / whole[0]) * of_ratio


def delta_interval(group: Pair, whole: Pair) -> tuple[float, float]:
    """RI times or over exp(1.96 times the standard error of its logarithm)."""
    from math import exp

    value = group[0] / whole[0] / (group[1] / whole[1])
    factor = exp(Z_95 * error_of_the_logarithm(group, whole))
    return value / factor, value * factor
