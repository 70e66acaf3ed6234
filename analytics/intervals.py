"""The interval that belongs to each measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analytics import statistics
from analytics.measures import Mean, Measure, Rate, Reliability, StandardizedMean
from analytics.statistics.association import fisher_interval
from analytics.statistics.estimates import Z_95, Estimate
from analytics.statistics.proportions import wilson

__all__ = ["Z_95", "interval_of", "wilson"]


def interval_of(measure: Measure, record: Mapping[str, Any]) -> tuple[float, float] | None:
    """The 95 % interval of a record's value; None where the measure or the few rows have none.

    Rates: Wilson. Means: Student's t, from ``spread``, the variance of the sample. Standardized
    means: noncentral t. Alpha: Feldt, over ``parts`` items; an item's correlation with the others:
    Fisher's z. Rows count as independent of each
    other: respondents of one school are not quite, so that true intervals are somewhat wider.
    """
    value, size = record["value"], record["denominator"]
    if value is None or not size:
        return None
    match measure:
        case Rate():
            low, high = wilson(float(record["numerator"]), float(size))
            return 100 * low, 100 * high
        case Reliability(statistic="item-total"):
            return _ends(fisher_interval(float(value), int(size), 1.0))
        case Reliability():
            return statistics.feldt_interval(float(value), int(size), int(record["parts"]))
        case StandardizedMean():
            return statistics.noncentral_t_interval(float(value), int(size))
        case Mean() if record["spread"] is not None:
            return statistics.t_interval(float(value), float(record["spread"]), int(size))
        case _:
            return None


def _ends(found: Estimate | None) -> tuple[float, float] | None:
    """The interval of an estimate, if it has one."""
    if found is None or found.low is None or found.high is None:
        return None
    return found.low, found.high
