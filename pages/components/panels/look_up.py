"""What the pages of one school and of one partner show."""

from __future__ import annotations

import streamlit as st

from analytics import INDICATORS, Indicator, Subject
from analytics.declarations import Count, Spread
from analytics.search import school_labels
from analytics.tables import Column, Table, listing_table
from pages.components.definitions import page_title
from pages.components.panels import Where, number_of, told
from pages.components.session import listing, shown_store
from pages.components.table import show_table

OF_A_PARTNER = ("partnership_count", "program_count")


def schools() -> dict[str, str]:
    """Every school of the directory: code to name."""
    return school_labels(shown_store())


def numbers_of_school(where: Where) -> None:
    """Every indicator of schools with its value for this one; none is about people."""
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
    rows = [(*told(number_of(each, where)), page_title(each.page)) for each in indicators]
    on_file = tuple(row for row in rows if row[1] not in ("", "No data"))
    if not on_file:
        st.markdown("Nothing is on file for this school year.")
        return
    columns = ("Number", "Value", "In words", "Page")
    is_long = {"In words"}
    shown = tuple(Column(name, name == "Value", is_long=name in is_long) for name in columns)
    show_table(Table(caption, shown, on_file))


def partnerships(where: Where) -> None:
    """The partnerships in the school year."""
    st.header("Partnerships", anchor=False)
    found = listing("partnerships", where)
    if not found.total:
        st.markdown("No partnership is on file for this school year.")
        return
    show_table(listing_table(found, f"{found.total} partnerships in the school year"))
