"""Rules and thresholds of a partnership office."""

from data_loaders.declarations import Kind, Setting

PLAN = "Saint Paul's initiative 9A"

REQUIRED_STEPS = Setting(
    id="onboarding_step_required",
    title="Onboarding step is required",
    description="Whether a program must complete a step of onboarding. What the onboarding sheet "
    "says of a program comes before this rule.",
    default="no",
    defaults={"background_check": "yes", "insurance": "yes", "rosters": "yes"},
    per="onboarding_step",
    kind=Kind.YES_NO,
    source=f"{PLAN}, milestone 4: background checks, insurance and rosters are core requirements",
    program="Saint Paul",
)
SATISFIED_FROM = Setting(
    id="pd_satisfied_from",
    title="Satisfied from this score on",
    description="A participant of a session for staff counts as satisfied from this score on.",
    default="4",
    unit="of 5",
    minimum=1,
    maximum=5,
    source=f"{PLAN} names satisfaction without a threshold; 4 of 5 is our convention",
    program="Saint Paul",
)
OVERLAP_FROM = Setting(
    id="overlap_from_partners",
    title="Partners on the same need that make an overlap",
    description="So many different partners on one need of one school are called an overlap.",
    default="2",
    kind=Kind.INTEGER,
    unit="partners",
    minimum=2,
    source="Own convention; an overlap may be wanted and is never coloured as bad",
    program="Saint Paul",
)
ENDED_EARLY = Setting(
    id="ended_early_days",
    title="Days before the end of the school year that make an end early",
    description="A partnership that stops with the school year has run its course. An end date "
    "counts as an ending when it lies more than so many days earlier, or when a reason is given.",
    default="45",
    kind=Kind.INTEGER,
    unit="days",
    minimum=0,
    maximum=365,
    source="Own convention: mid-May, before classes end",
    program="Saint Paul",
)
MILESTONES_AS_OF = Setting(
    id="milestones_as_of",
    title="Month as of which milestones are overdue",
    description="A milestone is overdue when its end month lies before this month. Empty: the last "
    "month with any onboarding, evaluation, session, change or roster on file.",
    default="",
    kind=Kind.TEXT,
    pattern=r"(19|20)\d\d-(0[1-9]|1[0-2])",
    unit="year and month, such as 2026-04",
    source=f"{PLAN}: end dates are months",
    program="Saint Paul",
)
FIRST_YEAR = Setting(
    id="initiative_first_year",
    title="First school year of the initiative",
    description="The school year that the scorecard counts as year 1. Empty: the first year of the "
    "milestones on file.",
    default="",
    kind=Kind.TEXT,
    pattern=r"(19|20)\d\d-\d\d",
    unit="school year, such as 2023-24",
    source=f"{PLAN}: performance indicators of years 1 to 3",
    program="Saint Paul",
)
_RANKING = (
    "The ranked list for recruitment adds up: this weight for each unmet need, another for each "
    "hundred students, another for each partner in the area who offers an unmet need elsewhere."
)
WEIGHT_NEEDS = Setting(
    id="recruitment_weight_needs",
    title="Recruitment: weight of an unmet need",
    description=_RANKING,
    default="3",
    unit="points",
    minimum=0,
    source="Own convention, open to debate: the rule is printed beside the list",
    program="Saint Paul",
)
WEIGHT_STUDENTS = Setting(
    id="recruitment_weight_students",
    title="Recruitment: weight of a hundred students",
    description=_RANKING,
    default="1",
    unit="points",
    minimum=0,
    source="Own convention, open to debate: the rule is printed beside the list",
    program="Saint Paul",
)
WEIGHT_NEARBY = Setting(
    id="recruitment_weight_nearby",
    title="Recruitment: weight of a partner nearby",
    description=_RANKING,
    default="0.5",
    unit="points",
    minimum=0,
    source="Own convention, open to debate: who already works nearby is easier to win",
    program="Saint Paul",
)
