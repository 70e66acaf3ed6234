"""Whether two waves of a survey differ: unpaired where people cannot be matched, else paired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from analytics.statistics.estimates import Z_95, Estimate

Values = Sequence[float]


@dataclass(frozen=True)
class Difference:
    """A test of a difference: statistic, degrees of freedom where it has any, p-value, effect.

    ``effect`` is named by the function that returns it; ``corrected`` is the same without the
    bias of few values, where there is such a correction.
    """

    statistic: float
    degrees: float | None
    probability: float
    effect: float
    corrected: float | None = None


def ranks_compared(first: Values, second: Values) -> Difference:
    """Mann-Whitney's U of ordinal answers, with Cliff's delta as effect: 2U / (n1 n2) - 1.

    Exact for few values without ties. Source: Mann and Whitney (1947); Cliff (1993). Checked:
    19, 22, 16, 29, 24 against 20, 11, 17, 12 gives U = 17, p = 0.111111, delta 0.70.
    """
    from scipy.stats import mannwhitneyu

    found = mannwhitneyu(first, second)
    delta = 2 * float(found.statistic) / (len(first) * len(second)) - 1
    return Difference(float(found.statistic), None, float(found.pvalue), delta)


def means_compared(first: Values, second: Values) -> Difference:
    """Welch's t-test, with Cohen's d as effect, corrected to Hedges's g.

    d is in pooled standard deviations; g = d (1 - 3 / (4 (n1 + n2) - 9)). Source: Welch (1947),
    Biometrika 34; Hedges (1981). Checked against R's "sleep": t -1.86081, 17.776 degrees, p
    0.079394, d -0.83218, g -0.79702.
    """
    from scipy.stats import ttest_ind

    found = ttest_ind(first, second, equal_var=False)
    one, other = len(first), len(second)
    mean_1, mean_2 = sum(first) / one, sum(second) / other
    squares = sum((x - mean_1) ** 2 for x in first) + sum((x - mean_2) ** 2 for x in second)
    effect = (mean_1 - mean_2) / sqrt(squares / (one + other - 2))
    corrected = effect * (1 - 3 / (4 * (one + other) - 9))
    t, degrees, p = float(found.statistic), float(found.df), float(found.pvalue)
    return Difference(t, degrees, p, effect, corrected)


def pairs_compared(first: Values, second: Values) -> Difference:
    """Student's paired t-test, with d_z as effect: the mean difference in its own deviations.

    Needs a stable respondent id. Checked against R's "sleep": t -4.06213, p 0.0028329, d_z
    -1.28456.
    """
    from scipy.stats import ttest_rel

    found = ttest_rel(first, second)
    effect = float(found.statistic) / sqrt(len(first))
    return Difference(float(found.statistic), float(found.df), float(found.pvalue), effect)


def signed_ranks(differences: Values) -> Difference:
    """Wilcoxon's signed-rank test of paired ordinal answers; effect: matched-pairs rank biserial.

    Source: Wilcoxon (1945), Biometrics Bulletin 1. Checked against scipy's documentation: Darwin's
    15 plants give W = 24, p = 0.0412598.
    """
    from scipy.stats import wilcoxon

    found = wilcoxon(differences)
    moved = sum(each != 0 for each in differences)
    whole = moved * (moved + 1) / 2
    direction = 1 if sum(each > 0 for each in differences) * 2 >= moved else -1
    effect = direction * (1 - 2 * float(found.statistic) / whole)
    return Difference(float(found.statistic), None, float(found.pvalue), effect)


@dataclass(frozen=True)
class Moved:
    """Paired yes-or-no answers of two waves: yes both times, gave up, took up, no both times."""

    both: int
    first_only: int
    second_only: int
    neither: int

    @property
    def size(self) -> int:
        """How many answered both times."""
        return self.both + self.first_only + self.second_only + self.neither


def mcnemar(moved: Moved) -> tuple[float, float] | None:
    """(chi-square without correction, exact two-sided p); None where nobody moved.

    Source: McNemar (1947), Psychometrika 12. Checked against Agresti's table 794, 150, 86, 570:
    17.3559, exact p 3.72e-5.
    """
    changed = moved.first_only + moved.second_only
    if not changed:
        return None
    from scipy.stats import binomtest

    square = (moved.first_only - moved.second_only) ** 2 / changed
    return square, float(binomtest(moved.first_only, changed, 0.5).pvalue)


def paired_difference(moved: Moved) -> Estimate:
    """The share of yes in the second wave minus that in the first, with Wald's paired interval.

    Checked against the same table: -0.04 (-0.0587 to -0.0213).
    """
    gained, lost, size = moved.second_only, moved.first_only, moved.size
    value = (gained - lost) / size
    half = Z_95 * sqrt(gained + lost - (gained - lost) ** 2 / size) / size
    return Estimate(value, value - half, value + half)
