"""What the page on coverage and gaps shows."""

from __future__ import annotations

import streamlit as st

from analytics import INDICATORS, findings
from analytics.charts.coverage import most_gaps_first
from analytics.tables import crosstab, listing_table
from data_loaders.settings import SETTINGS
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.finding.sides import box
from pages.components.labels import label
from pages.components.panels import Where
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = ("service_gap_rate", "school_reach_rate", "students_without_partner")
SCHOOLS_SHOWN, RANKED = 15, 20
WEIGHTS = {
    "recruitment_weight_needs": "unmet needs",
    "recruitment_weight_students": "hundreds of students",
    "recruitment_weight_nearby": "partners nearby",
}


def key_numbers(where: Where) -> None:
    """How large the gap is, and how many schools and students have nobody."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "coverage")


def by_need(where: Where) -> None:
    """Which services are missing most."""
    result = compute("service_gap_rate", ("service_category",), where)
    show_chart(
        findings.extremes(result, "lacks a partner most often", "least"),
        result,
        "bars",
        key="by-need",
        subtitle="Stated needs without a partner at that school, % of the schools that state the "
        "need",
    )


def by_area(where: Where) -> None:
    """Where services are missing."""
    result = compute("service_gap_rate", ("area",), where)
    show_chart(
        findings.extremes(result, "has the largest share of unmet needs", "the smallest"),
        result,
        "dots",
        key="by-area",
        subtitle="Stated needs without a partner, % of stated needs, with 95% interval, by area",
    )


def map_of_needs(where: Where) -> None:
    """The map of schools and needs: gaps, filled needs and overlaps."""
    result = compute("partners_per_need", ("school", "service_category"), where)
    schools = most_gaps_first(result, "school")
    name = label("school", schools[0]) if schools else ""
    title = f"{name} has most needs without a partner" if name else "Needs of schools: no data"
    more = f" The {SCHOOLS_SHOWN} schools with most gaps; all are in the table."
    show_chart(
        title,
        result,
        "coverage",
        key="map",
        subtitle="Partners who offer a needed service at a school; blank: the need was not stated."
        + (more if len(schools) > SCHOOLS_SHOWN else ""),
        sentence=_gap_sentence(where),
        table=crosstab(result, "Partners on stated needs", "school", "service_category"),
        rows_by="school",
        columns_by="service_category",
        most=SCHOOLS_SHOWN,
    )


def _gap_sentence(where: Where) -> str:
    row = compute("service_gap_rate", where=where).only
    if row.numerator is None or row.denominator is None:
        return ""
    return f"{row.numerator:,.0f} of {row.denominator:,.0f} stated needs have no partner."


def ranking(where: Where) -> None:
    """Schools in the order in which to look for partners, by a rule that is printed."""
    found = listing("recruitment", where, limit=RANKED)
    with box("ranking") as own, st.container(border=True, key=own):
        if not found.rows:
            st.header("Where to recruit: no data", anchor=False)
            st.markdown("No school has stated a need that has no partner.")
            return
        st.header(f"{found.rows[0]['school_name']} comes first for recruitment", anchor=False)
        st.markdown(_rule())
        show_table(listing_table(found, f"Schools for recruitment, the first {len(found.rows)}"))
        if found.total > len(found.rows):
            st.caption(f"{found.total} schools have an unmet need.")


def _rule() -> str:
    """The rule of the ranking with the weights in force."""
    rows = listing("recruitment_weights").rows
    weights = {str(row["setting"]): str(row["value"]) for row in rows}
    parts = [f"{weights.get(name, SETTINGS[name].default)} × {of}" for name, of in WEIGHTS.items()]
    return (
        f"Score = {' + '.join(parts)}. Partners nearby already offer one of the unmet needs at "
        "another school of the same area. The weights are settings; the list is a starting point "
        "for a talk, not a judgment of schools."
    )


def states(where: Where) -> None:
    """Gaps, filled needs and overlaps as shares."""
    result = compute("need_coverage_share", where=where)
    show_chart(
        findings.leader(result, "is the most common state of a need"),
        result,
        "bars",
        key="states",
        subtitle="Stated needs with no, one or several partners, % of stated needs",
        is_sorted=False,
    )


def area_gap(where: Where) -> None:
    """Where fewer students are served."""
    known = INDICATORS["area_served_rate_gap"].dimensions
    kept = {name: code for name, code in where.items() if name in known and name != "area"}
    result = compute("area_served_rate_gap", ("area",), kept)
    show_chart(
        findings.widest(result),
        result,
        "dots",
        key="area-gap",
        subtitle="Students served, % of students enrolled, minus the share served in all other "
        "areas, in percentage points",
        reference=0,
        reference_name="No gap",
    )
