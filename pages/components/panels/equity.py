"""What the page on students served shows."""

from __future__ import annotations

from analytics import DIMENSIONS
from pages.components import findings
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, all_years
from pages.components.session import compute

KEY_NUMBERS = ("students_served", "served_rate", "roster_slots", "unmatched_rate")
PLACES = ("area", "level")


def groupings() -> dict[str, str]:
    """What students can be compared by: dimension to label."""
    groups = [name for name, each in DIMENSIONS.items() if each.is_group]
    return {name: DIMENSIONS[name].label for name in (*groups, *PLACES)}


def key_numbers(where: Where) -> None:
    """How many are served, and how far the match of rosters and enrolment can be trusted."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "served")


def served_rate(where: Where, group: str) -> None:
    """Who is reached, with intervals, against all."""
    result = compute("served_rate", (group,), where)
    overall = compute("served_rate", where=where).only.value
    show_chart(
        findings.groups_below(result, overall, "the overall rate"),
        result,
        "dots",
        key="rates",
        subtitle="Students served, % of students enrolled, with 95% interval, by "
        + DIMENSIONS[group].label.lower(),
        reference=overall,
    )


def composition(where: Where, group: str) -> None:
    """Whether those who are served look like those who are enrolled."""
    result = compute("composition_index", (group,), where)
    show_chart(
        findings.groups_below(result, 1, "parity"),
        result,
        "dots",
        key="index",
        subtitle="Composition index: share of those served over share of those enrolled. Groups "
        "of different size are not to be ranked by it.",
        reference=1,
        reference_name="Parity",
    )


def gap(where: Where, group: str) -> None:
    """How many in a hundred more or fewer."""
    result = compute("served_rate_gap", (group,), where)
    show_chart(
        findings.widest(result),
        result,
        "dots",
        key="gap",
        subtitle="Served rate minus the served rate of all other students, in percentage points",
        reference=0,
        reference_name="No gap",
    )


def by_year(where: Where) -> None:
    """Whether more are reached than before."""
    result = compute("served_rate", ("school_year",), all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="years",
        subtitle="Students served, % of students enrolled",
        over="school_year",
        from_zero=True,
    )
