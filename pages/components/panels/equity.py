"""What the page on students served shows."""

from __future__ import annotations

import streamlit as st

from analytics import DIMENSIONS, Result, findings
from analytics.findings import equity as equity_findings
from pages.components.cards import card_of, show_cards
from pages.components.equity_calls import screen, standing_out
from pages.components.figure import show_chart
from pages.components.filters import choice, options_of
from pages.components.labels import label, plain
from pages.components.panels import Where, against_whole, all_years
from pages.components.session import compute, empty_state, revision, why_not_published

KEY_NUMBERS = ("students_served", "served_rate", "roster_slots", "unmatched_rate")
PLACES = ("area", "level")
REFERENCES = {"others": "All others", "all": "All students", "highest": "The highest group"}
CHANCE = "Rosters are complete: intervals show what chance alone could change in a year."


def nothing_yet(what: str, otherwise: str) -> None:
    """What will stand on a page on students, and why it does not: nothing is published for a
    viewer, or ``otherwise``.
    """
    why = why_not_published("served_rate")
    if why and revision():
        empty_state(what, why, "pages/equity/publish.py", "How numbers are published")
    else:
        empty_state(what, otherwise)


def groupings(where: Where, places: tuple[str, ...] = PLACES) -> dict[str, str]:
    """What students can be compared by under these filters, places among it: dimension to label."""
    names = (*student_groups(), *places)
    return {
        name: DIMENSIONS[name].label
        for name in names
        if not why_not_published("served_rate", (*where, name))
    }


def student_groups() -> dict[str, str]:
    """Groups of students that places and other groups are crossed with."""
    return {name: each.label for name, each in DIMENSIONS.items() if each.is_group}


def reference_of(group: str) -> str:
    """Whom the groups are compared with, as chosen: all others unless said otherwise."""
    named = {code: text for code, text in options_of(group, "served_rate") if code}
    return choice("Compare with", {**REFERENCES, **named}, "reference")


def reference_text(group: str, reference: str) -> str:
    """The reference in a sentence."""
    return REFERENCES.get(reference, label(group, reference)).replace("All ", "all ").replace(
        "The ", "the "
    )  # fmt: skip


def key_numbers(where: Where) -> None:
    """How many are served, and how far the match of rosters and enrollment can be trusted."""
    told = [name for name in KEY_NUMBERS if not why_not_published(name)]
    show_cards([card_of(name, where) for name in told], "served")


def stands_out(where: Where, group: str) -> None:
    """One line on which groups stand out, by the settings."""
    rule = screen()
    st.markdown(plain(equity_findings.stand_out(standing_out(group, where))))
    st.caption(
        f"A group stands out with at least {rule.minimum_n} students, a composition index below "
        f"{rule.below:g}, and a difference that holds when all groups are tested together "
        f"(at most {100 * rule.false_discoveries:g}% false discoveries). {CHANCE}"
    )


def composition(where: Where, group: str) -> None:
    """Whether those who are served look like those who are enrolled."""
    served = compute("share_of_served", (group,), where)
    enrolled = compute("share_of_enrolled", (group,), where)
    difference = compute("composition_difference", (group,), where)
    show_chart(
        equity_findings.composition(difference),
        served,
        "pairs",
        key="composition",
        subtitle="Share of students served beside share of students enrolled, in %, by "
        + DIMENSIONS[group].in_words,
        seconds=_seconds(enrolled, group),
        names=("Share of students served", "Share of students enrolled"),
    )


def _seconds(result: Result, group: str) -> tuple[tuple[str | None, float | None], ...]:
    return tuple((row.group[group], row.value) for row in result.rows)


def served_rate(where: Where, group: str) -> None:
    """Who is reached, with intervals, against all."""
    against_whole(
        "served_rate",
        group,
        where,
        words="the overall rate",
        key="rates",
        subtitle="Students served, % of students enrolled, with 95% interval, by "
        + DIMENSIONS[group].in_words,
    )


