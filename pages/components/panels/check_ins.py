"""What the page on check-ins shows."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics import DIMENSIONS, findings
from analytics.findings import network as network_findings
from analytics.tables import listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.finding.sides import box
from pages.components.panels import Where, against_whole, all_years
from pages.components.session import compute, listing
from pages.components.table import show_table

NOW = ("check_in_overdue_rate", "outreach_overdue_rate")
MOST_URGENT = 8
ALONG = ("region", "coach", "district", "level")
CADENCE = (
    "Initial implementation: a check-in each month. Full implementation: outreach each quarter. "
    "Before that no frequency is prescribed, so contacts are counted and not rated. What counts is "
    "the stage that a school held **at the time**, on the first day of the month or quarter."
)


def groupings() -> dict[str, str]:
    """What check-ins can be compared along."""
    return {name: DIMENSIONS[name].label for name in ALONG}


def key_numbers(where: Where) -> None:
    """What was held in the year, and what is overdue now."""
    cards = [card_of("monthly_check_in_rate", where), card_of("quarterly_outreach_rate", where)]
    cards += [card_of(name, all_years(where)) for name in NOW]
    cards.append(card_of("early_contact_count", where))
    show_cards(cards, "check-ins")
    st.caption(CADENCE)


def clock(where: Where) -> None:
    """When the next contact of each school is due, the most overdue first."""
    found = listing("contacts_due", all_years(where))
    first = replace(found, rows=found.rows[:MOST_URGENT])
    title = network_findings.listed(
        found, "school with a contact due", "schools with a contact due", "No contact is due"
    )
    with box("clock") as own, st.container(border=True, key=own):
        st.header("Next due, and overdue", anchor=False)
        st.caption(
            "The contact that counts for the stage, when it was last held and by when the next "
            "one is due. Days overdue are counted to the last contact on file."
        )
        if found.total:
            show_table(listing_table(first, f"The first {len(first.rows)} of {title}"))
            with st.expander(title):
                show_table(listing_table(found, title))
        else:
            st.markdown("No school is in initial or full implementation under these filters.")


def by_month(where: Where) -> None:
    """How check-ins held over the year."""
    result = compute("monthly_check_in_rate", ("month",), where)
    show_chart(
        findings.extremes(result, "had most check-ins", "fewest"),
        result,
        "lines",
        key="months",
        subtitle="School-months in initial implementation with a check-in, %",
        over="month",
    )


def by_quarter(where: Where) -> None:
    """How outreach held over the quarters."""
    result = compute("quarterly_outreach_rate", ("quarter",), where)
    show_chart(
        findings.extremes(result, "had most outreach", "least"),
        result,
        "dots",
        key="quarters",
        subtitle="School-quarters in full implementation with outreach, %, with 95% interval; "
        "a quarter counts once it has ended",
        is_sorted=False,
    )


def along(where: Where, dimension: str) -> None:
    """Check-ins held by region, coach, district or level."""
    against_whole(
        "monthly_check_in_rate",
        dimension,
        where,
        words="the overall rate",
        key="along",
        subtitle="School-months in initial implementation with a check-in, %, with 95% interval, "
        f"by {DIMENSIONS[dimension].in_words}",
    )


def early_contacts(where: Where) -> None:
    """How much contact there was before initial implementation."""
    result = compute("early_contact_count", ("stage", "contact_kind"), where)
    show_chart(
        f"{network_findings.total(result):,.0f} contacts with schools that explored or installed",
        result,
        "bars",
        key="early",
        subtitle="Contacts by stage on the day and kind; a count, since no frequency is prescribed",
        is_sorted=False,
    )
