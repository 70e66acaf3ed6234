"""Who works with Tandem: what each asks first, the numbers that answer it, and where to go on."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from pages.components.attention import link_to
from pages.components.filters import choice


@dataclass(frozen=True)
class Role:
    """A role: its first question, the key numbers, and the pages it begins with.

    ``audience`` is the name under which concerns know it. ``first_steps`` are addresses of the
    menu; ``what`` says what the role does here. What needs attention begins with ``program``.
    """

    audience: str
    title: str
    question: str
    numbers: tuple[str, ...]
    what: str
    first_steps: tuple[str, ...]
    program: str = ""


ROLES = (
    Role(
        "state leader",
        "State leader",
        "Who has answered, where does each school stand, and what moved?",
        ("survey_response_rate", "all_submissions_rate", "monthly_check_in_rate",
         "log_compliance_rate", "update_return_rate"),
        "Import the year's exports, rosters and plans, and see who has answered.",
        ("import", "submissions", "inventory"),
    ),
    Role(
        "analyst",
        "Evaluation analyst",
        "Do partnerships reach students equitably, by group, school and area?",
        ("served_rate", "school_reach_rate", "service_gap_rate", "unmatched_rate",
         "partnership_count"),
        "See whom partnerships reach, with formulas, denominators and the rows behind each number.",
        ("students-served", "coverage", "definitions"),
        "Saint Paul",
    ),
    Role(
        "facilitator",
        "Facilitator",
        "Is the month's coaching complete, and right, before the summary goes out?",
        ("interaction_count", "log_compliance_rate", "district_coverage_rate", "waiting_count",
         "training_leak_rate"),
        "Check the month's coaching before the summary goes to the department.",
        ("cadre-summary", "log-compliance", "triage"),
        "Missouri",
    ),
    Role(
        "coach",
        "Coach",
        "Whom do I call this week, and why?",
        ("check_in_overdue_rate", "outreach_overdue_rate", "monthly_check_in_rate",
         "all_submissions_rate", "priority_coaching_rate"),
        "See which schools are due, and why, before the week begins.",
        ("regions", "check-ins", "submissions"),
        "Ohio",
    ),
)  # fmt: skip


def role_chosen() -> Role:
    """The role that the reader chose; the address keeps it."""
    titles = {role.title: role.title for role in ROLES}
    title = choice("What I do", titles, "who")
    return next(role for role in ROLES if role.title == title)


def show_roles() -> None:
    """A way to begin for each role."""
    st.header("Where to begin", anchor=False)
    with st.grid(len(ROLES), min_column_width=220, key="roles"):
        for place, role in enumerate(ROLES):
            with st.container(border=True, height="stretch", key=f"role-{place}"):
                st.markdown(f"**{role.title}**  \n{role.what}")
                for address in role.first_steps:
                    link_to(address)
