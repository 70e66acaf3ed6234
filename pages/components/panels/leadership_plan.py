"""What the leadership plan shows."""

from __future__ import annotations

import streamlit as st

from analytics import Result, findings
from analytics.tables import listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = (
    "plan_readiness_rate",
    "planned_timeline_rate",
    "planned_owner_rate",
    "planned_budget_rate",
)


def key_numbers(where: Where) -> None:
    """How far the planned activities are spelled out."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "plan")


def lines(where: Where) -> None:
    """The plan itself: every planned activity, also those without a line yet."""
    found = listing("leadership_plan", where)
    st.header("The plan", anchor=False)
    show_table(listing_table(found, "Planned activities, and what the plan says of each"))


def readiness(where: Where) -> None:
    """Which strategies' plans are ready to start."""
    result = compute("plan_readiness_rate", ("strategy",), where)
    show_chart(
        ready_title(result),
        result,
        "bars",
        key="readiness",
        subtitle="Planned activities with timeline, office and budget, % of the planned "
        "activities of the strategy",
        is_sorted=False,
    )


def ready_title(result: Result) -> str:
    """As in "3 of 9 planned activities are ready to start"."""
    whole = sum(row.denominator or 0 for row in result.rows)
    ready = sum(row.numerator or 0 for row in result.rows)
    if not whole:
        return "No activity is planned under these filters"
    return f"{ready:,.0f} of {whole:,.0f} planned activities are ready to start"


def progress(where: Where) -> None:
    """How far the lines of the plan are."""
    result = compute("plan_status_share", where=where)
    show_chart(
        findings.leader(result, "is the most common status"),
        result,
        "bars",
        key="progress",
        subtitle="Lines of the leadership plan by status, % of all lines",
        is_sorted=False,
        sentence=findings.listing(result),
    )
