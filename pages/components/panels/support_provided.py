"""Beside the log of coaching received: training provided, and site visits."""

from __future__ import annotations

import streamlit as st

from analytics import findings
from analytics.tables import listing_table
from pages.components.figure import show_chart
from pages.components.panels import Where
from pages.components.panels.coaching import of_year
from pages.components.session import compute, listing
from pages.components.table import show_table


def training(where: Where) -> None:
    """Training, which has a log of its own."""
    result = compute("training_hours", ("month",), of_year(where, "training_hours"))
    show_chart(
        findings.extremes(result, "had most hours of training", "fewest"),
        result,
        "bars",
        key="training",
        subtitle="Hours of training provided, by month of the school year, from the department's "
        "activity log; never added to hours of coaching",
        is_sorted=False,
    )


def visits(where: Where) -> None:
    """Where the department and the teams have been."""
    by = "district" if "cadre" in where else "cadre"
    result = compute("district_visited_rate", (by,), of_year(where, "district_visited_rate"))
    show_chart(
        findings.reached(result, "districts", "have had a site visit"),
        result,
        "bars",
        key="visits",
        subtitle="Districts with a site visit in the school year, % of districts",
        sentence=findings.listing(result),
    )


def visit_list(where: Where) -> None:
    """Every visit of the school year."""
    found = listing("site_visits", of_year(where, "site_visit_count"))
    if found.total:
        with st.expander(f"Site visits of the school year: {found.total:,}"):
            show_table(listing_table(found, "Site visits of the school year"))
