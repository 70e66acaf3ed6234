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
    dimensions that make up one scale; they are always broken down by. ``statistic`` may be, for
    each item in turn, which is then part of the breakdown: "alpha without", that of the other
    items; "item-total", the item's correlation with the sum of the others.
    """

    relation: str
    unit: str
    item: str
    score: str
    items: str
    scale: tuple[str, ...]
    statistic: str = "alpha"

    def __post_init__(self) -> None:
        if self.statistic not in ("alpha", "alpha without", "item-total"):
            raise ValueError(f"{self.statistic!r} is not a statistic of reliability")

    @property
    def is_of_items(self) -> bool:
        """Whether each item has a number of its own."""
        return self.statistic != "alpha"


@dataclass(frozen=True)
class Omega:
    """McDonald's omega total of the answers behind each group of ``base``, a reliability.

    It is fitted to what the base has shown only; ``scale`` as there.
    """

    base: str
    scale: tuple[str, ...]
    kind: str = "omega"


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


OTHERS, ALL, HIGHEST = "others", "all", "highest"
"""References of a comparison that are not a group's code."""

KINDS_OF_COMPARISON = {
    "composition index": ALL,
    "composition difference": ALL,
    "share of counted": ALL,
    "share of size": ALL,
    "gap": OTHERS,
    "ratio": OTHERS,
    "odds ratio": OTHERS,
    "students to parity": ALL,
    "index to highest": HIGHEST,
    "access": ALL,
    "selection": ALL,
    "surprise": ALL,
}
"""What groups are compared by, and with what unless a call says otherwise."""


@dataclass(frozen=True)
class Comparison:
    """Groups of another indicator (a rate) compared with a reference.

    ``composition index``: the group's rate over the whole's rate; parity is 1.
    ``gap``: the group's rate minus that of the reference, in percentage points.
    ``ratio``, ``odds ratio``: the group's rate, or odds, over that of the reference.
    ``students to parity``: how many more would reach the reference's rate.
    ``index to highest``: the group's rate over the highest of any group.
    ``share of counted``, ``share of size``, ``composition difference``: composition, in percent.
    ``access``, ``selection``: the two parts of the gap to all, ``over`` being what partners are
    spread over (school). ``surprise``: what an intersection has beyond its two groups.
    ``across`` is the dimension compared along where a call names none.
    """

    base: str
    kind: str
    across: str
    over: str = "school"

    def __post_init__(self) -> None:
        if self.kind not in KINDS_OF_COMPARISON:
            raise ValueError(f"{self.kind!r} is not a kind of comparison")

    @property
    def default_reference(self) -> str:
        """What groups are compared with where a call does not say."""
        return KINDS_OF_COMPARISON[self.kind]

    @property
    def takes_reference(self) -> bool:
        """Whether a call may choose another reference."""
        return self.kind in ("gap", "ratio", "odds ratio", "students to parity")


SimpleMeasure = Rate | Count | CountDistinct | Sum | Mean | Ratio
Derived = Comparison | Omega
"""Measures made from the groups of another indicator, their ``base``."""

Measure = SimpleMeasure | Distribution | Reliability | Spread | Derived
