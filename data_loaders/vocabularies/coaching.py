"""Coaching support teams, cadres and the interaction log."""

from data_loaders.declarations import Term, Vocabulary

EVENT_CLASS = Vocabulary(
    name="event_class",
    title="Class of event",
    source="Coaching support team guide: training stays out of the log, uncertain events are "
    "described",
    terms=(
        Term("coaching", "Coaching interaction", ("Coaching", "C")),
        Term("unsure", "Unsure", ("Not sure", "Uncertain", "?", "U")),
        Term("training", "Training", ("PD", "Workshop", "T")),
    ),
)

INTERACTION_TYPE = Vocabulary(
    name="interaction_type",
    title="Interaction type",
    source="Coaching support team guide: six activities that define a coaching interaction (group "
    "activity); the others stand in logs, and the department's own list was not found",
    terms=(
        Term("planning", "Planning", ("Plan", "Planning together"), "activity"),
        Term(
            "strategizing",
            "Strategizing next steps",
            ("Strategizing", "Next steps", "Strategising next steps"),
            "activity",
        ),
        Term("discussing_data", "Discussing data", ("Data discussion", "Data talk"), "activity"),
        Term(
            "sharing_resources",
            "Sharing ideas and resources",
            ("Sharing resources", "Sharing ideas"),
            "activity",
        ),
        Term(
            "feedback", "Feedback", ("Giving feedback", "Providing feedback", "Debrief"), "activity"
        ),
        Term(
            "application",
            "Demonstrating application",
            ("Application", "Practice", "Demonstrating application of knowledge and skills"),
            "activity",
        ),
        Term("modeling", "Modeling", ("Modelling", "Demonstration"), "further"),
        Term("observation", "Observation", ("Observing", "Classroom observation"), "further"),
        Term("reflection", "Reflection", ("Reflecting", "Guided reflection"), "further"),
    ),
)

TOPIC = Vocabulary(
    name="topic",
    title="Topic",
    source="District Continuous Improvement, topics of professional learning",
    terms=(
        Term("collaborative_teams", "Collaborative teams", ("CT",)),
        Term("data_decisions", "Data-based decision making", ("DBDM", "Data-based decisions")),
        Term("formative_assessment", "Common formative assessment", ("CFA",)),
        Term("assessment_capable", "Developing assessment-capable learners", ("DACL",)),
        Term("metacognition", "Metacognition"),
        Term("school_coaching", "School-based implementation coaching", ("SBIC",)),
        Term("collective_efficacy", "Collective teacher efficacy", ("CTE",)),
        Term("leadership", "Leadership", ("Leading",)),
    ),
)

CST_ROLE = Vocabulary(
    name="cst_role",
    title="Role on the coaching support team",
    source="Coaching support team guide: nine roles; core (3), full (core and 3), support (3)",
    terms=(
        Term("facilitator", "Facilitator", group="core"),
        Term("leadership", "Leadership", ("Leadership specialist",), group="core"),
        Term("general_education", "General education", ("Gen Ed",), group="core"),
        Term("assessment", "Assessment", group="full"),
        Term("data", "Data", ("Data specialist",), group="full"),
        Term("technology", "Technology", ("Tech",), group="full"),
        Term("special_education", "Special education", ("SPED", "Special ed"), group="support"),
        Term("early_childhood", "Early childhood", ("EC",), group="support"),
        Term("social_behavioral", "Social-behavioral", ("Behavior", "SEB"), group="support"),
    ),
)

TEAM_GROUP = Vocabulary(
    name="team_group",
    title="Part of the coaching support team",
    source="Coaching support team guide: core team, full team, support team",
    terms=(
        Term("core", "Core team", ("Core",)),
        Term("full", "Full team", ("Full",)),
        Term("support", "Support team", ("Support",)),
    ),
)

LOG_FIELD = Vocabulary(
    name="log_field",
    title="Field of the log",
    source="Coaching support team guide: nine fields; which of them may stay empty is our reading",
    terms=(
        Term("district", "District", group="needed"),
        Term("held_on", "Date", group="needed"),
        Term("duration_minutes", "Duration", group="needed"),
        Term("interaction_types", "Interaction type", group="needed"),
        Term("participants", "Participants", group="needed"),
        Term("roles_present", "Team members present", group="needed"),
        Term("topics", "Topics", group="needed"),
        Term("resources", "Resources and tools", group="may be empty"),
        Term("comments", "Comments", group="may be empty"),
    ),
)

TRIAGE_DECISION = Vocabulary(
    name="triage_decision",
    title="Decision about an event",
    source="Coaching support team guide: an uncertain event is described, so that it can be "
    "decided; the two further answers are ours",
    terms=(
        Term("coaching", "Coaching interaction", ("Coaching",)),
        Term("training", "Training", ("PD", "Workshop")),
        Term("neither", "Neither coaching nor training", ("Neither",)),
        Term("unsure", "Not decided yet, back to the queue", ("Back to the queue", "Unsure")),
    ),
)

DECISION_STATE = Vocabulary(
    name="decision_state",
    title="What became of a decision",
    source="Ours: decisions are never overwritten",
    terms=(
        Term("in_force", "In force"),
        Term("replaced", "Replaced by a later decision"),
        Term("taken_back", "Taken back"),
    ),
)

TRIAGE_SIGN = Vocabulary(
    name="triage_sign",
    title="Why an event is looked at",
    source="Coaching support team guide for uncertain events; the signs of training are ours",
    terms=(
        Term("unsure", "Logged as unsure"),
        Term("training_that_day", "The activity log has training in this district on this day"),
        Term("speaks_of_training", "Its text speaks of training"),
        Term("long_without_type", "Long, and without an interaction type"),
    ),
)

ACTIVITY_KIND = Vocabulary(
    name="activity_kind",
    title="Kind of support provided",
    source="Coaching support team guide: the department's activity log holds coaching and training "
    "provided",
    terms=(
        Term("coaching", "Coaching provided", ("Coaching",)),
        Term("training", "Training provided", ("Training", "Workshop", "Professional development")),
        Term("other", "Other", ("Meeting", "Travel", "Preparation")),
    ),
)

VISIT_PURPOSE = Vocabulary(
    name="visit_purpose",
    title="Purpose of a site visit",
    source="Coaching support team guide: perspective on the process, evidence of implementation",
    terms=(
        Term("process", "Perspective on the process", ("Process",)),
        Term("evidence", "Evidence of implementation", ("Evidence", "Implementation evidence")),
    ),
)

SITE_VISITOR = Vocabulary(
    name="site_visitor",
    title="Visitor at a site visit",
    source="Coaching support team guide: the department, facilitators and other team members visit "
    "together",
    terms=(
        Term("department", "Department", ("DESE", "State department", "Department staff")),
        *(Term(term.code, term.label, term.spellings) for term in CST_ROLE.terms),
    ),
)
