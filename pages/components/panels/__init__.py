"""Panels: each computes one or two indicators for the filters in force and shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from analytics import INDICATORS, NOT_FOR_PUBLICATION, Indicator, Result, Role, findings, summarise
from analytics.tables import Column, Table, state_or_text
from pages.components.block import folded, publication_note, show_block
from pages.components.figure import show_chart
from pages.components.finding.sides import box, sides
from pages.components.session import compute, role, shown_store
from pages.components.table import html_of

Where = Mapping[str, str]
Panel = Callable[[Where], None]


def beside(where: Where, *panels: Panel) -> None:
    """Panels side by side; one below the other on a phone, and where two selections stand beside
    each other.
    """
    if sides().others is not None:
        for panel in panels:
            panel(where)
        return
    for column, panel in zip(st.columns(len(panels)), panels, strict=True):
        with column:
            panel(where)


def against_whole(
    indicator_id: str,
    by: str,
    where: Where,
    *,
    words: str,
    key: str,
    subtitle: str,
    is_sorted: bool = True,
) -> None:
    """Groups as dots with their intervals, against the whole; ``words`` name it in the title."""
    result = compute(indicator_id, (by,), where)
    overall = compute(indicator_id, where=where).only.value
    show_chart(
        findings.groups_below(result, overall, words),
        result,
        "dots",
        key=key,
        subtitle=subtitle,
        reference=overall,
        is_sorted=is_sorted,
    )


def show_all_numbers(address: str, where: Where) -> None:
    """Every indicator of a page, by its declaration: value and in words, as far as filters fit."""
    found = [number_of(each, where) for each in INDICATORS.values() if each.page == address]
    columns = (Column("Number"), Column("Value", True), Column("In words", is_long=True))
    title = "Every number of this page"
    table = html_of(Table(title, columns, tuple(map(told, found))))
    marks = dict.fromkeys(map(publication_note, found))
    with box("all-numbers"):
        show_block(folded(title, "".join(marks) + table), key="all-numbers")


def number_of(indicator: Indicator, where: Where, by: tuple[str, ...] = ()) -> Result:
    """An indicator under the filters that it knows."""
    known = {name: code for name, code in where.items() if name in indicator.dimensions}
    return compute(indicator.id, by, known)


def told(result: Result) -> tuple[str, str, str]:
    """Name, value (empty where there is one for each group only), and the sentence."""
    value = "" if result.by else str(state_or_text(result.only, result.indicator))
    return result.indicator.name, value, summarise(result, shown_store())


def mark_raw() -> None:
    """Say beside numbers of students that they are raw, where an analyst sees them."""
    if role() is Role.ANALYST:
        st.badge(NOT_FOR_PUBLICATION, icon=":material/lock:", color="orange")


def all_years(where: Where) -> dict[str, str]:
    """The filters without the one on the school year, for charts over the years."""
    return {name: code for name, code in where.items() if name != "school_year"}
