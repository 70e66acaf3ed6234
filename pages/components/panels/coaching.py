"""What the cadre summary shows."""

from __future__ import annotations

from pages.components import findings
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where
from pages.components.session import compute
from pages.components.table import crosstab

KEY_NUMBERS = (
    "interaction_count",
    "coaching_hours",
    "log_compliance_rate",
    "district_coverage_rate",
    "training_leak_rate",
)


def key_numbers(where: Where) -> None:
    """How much coaching, and how far the logs can be trusted."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "cadre")


def logs(where: Where) -> None:
    """Which logs are there, month by month."""
    result = compute("log_compliance_rate", ("facilitator", "month"), where)
    show_chart(
        findings.missing(result, "monthly logs"),
        result,
        "heat map",
        key="logs",
        subtitle="Whether the log of each facilitator was received, for the months in which one "
        "is due. A month without a log is missing, which is not the same as no coaching.",
        sentence=findings.missing_list(result, "Logs"),
        table=crosstab(result, "Monthly logs received", "facilitator", "month"),
        rows_by="facilitator",
        columns_by="month",
    )


def by_month(where: Where) -> None:
    """When coaching took place."""
    result = compute("interaction_count", ("month",), where)
    show_chart(
        findings.extremes(result, "had most interactions", "fewest"),
        result,
        "bars",
        key="months",
        subtitle="Coaching interactions a month, without training",
        is_sorted=False,
    )


def coverage(where: Where) -> None:
    """Which cadres reach their districts."""
    result = compute("district_coverage_rate", ("cadre",), where)
    overall = compute("district_coverage_rate", where=where).only.value
    show_chart(
        findings.groups_below(result, overall, "the overall coverage"),
        result,
        "dots",
        key="coverage",
        subtitle="Districts coached in the month, % of district-months, with 95% interval",
        reference=overall,
    )


def topics(where: Where) -> None:
    """What coaching is about."""
    result = compute("topic_mention_rate", where=where)
    show_chart(
        findings.leader(result, "come up most often"),
        result,
        "bars",
        key="topics",
        subtitle="Topics, % of coaching interactions; one may name several",
    )


def types(where: Where) -> None:
    """What happens in coaching."""
    result = compute("interaction_type_share", where=where)
    show_chart(
        findings.leader(result, "is the most common type"),
        result,
        "bars",
        key="types",
        subtitle="Interaction types, % of coaching interactions; one may have several",
    )


def roles(where: Where) -> None:
    """Who of the support team takes part."""
    result = compute("role_participation_rate", where=where)
    show_chart(
        findings.extremes(result, "is present most often", "least"),
        result,
        "bars",
        key="roles",
        subtitle="Roles of the support team present, % of coaching interactions",
    )


def core_team(where: Where) -> None:
    """Whether the core team works as a team."""
    result = compute("core_team_present_rate", ("cadre",), where)
    overall = compute("core_team_present_rate", where=where).only.value
    show_chart(
        findings.groups_below(result, overall, "the overall share"),
        result,
        "dots",
        key="core",
        subtitle="Core team present (facilitator, leadership and general education), % of "
        "coaching interactions, with 95% interval",
        reference=overall,
    )
