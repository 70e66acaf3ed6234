"""Gaps of scores between two groups, in standard deviations of a reference population."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median


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
