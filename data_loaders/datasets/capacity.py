"""Capacity and fidelity assessments, service plans, and the log of supports."""

from data_loaders.datasets.district_systems import COACH, DISTRICT, PROGRAM
from data_loaders.datasets.schools import SCHOOL_ID_ALIASES, SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import district_systems as lists

OPTIONAL_SCHOOL = Column(
    "school_id",
    "School ID",
    Kind.IDENTIFIER,
    "State id of the school, as text; empty where the row is about the whole district.",
    references="school.school_id",
    aliases=SCHOOL_ID_ALIASES,
)

ASSESSMENT_SCORE = Dataset(
    name="assessment_score",
    title="Assessment scores",
    grain="one row per administration of an assessment, item, and intervention if several",
    key=("tool", "version", "district", "school_id", "administered_on", "item", "intervention"),
    wave=("tool", "version", "district", "school_id", "administered_on"),
    description="The consensus score of each item. An item without points was not answered.",
    program=PROGRAM,
    columns=(
        DISTRICT,
        OPTIONAL_SCHOOL,
        Column(
            "tool",
            "Assessment tool",
            Kind.CODE,
            required=True,
            vocabulary=lists.ASSESSMENT_TOOL,
            aliases=("tool", "assessment"),
        ),
        Column(
            "version",
            "Version",
            Kind.IDENTIFIER,
            "Item numbers move between versions: scores of two versions are never compared.",
            required=True,
            aliases=("tool version", "instrument version"),
        ),
        Column(
            "administered_on",
            "Administered on",
            Kind.DATE,
            required=True,
            aliases=("date of administration", "date taken", "administration date"),
        ),
        Column(
            "item",
            "Item",
            Kind.IDENTIFIER,
            required=True,
            aliases=("item no", "item number", "feature"),
        ),
        Column("subscale", "Subscale", aliases=("sub-scale", "domain")),
        Column("tier", "Tier", Kind.CODE, vocabulary=lists.TIER),
        Column(
            "intervention",
            "Intervention",
            description="Where an item is scored for several interventions.",
        ),
        Column(
            "points",
            "Points",
            Kind.NUMBER,
            "The consensus score; empty while the item is not answered.",
            unit="points",
            minimum=0,
            aliases=("score", "consensus score", "vote"),
        ),
        Column(
            "max_points",
            "Most points",
            Kind.NUMBER,
            "The most points that the item gives.",
            unit="points",
            required=True,
            minimum=0,
            aliases=("max points", "maximum points", "points possible"),
        ),
        Column(
            "is_required",
            "Required item",
            Kind.YES_NO,
            "An assessment without a required item has no score.",
            aliases=("required",),
        ),
        Column("administrator", "Administrator", identifies_a_person=True),
    ),
    checks=(
        RowCheck(
            "more_points_than_possible",
            "points > max_points",
            "points",
            "The item has more points than it can give",
            "Check both numbers",
        ),
        RowCheck(
            "required_item_unanswered",
            "is_required AND points IS NULL",
            "points",
            "A required item has no points",
            "The administration has no score until the item is answered",
            Severity.WARNING,
        ),
    ),
)

SERVICE_PLAN = Dataset(
    name="service_plan",
    title="Coaching service delivery plans",
    grain="one row per school year, coach, recipient and focus",
    key=("school_year", "district", "coach", "recipient", "focus"),
    wave=("school_year", "district", "coach"),
    description="Whom a coach supports with what, how often, until when.",
    program=PROGRAM,
    columns=(
        SCHOOL_YEAR,
        DISTRICT,
        COACH,
        Column(
            "recipient",
            "Recipient",
            description="The team that is coached.",
            required=True,
            aliases=("team", "recipient or team", "coaching recipient"),
        ),
        Column("focus", "Focus", description="What is coached.", aliases=("practice",)),
        Column("method", "Method", aliases=("coaching method", "process")),
        Column(
            "planned_contacts",
            "Planned contacts",
            Kind.INTEGER,
            "Coaching contacts planned for the whole period.",
            unit="contacts",
            required=True,
            minimum=0,
            aliases=("contacts planned", "planned frequency"),
        ),
        Column("period_from", "Period from", Kind.DATE, required=True, aliases=("from", "start")),
        Column("period_to", "Period to", Kind.DATE, required=True, aliases=("to", "end")),
        Column("review_on", "Review on", Kind.DATE, aliases=("review date",)),
    ),
    checks=(
        RowCheck(
            "period_ends_before_it_starts",
            "period_to < period_from",
            "period_to",
            "The period ends before it starts",
            "Check both dates",
        ),
    ),
)

SUPPORT_LOG = Dataset(
    name="support_log",
    title="Log of supports",
    grain="one row per support that a coach gave",
    key=("district", "coach", "held_on", "recipient", "support_kind", "entry"),
    description="Training, coaching and consultation, with the signs that tell them apart.",
    program=PROGRAM,
    columns=(
        Column("held_on", "Date", Kind.DATE, required=True, aliases=("date of support",)),
        DISTRICT,
        OPTIONAL_SCHOOL,
        COACH,
        Column("recipient", "Recipient", aliases=("team", "recipient or team")),
        Column(
            "support_kind",
            "Kind of support",
            Kind.CODE,
            required=True,
            vocabulary=lists.SUPPORT_KIND,
            aliases=("support kind", "type of support"),
        ),
        Column("hours", "Hours", Kind.NUMBER, unit="hours", minimum=0, maximum=24),
        Column(
            "was_in_setting",
            "In the setting",
            Kind.YES_NO,
            "Whether the coach was where the practice is used.",
            aliases=("coach in the setting", "on site"),
        ),
        Column(
            "was_second_hand",
            "Debriefed second-hand",
            Kind.YES_NO,
            "Whether feedback rests on what somebody told.",
            aliases=("second-hand debriefing",),
        ),
        Column(
            "was_ready_material",
            "Ready materials handed over",
            Kind.YES_NO,
            "Whether finished materials were handed over without knowing that they fit.",
            aliases=("ready materials",),
        ),
        Column("focus", "Focus", aliases=("topic", "practice")),
        Column("entry", "Entry", Kind.IDENTIFIER, "Number of the entry, if it has one."),
    ),
    checks=(
        RowCheck(
            "coaching_with_signs_of_consultation",
            "support_kind = 'coaching' AND ( NOT was_in_setting OR was_second_hand OR "
            "was_ready_material )",
            "support_kind",
            "Logged as coaching, but the signs say consultation",
            "Being absent from the setting, second-hand debriefing and ready materials are "
            "consultation; the row is kept as it is logged",
            Severity.WARNING,
        ),
        RowCheck(
            "consultation_with_signs_of_coaching",
            "support_kind = 'consultation' AND was_in_setting AND NOT was_second_hand AND NOT "
            "was_ready_material",
            "support_kind",
            "Logged as consultation, but the signs say coaching",
            "The coach was in the setting and saw the practice; the row is kept as it is logged",
            Severity.WARNING,
        ),
    ),
)
