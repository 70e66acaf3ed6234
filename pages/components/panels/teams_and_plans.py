"""What the page on teams and plans shows."""

from __future__ import annotations

from analytics import findings
from analytics.findings import network as network_findings
from analytics.tables import crosstab
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, against_whole, all_years
from pages.components.session import compute

KEY_NUMBERS = (
    "essential_element_rate",
    "all_elements_rate",
    "involvement_type_rate",
    "all_types_rate",
    "team_composition_rate",
)


def key_numbers(where: Where) -> None:
    """How far programs are built."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "teams")


def elements(where: Where) -> None:
    """Which essential element is missing most."""
    result = compute("essential_element_rate", ("element",), where)
    show_chart(
        network_findings.lowest(result, "in place least often"),
        result,
        "dots",
        key="elements",
        subtitle="Member schools with the element in place, %, with 95% interval; what a coach "
        "recorded comes before what is on file",
        is_sorted=False,
    )


def elements_by_year(where: Where) -> None:
    """Whether programs are built further than before."""
    result = compute("essential_element_rate", ("element", "school_year"), all_years(where))
    whole = compute("essential_element_rate", ("school_year",), all_years(where))
    show_chart(
        findings.movement(whole, "school_year"),
        result,
        "dots",
        key="element-years",
        subtitle="Member schools with the element in place, % of member schools, with 95% interval",
        table=crosstab(result, "Elements in place by school year", "element", "school_year"),
        is_sorted=False,
    )


def types(where: Where) -> None:
    """Which type of involvement plans leave out."""
    result = compute("involvement_type_rate", ("involvement_type",), where)
    show_chart(
        network_findings.lowest(result, "planned least often"),
        result,
        "dots",
        key="types",
        subtitle="Action plans with an activity of the type, % of plans, with 95% interval",
        is_sorted=False,
    )


def rules(where: Where) -> None:
    """Whom teams lack."""
    result = compute("team_rule_rate", ("team_rule",), where)
    show_chart(
        network_findings.lowest(result, "met least often"),
        result,
        "dots",
        key="rules",
        subtitle="Team rosters that meet the rule, % of those for which it is in force, with 95% "
        "interval; the rules are settings",
        is_sorted=False,
    )


def by_stage(where: Where) -> None:
    """Whether schools further on have more in place."""
    against_whole(
        "essential_element_rate",
        "stage",
        where,
        words="the overall rate",
        key="stages",
        subtitle="Essential elements in place, % of those on the list, by stage at the end of the "
        "school year, or now; with 95% interval",
        is_sorted=False,
    )


def by_region(where: Where) -> None:
    """Where programs are built furthest."""
    against_whole(
        "essential_element_rate",
        "region",
        where,
        words="the overall rate",
        key="regions",
        subtitle="Essential elements in place, % of those on the list, by region, with 95% "
        "interval",
    )
