"""Events that need a decision, the decision itself, and every decision taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analytics import DIMENSIONS, findings
from analytics.dates import day
from analytics.lists.coaching import SIGNS
from analytics.tables import Column, Table, listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.filters import choice
from pages.components.labels import label
from pages.components.panels import Where
from pages.components.panels.triage_form import decide
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = (
    "waiting_count",
    "decided_count",
    "unsure_rate",
    "unsure_described_rate",
    "training_leak_rate",
)
MOST = 500
CODES = {"interaction_types": "interaction_type", "topics": "topic", "roles_present": "role"}
SIGN_OF = dict(
    zip(SIGNS, ("training_that_day", "speaks_of_training", "long_without_type"), strict=True)
)


@dataclass(frozen=True)
class Pile:
    """Some events: the list that holds them, and what is said when there are none."""

    name: str
    listed: str
    nothing: str


PILES = {
    "waiting": Pile(
        "Wait for a decision", "events_waiting", "No event waits for a decision."
    ),
    "suggested": Pile(
        "Look like training", "events_like_training",
        "No event logged as coaching looks like training.",
    ),
    "decided": Pile("Decided", "events_decided", "No event has been decided yet."),
}  # fmt: skip


def key_numbers(where: Where) -> None:
    """How much waits, how much was decided, and how much training the logs hold."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "triage")


def queue(where: Where) -> None:
    """One event at a time: what the log says about it, and the form for the decision."""
    st.header("Decide about events", anchor=False)
    st.markdown(
        "A decision changes how an event counts; the row of the log stays as it was written. "
        "Every decision is kept with its name, day and reason, and a later one replaces it."
    )
    names = {code: pile.name for code, pile in PILES.items()}
    pile = PILES[choice("Which events", names, "events")]
    found = listing(pile.listed, where, limit=MOST)
    if not found.total:
        st.markdown(pile.nothing)
        return
    rows = {str(row["interaction_id"]): row for row in found.rows}
    picked = st.selectbox(
        f"Event, of {found.total:,}", list(rows), format_func=lambda key: title_of(rows[key]),
        key=f"event-{pile.listed}",
    )  # fmt: skip
    event = rows.get(picked or "") or found.rows[0]
    said, form = st.columns(2)
    with said:
        show_table(Table("What the log says", FACTS, facts_of(event)))
    with form:
        decide(str(event["interaction_id"]), _place(event), is_decided="decided_class" in event)


FACTS = (Column("Field"), Column("In the log", is_long=True))


def title_of(event: Mapping[str, Any]) -> str:
    """An event in one line: "24 March 2026, Elm Schools, Ada Bell, entry 3"."""
    entry = f", entry {event['entry']}" if event["entry"] else ""
    return f"{day(event['held_on'])}, {event['district']}, {event['facilitator']}{entry}"


def facts_of(event: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """What the log says about an event, field by field, and why it is looked at."""
    minutes = event["duration_minutes"]
    rows = [
        ("Description", event["unsure_description"] or "None: ask the facilitator"),
        ("Comments", event["comments"] or "None"),
        ("Duration", f"{minutes:g} minutes" if minutes else "Not stated"),
        *((DIMENSIONS[name].label, _labels(name, event[column])) for column, name in CODES.items()),
        ("Class as logged", label("logged_class", event["logged_class"])),
        ("Place", _place(event)),
    ]
    if event["logged_class"] != "unsure" and not event["unsure_description"]:
        rows = rows[1:]
    signs = [label("triage_sign", SIGN_OF[name]) for name in SIGNS if event.get(name)]
    return (*rows, *(("Sign of training", sign) for sign in signs))


def _labels(dimension: str, codes: object) -> str:
    return ", ".join(label(dimension, code) for code in str(codes or "").split(";") if code) or (
        "None"
    )


def _place(event: Mapping[str, Any]) -> str:
    return f"{event['_file']}, {event['_sheet']}, row {event['_row']}"


def decisions(where: Where) -> None:
    """Every decision ever taken, the latest first."""
    found = listing("decisions_taken", where)
    st.header("Decisions taken", anchor=False)
    if not found.total:
        st.markdown("None yet. Each will stand here with its name, day and reason.")
        return
    show_table(listing_table(found, f"Decisions taken: {found.total:,}, the latest first"))


def unsure(where: Where) -> None:
    """Who is unsure how often."""
    result = compute("unsure_rate", ("facilitator",), where)
    show_chart(
        findings.extremes(result, "is unsure most often", "least"),
        result,
        "bars",
        key="unsure",
        subtitle="Events logged as unsure, % of the rows of the log, decided by now or not",
    )


def leak(where: Where) -> None:
    """When training came into the coaching log."""
    result = compute("training_leak_rate", ("school_year",), _all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="leak",
        subtitle="Rows of the coaching log that are training, as logged or as decided, % of rows",
        over="school_year",
        from_zero=True,
    )


def _all_years(where: Where) -> dict[str, str]:
    return {name: code for name, code in where.items() if name not in ("school_year", "month")}
