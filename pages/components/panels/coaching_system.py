"""What the page on coaching systems shows."""

from __future__ import annotations

import streamlit as st

from analytics import INDICATORS, findings
from analytics.findings import systems as systems_findings
from analytics.tables import crosstab, listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = (
    "component_documented_rate",
    "component_evidence_rate",
    "system_approved_rate",
    "installation_complete_rate",
    "coaching_condition_rate",
)


def fitting(indicator_id: str, where: Where) -> dict[str, str]:
    """The filters that an indicator knows."""
    known = INDICATORS[indicator_id].dimensions
    return {name: code for name, code in where.items() if name in known}


def key_numbers(where: Where) -> None:
    """How far systems are written, approved and installed."""
    show_cards([card_of(name, fitting(name, where)) for name in KEY_NUMBERS], "system")


def components(where: Where) -> None:
    """Which district has which component in writing."""
    result = compute("component_documented_rate", ("district", "component"), where)
    codes = list(dict.fromkeys(row.group["component"] for row in result.rows))
    named = [f"{number} {label('component', code)}" for number, code in enumerate(codes, start=1)]
    show_chart(
        findings.reached(result, "components", "are documented"),
        result,
        "heat map",
        key="components",
        subtitle=f"Whether each component is documented: {'; '.join(named)}",
        sentence=systems_findings.not_yet(result, "Not documented"),
        table=crosstab(result, "Components documented", "district", "component"),
        rows_by="district",
        columns_by="component",
        is_numbered=True,
    )


def by_component(where: Where) -> None:
    """Which component is written down least."""
    result = compute("component_documented_rate", ("component",), where)
    show_chart(
        findings.extremes(result, "is documented most often", "least"),
        result,
        "bars",
        key="by-component",
        subtitle="Districts that have the component documented, % of districts with a system on "
        "file",
    )


def approval(where: Where) -> None:
    """Whether executive leadership has approved the system, year by year."""
    result = compute("system_approved_rate", ("district", "school_year"), all_years(where))
    show_chart(
        findings.reached(result, "coaching systems", "were approved"),
        result,
        "heat map",
        key="approval",
        subtitle="Whether executive leadership has approved the district's coaching system; blank "
        "where none is on file",
        sentence=systems_findings.not_yet(result, "Not approved"),
        table=crosstab(result, "Systems approved", "district", "school_year"),
        rows_by="district",
        columns_by="school_year",
    )


def checklists(where: Where) -> None:
    """How far each district's installation checklist is."""
    chosen = fitting("installation_complete_rate", where)
    result = compute("installation_complete_rate", ("district",), chosen)
    show_chart(
        systems_findings.at_least(
            result, 100, "has completed its checklist", "have completed their checklist"
        ),
        result,
        "bars",
        key="checklists",
        subtitle="Items of the installation checklist complete, % of those that apply, as they "
        "stand; checklists are updated until 100%",
    )


def checklist_trend(where: Where) -> None:
    """Whether installation goes on."""
    chosen = fitting("installation_progress_rate", where)
    result = compute("installation_progress_rate", ("month",), chosen)
    show_chart(
        findings.movement(result, "month"),
        result,
        "lines",
        key="checklist-trend",
        subtitle="Items complete by the end of the month, % of those that apply",
        over="month",
        from_zero=True,
    )


def sections(where: Where) -> None:
    """Which part of the checklist is behind."""
    chosen = fitting("installation_complete_rate", where)
    result = compute("installation_complete_rate", ("checklist_section",), chosen)
    show_chart(
        findings.extremes(result, "is furthest", "least far"),
        result,
        "bars",
        key="sections",
        subtitle="Items complete in each section of the checklists, % of those that apply",
    )


def conditions(where: Where) -> None:
    """What coaches' positions lack."""
    result = compute("coaching_condition_rate", ("coaching_condition",), where)
    show_chart(
        findings.extremes(result, "is settled most often", "least"),
        result,
        "bars",
        key="conditions",
        subtitle="Positions on the coach roster for which the condition is settled, % of positions",
    )


def roster(where: Where) -> None:
    """Who coaches, under which conditions."""
    found = listing("coach_roster", where, limit=100)
    st.header("The coach roster", anchor=False)
    st.caption(
        "Selection, supervision, decision authority and time of each position, and whether the "
        "district's coaching system defines its role. An empty cell was not filled in."
    )
    with st.expander(f"{found.total:,} positions"):
        show_table(listing_table(found, "Coach roster"))
