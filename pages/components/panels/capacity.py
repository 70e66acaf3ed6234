"""What the page on capacity assessments shows."""

from __future__ import annotations

import streamlit as st

from analytics import findings
from analytics.findings import systems as systems_findings
from analytics.tables import crosstab
from data_loaders.instruments.assessments import ASSESSMENTS
from data_loaders.settings.district_systems import CRITERION
from data_loaders.store.settings_list import settings_in_force
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.filters import choice
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.panels.coaching_system import fitting
from pages.components.session import choices, compute, shown_store

KEY_NUMBERS = {
    "tool_score": "Score, latest administration",
    "total_criterion_rate": "",
    "full_criterion_rate": "",
    "coaching_item_score": "",
    "administration_on_schedule_rate": "",
}
LATEST = {"administration_turn": "latest"}
FIDELITY = "tfi"


def with_version(where: Where) -> dict[str, str]:
    """The filters with one version of the assessment, at first the newest: none are mixed."""
    asked = {name: where[name] for name in ("school_year", "tool") if name in where}
    found = [code for code, _ in choices("tool_version", asked)][::-1]
    if not found:
        return dict(where)
    named = {f"Version {code}": code for code in found}
    shown = {code: text for text, code in named.items()}
    return {**where, "tool_version": choice("Version of the assessment", shown, "tool_version")}


def criterion_of(tool: str) -> float | None:
    """The criterion in force for a tool; None where it has none."""
    known = [
        each.value
        for each in settings_in_force(shown_store())
        if each.setting.id == CRITERION.id and each.scope == tool
    ]
    return float(known[0]) if known and known[0] else None


def key_numbers(where: Where) -> None:
    """Where districts stand, against the criterion, and whether it is measured in time."""
    cards = [
        card_of(name, fitting(name, {**where, **LATEST}), text)
        for name, text in KEY_NUMBERS.items()
    ]
    show_cards(cards, "capacity")


def totals(where: Where) -> None:
    """Each district's latest total against the criterion."""
    result = compute("tool_score", ("district",), {**where, **LATEST})
    criterion = criterion_of(where["tool"])
    what = label("tool", where["tool"])
    title = findings.extremes(result, "has the highest score", "the lowest")
    if criterion is not None:
        at = f"at or above the criterion of {criterion:g}%"
        title = systems_findings.at_least(result, criterion, f"is {at}", f"are {at}")
    show_chart(
        title,
        result,
        "dots",
        key="totals",
        subtitle=f"{what}, total score of the latest administration of the school year, % of the "
        "points possible; no data where a required item is missing",
        reference=criterion,
        reference_name=f"Criterion {criterion:g}%" if criterion is not None else "",
    )


def subscales(where: Where) -> None:
    """Each district's subscales: a good total can hide a weak part."""
    result = compute("subscale_score", ("district", "subscale"), {**where, **LATEST})
    criterion = criterion_of(where["tool"])
    met = compute("subscale_criterion_rate", ("subscale",), {**where, **LATEST})
    enough = 100.0 if criterion is None else criterion
    against = "" if criterion is None else f"; blue from the criterion of {criterion:g}% on"
    show_chart(
        findings.reached(met, "subscale scores of districts", "are at the criterion")
        if criterion is not None
        else findings.extremes(result, "is highest", "lowest"),
        result,
        "heat map",
        key="subscales",
        subtitle=f"Score of each subscale, latest administration, % of points possible{against}",
        table=crosstab(result, "Subscale scores", "district", "subscale"),
        rows_by="district",
        columns_by="subscale",
        enough=enough,
    )


def over_time(where: Where) -> None:
    """Every administration, with versions apart."""
    chosen = {
        name: code for name, code in all_years(where).items() if name not in ("tool_version",)
    }
    result = compute("tool_score", ("tool_version", "administration"), chosen)
    newest = compute("tool_score", ("administration",), all_years(where))
    version = where.get("tool_version", "")
    show_chart(
        f"Version {version}: {findings.movement(newest, 'administration')}",
        result,
        "lines",
        key="over-time",
        subtitle="Mean total score of the districts in each window, %. A version is a line of its "
        "own: item numbers move between versions, so scores of two versions are not compared",
        over="administration",
    )


def items(where: Where) -> None:
    """Which items are weak, and those about coaching."""
    result = compute("assessment_item_score", ("assessment_item",), {**where, **LATEST})
    known = [
        item
        for each in ASSESSMENTS
        if (each.tool, each.version) == (where["tool"], where.get("tool_version"))
        for item, _ in each.coaching_items
    ]
    show_chart(
        findings.extremes(result, "has the highest score", "the lowest"),
        result,
        "columns",
        key="items",
        subtitle="Mean score of each item over districts, latest administration, % of its points. "
        "Items are named by number: their text belongs to its publisher",
        over="assessment_item",
        reference=criterion_of(where["tool"]),
        marked=tuple(known),
        mark_name=f"Items about coaching: {', '.join(known)}",
        other_name="Other items",
    )


def windows(where: Where) -> None:
    """Whether the capacity assessment was given in time."""
    chosen = fitting("administration_on_schedule_rate", where)
    result = compute(
        "administration_on_schedule_rate", ("district", "administration_window"), chosen
    )
    show_chart(
        findings.reached(result, "assessment windows", "were used"),
        result,
        "heat map",
        key="windows",
        subtitle="Whether the district gave the District Capacity Assessment in the window; both "
        "windows are settings",
        sentence=systems_findings.not_yet(result, "Windows missed"),
        table=crosstab(result, "Windows used", "district", "administration_window"),
        rows_by="district",
        columns_by="administration_window",
    )


def tiers(where: Where) -> None:
    """Fidelity in schools, tier by tier."""
    chosen = {name: code for name, code in where.items() if name in ("school_year", "region")}
    fidelity = {**chosen, **LATEST, "tool": FIDELITY}
    result = compute("tier_criterion_rate", ("school", "tier"), fidelity)
    show_chart(
        findings.reached(result, "tiers of schools", "are at the criterion"),
        result,
        "heat map",
        key="tiers",
        subtitle="Whether the school reaches the criterion of the tier in the Tiered Fidelity "
        "Inventory (70% unless set otherwise); blank where the tier was not scored",
        sentence=systems_findings.not_yet(result, "Below the criterion"),
        table=crosstab(result, "Tiers at criterion", "school", "tier"),
        rows_by="school",
        columns_by="tier",
    )


def has_versions(where: Where) -> bool:
    """Whether the chosen year and tool have any administration; says so where not."""
    if "tool_version" in where:
        return True
    st.info("No administration of this assessment is on file for the school year.")
    return False
