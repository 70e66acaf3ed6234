"""What the inventories of several years, states and districts show."""

from __future__ import annotations

import streamlit as st

from analytics import Result, findings
from analytics.tables import crosstab, listing_table
from data_loaders.vocabularies.state_plan import PRACTICE_CHANGE
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, all_years
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = ("state_practice_rate", "plans_carried_out_rate", "update_return_rate")


def key_numbers(where: Where) -> None:
    """Breadth, plans that became practice, and UPDATE."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "years")


def conducted(where: Where) -> None:
    """How the share that is conducted moved."""
    _over_years("state_practice_rate", where, "Activities conducted now, % of the 47")


def planned(where: Where) -> None:
    """How the share that is planned moved."""
    _over_years("planned_activity_rate", where, "Activities planned, % of the 47")


def _over_years(name: str, where: Where, subtitle: str) -> None:
    result = compute(name, ("school_year",), all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key=name,
        subtitle=f"{subtitle}; not all are expected",
        over="school_year",
        from_zero=True,
    )


def changes(where: Where) -> None:
    """What became of the activities from each inventory to the next."""
    result = compute("practice_change_share", ("school_year",), all_years(where))
    show_chart(
        changes_title(result, where.get("school_year", "")),
        result,
        "stacked",
        key="changes",
        subtitle="The 47 activities by what became of them since the inventory before, number of "
        "activities",
        rows_by="school_year",
        parts_by="practice_change",
        parts=("kept", "added", "dropped", "not_conducted"),
    )


def changes_title(result: Result, year: str) -> str:
    """As in "2025-26: 7 added, 21 kept, 1 no longer conducted"."""
    counts = {
        row.group["practice_change"]: row.numerator or 0
        for row in result.rows
        if row.group["school_year"] == year
    }
    if not counts:
        return f"{year} is the first inventory of the state: there is none to compare it with"
    told = [
        f"{counts.get(code, 0):,.0f} {PRACTICE_CHANGE.labels[code].lower()}"
        for code in ("added", "kept", "dropped")
    ]
    return f"{year}: {', '.join(told)}"


def changed_activities(where: Where) -> None:
    """Which activities came and went."""
    found = listing("inventory_changes", where)
    with st.expander(f"The {found.total} activities that were added or are no longer conducted"):
        show_table(listing_table(found, "Activities added and no longer conducted"))


def states(where: Where) -> None:
    """States side by side, for an office that works with several."""
    result = compute("state_practice_rate", ("state",), {"school_year": where["school_year"]})
    show_chart(
        findings.extremes(result, "conducts the most activities", "the fewest"),
        result,
        "bars",
        key="states",
        subtitle="Activities conducted now, % of the 47, states with an inventory of the year; "
        "more is not better",
    )


def strategies_of_states(where: Where) -> None:
    """Which strategies states rely on."""
    year = {"school_year": where["school_year"]}
    result = compute("strategy_practice_rate", ("strategy", "state"), year)
    st.header("Strategies of the states side by side", anchor=False)
    st.caption("Activities conducted now, % of the activities of the strategy; not all expected")
    show_table(crosstab(result, "Conducted now by strategy and state", "strategy", "state"))


def update_returns(where: Where) -> None:
    """Who has returned UPDATE."""
    result = compute("update_return_rate", ("member_level",), where)
    show_chart(
        findings.extremes(result, "returned UPDATE most often", "least often"),
        result,
        "bars",
        key="update",
        subtitle="Members that returned UPDATE, % of the members of the level",
        is_sorted=False,
        sentence=findings.listing(result),
    )


def district_inventories(where: Where) -> None:
    """Districts' own inventories, with denominators of their own."""
    year = {"school_year": where["school_year"]}
    result = compute("district_practice_rate", ("district",), year)
    show_chart(
        findings.extremes(result, "marks the most activities as conducted", "the fewest"),
        result,
        "bars",
        key="districts",
        subtitle="District inventory, apart from the state's: activities conducted now, % of its "
        "50; districts pick a part of them",
    )
