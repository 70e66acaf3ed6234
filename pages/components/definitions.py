"""Every indicator on one page, printed from its declaration."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics import INDICATORS, Indicator
from analytics.dates import day
from analytics.queries import query_text
from analytics.tables import Column, Table
from pages.components.about import definitions, dimensions_text, formula
from pages.menu import ENTRIES

ALL_PROGRAMS = "All programs"


def programs() -> dict[str, str]:
    """The programs that indicators belong to, all first: code to label."""
    found = dict.fromkeys(indicator.program for indicator in INDICATORS.values())
    return {"": ALL_PROGRAMS} | {name: name for name in found if name != "All"}


def indicators_of(program: str) -> list[Indicator]:
    """The indicators of a program; of all with an empty one."""
    return [each for each in INDICATORS.values() if program in ("", each.program)]


def index_table(indicators: Sequence[Indicator]) -> Table:
    """Code, name, meaning, unit and direction of each."""
    columns = ("Name", "Code", "Definition", "Unit", "Better is", "Program")
    better = {"higher is better": "higher", "lower is better": "lower"}
    rows = tuple(
        (
            each.name,
            each.code,
            each.definition,
            each.unit,
            better.get(each.direction, "neither"),
            each.program,
        )
        for each in indicators
    )
    return Table(
        f"{len(rows)} indicators",
        tuple(Column(name, is_long=name == "Definition") for name in columns),
        rows,
    )


def show_indicator(indicator: Indicator) -> None:
    """One indicator to open: all that its declaration says, and the query that runs."""
    with st.expander(f"{indicator.code} · {indicator.name}"):
        st.html(definitions(declared(indicator)))
        st.code(query_text(indicator.id), language="sql", wrap_lines=True)


def declared(indicator: Indicator) -> list[tuple[str, str]]:
    """What the declaration says, in words."""
    target, reviewed = indicator.target, indicator.reviewed_on
    return [
        ("Definition", indicator.definition),
        ("Why it matters", indicator.why_it_matters),
        *formula(indicator.measure),
        ("Unit", indicator.unit),
        ("Direction", indicator.direction.value),
        ("Target", f"{target.value:g} ({target.source})" if target else "none documented"),
        ("About", indicator.about.plural),
        ("By and filters", dimensions_text(indicator)),
        ("Source", indicator.source),
        ("Reviewed", day(reviewed) if reviewed else "not reviewed yet"),
        ("Page", page_title(indicator.page)),
    ]


def page_title(address: str) -> str:
    """The title of the page on which an indicator stands."""
    return next((entry.title for entry in ENTRIES if entry.address == address), "none yet")
