"""Sizes of effects."""

from __future__ import annotations

from math import sqrt


def standardized_mean(mean: float, variance: float) -> float | None:
    """Cohen's d of paired values: their mean difference in standard deviations of the difference.

    Formula: d_z = mean / s. None where nothing varies. Source: Cohen (1988), Statistical Power
    Analysis, 2nd ed., section 2.3. Checked against R's "sleep" data: -1.58 / 1.229995 = -1.2846.
    """
    return mean / sqrt(variance) if variance > 0 else None


def noncentral_t_interval(
    effect: float, size: int, level: float = 0.95
) -> tuple[float, float] | None:
    """The interval of a standardized mean, from the noncentral t distribution.

    The bounds are the noncentralities, over sqrt(n), under which the t found lies at the upper or
    the lower (1 - level)/2 of the distribution. None for fewer than two values. Source: Cumming
    and Finch (2001), Educational and Psychological Measurement 61. Checked by its definition: at
    both bounds the tail beyond the t found is 0.025.
    """
    if size < 2:
        return None
    from scipy.special import nctdtrinc

    tail, degrees, found = (1 - level) / 2, size - 1, effect * sqrt(size)
    low, high = (float(nctdtrinc(degrees, share, found)) for share in (1 - tail, tail))
    return low / sqrt(size), high / sqrt(size)
