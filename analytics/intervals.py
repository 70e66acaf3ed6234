"""Intervals of proportions, and the interval that belongs to each measure."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Any

from analytics import statistics
from analytics.measures import Mean, Measure, Rate, Reliability, StandardizedMean

Z_95 = 1.959963984540054


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


def interval_of(measure: Measure, record: Mapping[str, Any]) -> tuple[float, float] | None:
    """The 95 % interval of a record's value; None where the measure or the few rows have none.

    Rates: Wilson. Means: Student's t, from ``spread``, the variance of the sample. Standardized
    means: noncentral t. Alpha: Feldt, over ``parts`` items. Rows count as independent of each
    other: respondents of one school are not quite, so that true intervals are somewhat wider.
    """
    value, size = record["value"], record["denominator"]
    if value is None or not size:
        return None
    match measure:
        case Rate():
            low, high = wilson(float(record["numerator"]), float(size))
            return 100 * low, 100 * high
        case Reliability():
            return statistics.feldt_interval(float(value), int(size), int(record["parts"]))
        case StandardizedMean():
            return statistics.noncentral_t_interval(float(value), int(size))
        case Mean() if record["spread"] is not None:
            return statistics.t_interval(float(value), float(record["spread"]), int(size))
        case _:
            return None
