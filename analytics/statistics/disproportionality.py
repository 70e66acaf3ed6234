"""The ratios of 34 CFR 300.647, and when they may be computed.

The regulation is about outcomes that a district should not have too many of. Tandem applies its
minimum sizes and its order of ratios; for services the concern lies below 1, not above.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analytics.statistics.proportions import Pair


class Reason(StrEnum):
    """Which ratio was computed, or why none was."""

    RATIO = "rate ratio"
    ALTERNATE = "alternate ratio: others of the district are too few, so others of the state"
    FEW_COUNTED = "no ratio: fewer of the group are counted than the minimum cell size"
    FEW_IN_GROUP = "no ratio: the group is smaller than the minimum n-size"
    FEW_OTHERS = "no ratio: others are too few in the district and in the state"
    NO_OTHERS_COUNTED = "no ratio: none of the others is counted"


@dataclass(frozen=True)
class Rules:
    """What a state sets: minimum cell (numerator) and n (denominator), threshold, years.

    ``excuses_progress``: a district whose ratio fell by at least ``progress`` in each of the two
    prior years is not flagged. Raises ``ValueError`` for years other than 1 to 3.
    """

    minimum_cell: int = 10
    minimum_n: int = 30
    threshold: float = 3.0
    years: int = 3
    excuses_progress: bool = False
    progress: float = 0.0

    def __post_init__(self) -> None:
        if self.years not in (1, 2, 3):
            raise ValueError("a state may wait for up to three consecutive years")

    def is_large_enough(self, pair: Pair) -> bool:
        """Whether a group or a comparison group meets both minimum sizes."""
        return pair[0] >= self.minimum_cell and pair[1] >= self.minimum_n


@dataclass(frozen=True)
class DistrictRatio:
    """A ratio, None where there is none, and the reason."""

    value: float | None
    reason: Reason


def ratio_of_a_district(
    group: Pair, others: Pair, state_others: Pair, rules: Rules
) -> DistrictRatio:
    """The rate ratio, else the alternate ratio, else none: in the order of the regulation.

    Minimum cell and n are tested for the group and for the comparison group. Source: 34 CFR
    300.647 (a), (b), (c). Checked: 18 of 120 against 5,000 of 100,000 in the state is 3.0.
    """
    if group[0] < rules.minimum_cell:
        return DistrictRatio(None, Reason.FEW_COUNTED)
    if group[1] < rules.minimum_n:
        return DistrictRatio(None, Reason.FEW_IN_GROUP)
    if rules.is_large_enough(others):
        return _ratio(group, others, Reason.RATIO)
    if rules.is_large_enough(state_others):
        return _ratio(group, state_others, Reason.ALTERNATE)
    return DistrictRatio(None, Reason.FEW_OTHERS)


def _ratio(group: Pair, others: Pair, reason: Reason) -> DistrictRatio:
    if not others[0]:
        return DistrictRatio(None, Reason.NO_OTHERS_COUNTED)
    return DistrictRatio((group[0] / group[1]) / (others[0] / others[1]), reason)


def weighted_ratio(
    group: str, district: Mapping[str, Pair], state_enrolled: Mapping[str, float]
) -> float | None:
    """The district's ratio as if its mix of groups were that of the state.

    Formula: (1 - P_g) R_g / sum over other groups of P_j R_j, P being shares of the state's
    enrolment and R the district's rates. Groups that the district does not have get no weight,
    and the others' weights are scaled up to 1. Equal to the rate ratio where the mixes are equal.
    None where nobody of the others is counted. Checked: 1.8675 for the test state's Black group.
    """
    counted, size = district[group]
    total = sum(state_enrolled.values())
    others = {name: pair for name, pair in district.items() if name != group and pair[1]}
    weight = sum(state_enrolled[name] for name in others) / total
    expected = sum(state_enrolled[name] / total * x / n for name, (x, n) in others.items())
    return weight * (counted / size) / expected if expected and size else None


def is_over_threshold(ratios: Sequence[float | None], rules: Rules) -> bool:
    """Whether the last ratios all exceed the threshold, for as many years as the state waits.

    Exceeds is more than, not equal to; a year without a ratio breaks the run. Source: 34 CFR
    300.647 (d). Checked: 3.1, 3.4, 3.2 over 3.0 is; 3.1, 2.9, 3.2 is not.
    """
    last = list(ratios)[-rules.years :]
    if len(last) < rules.years or any(each is None or each <= rules.threshold for each in last):
        return False
    return not (rules.excuses_progress and _made_progress(ratios, rules.progress))


def _made_progress(ratios: Sequence[float | None], enough: float) -> bool:
    """Whether the ratio fell by enough in each of the last two years."""
    last = [each for each in list(ratios)[-3:] if each is not None]
    falls = [before - after for before, after in itertools.pairwise(last)]
    return len(falls) == 2 and all(fall > 0 and fall >= enough for fall in falls)
