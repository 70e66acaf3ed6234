"""What the page on geography shows."""

from __future__ import annotations

import streamlit as st

from analytics import DIMENSIONS
from analytics.statistics.funnel import Z_998
from pages.components import equity_findings, findings
from pages.components.cards import card_of, show_cards
from pages.components.charts.funnel import outside
from pages.components.figure import show_chart
from pages.components.filters import choice
from pages.components.labels import label, plain
from pages.components.panels import Where
from pages.components.session import compute, partners_at

KEY_NUMBERS = ("desert_rate", "served_rate", "school_reach_rate")
HOW_MANY = {"5": "5 schools", "1": "1 school", "2": "2 schools", "3": "3 schools"}


def key_numbers(where: Where) -> None:
    """How many students have no partner at their school, and how many are served."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "geography")


def by_area(where: Where) -> None:
    """Where students are served more or less."""
    result = compute("served_rate", ("area",), where)
    overall = compute("served_rate", where=where).only.value
    show_chart(
        findings.groups_below(result, overall, "the overall rate"),
        result,
        "dots",
        key="area-rates",
        subtitle="Students served, % of students enrolled, with 95% interval, by area of the "
        "school where they are enrolled",
        reference=overall,
    )


def deserts_by_area(where: Where) -> None:
    """Where the schools without a partner are."""
    result = compute("desert_rate", ("area",), where)
    show_chart(
        findings.extremes(result, "has most students without a partner", "fewest"),
        result,
        "bars",
        key="area-deserts",
        subtitle="Students whose school has no partner, % of students enrolled, by area",
    )


def schools(where: Where) -> None:
    """Schools by size and rate, against what chance allows: no ranking."""
    result = compute("served_rate", ("school",), where)
    overall = compute("served_rate", where=where).only.value
    known = findings.shown(result)
    beyond = outside(result, overall or 0, Z_998)
    low = [row for row in beyond if (row.value or 0) < (overall or 0)]
    high = [row for row in beyond if row not in low]
    show_chart(
        equity_findings.beyond_chance(low, high, len(known)),
        result,
        "funnel",
        key="funnel",
        subtitle="Students served, % of students enrolled, by the number enrolled: one mark a "
        "school. Dashed: all students. Dotted and solid: where 95% and 99.8% of schools would lie "
        "if only chance set them apart. Schools cannot be ranked by it.",
        sentence=_schools_sentence(len(result.rows) - len(known)),
        overall=overall or 0,
        sizes="students enrolled",
        rates="students served",
    )


def _schools_sentence(hidden: int) -> str:
    """Why some schools are missing."""
    if not hidden:
        return "Every school is shown."
    return (
        f"{hidden} schools are hidden or without data; they are not outside the limits or inside."
    )


def whose_deserts(where: Where, group: str) -> None:
    """Which groups go to the schools without a partner."""
    result = compute("desert_ratio", (group,), where)
    show_chart(
        _desert_title(where, group),
        result,
        "dots",
        key="deserts",
        subtitle="Share of a group in schools without a partner over that share of all students, "
        f"with 95% interval, by {DIMENSIONS[group].label.lower()}; 1 is the same as all",
        reference=1,
        reference_name="As all",
    )


def _desert_title(where: Where, group: str) -> str:
    result = compute("desert_ratio", (group,), where)
    rows = sorted(findings.shown(result), key=lambda row: row.value or 0)
    if not rows:
        return "Whose schools have no partner: no data"
    value = rows[-1].value or 0
    if value <= 1:
        return "No group is more often without a partner at its school"
    name = label(group, rows[-1].group[group])
    return f"{name}: {value:.1f} times as often without a partner at school as all students"


def what_if(where: Where, group: str) -> None:
    """What partners at a few schools would close, for the group that is furthest behind."""
    with st.container(border=True, key="what-if"):
        rows = sorted(
            findings.shown(compute("desert_ratio", (group,), where)), key=lambda row: row.value or 0
        )
        code = rows[-1].group[group] if rows else None
        many = choice("Partners at", HOW_MANY, "partners", 180)
        found = partners_at((group, code), where, int(many)) if code else None
        if found is None or code is None:
            st.header("What if: no gap that could be shown", anchor=False)
            st.markdown("No group is more often without a partner, or the numbers are hidden.")
            return
        name = label(group, code)
        count = len(found.schools)
        places = "this school" if count == 1 else f"these {count} schools"
        st.header(
            plain(f"Partners at {places} would close {found.closes:.0f}% of the gap of {name}"),
            anchor=False,
        )
        st.markdown(plain(f"{equity_findings.schools_named(found.schools)}."))
        st.caption(
            f"{name}: the share without a partner at school lies {found.gap:.1f} points above that "
            f"of all students; it would lie {found.left:+.1f} points from it. {found.reached:,} of "
            "its students go there. It says where partners are missing, not how many students "
            "would be served."
        )
