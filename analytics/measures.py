"""Measures: SQL expressions over one relation, never a whole query."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rate:
    """100 * rows that meet the numerator / rows that meet the denominator (and both)."""

    relation: str
    numerator: str
    denominator: str = "TRUE"


@dataclass(frozen=True)
class Count:
    """Rows that meet the condition. ``of`` is the group they are counted out of, if any."""

    relation: str
    condition: str = "TRUE"
    of: str = ""


@dataclass(frozen=True)
class CountDistinct:
    """Distinct values of ``unit`` in the rows that meet the condition."""

    relation: str
    unit: str
    condition: str = "TRUE"


@dataclass(frozen=True)
class Sum:
    """Sum of an expression over the rows that meet the condition."""

    relation: str
    expression: str
    condition: str = "TRUE"


@dataclass(frozen=True)
class Mean:
    """Mean of an expression over the rows that meet the condition and have a value.

    ``within`` names dimensions across which a mean says nothing: broken down by unless a filter
    picks one value.
    """

    relation: str
    expression: str
    condition: str = "TRUE"
    within: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ratio:
    """factor * sum of one expression / sum of another, over rows that have both."""

    relation: str
    numerator: str
    denominator: str
    factor: float = 1.0


@dataclass(frozen=True)
class Distribution:
    """Share of units in each category, in percent of the units with the condition.

    ``category`` is a dimension and is always part of the breakdown. ``unit`` identifies what
    is counted, once per category: shares of a category with several values may pass 100.
    A filter on the category picks shares; it never shrinks the denominator.
    """

    relation: str
    category: str
    unit: str
    condition: str = "TRUE"


@dataclass(frozen=True)
class Reliability:
    """Cronbach's alpha: k/(k-1) * (1 - sum of item variances / variance of the total).

    Sample variances over units with a score on each of ``items`` items. ``scale`` names the
    dimensions that make up one scale; they are always broken down by.
    """

    relation: str
    unit: str
    item: str
    score: str
    items: str
    scale: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """Groups of another indicator (a rate) compared with the whole or with all others.

    ``composition index``: the group's rate over the whole's rate; parity is 1.
    ``gap``: the group's rate minus the rate of all others, in percentage points.
    ``ratio``: the group's rate over the rate of all others.
    ``across`` is the dimension compared along where a call names none.
    """

    base: str
    kind: str
    across: str

    def __post_init__(self) -> None:
        if self.kind not in ("composition index", "gap", "ratio"):
            raise ValueError(f"{self.kind!r} is not a kind of comparison")


SimpleMeasure = Rate | Count | CountDistinct | Sum | Mean | Ratio
Measure = SimpleMeasure | Distribution | Reliability | Comparison
