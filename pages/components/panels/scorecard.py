"""The scorecard of the initiative: its performance indicators by year, with trend."""

from __future__ import annotations

import streamlit as st

from analytics import ResultRow, State, format_value
from analytics.scorecard import SCORECARD, ScorecardRow
from analytics.tables import Cell, Column, Table
from analytics.wording import NO_DATA, value_text
from pages.components.session import compute, listing
from pages.components.table import show_table

NOT_ASKED = "not asked"
WORDS = {100.0: "In place", 0.0: "Not yet"}


def show_scorecard() -> None:
    """Twenty rows of three years, in eleven lines; none has a numeric target."""
    years = {
        int(str(row["initiative_year"])): str(row["school_year"])
        for row in listing("initiative_years").rows
    }
    asked = sum(len(row.years) for row in SCORECARD)
    with st.container(border=True, key="scorecard"):
        st.header(f"Scorecard: {_finding(years)}", anchor=False)
        st.caption(
            f"{asked} performance indicators of three years, {len(SCORECARD)} different ones. The "
            "plan names no number as a target; the trend is that of the years in which a row is "
            "asked for."
        )
        heads = [Column(f"Year {number}, {year}") for number, year in years.items()]
        wanted = Column("What the plan calls success", is_long=True)
        columns = (Column("Performance indicator"), *heads, Column("Trend"), wanted)
        rows = tuple(_line(row, years) for row in SCORECARD)
        show_table(Table("Scorecard", columns, rows))
        with st.expander("What changes between the years"):
            show_table(_crosswalk())


def _crosswalk() -> Table:
    """Names and sources that are not the same in every year, so that years are compared rightly."""
    columns = (Column("Performance indicator"), Column("Between years", is_long=True))
    rows = tuple((row.label, row.note) for row in SCORECARD if row.note)
    return Table("Names and sources that change between years", columns, rows)


def _line(row: ScorecardRow, years: dict[int, str]) -> tuple[Cell, ...]:
    values = [_cell(row, number, year) for number, year in years.items()]
    return (row.label, *values, _trend(row, years), row.wanted)


def _cell(row: ScorecardRow, number: int, year: str) -> str:
    """A year's value in words; years in which the plan does not ask for the row say so."""
    if number not in row.years:
        return NOT_ASKED
    if row.product:
        value = _product(row, year).value
        return NO_DATA if value is None else WORDS[value]
    return ", ".join(_told(indicator, year) for indicator in row.indicators)


def _told(indicator_id: str, year: str) -> str:
    result = compute(indicator_id, where={"school_year": year})
    text, unit = value_text(result.indicator, result.only), result.indicator.unit
    if result.only.state is not State.VALUE:
        return text
    return f"{text} {'satisfied' if unit == '%' else unit}"


def _product(row: ScorecardRow, year: str) -> ResultRow:
    where = {"scorecard_product": row.product, "school_year": year}
    return compute("products_in_place", where=where).only


def _points(row: ScorecardRow, years: dict[int, str]) -> list[float]:
    """The values of the first indicator of a row, in the years that ask for it."""
    found = [
        compute(row.indicators[0], where={"school_year": year}).only.value
        for number, year in years.items()
        if row.indicators and number in row.years
    ]
    return [value for value in found if value is not None]


def _trend(row: ScorecardRow, years: dict[int, str]) -> str:
    """The change from the first to the last year with a value, in words."""
    points = _points(row, years)
    if row.product:
        return "–"
    if len(points) < 2:
        return "one year only" if points else NO_DATA
    indicator = compute(row.indicators[0], where={}).indicator
    amount = format_value(indicator, abs(points[-1] - points[0]))
    if points[-1] == points[0]:
        return "→ unchanged"
    return f"↑ {amount} more" if points[-1] > points[0] else f"↓ {amount} fewer"


def _finding(years: dict[int, str]) -> str:
    """How many measured rows rose, of those with two years of data."""
    pairs = [points for row in SCORECARD if len(points := _points(row, years)) > 1]
    if not pairs:
        return "no two years to compare"
    rose = sum(points[-1] > points[0] for points in pairs)
    return f"{rose} of {len(pairs)} measured indicators rose"
