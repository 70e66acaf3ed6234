"""How numbers become the blocks of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analytics.charts import KINDS
from analytics.charts.spec import figure_of
from analytics.charts.tokens import LIGHT
from analytics.declarations import Direction
from analytics.drawing import standalone
from analytics.findings import network as network_findings
from analytics.indicators import INDICATORS
from analytics.key_numbers import Card, against_target, base_text, change_text
from analytics.labels import format_value, state_text
from analytics.periods import is_running, month_a_year_ago, month_before, year_before
from analytics.reports.ask import Ask
from analytics.reports.content import Grid, KeyNumber, KeyNumbers, Native, Picture
from analytics.results import Result, State
from analytics.sentences import summarise
from analytics.tables import Column, Table, crosstab, decimals_of, table_of
from analytics.wording import filters_text
from data_loaders.vocabularies.network import STAGE

WIDTH = 680
"""Pixels of a picture that spans a page."""


def key_numbers(
    ask: Ask, indicators: Iterable[str], title: str = "", unknown: Iterable[str] = ()
) -> KeyNumbers:
    """Key numbers under the report's filters; ``unknown`` ones are said to have no data."""
    hidden = set(unknown)
    return KeyNumbers(title, tuple(key_number(ask, each, each in hidden) for each in indicators))


def key_number(ask: Ask, indicator_id: str, is_unknown: bool = False) -> KeyNumber:
    """One number, with its change against the periods before."""
    result = ask.compute(indicator_id)
    indicator, row = result.indicator, result.only
    is_shown = row.state is State.VALUE and not is_unknown
    cards = list(_cards(ask, result)) if is_shown else []
    changes = [change_text(card) for card in cards]
    met, status = _status(result, cards[-1]) if is_shown and cards else (None, "")
    return KeyNumber(
        indicator.name,
        "No data" if is_unknown else state_text(row) or format_value(indicator, row.value),
        "Its log is missing" if is_unknown else base_text(result),
        tuple(filter(None, changes)),
        status,
        met,
        row.value if is_shown else None,
        indicator.unit,
        decimals_of(indicator),
        indicator.definition,
    )


def _status(result: Result, then: Card) -> tuple[bool | None, str]:
    """Whether a documented target is met; without one, which way it went since a year ago.

    A change is no verdict: only a target is met or not.
    """
    indicator, value = result.indicator, result.only.value
    before = then.before.only.value if then.before is not None else None
    if value is None:
        return None, ""
    if indicator.target is not None:
        met, words = against_target(indicator, value)
        return met, f"{words} of {format_value(indicator, indicator.target.value)}"
    if before is None or indicator.direction is Direction.NEUTRAL:
        return None, ""
    gain = value - before if indicator.direction is Direction.HIGHER_IS_BETTER else before - value
    return None, "As a year ago" if not gain else "Better than a year ago" if gain > 0 else (
        "Not as good as a year ago"
    )


def _cards(ask: Ask, result: Result) -> Iterable[Card]:
    """The number beside those of the month before and a year ago, or of the school year before."""
    where = dict(result.where)
    if month := where.get("month"):
        for other in (month_before(month), month_a_year_ago(month)):
            then = ask.compute(result.indicator.id, where={**where, "month": other})
            yield Card(result, then, ask.label("month", other))
    elif before := year_before(where.get("school_year", "")):
        then = ask.compute(result.indicator.id, where={**where, "school_year": before})
        running = is_running(ask.store, where["school_year"], _months(ask))
        yield Card(result, then, before, running)


def _months(ask: Ask) -> list[str]:
    rows = ask.store.query("SELECT DISTINCT month FROM interaction WHERE month IS NOT NULL")
    return [str(row["month"]) for row in rows]


def picture(
    ask: Ask,
    title: str,
    result: Result,
    kind: str,
    *,
    subtitle: str = "",
    sentence: str = "",
    table: Table | None = None,
    native: Native = Native.BAR,
    width: int = WIDTH,
    **options: Any,
) -> Picture | Grid:
    """A result as a page's own chart, drawn for paper; where nothing can be drawn, its table.

    ``options`` go to the chart. The chart of a workbook draws the value column of the table, or
    all columns of numbers of a table given but the last, which says what they are out of.
    """
    words = sentence or summarise(result, ask.store)
    twin = table or table_of(result, title)
    if not any(row.state is State.VALUE for row in result.rows):
        return Grid(title, words, twin)
    spec = KINDS[kind](result, LIGHT, **options)
    alt = f"{title}. {words}"
    svg = standalone(figure_of(spec, LIGHT), alt=alt, width=width)
    numbers = [place for place, column in enumerate(twin.columns) if column.is_number]
    series = tuple(numbers[:1] if table is None else numbers[:-1] or numbers)
    return Picture(
        title, subtitle, words, svg, alt, width, spec.height, spec.legend, twin, native, series
    )


def stacked_parts(
    ask: Ask,
    title: str,
    result: Result,
    rows_by: str,
    parts_by: str,
    parts: tuple[str, ...],
    subtitle: str,
) -> Picture | Grid:
    """A distribution as bars of its parts, with a column a part in its table."""
    return picture(
        ask,
        title,
        result,
        "stacked",
        subtitle=subtitle,
        table=crosstab(result, title, rows_by, parts_by, order=parts),
        native=Native.STACKED,
        rows_by=rows_by,
        parts_by=parts_by,
        parts=parts,
    )


def stages(ask: Ask, where: Mapping[str, str]) -> Picture | Grid:
    """Where schools stood at the end of each school year."""
    result = ask.compute("stage_share", ("school_year",), where)
    return stacked_parts(
        ask,
        network_findings.largest_part(result, "stage"),
        result,
        "school_year",
        "stage",
        STAGE.codes,
        "Stage at the end of the school year, or now, % of member schools",
    )


def grid(ask: Ask, title: str, result: Result, *, note: str = "", most: int = 60) -> Grid:
    """A result as a table."""
    words = summarise(result, ask.store)
    return Grid(title, words, table_of(result, title), note or result.indicator.definition, most)


def further_numbers(
    ask: Ask,
    pages: Iterable[str],
    shown: Iterable[str],
    where: Mapping[str, str] | None = None,
) -> tuple[Grid, ...]:
    """Every number of some pages that is no key number of the report, each with its definition.

    A number that does not know one of the filters is that of all the others, and says so.
    """
    told = set(shown)
    results = [
        ask.compute(indicator.id, (), where)
        for indicator in INDICATORS.values()
        if indicator.page in set(pages) and indicator.id not in told
    ]
    rows = tuple(
        (result.indicator.name, _amount(result), result.indicator.unit, base_text(result),
         filters_text(result, result.where), result.indicator.definition)
        for result in results
        if not result.by
    )  # fmt: skip
    columns = (
        Column("Number"),
        Column("Value", True, 1),
        Column("Unit"),
        Column("Out of", is_long=True),
        Column("Filters", is_long=True),
        Column("Definition", is_long=True),
    )
    return (Grid("Further numbers", "", Table("Further numbers", columns, rows)),) if rows else ()


def _amount(result: Result) -> float | str:
    row = result.only
    if row.value is None or row.state is not State.VALUE:
        return state_text(row)
    return round(row.value, decimals_of(result.indicator))


def notes_of(indicators: Sequence[str], rules: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Definitions of the key numbers, and what is hidden where people are counted."""
    named = [INDICATORS[each] for each in dict.fromkeys(indicators)]
    found = [f"{each.name}: {each.definition}" for each in named]
    return (*found, *(f"{name}: {text}" for name, text in (rules or {}).items()))
