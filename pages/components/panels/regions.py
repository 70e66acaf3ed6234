"""What the page of the regions shows: first of all, whom to call."""

from __future__ import annotations

import streamlit as st

from analytics import findings
from analytics.findings import network as network_findings
from analytics.tables import listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, all_years
from pages.components.panels.submissions import fitting
from pages.components.session import compute, listing
from pages.components.table import show_table

MOST_CALLS = 25
KEY_NUMBERS = (
    "monthly_check_in_rate",
    "priority_coaching_rate",
    "reason_followed_rate",
    "grant_use_rate",
    "coach_attendance_rate",
)


def calls(where: Where) -> None:
    """Whom to call this week, and why: the most urgent first."""
    places = {name: code for name, code in where.items() if name != "school_year"}
    found = listing("schools_to_call", places, limit=MOST_CALLS)
    title = network_findings.listed(found, "school to call", "schools to call", "No school to call")
    with st.container(border=True, key="calls"):
        st.header(f"This week: {title}" if found.total else title, anchor=False)
        st.caption(
            "Contacts overdue or due within the days that the settings name, reasons for more "
            "coaching that nobody has answered, and rosters, plans and surveys that are missing; "
            "as of the last contact on file."
        )
        if found.total:
            show_table(listing_table(found, title, ("why",)))
        if rest := found.total - len(found.rows):
            st.caption(f"And {rest:,} less urgent ones. Choose a region to see its own.")


def open_reasons(where: Where) -> None:
    """Reasons for more coaching that are open, with the contacts that followed."""
    places = {name: code for name, code in where.items() if name != "school_year"}
    found = listing("open_reasons", places)
    title = network_findings.listed(
        found, "reason for more coaching is open", "reasons for more coaching are open",
        "No reason for more coaching is open",
    )  # fmt: skip
    with st.container(border=True, key="reasons"):
        st.header(title, anchor=False)
        st.caption("With the contacts that followed since the reason was opened.")
        if found.total:
            with st.expander("Which schools, and what followed"):
                show_table(listing_table(found, title))


def key_numbers(where: Where) -> None:
    """The year of the region in five numbers."""
    show_cards([card_of(name, fitting(name, where)) for name in KEY_NUMBERS], "regions")


def against_network(where: Where) -> None:
    """The regions beside each other, against the whole network."""
    year = {"school_year": where["school_year"]}
    result = compute("monthly_check_in_rate", ("region",), year)
    overall = compute("monthly_check_in_rate", where=year).only.value
    show_chart(
        findings.groups_below(result, overall, "the network's rate"),
        result,
        "dots",
        key="network",
        subtitle="School-months in initial implementation with a check-in, %, with 95% interval; "
        "all regions, whatever the filter",
        reference=overall,
        reference_name="The network",
    )


def contacts(where: Where) -> None:
    """Whether an open reason means more contact."""
    result = compute("contacts_per_month", ("coaching_priority",), where)
    show_chart(
        network_findings.with_and_without(result, "open", "contacts a month"),
        result,
        "bars",
        key="contacts",
        subtitle="Contacts of any kind per school and month, mean over months in which a reason "
        "for more coaching was open, and over those without",
        sentence=findings.listing(result),
        is_sorted=False,
    )


def reasons(where: Where) -> None:
    """Which reasons were opened."""
    result = compute("reason_count", ("reason",), where)
    show_chart(
        findings.extremes(result, "comes up most", "least"),
        result,
        "bars",
        key="reasons-opened",
        subtitle="Reasons for more coaching opened in the school year",
    )


def grants(where: Where) -> None:
    """How far the grants of the regions are used."""
    result = compute("grant_use_rate", ("region",), {"school_year": where["school_year"]})
    show_chart(
        findings.extremes(result, "has spent most of its grant", "least"),
        result,
        "bars",
        key="grants",
        subtitle="US dollars spent, % of the yearly grant, all regions with amounts on file; "
        "n is the grant in US dollars",
    )


def grant_purposes(where: Where) -> None:
    """What the grants were spent on."""
    result = compute("grant_spent", ("grant_purpose",), fitting("grant_spent", where))
    show_chart(
        findings.leader(result, "takes most of the grant money"),
        result,
        "bars",
        key="purposes",
        subtitle="US dollars spent in the school year, by purpose",
    )


def sessions(where: Where) -> None:
    """Which sessions the coaches attend."""
    filters = fitting("coach_attendance_rate", where)
    result = compute("coach_attendance_rate", ("session_kind",), filters)
    show_chart(
        findings.extremes(result, "is attended most", "least"),
        result,
        "dots",
        key="sessions",
        subtitle="Invitations of coaches that were followed by attendance, %, with 95% interval",
        is_sorted=False,
    )


def check_ins_by_year(where: Where) -> None:
    """How the region's check-ins held over the years."""
    result = compute("monthly_check_in_rate", ("school_year",), all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="check-in-years",
        subtitle="School-months in initial implementation with a check-in, %",
        over="school_year",
    )
