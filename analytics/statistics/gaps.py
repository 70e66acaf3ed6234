"""Gaps of scores between two groups, and how far a gap moved between two times."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from statistics import median

from analytics.statistics.estimates import Estimate


def gap_of_medians(first: Sequence[float], second: Sequence[float], deviation: float) -> float:
    """(median of the first - median of the second) / a standard deviation from elsewhere.

    The deviation is that of the state, not of the sample, so that districts can be compared.
    Source: Strategic Data Project, equity metrics guide (2018). Checked against its published
    gaps: girls less boys in grade 3 mathematics -0.2958738 over 148.22. Raises ``ValueError`` for
    an empty group or a deviation that is not positive.
    """
    if not first or not second or deviation <= 0:
        raise ValueError("both groups need scores, and the deviation must be positive")
    return (median(first) - median(second)) / deviation


def movement(first: Estimate, second: Estimate) -> Estimate | None:
    """Second less first of two independent estimates, with the interval that follows from theirs.

    With d = b - a: d - sqrt((b - lower b)² + (upper a - a)²) to d + sqrt((upper b - b)² +
    (a - lower a)²). Source: Zou and Donner (2008), Statistics in Medicine 27; of two Wilson
    intervals it makes Newcombe's, and is checked against his published table. Students who are
    enrolled at both times make the two alike, so that it errs on the wide side. None where an
    estimate has no interval.
    """
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return None
    value = second.value - first.value
    down = hypot(second.value - second.low, first.high - first.value)
    up = hypot(second.high - second.value, first.value - first.low)
    return Estimate(value, value - down, value + up)
