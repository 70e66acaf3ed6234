"""The scorecard of the partnership initiative: its performance indicators by year.

The plan names 20 rows in three years: 6, 7 and 7. They are 11 different indicators, 4 of which
stand in all years. It names no number as a target, so there is none here: a row shows its trend.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ScorecardRow:
    """One performance indicator: our label, its years, and what tells how it stands.

    ``indicators`` are computed for the year; a ``product`` is in place or not. ``wanted`` is what
    the plan calls success, in our words. ``note`` says how name or source change between years.
    """

    id: str
    label: str
    years: tuple[int, ...]
    wanted: str
    indicators: tuple[str, ...] = ()
    product: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if bool(self.indicators) == bool(self.product):
            raise ValueError(f"{self.id}: either indicators or a product tells how it stands")
        if not self.years or set(self.years) - {1, 2, 3}:
            raise ValueError(f"{self.id}: its years are among 1, 2 and 3")


SCORECARD: tuple[ScorecardRow, ...] = (
    ScorecardRow(
        "tool_developed",
        "Partnership data tool",
        (1,),
        "Data can be entered and used; who, what, where and whom are known",
        product="tool_developed",
        note="Year 1 asks whether the tool exists, years 2 and 3 how it works: see its functioning",
    ),
    ScorecardRow(
        "tool_functionality",
        "Data tool functions",
        (2, 3),
        "The tool goes on to track what is useful",
        product="tool_functionality",
        note="Follows the data tool of year 1. Judged by committee and research office in year 2, "
        "by the committee in year 3",
    ),
    ScorecardRow(
        "partnerships_total_by_type_by_school",
        "Partnerships, by type and school",
        (1, 2, 3),
        "Tracked over time: are the needs of schools met equitably?",
        indicators=("partnership_count",),
        note="In year 1 counted through the purchasing department, afterwards by the tool",
    ),
    ScorecardRow(
        "programs_completed_onboarding",
        "Programs with onboarding complete",
        (1, 2, 3),
        "Tracked over time",
        indicators=("programs_onboarded",),
        note="In year 1 counted through the purchasing department, afterwards by the tool",
    ),
    ScorecardRow(
        "partnerships_aligned_to_strategic_plan",
        "Partnerships aligned to the strategic plan",
        (1, 2, 3),
        "An increase over time",
        indicators=("partnerships_aligned",),
        note="Partners' yearly forms are named as the source in year 1 only",
    ),
    ScorecardRow(
        "students_served_by_demographics",
        "Students served, by group",
        (1, 2, 3),
        "Tracked over time: are groups and areas served equitably?",
        indicators=("students_served",),
    ),
    ScorecardRow(
        "partnership_defined",
        "Partnership defined",
        (1,),
        "A definition that ends confusion",
        product="partnership_defined",
    ),
    ScorecardRow(
        "evaluation_process_and_timeline",
        "Evaluation criteria and dates",
        (2,),
        "Criteria stand, and evaluations are planned for year 3",
        product="evaluation_process",
        note="Year 2 asks for the process, year 3 for completed evaluations",
    ),
    ScorecardRow(
        "pd_developed",
        "Training for staff developed",
        (2,),
        "Developed, piloted and revised for year 3",
        product="pd_developed",
        note="Year 2 asks for the material, year 3 for sessions, participants and satisfaction",
    ),
    ScorecardRow(
        "evaluations_completed",
        "Evaluations completed",
        (3,),
        "The district can tell the value of each partnership",
        indicators=("evaluations_completed",),
        note="Follows the evaluation process of year 2",
    ),
    ScorecardRow(
        "pd_sessions_participants_satisfaction",
        "Sessions, participants and satisfaction",
        (3,),
        "Tracked over time",
        indicators=("pd_sessions", "pd_participants", "pd_satisfied_rate"),
        note="Follows the training developed in year 2",
    ),
)
