"""Words for codes, values and breakdowns: the same on pages, in charts and in reports."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from analytics.declarations import Indicator, Ratio
from analytics.dimensions import DIMENSIONS
from analytics.labels import format_value, label_of, state_text
from analytics.results import Names, Result, ResultRow

NO_DATA = "No data"
SUPPRESSED = "Hidden"
SUPPRESSION_RULE = (
    "Groups of fewer than 10 people are hidden, and further groups where the hidden number could "
    "be worked out from the total."
)

LONGEST_PAIR = 44
"""Letters of two names that a title has room for."""


class Named(Protocol):
    """A result, a row of one, or a listing: what knows the names that stand in the data."""

    @property
    def names(self) -> Names:
        """Label by code, by dimension."""


def label(of: Named, dimension: str, code: str | None) -> str:
    """The label of a code of a dimension."""
    known = label_of(dimension, code)
    return known if known != code or code is None else of.names.get(dimension, {}).get(code, code)


def group_label(row: ResultRow, without: tuple[str, ...] = ()) -> str:
    """The labels of a row's group in one line."""
    parts = [label(row, name, code) for name, code in row.group.items() if name not in without]
    return ", ".join(parts) or "All"


def same_in_all(result: Result) -> tuple[str, ...]:
    """Dimensions of a breakdown by several that have one value only, and so tell nothing."""
    if len(result.by) < 2:
        return ()
    return tuple(name for name in result.by if len({row.group[name] for row in result.rows}) == 1)


def value_text(indicator: Indicator, row: ResultRow) -> str:
    """A row's value in words: with its unit, hidden, or no data. 0 is written as 0."""
    return state_text(row) or format_value(indicator, row.value)


def size_text(indicator: Indicator, row: ResultRow) -> str:
    """The n of a row: "n = 3,850"; empty where there is none or it is hidden."""
    return "" if row.denominator is None else f"n = {row.denominator:,.0f}"


def counted(count: int, noun: str) -> str:
    """A number of things in words: 1 row, 2 rows."""
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def counted_in(indicator: Indicator, count: float = 0) -> str:
    """What the denominator counts, in the singular for a ``count`` of one."""
    if isinstance(indicator.measure, Ratio):
        return indicator.measure.denominator.replace("_", " ")
    return indicator.about.singular if count == 1 else indicator.about.plural


def filters_text(of: Named, where: Mapping[str, str]) -> str:
    """Filters in words: "School year 2025-26, area A"; "none" without any."""
    parts = [f"{DIMENSIONS[name].label}: {label(of, name, code)}" for name, code in where.items()]
    return "; ".join(parts) or "none"


def by_text(result: Result) -> str:
    """The breakdown in words: "race and ethnicity"."""
    return " and ".join(DIMENSIONS[name].in_words for name in result.by)


def nouns(result: Result) -> tuple[str, str]:
    """What the rows are, one and several: "cadre", "cadres"; "group" for several dimensions."""
    if len(result.by) != 1 or DIMENSIONS[result.by[0]].is_group:
        return "group", "groups"
    dimension = DIMENSIONS[result.by[0]]
    one = dimension.noun or dimension.in_words
    return one, plural(one)


def plural(noun: str) -> str:
    """Several of a thing: "areas", "coaches", "categories"."""
    if re.search("[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch")) else f"{noun}s"


def at_the_top(result: Result, rows: Sequence[ResultRow]) -> list[ResultRow]:
    """The rows whose value reads the same as that of the first, in the order they have."""
    first = format_value(result.indicator, rows[0].value)
    return [row for row in rows if format_value(result.indicator, row.value) == first]


def together(result: Result, rows: Sequence[ResultRow]) -> str:
    """Rows that share a place, in words: "Area A", "Area A and Area B", "4 areas"."""
    without = same_in_all(result)
    named = " and ".join(group_label(row, without) for row in rows)
    is_long = len(rows) > 1 and len(named) > LONGEST_PAIR
    return f"{len(rows)} {nouns(result)[1]}" if len(rows) > 2 or is_long else named
