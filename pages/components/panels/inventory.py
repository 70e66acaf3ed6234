"""What the leadership inventory shows."""

from __future__ import annotations

import streamlit as st

from analytics import findings
from analytics.tables import listing_table
from data_loaders.vocabularies.state_plan import INVENTORY_MARK
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = (
    "state_practice_rate",
    "planned_activity_rate",
    "unmarked_activity_count",
    "write_in_count",
    "both_marks_count",
)


def key_numbers(where: Where) -> None:
    """What is conducted, planned, left out and written in."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "inventory")


def expectation() -> None:
    """The sentence that belongs beside every share of the inventory."""
    st.markdown(
        "**States are not expected to conduct all activities.** An inventory helps to choose: a "
        "low share is a choice or an opening, never a fault, and no number here has a target."
    )


def marks(where: Where) -> None:
    """Every strategy's activities by their mark."""
    result = compute("inventory_mark_share", ("strategy",), where)
    show_chart(
        findings.inventory(result),
        result,
        "stacked",
        key="marks",
        subtitle="Activities of each strategy by their mark; n is the number of activities in the "
        "strategy",
        rows_by="strategy",
        parts_by="inventory_mark",
        parts=INVENTORY_MARK.codes,
    )


def by_strategy(where: Where) -> None:
    """The share of each strategy that is conducted."""
    result = compute("strategy_practice_rate", ("strategy",), where)
    show_chart(
        findings.extremes(result, "has the largest share conducted", "the smallest"),
        result,
        "bars",
        key="strategies",
        subtitle="Activities conducted now, % of the activities of the strategy; not all are "
        "expected",
        is_sorted=False,
    )


def activities(where: Where) -> None:
    """The list of all 47 with their marks and notes."""
    found = listing("inventory_activities", where)
    with st.expander(f"All {found.total} activities with their marks"):
        show_table(listing_table(found, "Activities of the inventory"))


def write_ins(where: Where) -> None:
    """What the state added in its own words."""
    found = listing("inventory_write_ins", where)
    st.header("Written in by the state", anchor=False)
    if not found.total:
        st.markdown("No activity of its own words is on file. They count apart, in no share.")
        return
    show_table(listing_table(found, "Activities in the state's own words, counted in no share"))