def gap(where: Where, group: str, reference: str) -> None:
    """How many in a hundred more or fewer."""
    result = compute("served_rate_gap", (group,), where, reference)
    words = reference_text(group, reference)
    show_chart(
        equity_findings.less_often(result, 0, words),
        result,
        "dots",
        key="gap",
        subtitle=f"Served rate minus that of {words}, in percentage points, with 95% interval",
        sentence=equity_findings.each_against(result, 0, words),
        reference=0,
        reference_name="No gap",
    )


def ratio(where: Where, group: str, reference: str) -> None:
    """The same as a ratio, which compares groups of any size."""
    result = compute("participation_ratio", (group,), where, reference)
    words = reference_text(group, reference)
    show_chart(
        equity_findings.lowest_ratio(result, words),
        result,
        "dots",
        key="ratio",
        subtitle=f"Served rate over that of {words}, with 95% interval; 1 is parity, 0.5 half as "
        "often",
        reference=1,
        reference_name="Parity",
    )


def index(where: Where, group: str) -> None:
    """The composition index with its interval."""
    result = compute("composition_index", (group,), where)
    show_chart(
        findings.groups_below(result, 1, "parity"),
        result,
        "dots",
        key="index",
        subtitle="Composition index: share of those served over share of those enrolled, with 95% "
        "interval. Groups of different size are not to be ranked by it.",
        reference=1,
        reference_name="Parity",
    )


def to_parity(where: Where, group: str) -> None:
    """How many more students it would take."""
    result = compute("students_to_parity", (group,), where)
    show_chart(
        equity_findings.to_parity(result),
        result,
        "bars",
        key="parity",
        subtitle="Students who would have to be served more to reach the rate of all, the rate of "
        "all held; n is the number enrolled",
    )


def access_and_selection(where: Where, group: str) -> None:
    """Which lever: bring partners to other schools, or pick differently inside them."""
    access, selection = (
        compute(f"{part}_gap", (group,), where) for part in ("access", "selection")
    )
    hint = ""
    if not findings.shown(access):
        access, selection = (
            compute(f"{part}_gap_by_area", (group,), where) for part in ("access", "selection")
        )
        hint = " Over areas: school by school some numbers are hidden."
    sentences = equity_findings.split_sentences(access, selection, screen().minimum_n)
    title = equity_findings.split_title(access, sentences)
    show_chart(
        title,
        access,
        "pairs",
        key="split",
        subtitle="Two parts of the gap to all students, in percentage points: which schools have "
        f"partners (access), and who is picked inside them (selection).{hint}",
        sentence=" ".join(sentences) or "No group lies two points or more from all students.",
        seconds=_seconds(selection, group),
        names=("Access", "Selection"),
        zero=True,
        suffix="",
    )


def by_year(where: Where, group: str) -> None:
    """How the gap of the group furthest behind has moved."""
    result = compute("served_rate_gap", (group,), where)
    rows = [row for row in findings.large(result, screen().minimum_n) if row.group[group]]
    rows.sort(key=lambda row: row.value or 0)
    if not rows:
        return
    code = rows[0].group[group] or ""
    years = {**all_years(where), group: code}
    result = compute("served_rate_gap", ("school_year", group), years)
    show_chart(
        equity_findings.gap_over_years(result, label(group, code)),
        result,
        "lines",
        key="years",
        subtitle="Served rate minus that of all others, in percentage points, for the group that "
        "is furthest behind. Dashed: no gap",
        over="school_year",
        from_zero=True,
    )


def rolled_up(where: Where) -> None:
    """The same by other roll-ups of race and ethnicity, where the boxes ticked are on file."""
    for scheme in ("race_omb", "race_minnesota"):
        if not options_of(scheme, "served_rate_rolled_up"):
            continue
        against_whole(
            "served_rate_rolled_up",
            scheme,
            where,
            words="the overall rate",
            key=scheme,
            subtitle="Students served, % of students enrolled, with 95% interval, by "
            + DIMENSIONS[scheme].in_words,
        )
