"""Measures: SQL expressions over one relation, never a whole query."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rate:
    """100 * rows that meet the numerator / rows that meet the denominator (and both).

    ``within`` names dimensions across which a rate says nothing, as for :class:`Mean`.
    """

    relation: str
    numerator: str
    denominator: str = "TRUE"
    within: tuple[str, ...] = ()


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
    picks one value. ``people`` is the number of people behind a row, where a row is not a person:
    their sum decides what must be hidden.
    """

    relation: str
    expression: str
    condition: str = "TRUE"
    within: tuple[str, ...] = ()
    people: str = ""


@dataclass(frozen=True)
class StandardizedMean(Mean):
    """Mean of an expression in its own standard deviations: Cohen's d of paired differences."""


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
    dimensions that make up one scale; they are always broken down by. ``leaves_items_out``: alpha
    of the other items, for each item in turn, which is then part of the breakdown.
    """

    relation: str
    unit: str
    item: str
    score: str
    items: str
    scale: tuple[str, ...]
    leaves_items_out: bool = False


@dataclass(frozen=True)
class Spread:
    """How an expression is spread over units: one row of the relation is one ``unit``.

    ``statistic`` is minimum, median, maximum, or gini: twice the area between the Lorenz curve
    and the line of equal shares. For it ``weight`` is the size of a unit (students of a school),
    units stand in order of expression / weight, and those without weight are left out.
    """

    relation: str
    expression: str
    statistic: str
    unit: str
    condition: str = "TRUE"
    weight: str = "1"

    def __post_init__(self) -> None:
        if self.statistic not in ("minimum", "median", "maximum", "gini"):
            raise ValueError(f"{self.statistic!r} is not a statistic of spread")


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
Measure = SimpleMeasure | Distribution | Reliability | Spread | Comparison
