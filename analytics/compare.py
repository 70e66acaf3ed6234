"""Groups compared with all, with all others, or with a group that the analyst chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite

from analytics.measures import ALL, HIGHEST, OTHERS
from analytics.results import ResultRow, State
from analytics.statistics.estimates import Estimate
from analytics.statistics.proportions import Pair, difference, wilson
from analytics.statistics.ratios import odds_ratio, rate_ratio
from analytics.statistics.representation import representation, students_to_parity

SAME = {"gap": 0.0, "ratio": 1.0, "odds ratio": 1.0, "students to parity": 0.0}
"""What a group is against itself."""


def estimated(kind: str, group: Pair, whole: Pair, reference: str = OTHERS) -> Estimate | None:
    """One comparison of (counted, size) of a group with the whole that it is part of.

    ``reference`` is OTHERS (the whole without the group) or ALL (the whole). None where it does
    not exist: nobody in the group, nobody counted at all, no others.
    Formulas: composition index (x_g/n_g)/(x/n); gap 100(x_g/n_g - x_o/n_o); ratio
    (x_g/n_g)/(x_o/n_o); shares 100 x_g/x and 100 n_g/n and their difference.
    """
    if not group[1]:
        return None
    if kind in ("share of counted", "share of size", "composition difference"):
        return _of_composition(kind, group, whole)
    if kind == "composition index":
        return representation(group, whole)
    others = whole[0] - group[0], whole[1] - group[1]
    if reference == OTHERS or kind == "odds ratio":
        return apart(kind, group, others) if others[1] else None
    if kind == "students to parity":
        return apart(kind, group, whole)
    if not others[1]:
        return Estimate(SAME[kind], None, None)
    if kind == "ratio":
        return representation(group, whole)
    shrunk = 100 * (1 - group[1] / whole[1])
    return _scaled(difference(group, others), shrunk)


def apart(kind: str, group: Pair, reference: Pair) -> Estimate | None:
    """One comparison of two groups that have nobody in common."""
    if not group[1] or not reference[1]:
        return None
    if kind == "gap":
        return _scaled(difference(group, reference), 100)
    if kind == "ratio":
        return rate_ratio(group, reference)
    if kind == "odds ratio":
        return odds_ratio(group, reference)
    return Estimate(float(students_to_parity(group, reference)), None, None)


def _of_composition(kind: str, group: Pair, whole: Pair) -> Estimate | None:
    """Shares of those counted and of all, in percent, and how far they lie apart."""
    share = 100 * group[1] / whole[1]
    if kind == "share of size":
        return Estimate(share, None, None)
    if not whole[0]:
        return None
    if kind == "share of counted":
        low, high = wilson(group[0], whole[0])
        return Estimate(100 * group[0] / whole[0], 100 * low, 100 * high)
    found = representation(group, whole)
    if found is None:
        return None
    ends = (None if end is None else share * (end - 1) for end in (found.low, found.high))
    return Estimate(share * (found.value - 1), *ends)


def _scaled(estimate: Estimate, factor: float) -> Estimate:
    ends = (None if end is None else factor * end for end in (estimate.low, estimate.high))
    return Estimate(factor * estimate.value, *ends)


@dataclass(frozen=True)
class Against:
    """What the groups of one stratum are compared with.

    ``whole`` is their total; ``named`` the row of a chosen group, for ``reference`` a code.
    """

    kind: str
    reference: str
    whole: ResultRow | None
    named: ResultRow | None = None


def compared_row(row: ResultRow, against: Against, peers: Sequence[ResultRow] = ()) -> ResultRow:
    """A group's row with the comparison as its value; hidden where any input is hidden.

    ``peers`` are all groups of the stratum, needed where the highest is the reference.
    """
    inputs: list[ResultRow | None]
    if against.kind == "index to highest" or against.reference == HIGHEST:
        inputs = [row, *peers]
    elif against.reference in (OTHERS, ALL):
        inputs = [row, against.whole]
    else:
        inputs = [row, against.named]
    states = {each.state if each else State.NO_DATA for each in inputs}
    if State.SUPPRESSED in states:
        return without_value(row, State.SUPPRESSED)
    if row.state is State.NO_DATA or inputs[-1] is None:
        return without_value(row, State.NO_DATA)
    return with_estimate(row, _estimate(row, against, peers), against)


def _estimate(row: ResultRow, against: Against, peers: Sequence[ResultRow]) -> Estimate | None:
    group = pair_of(row)
    if against.kind == "index to highest" or against.reference == HIGHEST:
        return _to_highest(against.kind, row, peers)
    if against.reference in (OTHERS, ALL):
        whole = pair_of(against.whole) if against.whole else (0.0, 0.0)
        return estimated(against.kind, group, whole, against.reference)
    if against.named is not None and against.named.group == row.group:
        return Estimate(SAME[against.kind], None, None)
    return apart(against.kind, group, pair_of(against.named)) if against.named else None


def _to_highest(kind: str, row: ResultRow, peers: Sequence[ResultRow]) -> Estimate | None:
    """Against the group with the highest rate; without an interval for the index, because the
    highest is picked after looking.
    """
    best = max((each for each in peers if each.denominator), key=rate_of, default=None)
    if best is None or not row.denominator or (kind == "index to highest" and not rate_of(best)):
        return None
    if kind == "index to highest":
        return Estimate(rate_of(row) / rate_of(best), None, None)
    if best.group == row.group:
        return Estimate(SAME[kind], None, None)
    return apart(kind, pair_of(row), pair_of(best))


def with_estimate(row: ResultRow, found: Estimate | None, against: Against) -> ResultRow:
    """The row with a value and interval that exist; infinite bounds are none."""
    if found is None or not isfinite(found.value):
        return without_value(row, State.NO_DATA)
    low, high = (
        end if end is not None and isfinite(end) else None for end in (found.low, found.high)
    )
    counted, size = row.numerator, row.denominator
    if against.whole is not None and against.kind == "share of counted":
        counted, size = row.numerator, against.whole.numerator
    if against.whole is not None and against.kind == "share of size":
        counted, size = row.denominator, against.whole.denominator
    return replace(row, value=found.value, low=low, high=high, numerator=counted, denominator=size)


def without_value(row: ResultRow, state: State) -> ResultRow:
    """The row of a comparison that is hidden or does not exist: no number at all."""
    return ResultRow(row.group, None, None, None, None, None, None, state)


def pair_of(row: ResultRow) -> Pair:
    """Counted, and out of how many."""
    return float(row.numerator or 0), float(row.denominator or 0)


def rate_of(row: ResultRow) -> float:
    """Counted over size; 0 without size."""
    counted, size = pair_of(row)
    return counted / size if size else 0.0
