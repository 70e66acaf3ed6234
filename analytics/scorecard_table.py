"""The scorecard as a table: its performance indicators by year, with their trend in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from analytics.indicators import INDICATORS
from analytics.labels import format_value
from analytics.listing import Listing
from analytics.results import Result, ResultRow, State
from analytics.scorecard import SCORECARD, ScorecardRow
from analytics.tables import Cell, Column, Table
from analytics.wording import NO_DATA, value_text

NOT_ASKED = "not asked"
WORDS = {100.0: "In place", 0.0: "Not yet"}

Ask = Callable[[str, tuple[str, ...], Mapping[str, str]], Result]
"""An indicator by its id, breakdown and filters: a page's way to ask, or a report's."""

Years = Mapping[int, str]
"""School year by year of the initiative."""


def years_of(found: Listing) -> dict[int, str]:
    """The years of the initiative, from the list of them."""
    return {int(str(row["initiative_year"])): str(row["school_year"]) for row in found.rows}


def scorecard_table(ask: Ask, years: Years) -> Table:
    """Twenty rows of three years, in eleven lines; none has a numeric target."""
    heads = [Column(f"Year {number}, {year}") for number, year in years.items()]
    wanted = Column("What the plan calls success", is_long=True)
    columns = (Column("Performance indicator"), *heads, Column("Trend"), wanted)
    return Table("Scorecard", columns, tuple(_line(ask, row, years) for row in SCORECARD))


def rows_asked() -> str:
    """How many rows the plan names, in words."""
    asked = sum(len(row.years) for row in SCORECARD)
    return (
        f"{asked} performance indicators of three years, {len(SCORECARD)} different ones. The plan "
        "names no number as a target; the trend is that of the years in which a row is asked for."
    )


def crosswalk() -> Table:
    """Names and sources that are not the same in every year, so that years are compared rightly."""
    columns = (Column("Performance indicator"), Column("Between years", is_long=True))
    rows = tuple((row.label, row.note) for row in SCORECARD if row.note)
    return Table("Names and sources that change between years", columns, rows)


def _line(ask: Ask, row: ScorecardRow, years: Years) -> tuple[Cell, ...]:
    values = [_cell(ask, row, number, year) for number, year in years.items()]
    return (row.label, *values, _trend(ask, row, years), row.wanted)


def _cell(ask: Ask, row: ScorecardRow, number: int, year: str) -> str:
    """A year's value in words; years in which the plan does not ask for the row say so."""
    if number not in row.years:
        return NOT_ASKED
    if row.product:
        value = _product(ask, row, year).value
        return NO_DATA if value is None else WORDS[value]
    return ", ".join(_told(ask, indicator, year) for indicator in row.indicators)


def _told(ask: Ask, indicator_id: str, year: str) -> str:
    result = ask(indicator_id, (), {"school_year": year})
    text, unit = value_text(result.indicator, result.only), result.indicator.unit
    if result.only.state is not State.VALUE:
        return text
    return f"{text} {'satisfied' if unit == '%' else unit}"


def _product(ask: Ask, row: ScorecardRow, year: str) -> ResultRow:
    where = {"scorecard_product": row.product, "school_year": year}
    return ask("products_in_place", (), where).only


def _points(ask: Ask, row: ScorecardRow, years: Years) -> list[float]:
    """The values of the first indicator of a row, in the years that ask for it."""
    found = [
        ask(row.indicators[0], (), {"school_year": year}).only.value
        for number, year in years.items()
        if row.indicators and number in row.years
    ]
    return [value for value in found if value is not None]


def _trend(ask: Ask, row: ScorecardRow, years: Years) -> str:
    """The change from the first to the last year with a value, in words."""
    points = _points(ask, row, years)
    if row.product:
        return "–"
    if len(points) < 2:
        return "one year only" if points else NO_DATA
    indicator = INDICATORS[row.indicators[0]]
    amount = format_value(indicator, abs(points[-1] - points[0]))
    if points[-1] == points[0]:
        return "→ unchanged"
    return f"↑ {amount} more" if points[-1] > points[0] else f"↓ {amount} fewer"


def finding(ask: Ask, years: Years) -> str:
    """How many measured rows rose, of those with two years of data."""
    pairs = [points for row in SCORECARD if len(points := _points(ask, row, years)) > 1]
    if not pairs:
        return "no two years to compare"
    rose = sum(points[-1] > points[0] for points in pairs)
    return f"{rose} of {len(pairs)} measured indicators rose"
