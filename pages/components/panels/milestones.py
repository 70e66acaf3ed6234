"""What the page on milestones shows."""

from __future__ import annotations

from analytics import findings
from analytics.milestone_steps import (
    overdue_sentence,
    overdue_title,
    read_as_of,
    steps_of,
)
from analytics.tables import listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, all_years
from pages.components.session import compute, listing

KEY_NUMBERS = ("milestone_complete_rate", "milestones_overdue", "milestones_open")


def key_numbers(where: Where) -> None:
    """How far the plan has come, and what is late."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "milestones")


def steps(where: Where) -> None:
    """Every milestone on its months."""
    found = listing("milestone_steps", where)
    title = overdue_title(found)
    show_chart(
        title,
        compute("milestones_open", ("milestone_status",), where),
        "timeline",
        key="timeline",
        subtitle="Milestones of the plan from their first to their last month; the dashed line is "
        "the month as of which it is read",
        sentence=overdue_sentence(found),
        table=listing_table(listing("milestones", where), title),
        steps=steps_of(found),
        as_of=read_as_of(found),
    )


def by_status(where: Where) -> None:
    """The table that a district publishes of its steps."""
    result = compute("milestone_status_share", where=where)
    show_chart(
        findings.leader(result, "is the most common status"),
        result,
        "bars",
        key="by-status",
        subtitle="Milestones by status, % of milestones. Where only an end month is known, no "
        "status is stated.",
    )


def by_unit(where: Where) -> None:
    """Who is waited for."""
    result = compute("milestones_open", ("responsible_unit",), where)
    show_chart(
        findings.leader(result, "answers for most open milestones"),
        result,
        "bars",
        key="by-unit",
        subtitle="Milestones neither complete nor restructured, by responsible unit; one with "
        "several units counts for each",
    )


def by_year(where: Where) -> None:
    """How far each year of the plan has come."""
    result = compute("milestone_complete_rate", ("school_year",), all_years(where))
    show_chart(
        findings.extremes(result, "is furthest", "least far"),
        result,
        "bars",
        key="by-year",
        subtitle="Milestones complete, % of the milestones of each year of the plan",
        is_sorted=False,
    )


def products(where: Where) -> None:
    """Products that are done or not, by year."""
    result = compute("products_in_place", ("scorecard_product", "school_year"), all_years(where))
    show_chart(
        findings.missing(result, "yearly products"),
        result,
        "heat map",
        key="products",
        subtitle="Products of the initiative in place, as stated for each school year; blank: not "
        "asked or not stated",
        sentence=findings.missing_list(result, "Products"),
        rows_by="scorecard_product",
        columns_by="school_year",
    )
