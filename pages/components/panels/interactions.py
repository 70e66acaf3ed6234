"""What coaching is: its types, topics, roles, teams and lengths."""

from __future__ import annotations

from analytics import findings
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, against_whole
from pages.components.session import compute

KEY_NUMBERS = (
    "interaction_count",
    "mean_duration",
    "core_team_present_rate",
    "full_team_present_rate",
    "support_team_present_rate",
)
SEVERAL = "one may have several, so shares may pass 100%"


def key_numbers(where: Where) -> None:
    """How many, how long, and which parts of the team."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "interactions")


def types(where: Where) -> None:
    """What happens in coaching."""
    result = compute("interaction_type_share", where=where)
    show_chart(
        findings.leader(result, "is the most common type"),
        result,
        "bars",
        key="types",
        subtitle=f"Interaction types, % of coaching interactions; {SEVERAL}",
    )


def topics(where: Where) -> None:
    """What coaching is about."""
    result = compute("topic_mention_rate", where=where)
    show_chart(
        findings.leader(result, "come up most often"),
        result,
        "bars",
        key="topics",
        subtitle=f"Topics, % of coaching interactions; {SEVERAL}",
    )


def roles(where: Where) -> None:
    """Who of the support team takes part."""
    result = compute("role_participation_rate", where=where)
    show_chart(
        findings.extremes(result, "is present most often", "least"),
        result,
        "bars",
        key="roles",
        subtitle="Roles of the support team present, % of coaching interactions; several may be "
        "present at once, so shares may pass 100%",
    )


def core_team(where: Where) -> None:
    """Whether the core team works as a team."""
    against_whole(
        "core_team_present_rate",
        "cadre",
        where,
        words="the overall share",
        key="core",
        subtitle="Core team present (facilitator, leadership and general education), % of "
        "coaching interactions, with 95% interval",
    )


def support_team(where: Where) -> None:
    """Where the advisory roles are asked in."""
    result = compute("support_team_present_rate", ("cadre",), where)
    show_chart(
        findings.extremes(result, "has support roles present most often", "least"),
        result,
        "dots",
        key="support",
        subtitle="At least one support role present (special education, early childhood or "
        "social-behavioral), % of coaching interactions, with 95% interval",
    )


def breadth(where: Where) -> None:
    """How much of the full team is at work."""
    result = compute("mean_team_breadth", ("cadre",), where)
    show_chart(
        findings.extremes(result, "has the broadest team at work", "the narrowest"),
        result,
        "bars",
        key="breadth",
        subtitle="Different roles of the full team present, out of its six: 0 nobody, 1 all; "
        "interactions that say who was present",
    )


def duration(where: Where) -> None:
    """How long an interaction takes."""
    result = compute("mean_duration", ("cadre",), where)
    show_chart(
        findings.extremes(result, "has the longest interactions", "the shortest"),
        result,
        "bars",
        key="duration",
        subtitle="Mean duration in minutes, of coaching interactions that state one",
    )


def by_month(where: Where) -> None:
    """When coaching took place."""
    result = compute("interaction_count", ("month",), where)
    show_chart(
        findings.extremes(result, "had most interactions", "fewest"),
        result,
        "lines",
        key="months",
        subtitle="Coaching interactions a month, without training and without events that wait "
        "for a decision",
        over="month",
        from_zero=True,
    )
