"""The eighteen rules of data quality that the programs' own documents state."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class QualityRule:
    """One rule: what it asks, how grave it is when it is not met, and how it is watched.

    It is watched by concerns that carry its code, by ``checks`` of an import (ids of findings),
    or ``held_by`` says which part of the design makes a breach impossible.
    """

    code: str
    rule: str
    severity: str
    program: str
    checks: tuple[str, ...] = ()
    held_by: str = ""


WARNING, REPAIRED, DESIGN = "warn", "put right and say so", "held by design"

QUALITY_RULES: tuple[QualityRule, ...] = (
    QualityRule(
        "Q1",
        "Training stays out of the coaching interaction log; it belongs in the activity log.",
        "warn, and never count it as coaching",
        "Missouri",
        ("training_in_log",),
    ),
    QualityRule(
        "Q2",
        "An event of uncertain kind carries a description.",
        "warn, and wait for a decision",
        "Missouri",
        ("unsure_without_description",),
    ),
    QualityRule(
        "Q3",
        "A coaching interaction has at least one of the six activities that define it; that one "
        "is enough is our reading.",
        WARNING,
        "Missouri",
    ),
    QualityRule("Q4", "There is one log per facilitator and month.", WARNING, "Missouri"),
    QualityRule(
        "Q5",
        "The log is for coaching received, the activity log for support provided: their hours "
        "are never added.",
        DESIGN,
        "Missouri",
        held_by="they are two datasets, and no indicator reads both; each has hours of its own.",
    ),
    QualityRule(
        "Q6",
        "Facilitators submit the logs, so who submits holds the facilitator's role.",
        WARNING,
        "Missouri",
    ),
    QualityRule(
        "Q7",
        "Initial implementation has monthly check-ins and full implementation quarterly "
        "outreach; no frequency is set for the stages before.",
        WARNING,
        "Ohio",
    ),
    QualityRule(
        "Q8",
        "Each school sends three things a year (roster, plan, survey), and each coach a survey.",
        WARNING,
        "Ohio",
    ),
    QualityRule("Q9", "Each active school has a region and a coach on file.", WARNING, "Ohio"),
    QualityRule(
        "Q10",
        "Training, coaching and consultation are kept apart; being absent from the setting, "
        "second-hand debriefing and ready materials without knowing the fit are consultation.",
        WARNING,
        "MiMTSS",
        ("coaching_with_signs_of_consultation", "consultation_with_signs_of_coaching"),
    ),
    QualityRule(
        "Q11",
        "Every coaching role in a district is defined in its one coaching system.",
        WARNING,
        "MiMTSS",
        ("role_not_defined",),
    ),
    QualityRule(
        "Q12", "The installation checklist is updated until it is complete.", WARNING, "MiMTSS"
    ),
    QualityRule(
        "Q13",
        "On the inventory, check and star are different marks; write-ins are allowed, and not "
        "all activities are expected.",
        WARNING,
        "State",
        ("check_and_star",),
    ),
    QualityRule(
        "Q14",
        "Indicator names, sources and wordings change between years; a change is written down "
        "before years are compared.",
        WARNING,
        "Saint Paul",
    ),
    QualityRule(
        "Q15",
        "A column that holds a status or an end date becomes two columns; dates of a month stay "
        "months.",
        DESIGN,
        "Saint Paul",
        held_by="such a column is split on import: words become the status, dates the end month, "
        "and what is neither is held back.",
    ),
    QualityRule(
        "Q16",
        "One unit spelled in two ways is one unit.",
        REPAIRED,
        "Saint Paul",
        ("unit_spelled_otherwise",),
    ),
    QualityRule(
        "Q17",
        "Some milestones end outside their school year, and their order is not that of time.",
        WARNING,
        "Saint Paul",
        ("ends_outside_school_year",),
    ),
    QualityRule(
        "Q18",
        "Vendors are no partners, but may be asked where they serve students directly.",
        DESIGN,
        "Saint Paul",
        held_by="partners, sponsors and vendors are separate kinds, and partnerships of vendors "
        "are in no count of partnerships.",
    ),
)
