"""What the home page shows: a role's numbers and charts, and the five programs."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from analytics import INDICATORS, findings
from analytics.tables import listing_table, state_or_text
from pages.components.attention import link_to, show_attention
from pages.components.cards import card_of, show_cards
from pages.components.changed import show_changes
from pages.components.figure import show_chart
from pages.components.filters import filter_row, options_of
from pages.components.panels import Panel, Where, against_whole, beside
from pages.components.roles import Role
from pages.components.session import compute, listing
from pages.components.table import show_table

FIRST_CALLS = 8


@dataclass(frozen=True)
class Program:
    """A program on the home page: what it is, two of its numbers, and where it begins."""

    title: str
    numbers: tuple[str, ...]
    pages: tuple[str, ...]


PROGRAMS = (
    Program("Network of partnership schools",
            ("monthly_check_in_rate", "survey_response_rate"), ("regions", "surveys")),
    Program("Coaching support teams",
            ("log_compliance_rate", "district_coverage_rate"), ("cadre-summary", "triage")),
    Program("District systems",
            ("component_documented_rate", "administration_on_schedule_rate"),
            ("coaching-system", "capacity")),
    Program("State leadership",
            ("update_return_rate", "plans_carried_out_rate"), ("inventory", "leadership-plan")),
    Program("Partnerships",
            ("school_reach_rate", "milestone_complete_rate"), ("coverage", "milestones")),
)  # fmt: skip


def is_empty() -> bool:
    """Whether no program has any number yet."""
    names = [name for program in PROGRAMS for name in program.numbers]
    return not any(options_of("school_year", name) for name in names)


def year_filter(role: Role) -> Where:
    """The school year, among those of the role's numbers."""
    known = [n for n in role.numbers if "school_year" in INDICATORS[n].dimensions]
    name = next((n for n in known if options_of("school_year", n)), known[0])
    return filter_row(("school_year",), name, required=("school_year",), compares=False)


def fitting(name: str, where: Where) -> dict[str, str]:
    """The filters that an indicator knows."""
    return {key: code for key, code in where.items() if key in INDICATORS[name].dimensions}


def first_answer(role: Role, where: Where) -> None:
    """The role's question, and the numbers that answer it."""
    st.header(role.question, anchor=False)
    show_cards([card_of(name, fitting(name, where)) for name in role.numbers], "home")


def first_list(role: Role) -> None:
    """Whom a coach calls this week; the other roles begin with what needs attention."""
    if role.program != "Ohio":
        return
    found = listing("schools_to_call", limit=FIRST_CALLS)
    if found.total:
        caption = f"The {len(found.rows)} most urgent of {found.total} schools to call"
        show_table(listing_table(found, caption, ("why",)))
        link_to("regions")


def attention_and_changes(role: Role, where: Where) -> None:
    """What is open for the role, and beside it what moved in the other numbers of the programs."""
    left, right = st.columns([3, 2])
    with left:
        st.header("What needs attention", anchor=False)
        with st.container(gap="xsmall", key="attention"):
            show_attention(role.audience, where, role.program)
    with right:
        others = [n for each in PROGRAMS for n in each.numbers if n not in role.numbers]
        show_changes([card_of(name, fitting(name, where)) for name in others])


def charts(role: Role, where: Where) -> None:
    """Two charts that go with the question."""
    beside(where, *CHARTS[role.audience])


def answered(where: Where) -> None:
    """Who has answered the survey."""
    against_whole(
        "survey_response_rate",
        "level",
        where,
        words="the overall response rate",
        key="answered",
        subtitle="Schools that answered the partnership survey, % of schools, with 95% interval",
    )


def check_ins(where: Where) -> None:
    """Check-ins month by month."""
    result = compute("monthly_check_in_rate", ("month",), where)
    show_chart(
        findings.extremes(result, "had most check-ins", "fewest"),
        result,
        "lines",
        key="check-ins",
        subtitle="Schools in initial implementation with a check-in, % of them",
        over="month",
    )


def overdue(where: Where) -> None:
    """Regions in which check-ins are overdue."""
    result = compute("check_in_overdue_rate", ("region",), where)
    show_chart(
        findings.extremes(result, "has the largest share overdue", "the smallest"),
        result,
        "bars",
        key="overdue",
        subtitle="Schools whose monthly check-in is overdue, % of schools in initial "
        "implementation",
    )


def served(where: Where) -> None:
    """Whom programs reach."""
    against_whole(
        "served_rate",
        "race_ethnicity",
        where,
        words="the overall rate",
        key="served",
        subtitle="Students served by a program, % of students enrolled, with 95% interval",
    )


def reach(where: Where) -> None:
    """Where schools have no partner."""
    against_whole(
        "school_reach_rate",
        "area",
        where,
        words="the overall rate",
        key="reach",
        subtitle="Schools with a partnership, % of schools, with 95% interval, by area",
    )


def coverage(where: Where) -> None:
    """Which cadres reach their districts."""
    against_whole(
        "district_coverage_rate",
        "cadre",
        where,
        words="the overall coverage",
        key="coverage",
        subtitle="Districts coached in the month, % of district-months, with 95% interval",
    )


def interactions(where: Where) -> None:
    """When coaching took place."""
    result = compute("interaction_count", ("month",), where)
    show_chart(
        findings.extremes(result, "had most interactions", "fewest"),
        result,
        "bars",
        key="interactions",
        subtitle="Coaching interactions a month, without training",
        is_sorted=False,
    )


CHARTS: dict[str, tuple[Panel, Panel]] = {
    "state leader": (answered, check_ins),
    "analyst": (served, reach),
    "facilitator": (interactions, coverage),
    "coach": (overdue, check_ins),
}


def programs(where: Where) -> None:
    """Each program in a line, with the way to its pages."""
    st.header("The five programs", anchor=False)
    with st.grid(len(PROGRAMS), min_column_width=165, key="programs"):
        for place, program in enumerate(PROGRAMS):
            with st.container(border=True, height="stretch", gap="xsmall", key=f"program-{place}"):
                st.markdown(f"**{program.title}**")
                for name in program.numbers:
                    row = compute(name, where=fitting(name, where)).only
                    st.markdown(
                        f"{INDICATORS[name].name}: **{state_or_text(row, INDICATORS[name])}**"
                    )
                for address in program.pages:
                    link_to(address)
