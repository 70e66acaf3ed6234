"""What the page on milestones shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from analytics import findings
from analytics.charts.timeline import Step
from analytics.tables import listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.session import compute, listing

KEY_NUMBERS = ("milestone_complete_rate", "milestones_overdue", "milestones_open")


def key_numbers(where: Where) -> None:
    """How far the plan has come, and what is late."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "milestones")


def steps(where: Where) -> None:
    """Every milestone on its months."""
    found = listing("milestone_steps", where)
    overdue = [row for row in found.rows if row["is_overdue"]]
    verb = "is" if len(overdue) == 1 else "are"
    title = f"{len(overdue)} of {found.total} milestones {verb} overdue"
    plain = listing("milestones", where)
    named = "; ".join(f"{row['number']} {row['label']}" for row in overdue)
    as_of = found.rows[0]["as_of_month"] if found.rows else None
    show_chart(
        title,
        compute("milestones_open", ("milestone_status",), where),
        "timeline",
        key="timeline",
        subtitle="Milestones of the plan from their first to their last month; the dashed line is "
        "the month as of which it is read",
        sentence=f"Overdue: {named}." if named else "No milestone is overdue.",
        table=listing_table(plain, title),
        steps=tuple(_step(row) for row in found.rows),
        as_of=as_of if isinstance(as_of, date) else None,
    )


def _step(row: Mapping[str, object]) -> Step:
    starts, ends = row["starts_on"], row["ends_on"]
    return (
        f"{row['number']}  {row['label']}",
        _words(row),
        starts if isinstance(starts, date) else None,
        ends if isinstance(ends, date) else None,
        str(row["milestone_status"] or ""),
        bool(row["is_overdue"]),
    )


def _words(row: Mapping[str, object]) -> str:
    """Status and months: "Paused, overdue by 10 months, end June 2025"."""
    status = str(row["milestone_status"] or "")
    told = label("milestone_status", status) if status else "No status"
    parts = [told]
    if row["is_overdue"]:
        months = row["months_overdue"]
        parts.append(f"overdue by {months} month{'' if months == 1 else 's'}")
    parts.append(f"end {row['end_month']}" if row["end_month"] else f"from {row['start_month']}")
    return ", ".join(parts)


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
