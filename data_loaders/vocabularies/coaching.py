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
    source="Coaching support team guide: six activities that define a coaching interaction",
    terms=(
        Term("planning", "Planning", ("Plan", "Planning together")),
        Term("modeling", "Modeling", ("Modelling", "Demonstration")),
        Term("observation", "Observation", ("Observing", "Classroom observation")),
        Term("feedback", "Feedback", ("Giving feedback", "Debrief")),
        Term("reflection", "Reflection", ("Reflecting", "Guided reflection")),
        Term("application", "Demonstrating application", ("Application", "Practice")),
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
