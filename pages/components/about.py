"""About this number: what it means and where it comes from, down to file, sheet and row."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from analytics import DIMENSIONS, Indicator, Result, Role, RowsBehind, edition_text
from analytics.charts.files import Sheet
from analytics.declarations import (
    Comparison,
    Count,
    CountDistinct,
    Distribution,
    Mean,
    Measure,
    Omega,
    Rate,
    Ratio,
    Reliability,
    Spread,
    StandardizedMean,
    Sum,
)
from analytics.tables import Column, Table, table_of
from analytics.wording import SUPPRESSION_RULE, counted_in, value_text
from pages.components.downloads import download_buttons
from pages.components.finding.sides import own_key
from pages.components.labels import filters_text
from pages.components.session import rows_behind
from pages.components.table import show_table

ROWS_SHOWN = 50


def about_button(
    result: Result,
    key: str,
    table: Table | None = None,
    sheet: Callable[[], Sheet] | None = None,
) -> None:
    """A button that opens the explanation of a result, with its table as files.

    ``table`` is what stands beside a chart; without one it is a row a group. ``sheet`` makes the
    chart ready for a file.
    """
    label = "About this number" if table is None else "About and download"
    if st.button(label, key=own_key(f"{key}_about"), icon=":material/info:", type="tertiary"):
        shown = table or table_of(result, result.indicator.name)
        st.dialog(result.indicator.name, width="large")(explain)(result, shown, sheet)


def explain(result: Result, table: Table, sheet: Callable[[], Sheet] | None) -> None:
    """The explanation itself."""
    indicator = result.indicator
    download_buttons(table, result, sheet)
    st.html(definitions(facts_of(result)))
    if result.sql:
        st.markdown("**The query**")
        st.code(result.sql, language="sql", wrap_lines=True)
    st.markdown("**The rows behind it**")
    show_rows(rows_behind(indicator.id, where=dict(result.where)), indicator)


def facts_of(result: Result) -> list[tuple[str, str]]:
    """Definition, formula, what is left out, whom it is about and at which revision."""
    indicator = result.indicator
    facts = [("Definition", indicator.definition), ("Why it matters", indicator.why_it_matters)]
    if len(result.rows) == 1:
        facts.append(("Value", value_text(indicator, result.rows[0])))
    facts += formula(indicator.measure)
    facts += counts(result)
    facts += [
        ("Filters", filters_text(result.where)),
        ("Left out", left_out(result)),
        *([("Release", edition_text(result.edition))] if result.edition else []),
        ("Revision", str(result.revision)),
        ("Source", indicator.source),
    ]
    if indicator.target is not None:
        facts.append(("Target", f"{indicator.target.value:g} ({indicator.target.source})"))
    return facts


def counts(result: Result) -> list[tuple[str, str]]:
    """Numerator and denominator of a single number."""
    if len(result.rows) != 1:
        return []
    row = result.rows[0]
    found = [("Numerator", row.numerator), ("Denominator", row.denominator)]
    named = counted_in(result.indicator)
    return [
        (name, f"{number:,.0f}" + (f" {named}" if name == "Denominator" else ""))
        for name, number in found
        if number is not None
    ]


def formula(measure: Measure) -> list[tuple[str, str]]:
    """A measure in words and expressions, for people who check numbers."""
    match measure:
        case Rate(relation, numerator, denominator):
            out_of = "all rows" if denominator == "TRUE" else f"rows with {denominator}"
            return [("Formula", f"100 × rows of {relation} with {numerator} / {out_of}")]
        case Count(relation, condition):
            return [("Formula", f"rows of {relation} with {condition}")]
        case CountDistinct(relation, unit, condition):
            which = "" if condition == "TRUE" else f" with {condition}"
            return [("Formula", f"distinct {unit} in {relation}{which}")]
        case Sum(relation, expression, condition):
            return [("Formula", f"sum of {expression} over rows of {relation} with {condition}")]
        case StandardizedMean(relation, expression):
            words = f"mean of {expression} / its standard deviation, over rows of {relation}"
            return [("Formula", words)]
        case Mean(relation, expression):
            return [("Formula", f"mean of {expression} over rows of {relation}")]
        case Ratio(relation, numerator, denominator, factor):
            return [
                ("Formula", f"{factor:g} × sum of {numerator} / sum of {denominator} in {relation}")
            ]
        case Distribution(relation, category, unit):
            return [("Formula", f"100 × distinct {unit} by {category} / all {unit} of {relation}")]
        case Comparison(base, kind):
            return [("Formula", f"{kind}, from the groups of {base}")]
        case Omega(base):
            words = "(Σ loadings)² / ((Σ loadings)² + Σ unique variances) of one factor"
            return [("Formula", f"{words}, over the answers behind {base}")]
        case Reliability(relation, statistic="item-total"):
            words = "correlation of an item with the sum of the other items"
            return [("Formula", f"{words}, {relation}")]
        case Reliability(relation):
            return [("Formula", f"k/(k-1) × (1 - Σ item variances / total variance), {relation}")]
        case Spread(relation, expression, statistic):
            return [("Formula", f"{statistic} of {expression} over rows of {relation}")]


def left_out(result: Result) -> str:
    """What is not in the number, and why: by its definition, and to protect people."""
    measure = result.indicator.measure
    condition = getattr(
        measure, "denominator" if isinstance(measure, Rate) else "condition", "TRUE"
    )
    excluded = "Nothing." if condition == "TRUE" else f"Rows that do not meet: {condition}."
    if result.note:
        return result.note
    if not result.indicator.about.is_people:
        return excluded
    if result.role is Role.ANALYST:
        return f"{excluded} Small groups are shown to analysts: not for publication."
    return f"{excluded} {SUPPRESSION_RULE}"


def definitions(facts: list[tuple[str, str]]) -> str:
    """Terms and their explanations as a description list."""
    items = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in facts)
    return f'<dl class="t-facts">{items}</dl>'


def show_rows(behind: RowsBehind, indicator: Indicator) -> None:
    """The rows with file, sheet and row, or why they are not shown."""
    if behind.withheld:
        total = "" if behind.total is None else f" {behind.total:,} rows match."
        st.write(f"{behind.withheld}{total}")
        return
    if not behind.rows:
        st.write("No rows match.")
        return
    shown = min(len(behind.rows), ROWS_SHOWN)
    first = [name for name in ("_file", "_sheet", "_row") if name in behind.columns]
    names = [*first, *(name for name in behind.columns if name not in first)]
    columns = tuple(Column(behind.labels.get(name, name)) for name in names)
    rows = tuple(
        tuple("" if row[name] is None else str(row[name]) for name in names)
        for row in behind.rows[:ROWS_SHOWN]
    )
    caption = f"{shown} of {behind.total:,} rows behind {indicator.name}"
    show_table(Table(caption, columns, rows))


def dimensions_text(indicator: Indicator) -> str:
    """The dimensions of an indicator in words."""
    return ", ".join(DIMENSIONS[name].in_words for name in indicator.dimensions)
