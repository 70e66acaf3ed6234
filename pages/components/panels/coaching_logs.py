"""Whether the monthly coaching logs can be relied on."""

from __future__ import annotations

import streamlit as st

from analytics import Result, findings
from analytics.tables import crosstab, listing_table
from analytics.wording import group_label, value_text
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = (
    "log_compliance_rate",
    "late_entry_rate",
    "needed_field_completeness_rate",
    "field_completeness_rate",
    "training_leak_rate",
)


def key_numbers(where: Where) -> None:
    """Received, in time, complete, rightly classed."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "logs")


def received(where: Where) -> None:
    """Which logs are there, month by month."""
    result = compute("log_compliance_rate", ("facilitator", "month"), where)
    show_chart(
        findings.missing(result, "monthly logs"),
        result,
        "heat map",
        key="received",
        subtitle="Whether the log of each facilitator was received, for the months in which one "
        "is due. A month without a log is missing, which is not the same as no coaching.",
        sentence=findings.missing_list(result, "Logs"),
        table=crosstab(result, "Monthly logs received", "facilitator", "month"),
        rows_by="facilitator",
        columns_by="month",
    )


def late(where: Where) -> None:
    """Whose rows come in after the summary."""
    result = compute("late_entry_rate", ("facilitator",), where)
    show_chart(
        _largest(result, "has the largest share of late rows", "No row was entered late"),
        result,
        "bars",
        key="late",
        subtitle="Rows entered late, % of rows that say when they were entered",
    )


def late_by_month(where: Where) -> None:
    """Whether lateness is of some months only."""
    result = compute("late_entry_rate", ("month",), where)
    show_chart(
        _largest(result, "has the largest share of late rows", "No row was entered late"),
        result,
        "bars",
        key="late-months",
        subtitle="Rows entered late, % of rows that say when they were entered, by month of the "
        "event",
        is_sorted=False,
    )


def fields(where: Where) -> None:
    """Which fields stay empty."""
    result = compute("field_completeness_rate", ("log_field",), where)
    show_chart(
        _gaps(result),
        result,
        "bars",
        key="fields",
        subtitle="Filled cells, % of log rows, training and unsure events included; resources "
        "and comments may well be empty",
        is_sorted=False,
    )


def fields_by_facilitator(where: Where) -> None:
    """Who leaves needed fields empty."""
    result = compute("needed_field_completeness_rate", ("facilitator",), where)
    show_chart(
        _gaps(result),
        result,
        "bars",
        key="fields-facilitator",
        subtitle="Filled cells of seven fields, without resources and comments, % of cells",
    )


def leak(where: Where) -> None:
    """Where training is logged as coaching's log."""
    result = compute("training_leak_rate", ("cadre",), where)
    show_chart(
        _largest(result, "has the largest share of training", "No training in the logs"),
        result,
        "dots",
        key="leak",
        subtitle="Rows of the coaching log that are training, % of all rows, with 95% interval",
    )


def _largest(result: Result, verb: str, nothing: str) -> str:
    """Who has most, or that nobody has any."""
    rows = findings.shown(result)
    return nothing if rows and not any(row.value for row in rows) else findings.leader(result, verb)


def _gaps(result: Result) -> str:
    """As in "Not always filled: Comments 0%"; the emptiest first."""
    rows = [row for row in findings.shown(result) if (row.value or 0) < 100]
    if not rows:
        return f"{result.indicator.name}: 100% throughout" if result.rows else "No data"
    rows.sort(key=lambda row: row.value or 0)
    named = [f"{group_label(row)} {value_text(result.indicator, row)}" for row in rows[:2]]
    return f"Not always filled: {', '.join(named)}" + (" and others" if len(rows) > 2 else "")


def variation(where: Where) -> None:
    """The fields that vary least, since a form's default looks like data."""
    known = {name: code for name, code in where.items() if name in ("school_year", "cadre")}
    found = listing("log_fields", known, limit=12)
    st.header("Fields that vary least", anchor=False)
    st.caption(
        "Entries that are alike, of all entries of a facilitator in a field. Where nearly all are "
        "one and the same, the form may have come filled in beforehand."
    )
    show_table(listing_table(found, "The twelve fields that vary least"))
