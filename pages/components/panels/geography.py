"""What the page on geography shows."""

from __future__ import annotations

import streamlit as st

from analytics import DIMENSIONS, ResultRow, findings
from analytics.charts.funnel import outside
from analytics.district_ratios import GroupOfDistrict
from analytics.findings import equity as equity_findings
from analytics.statistics.funnel import Z_998
from analytics.tables import Column, Table
from pages.components.cards import card_of, show_cards
from pages.components.equity_calls import district_ratios, partners_at, screen
from pages.components.figure import show_chart
from pages.components.filters import choice
from pages.components.finding.sides import box
from pages.components.labels import label, plain
from pages.components.panels import Where, against_whole, mark_raw
from pages.components.session import compute
from pages.components.table import show_table

KEY_NUMBERS = ("desert_rate", "served_rate", "school_reach_rate")
HOW_MANY = {"3": "3 schools", "1": "1 school", "2": "2 schools", "5": "5 schools"}


def key_numbers(where: Where) -> None:
    """How many students have no partner at their school, and how many are served."""
    show_cards([card_of(name, where) for name in KEY_NUMBERS], "geography")


def by_area(where: Where) -> None:
    """Where students are served more or less."""
    against_whole(
        "served_rate",
        "area",
        where,
        words="the overall rate",
        key="area-rates",
        subtitle="Students served, % of students enrolled, with 95% interval, by area of the "
        "school where they are enrolled",
    )


def covered_by_area(where: Where) -> None:
    """Where the schools without a partner are."""
    result = compute("school_reach_rate", ("area",), where)
    show_chart(
        findings.reached(result, "schools", "have a partner"),
        result,
        "bars",
        key="area-covered",
        subtitle="Schools with at least one active partnership, % of schools, by area",
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
        sizes="Students enrolled",
        rates="Students served",
    )


def _schools_sentence(hidden: int) -> str:
    """Why some schools are missing."""
    if not hidden:
        return "Every school is shown."
    return f"{hidden} schools are hidden or without data: nothing is said of them."


def evenness(where: Where) -> None:
    """How evenly service is spread over schools, and where the unevenness lies."""
    result = compute("served_rate", ("district", "school"), where)
    show_chart(
        equity_findings.uneven(result),
        result,
        "lorenz",
        key="evenness",
        subtitle="Share of students served that goes to each share of students enrolled. Schools "
        "are weighted by their students",
        sentence=equity_findings.spread_of_schools(result),
        sizes="Students enrolled",
        amounts="Students served",
        first="schools served least",
        even="the same share served in every school",
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
        f"with 95% interval, by {DIMENSIONS[group].in_words}; 1 is the same as all",
        reference=1,
        reference_name="As all",
        marks_above=True,
    )


def _desert_title(where: Where, group: str) -> str:
    row = _furthest(where, group)
    if row is None:
        return "Whose schools have no partner: no group can be shown"
    if (row.low or 0) <= 1:
        return "No group is clearly more often without a partner at its school"
    name = label(group, row.group[group])
    return (
        f"{name}: {row.value or 0:.1f} times as often without a partner at school as all students"
    )


def _furthest(where: Where, group: str) -> ResultRow | None:
    """The group most often without a partner at its school, among those that are large enough."""
    rows = findings.large(compute("desert_ratio", (group,), where), screen().minimum_n)
    return max((row for row in rows if row.group[group]), key=lambda row: row.value or 0,
               default=None)  # fmt: skip


def what_if(where: Where, group: str) -> None:
    """What partners at a few schools would close, for the group that is furthest behind."""
    with box("what-if") as own, st.container(border=True, key=own):
        row = _furthest(where, group)
        code = row.group[group] if row else None
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
            plain(f"Partners at {places} would close {found.closes:.0f}% of the gap: {name}"),
            anchor=False,
        )
        mark_raw()
        st.markdown(plain(f"{', '.join(label('school', school) for school in found.schools)}."))
        st.caption(
            f"{name}: the share without a partner at school lies {found.gap:.1f} points above that "
            f"of all students, and would lie {abs(found.left):.1f} points "
            f"{'above' if found.left > 0 else 'below'} it. {found.reached:,} of "
            "its students go there. It says where partners are missing, not how many students "
            "would be served."
        )


def districts(where: Where, group: str) -> None:
    """Each district's ratio to all others, or why it has none, by the rules in the settings."""
    found = [
        each
        for each in district_ratios(group, where["school_year"])
        if where.get("district") in (None, each.district)
    ]
    looked_at = sum(each.is_looked_at for each in found)
    with box("districts") as own, st.container(border=True, key=own):
        what = f"{looked_at} groups of districts are" if looked_at else "No group of a district is"
        st.header(f"{what} below the threshold for long enough to be looked at", anchor=False)
        st.caption(
            "Served rate over that of all others in the district. Minimum sizes, threshold and "
            "years waited for are settings; the order of ratios is that of 34 CFR 300.647. The "
            "weighted ratio is as if each district had the state's mix of groups, and missing "
            "where a number of any group is hidden. Filters other than year and district do not "
            "apply."
        )
        mark_raw()
        show_table(_ratios_table(found, group))


def _ratios_table(found: list[GroupOfDistrict], group: str) -> Table:
    columns = (
        Column("District"),
        Column(DIMENSIONS[group].label),
        Column("Ratio (index)", True, 2),
        Column("Weighted (index)", True, 2),
        Column("What it is", is_long=True),
        Column("Looked at"),
    )
    rows = tuple(
        (
            label("district", each.district),
            label(group, each.group),
            each.ratio,
            each.weighted,
            each.reason[0].upper() + each.reason[1:],
            "Yes" if each.is_looked_at else "No",
        )
        for each in found
    )
    return Table("Ratios of districts", columns, rows)
