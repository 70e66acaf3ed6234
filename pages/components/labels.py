"""Words for codes, values and breakdowns, as they stand on a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from analytics import (
    DIMENSIONS,
    Indicator,
    Result,
    ResultRow,
    format_value,
    label_of,
    names,
    state_text,
)
from analytics.declarations import Ratio
from data_loaders.store import open_store
from pages.components.session import store

MARKUP = re.compile(r"[\\`*_\[\]<>$~]|:(?=[\w/+-]+:)")
NO_DATA = "No data"
SUPPRESSED = "Hidden"
SUPPRESSION_RULE = (
    "Groups of fewer than 10 people are hidden, and further groups where the hidden number could "
    "be worked out from the total."
)


@lru_cache(maxsize=50)
def _names(path: str, revision: int, dimension: str) -> dict[str, str]:
    """Labels of a dimension that is named in the data, kept until the data change.

    Not by Streamlit's cache: a table asks for hundreds of labels, and its keys are slow to make.
    """
    return names(open_store(path), dimension)


def label(dimension: str, code: str | None) -> str:
    """The label of a code."""
    if code and DIMENSIONS[dimension].named_by is not None:
        known = label_of(dimension, code)
        if known != code:
            return known
        return _names(str(store().path), store().revision(), dimension).get(code, code)
    return label_of(dimension, code)


def plain(text: str) -> str:
    """Text for a heading or paragraph in which names from files are never markup."""
    return MARKUP.sub(r"\\\g<0>", text)


def group_label(row: ResultRow, without: tuple[str, ...] = ()) -> str:
    """The labels of a row's group in one line."""
    parts = [label(name, code) for name, code in row.group.items() if name not in without]
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


def counted_in(indicator: Indicator) -> str:
    """What the denominator counts."""
    if isinstance(indicator.measure, Ratio):
        return indicator.measure.denominator.replace("_", " ")
    return indicator.about.plural


def filters_text(where: Mapping[str, str]) -> str:
    """Filters in words: "School year 2025-26, area A"; "none" without any."""
    parts = [f"{DIMENSIONS[name].label}: {label(name, code)}" for name, code in where.items()]
    return "; ".join(parts) or "none"


def by_text(result: Result) -> str:
    """The breakdown in words: "race and ethnicity"."""
    return " and ".join(DIMENSIONS[name].label.lower() for name in result.by)
