"""Coaching: the interaction log, cadres, and coach contacts."""

from data_loaders.datasets.schools import SCHOOL, SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import coaching, network

COACHING_INTERACTION = Dataset(
    name="coaching_interaction",
    title="Coaching interactions",
    grain="one row per event that a facilitator logged",
    key=("facilitator", "log_month", "district", "held_on", "interaction_types", "entry"),
    wave=("log_month", "facilitator"),
    description="The monthly log of coaching received, nine fields and who logged them.",
    program="Missouri",
    columns=(
        Column(
            "facilitator",
            "Facilitator",
            required=True,
            aliases=("CST facilitator", "submitted by", "facilitator name"),
        ),
        Column("cadre", "Cadre", Kind.IDENTIFIER, required=True, aliases=("cadre name",)),
        Column(
            "log_month",
            "Log month",
            Kind.MONTH,
            "The month that the log covers.",
            aliases=("month", "reporting month"),
        ),
        Column("entry", "Entry", Kind.IDENTIFIER, "Number of the entry in the log, if it has one."),
        Column("district", "District", required=True, aliases=("district name", "LEA")),
        Column(
            "held_on",
            "Date",
            Kind.DATE,
            required=True,
            aliases=("date of interaction", "interaction date", "event date"),
        ),
        Column(
            "duration_minutes",
            "Duration",
            Kind.NUMBER,
            "How long the interaction took.",
            unit="minutes",
            minimum=1,
            maximum=720,
            aliases=("duration (minutes)", "minutes", "length", "duration min"),
        ),
        Column(
            "interaction_types",
            "Interaction type",
            Kind.CODES,
            vocabulary=coaching.INTERACTION_TYPE,
            aliases=("interaction types", "type of interaction", "type"),
        ),
        Column(
            "participants",
            "Participants",
            description="Who took part on the district's side, as logged.",
            identifies_a_person=True,
            aliases=("participants present",),
        ),
        Column(
            "roles_present",
            "CST members present",
            Kind.CODES,
            vocabulary=coaching.CST_ROLE,
            aliases=("CST members", "members present", "CST roles present"),
        ),
        Column(
            "topics",
            "Topics",
            Kind.CODES,
            vocabulary=coaching.TOPIC,
            aliases=("topic", "topics discussed", "topics addressed"),
        ),
        Column(
            "resources", "Resources", aliases=("resources/tools", "resources and tools", "tools")
        ),
        Column("comments", "Comments", aliases=("comment", "notes")),
        Column(
            "event_class",
            "Event class",
            Kind.CODE,
            "Coaching, training, or unsure; empty counts as coaching.",
            vocabulary=coaching.EVENT_CLASS,
            aliases=("class", "event type"),
        ),
        Column(
            "unsure_description",
            "Description of an unsure event",
            aliases=("unsure description", "if unsure describe"),
        ),
        Column(
            "entered_on",
            "Entered on",
            Kind.DATE,
            "When the row was entered.",
            aliases=("date entered", "entry date"),
        ),
    ),
    checks=(
        RowCheck(
            "training_in_log",
            "event_class = 'training'",
            "event_class",
            "Training stands in the coaching interaction log",
            "Training belongs in the activity log; the row is kept and counted as training, never "
            "as coaching",
            Severity.WARNING,
        ),
        RowCheck(
            "unsure_without_description",
            "event_class = 'unsure' AND unsure_description IS NULL",
            "unsure_description",
            "An event of uncertain kind has no description",
            "Say what happened, so that it can be decided",
            Severity.WARNING,
        ),
        RowCheck(
            "coaching_without_activity",
            "(event_class IS NULL OR event_class = 'coaching') AND interaction_types IS NULL",
            "interaction_types",
            "A coaching interaction names no activity",
            "Name at least one: planning, strategizing, discussing data, sharing ideas and "
            "resources, feedback or demonstrating application",
            Severity.WARNING,
        ),
        RowCheck(
            "entered_before_held",
            "entered_on < held_on",
            "entered_on",
            "The row was entered before the event took place",
            "Check both dates",
            Severity.WARNING,
        ),
    ),
)

CADRE_MEMBERSHIP = Dataset(
    name="cadre_membership",
    title="Cadre membership",
    grain="one row per district and school year",
    key=("school_year", "district"),
    wave=("school_year",),
    description="Which districts form a cadre, and its facilitator.",
    program="Missouri",
    columns=(
        SCHOOL_YEAR,
        Column("cadre", "Cadre", Kind.IDENTIFIER, required=True, aliases=("cadre name",)),
        Column("district", "District", required=True, aliases=("district name", "LEA")),
        Column("facilitator", "Facilitator", required=True, aliases=("CST facilitator",)),
        Column("rpdc", "RPDC", aliases=("regional center",)),
    ),
)

COACH_CONTACT = Dataset(
    name="coach_contact",
    title="Coach contacts",
    grain="one row per contact of a coach with a school",
    key=("school_id", "contacted_on", "kind", "coach"),
    description="Check-ins, outreach and reminders of the regional coach.",
    program="Ohio",
    columns=(
        Column(
            "contacted_on",
            "Date",
            Kind.DATE,
            required=True,
            aliases=("contact date", "date of contact"),
        ),
        Column("coach", "Coach", required=True, aliases=("SST coach", "coach name")),
        SCHOOL,
        Column(
            "kind",
            "Kind of contact",
            Kind.CODE,
            required=True,
            vocabulary=network.CONTACT_KIND,
            aliases=("contact type", "kind", "type of contact"),
        ),
        Column("stage_at_contact", "Stage at contact", Kind.CODE, vocabulary=network.STAGE),
        Column(
            "reason",
            "Reason for more coaching",
            Kind.CODE,
            vocabulary=network.COACHING_REASON,
            aliases=("reason code",),
        ),
        Column("progress", "Progress"),
        Column("challenges", "Challenges"),
        Column("next_steps", "Next steps"),
    ),
)
