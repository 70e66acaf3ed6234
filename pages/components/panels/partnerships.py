"""What the inventory shows."""

from __future__ import annotations

from analytics import findings
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, against_whole, all_years
from pages.components.session import compute

KEY_NUMBERS = (
    "partnership_count",
    "partner_count",
    "program_count",
    "school_reach_rate",
    "partnerships_per_100_students",
)
SCHOOLS_SHOWN = 15


def key_numbers(where: Where) -> None:
    """How many partnerships, partners and programs, and whom they reach."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "inventory")


def reach(where: Where) -> None:
    """Where schools have no partner."""
    against_whole(
        "school_reach_rate",
        "area",
        where,
        words="the overall rate",
        key="reach",
        subtitle="Schools with a partnership, % of schools, with 95% interval, by area",
    )


def density(where: Where) -> None:
    """Partnerships by area, areas of different size made comparable."""
    result = compute("partnerships_per_100_students", ("area",), where)
    show_chart(
        findings.extremes(result, "has most partnerships for its size", "fewest"),
        result,
        "bars",
        key="density",
        subtitle="Partnerships per 100 students, by area; n is the number of students",
        sentence=findings.listing(result),
    )


def by_year(where: Where) -> None:
    """Whether there are more partnerships than before."""
    result = compute("partnership_count", ("school_year",), all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="years",
        subtitle="Active partnerships a school year",
        over="school_year",
        from_zero=True,
    )


def by_partner_type(where: Where) -> None:
    """Who the partners are."""
    result = compute("partnership_count", ("partner_type",), where)
    show_chart(
        findings.extremes(result, "has most partnerships", "fewest"),
        result,
        "bars",
        key="types",
        subtitle="Active partnerships, by type of partner",
    )


def by_service(where: Where) -> None:
    """What partners do."""
    result = compute("partnership_count", ("service_category",), where)
    show_chart(
        findings.extremes(result, "is offered most", "least"),
        result,
        "bars",
        key="services",
        subtitle="Active partnerships by service; one that offers several counts in each",
    )


def by_school(where: Where) -> None:
    """Which schools have most partners for their size; the table has them all."""
    result = compute("partnerships_per_100_students", ("school",), where)
    show_chart(
        findings.extremes(result, "has most partnerships for its size", "fewest"),
        result,
        "bars",
        key="schools",
        subtitle=f"Partnerships per 100 students, at most {SCHOOLS_SHOWN} schools with the most; "
        "n is the number of students. All schools are in the table.",
        most=SCHOOLS_SHOWN,
    )


def questions(where: Where) -> None:
    """Which of the four questions of the inventory are answered."""
    result = compute("inventory_answer_rate", ("inventory_question",), where)
    complete = compute("inventory_complete_rate", where=where).only
    title = findings.extremes(result, "is answered most often", "least")
    if complete.value is not None:
        title = f"{complete.value:.0f}% of the records answer who, what, where and whom"
    show_chart(
        title,
        result,
        "bars",
        key="questions",
        subtitle="Records of the inventory that answer a question, % of records; whom: grades or a "
        "roster of students",
        is_sorted=False,
        sentence=findings.listing(result),
    )


def endings(where: Where) -> None:
    """What ended or changed, and whether that was wanted."""
    result = compute("partnerships_ended_or_changed", ("change_kind", "end_reason"), where)
    total = compute("partnerships_ended_or_changed", where=where).only.value
    show_chart(
        f"{total or 0:,.0f} partnerships ended or changed",
        result,
        "bars",
        key="endings",
        subtitle="Partnerships ended or changed in the school year, by who wanted it: voluntary is "
        "the partner's choice, involuntary the district's",
    )
