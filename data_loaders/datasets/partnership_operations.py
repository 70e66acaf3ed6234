"""The work of a partnership office: onboarding, alignment, evaluation, sessions, needs."""

from data_loaders.datasets.schools import SCHOOL, SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import partnership_operations as operations
from data_loaders.vocabularies import partnerships

PROGRAM = Column(
    "program_id", "Program ID", Kind.IDENTIFIER, required=True, references="program.program_id"
)
PARTNERSHIP = Column(
    "partnership_id",
    "Partnership ID",
    Kind.IDENTIFIER,
    required=True,
    references="partnership.partnership_id",
)

ONBOARDING_STEP = Dataset(
    name="onboarding_step",
    title="Onboarding steps",
    grain="one row per program and step of onboarding",
    key=("program_id", "step"),
    description="Which requirements a program has met, and when.",
    program="Saint Paul",
    columns=(
        PROGRAM,
        Column(
            "step",
            "Onboarding step",
            Kind.CODE,
            required=True,
            vocabulary=operations.ONBOARDING_STEP,
            aliases=("step", "requirement", "onboarding requirement"),
        ),
        Column(
            "is_required",
            "Required",
            Kind.YES_NO,
            "Whether this program must complete the step; empty: as the general rule says.",
            aliases=("is required", "mandatory"),
        ),
        Column(
            "completed_on",
            "Completed on",
            Kind.DATE,
            aliases=("completed", "date completed", "completion date", "received on"),
        ),
    ),
)

ALIGNMENT_FORM = Dataset(
    name="alignment_form",
    title="Alignment forms",
    grain="one row per program and school year",
    key=("school_year", "program_id"),
    wave=("school_year",),
    description="The form that partners complete each year: which strategic outcomes a program "
    "works towards.",
    program="Saint Paul",
    columns=(
        SCHOOL_YEAR,
        PROGRAM,
        Column(
            "strategic_outcomes",
            "Strategic outcomes",
            Kind.CODES,
            required=True,
            vocabulary=partnerships.STRATEGIC_OUTCOME,
            aliases=("strategic outcome", "aligned outcome", "aligned outcomes"),
        ),
        Column("shared_goal", "Shared goal", aliases=("goal", "shared vision and goal")),
        Column("form_on", "Form received on", Kind.DATE, aliases=("form date", "form received")),
    ),
)

EVALUATION = Dataset(
    name="evaluation",
    title="Evaluations of partnerships",
    grain="one row per partnership and due date",
    key=("partnership_id", "due_on"),
    description="Evaluations of effectiveness and of satisfaction with the relationship, due and "
    "completed.",
    program="Saint Paul",
    columns=(
        PARTNERSHIP,
        Column(
            "due_on",
            "Evaluation due",
            Kind.DATE,
            required=True,
            aliases=("due", "due date", "due on"),
        ),
        Column(
            "completed_on",
            "Evaluation completed",
            Kind.DATE,
            aliases=("completed", "completed on", "date completed"),
        ),
        Column(
            "effectiveness",
            "Effectiveness",
            Kind.NUMBER,
            "From 1 (low) to 5 (high).",
            unit="scale points",
            minimum=1,
            maximum=5,
            aliases=("effectiveness score",),
        ),
        Column(
            "satisfaction",
            "Satisfaction",
            Kind.NUMBER,
            "Satisfaction with the relationship, from 1 (low) to 5 (high).",
            unit="scale points",
            minimum=1,
            maximum=5,
            aliases=("satisfaction score", "satisfaction of relationships"),
        ),
    ),
    checks=(
        RowCheck(
            "scored_but_not_completed",
            "completed_on IS NULL AND (effectiveness IS NOT NULL OR satisfaction IS NOT NULL)",
            "completed_on",
            "The evaluation has scores but no date of completion",
            "Enter the date; without it the evaluation counts as open",
            Severity.WARNING,
        ),
    ),
)

PARTNERSHIP_CHANGE = Dataset(
    name="partnership_change",
    title="Partnerships ended or changed",
    grain="one row per partnership, day and what happened",
    key=("partnership_id", "changed_on", "change_kind"),
    description="What the procedure for ending or changing partnerships has decided.",
    program="Saint Paul",
    columns=(
        PARTNERSHIP,
        Column(
            "changed_on",
            "Date of the change",
            Kind.DATE,
            required=True,
            aliases=("changed on", "date", "effective date", "effective on"),
        ),
        Column(
            "change_kind",
            "Ended or changed",
            Kind.CODE,
            required=True,
            vocabulary=operations.CHANGE_KIND,
            aliases=("what happened", "change", "kind of change"),
        ),
        Column(
            "end_reason",
            "Voluntary or involuntary",
            Kind.CODE,
            vocabulary=partnerships.END_REASON,
            aliases=("reason", "reason for ending", "voluntary"),
        ),
        Column("what_changed", "What changed", aliases=("details", "description")),
    ),
)

PD_ATTENDANCE = Dataset(
    name="pd_attendance",
    title="Sessions for staff on partnerships",
    grain="one row per session and participant",
    key=("session_id", "participant_id"),
    description="Who attended which session of professional development, and how satisfied.",
    program="Saint Paul",
    columns=(
        Column(
            "session_id",
            "PD session ID",
            Kind.IDENTIFIER,
            required=True,
            aliases=("session id", "section number", "PD session"),
        ),
        Column(
            "held_on",
            "Session date",
            Kind.DATE,
            required=True,
            aliases=("held on", "date", "date of session"),
        ),
        Column("title", "Session title", aliases=("title", "course title")),
        Column(
            "participant_id",
            "Participant ID",
            Kind.IDENTIFIER,
            required=True,
            identifies_a_person=True,
            aliases=("employee id", "staff id", "attendee id"),
        ),
        Column(
            "satisfaction",
            "Satisfaction with the session",
            Kind.NUMBER,
            "From 1 (low) to 5 (high); empty where the question was not answered.",
            unit="scale points",
            minimum=1,
            maximum=5,
            aliases=("satisfaction", "satisfaction score", "rating"),
        ),
    ),
)

SCHOOL_NEED = Dataset(
    name="school_need",
    title="Needs of schools",
    grain="one row per school, school year and need",
    key=("school_year", "school_id", "need"),
    wave=("school_year", "school_id"),
    description="Services that a school says its students need.",
    program="Saint Paul",
    columns=(
        SCHOOL_YEAR,
        SCHOOL,
        Column(
            "need",
            "Need",
            Kind.CODE,
            "The service that is needed, in the categories of the programs.",
            required=True,
            vocabulary=partnerships.SERVICE_CATEGORY,
            aliases=("service needed", "needed service", "school need"),
        ),
        Column("note", "Note on the need", aliases=("note", "details")),
    ),
)
