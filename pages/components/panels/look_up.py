"""What the pages of one school and of one partner show."""

from __future__ import annotations

import streamlit as st

from analytics import DIMENSIONS, INDICATORS, Indicator, Result, State, Subject
from analytics.declarations import Count, Rate, Spread
from analytics.key_numbers import base_text
from analytics.search import school_labels
from analytics.tables import Column, Table, listing_table, state_or_text
from analytics.wording import group_label
from pages.components.about import definitions
from pages.components.definitions import page_title
from pages.components.panels import Where, number_of
from pages.components.session import listing, shown_store
from pages.components.table import show_table

OF_A_PARTNER = ("partnership_count", "program_count")
FACTS = (
    *((name, "school_count") for name in ("level", "district", "region", "area")),
    ("stage", "stage_count"),
    ("coach", "stage_count"),
)
"""What is told of a school itself: each a dimension, and an indicator that is broken down by it."""


def schools() -> dict[str, str]:
    """Every school of the directory: code to name."""
    return school_labels(shown_store())


def facts_of_school(where: Where) -> None:
    """Where the school is, at which stage, and who coaches it in the school year."""
    facts = []
    for name, indicator_id in FACTS:
        found = number_of(INDICATORS[indicator_id], where, (name,))
        if texts := [group_label(row) for row in found.rows if row.group[name] and row.value]:
            facts.append((DIMENSIONS[name].label, ", ".join(texts)))
    if facts:
        st.html(definitions(facts))


def numbers_of_school(where: Where) -> None:
    """Every indicator of schools with its value for this one; none is about people, and none
    counts schools, of which there is one.
    """
    st.header("Numbers", anchor=False)
    found = [
        indicator
        for indicator in INDICATORS.values()
        if "school" in indicator.dimensions
        and indicator.page
        and not indicator.about.is_people
        and not _is_of_many(indicator)
    ]
    _show(found, where, "Numbers of the school, by page")


def _is_of_many(indicator: Indicator) -> bool:
    """Whether it says nothing of one school: how schools are spread, or how many there are."""
    counts_schools = isinstance(indicator.measure, Count) and indicator.about is Subject.SCHOOLS
    return counts_schools or isinstance(indicator.measure, Spread)


def numbers_of_partner(where: Where) -> None:
    """How much a partner does."""
    st.header("Numbers", anchor=False)
    _show([INDICATORS[name] for name in OF_A_PARTNER], where, "Numbers of the partner")


def _show(indicators: list[Indicator], where: Where, caption: str) -> None:
    numbers = [number_of(each, where) for each in indicators]
    rows = tuple(
        (each.indicator.name, *_told(each), page_title(each.indicator.page))
        for each in numbers
        if not each.by and each.only.state is not State.NO_DATA
    )
    if not rows:
        st.markdown("Nothing is on file for this school year.")
        return
    columns = ("Number", "Value", "Out of", "Page")
    told = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    shown = tuple(Column(columns[place], columns[place] == "Value") for place in told)
    show_table(Table(caption, shown, tuple(tuple(row[place] for place in told) for row in rows)))


def _told(result: Result) -> tuple[str, str]:
    """The value and what it is out of; yes or no where a rate is of one school."""
    row, indicator = result.only, result.indicator
    is_of_one = row.denominator == 1 and indicator.about is Subject.SCHOOLS
    if row.value is not None and is_of_one and isinstance(indicator.measure, Rate):
        return "Yes" if row.value else "No", ""
    return state_or_text(row, indicator), base_text(result)


def partnerships(where: Where) -> None:
    """The partnerships in the school year."""
    st.header("Partnerships", anchor=False)
    found = listing("partnerships", where)
    if not found.total:
        st.markdown("No partnership is on file for this school year.")
        return
    show_table(listing_table(found, f"{found.total} partnerships in the school year"))
