"""Coaches of districts: the roster, and which schools they have."""

from data_loaders.datasets.district_systems import COACH, DISTRICT, PROGRAM
from data_loaders.datasets.schools import SCHOOL, SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import district_systems as lists

DISTRICT_COACH = Dataset(
    name="district_coach",
    title="Coach roster of districts",
    grain="one row per district, school year, coach and role",
    key=("school_year", "district", "coach", "coaching_role"),
    wave=("school_year", "district"),
    description="Who coaches in the district, and under which conditions.",
    program=PROGRAM,
    columns=(
        SCHOOL_YEAR,
        DISTRICT,
        COACH,
        Column(
            "coaching_role",
            "Coaching role",
            Kind.CODE,
            required=True,
            vocabulary=lists.COACHING_ROLE,
            aliases=("role",),
        ),
        Column("coaching_type", "Coaching type", Kind.CODE, vocabulary=lists.COACHING_TYPE),
        Column(
            "is_selected_by_protocol",
            "Selected by protocol",
            Kind.YES_NO,
            "Whether the coach was chosen by the district's selection protocol.",
            aliases=("selection protocol used", "selected by the protocol"),
        ),
        Column("supervisor", "Supervisor", aliases=("supervised by",)),
        Column(
            "decision_authority",
            "Decision authority",
            description="What the coach may decide without asking.",
            aliases=("decision-making authority",),
        ),
        Column(
            "hours_per_week",
            "Hours for coaching per week",
            Kind.NUMBER,
            "Time set aside for coaching.",
            unit="hours",
            minimum=0,
            maximum=60,
            aliases=("hours per week", "coaching hours per week", "time allocation"),
        ),
        Column(
            "is_role_defined",
            "Role defined in the coaching system",
            Kind.YES_NO,
            "Whether the district's one coaching system defines this role.",
            required=True,
            aliases=("defined in coaching system", "role defined"),
        ),
    ),
    checks=(
        RowCheck(
            "role_not_defined",
            "NOT is_role_defined",
            "is_role_defined",
            "The coaching role is not defined in the district's coaching system",
            "Every coaching role of a district is defined in its one coaching system",
            Severity.WARNING,
        ),
    ),
)

COACH_ASSIGNMENT = Dataset(
    name="coach_assignment",
    title="Coaches of schools",
    grain="one row per school year, school, coach and coaching type",
    key=("school_year", "school_id", "coach", "coaching_type"),
    wave=("school_year", "school_id"),
    description="Which coach a school has, and for how many hours a week.",
    program=PROGRAM,
    columns=(
        SCHOOL_YEAR,
        DISTRICT,
        SCHOOL,
        Column("coach", "Coach", description="Empty while nobody is named.", aliases=COACH.aliases),
        Column(
            "coaching_type",
            "Coaching type",
            Kind.CODE,
            required=True,
            vocabulary=lists.COACHING_TYPE,
            aliases=("type of coaching", "systems or instructional"),
        ),
        Column(
            "hours_per_week",
            "Hours at the school per week",
            Kind.NUMBER,
            unit="hours",
            minimum=0,
            maximum=60,
            aliases=("hours per week", "hours a week", "coaching hours"),
        ),
    ),
    checks=(
        RowCheck(
            "coach_without_hours",
            "coach IS NOT NULL AND hours_per_week IS NULL",
            "hours_per_week",
            "The coach has no hours at this school",
            "Enter the hours per week; the school is left out of hours until then",
            Severity.WARNING,
        ),
    ),
)
