"""Terms of the field in plain words, declared once: shown where they occur, and listed."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A word of the field, what it means, and the other forms in which it is written."""

    name: str
    meaning: str
    forms: tuple[str, ...] = ()


TERMS: tuple[Term, ...] = (
    Term(
        "Action plan",
        "What a school's team will do in one year: activities, dates and who is in charge.",
        ("action plans",),
    ),
    Term(
        "Alignment",
        "That a partnership works towards an outcome of the district's strategic plan.",
        ("aligned",),
    ),
    Term(
        "Alpha",
        "How well the questions of a scale belong together, up to 1. From about 0.7, their mean "
        "can be used as one score.",
    ),
    Term(
        "Cadre",
        "A group of districts of similar kind that one coaching support team works with.",
        ("cadres",),
    ),
    Term(
        "Capacity assessment",
        "A form on which a team scores, item by item, whether its district or region can carry "
        "the work.",
        ("capacity assessments",),
    ),
    Term(
        "Check-in",
        "A coach's contact with one school. Due each month in initial implementation.",
        ("check-ins",),
    ),
    Term(
        "Coaching log",
        "The monthly sheet in which a facilitator writes down the coaching of a cadre.",
        ("coaching logs",),
    ),
    Term(
        "Composition index",
        "A group's share of students served over its share of students enrolled. 1 is parity.",
        ("representation index",),
    ),
    Term(
        "Effect size",
        "A difference in standard deviations, so that scales of different length compare.",
    ),
    Term(
        "Essential elements",
        "The five things without which a partnership program is not complete, such as a team, a "
        "plan and support of the principal.",
        ("essential element",),
    ),
    Term(
        "Facilitator",
        "Leads a coaching support team and keeps the log of its cadre.",
        ("facilitators",),
    ),
    Term(
        "Interaction",
        "One coaching contact of a support team with a district. Training does not count.",
        ("interactions",),
    ),
    Term(
        "Inventory",
        "A list of what there is: partnerships of an office, or activities of state leadership.",
    ),
    Term(
        "Milestone",
        "A product of the work plan with a due date and a responsible unit.",
        ("milestones",),
    ),
    Term(
        "Outreach",
        "A coach's contact with a school in full implementation. Due in each quarter.",
    ),
    Term(
        "Parity",
        "That a group is served as its share of all students would suggest.",
    ),
    Term(
        "Partner",
        "An organization outside the school that offers something to students or families.",
        ("partners",),
    ),
    Term(
        "Partnership",
        "One program at one school in one school year.",
        ("partnerships",),
    ),
    Term(
        "Percentage points",
        "The difference of two percentages: from 40% to 50% are 10 percentage points.",
    ),
    Term(
        "Region",
        "The part of the state that one regional support team serves.",
        ("regions",),
    ),
    Term(
        "Release",
        "A numbered set of tables about students in which small groups are protected. Viewers "
        "read nothing else about students.",
    ),
    Term(
        "Revision",
        "A numbered change of the store: one import, entry or undo.",
    ),
    Term(
        "Roster",
        "A list of people: members of a team, or students whom a program serves.",
        ("rosters",),
    ),
    Term(
        "RPDC",
        "Regional Professional Development Center: one of the centers that house Missouri's "
        "cadres.",
        ("RPDCs",),
    ),
    Term(
        "Scale",
        "Survey questions that measure one thing together; their mean is the score.",
        ("scales",),
    ),
    Term(
        "Service plan",
        "What coaching a school or district is to get in a year, by kind and hours.",
        ("service plans",),
    ),
    Term(
        "SST",
        "State Support Team: the regional team that coaches Ohio's partnership schools.",
        ("SSTs",),
    ),
    Term(
        "Stage",
        "How far a school is: exploring, installing, initial or full implementation. Moving back "
        "is normal.",
        ("stages",),
    ),
    Term(
        "Subscale",
        "A part of an assessment that is scored by itself.",
    ),
    Term(
        "Suppression",
        "Hiding a number of fewer than 10 people, and what would give it away.",
        ("suppressed",),
    ),
    Term(
        "Triage",
        "Deciding on events of a log whose kind is not clear: coaching or training.",
    ),
    Term(
        "Types of involvement",
        "Six ways in which families and communities take part: parenting, communicating, "
        "volunteering, learning at home, decision making, and collaborating.",
    ),
    Term(
        "UPDATE",
        "The yearly survey in which members of the national network report on their program.",
    ),
    Term(
        "Wave",
        "One administration of a survey, as a rule one a school year.",
        ("waves",),
    ),
    Term(
        "95% interval",
        "The range in which the true value would lie in 95 of 100 such samples.",
        ("interval", "intervals", "confidence interval"),
    ),
)

_BY_FORM = {form.lower(): term for term in TERMS for form in (term.name, *term.forms)}
_ANY = re.compile(
    r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(_BY_FORM, key=len, reverse=True))) + r")"
    r"(?![\w-])",
    re.IGNORECASE,
)


def occurrences(text: str) -> list[tuple[int, int, Term]]:
    """Where terms stand in a text: begin, end and term; each term at its first place only."""
    found: dict[str, tuple[int, int, Term]] = {}
    for match in _ANY.finditer(text):
        term = _BY_FORM[match.group().lower()]
        if term.name != "UPDATE" or match.group() == "UPDATE":  # "update" is a common word
            found.setdefault(term.name, (match.start(), match.end(), term))
    return list(found.values())


def meaning_of(word: str) -> str:
    """What a word or phrase means, whatever its case; empty where it is no term."""
    term = _BY_FORM.get(word.lower())
    return term.meaning if term else ""
