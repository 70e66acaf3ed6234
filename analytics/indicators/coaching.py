"""Coaching support teams: interactions, logs and coverage."""

from analytics.declarations import (
    Count,
    Direction,
    Distribution,
    Indicator,
    Rate,
    Subject,
    Sum,
    Target,
)

LOG = "Missouri's coaching support team guide"
PERIOD = ("school_year", "month", "cadre", "district", "facilitator")
ONLY_COACHING = "event_class = 'coaching'"

INTERACTIONS = Indicator(
    id="interaction_count",
    code="M1",
    name="Coaching interactions",
    definition="Events in the coaching interaction log, without training and without events "
    "that still wait for a decision.",
    why_it_matters="How much coaching districts received.",
    source=f"{LOG}: monthly coaching interaction log",
    measure=Count("interaction", ONLY_COACHING),
    unit="interactions",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
)
HOURS = Indicator(
    id="coaching_hours",
    code="M2",
    name="Coaching hours",
    definition="Duration of coaching interactions, added up. Training hours stand in another "
    "log and are never added.",
    why_it_matters="Ten short calls and ten half-days are not the same support.",
    source=f"{LOG}: duration of each interaction",
    measure=Sum("interaction", "duration_minutes / 60", ONLY_COACHING),
    unit="hours",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
)
LOG_COMPLIANCE = Indicator(
    id="log_compliance_rate",
    code="M4",
    name="Monthly logs received",
    definition="Facilitator-months with at least one log row, out of those due: each facilitator "
    "of a cadre, each month of the school year up to the last month that any log covers.",
    why_it_matters="A missing log looks like missing coaching; it must be told apart first.",
    source=f"{LOG}: one log per facilitator and month",
    measure=Rate("facilitator_month", "log_rows > 0"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "month", "cadre", "facilitator"),
    about=Subject.FACILITATOR_MONTHS,
    program="Missouri",
)
COVERAGE = Indicator(
    id="district_coverage_rate",
    code="M5",
    name="Districts coached in the month",
    definition="District-months with at least one coaching interaction, out of all district-"
    "months of the cadres in which logs are due.",
    why_it_matters="An average hides the district that nobody visited.",
    source=f"{LOG}: support for each district of the cadre",
    measure=Rate("district_month", "interactions > 0"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.DISTRICT_MONTHS,
    program="Missouri",
)
TYPES = Indicator(
    id="interaction_type_share",
    code="M6",
    name="Interaction types",
    definition="Coaching interactions of each type out of all coaching interactions. One "
    "interaction may have several types, so shares may add up to more than 100 %.",
    why_it_matters="Planning talks are common, observation and feedback rare; they are what "
    "changes teaching.",
    source=f"{LOG}: six activities that define a coaching interaction",
    measure=Distribution(
        "interaction_type_mention", "interaction_type", "interaction_id", ONLY_COACHING
    ),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*PERIOD, "interaction_type"),
    about=Subject.INTERACTIONS,
    program="Missouri",
)
TOPICS = Indicator(
    id="topic_mention_rate",
    code="M7",
    name="Topics",
    definition="Coaching interactions that name a topic out of all coaching interactions. One "
    "interaction may name several topics, so rates may add up to more than 100 %.",
    why_it_matters="It shows whether coaching follows the professional learning offered.",
    source=f"{LOG}: topics of professional learning",
    measure=Distribution("interaction_topic", "topic", "interaction_id", ONLY_COACHING),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*PERIOD, "topic"),
    about=Subject.INTERACTIONS,
    program="Missouri",
)
CORE_TEAM = Indicator(
    id="core_team_present_rate",
    code="M8",
    name="Core team present",
    definition="Coaching interactions with all three core roles present (facilitator, "
    "leadership, general education), out of all coaching interactions.",
    why_it_matters="The support team is meant to work as a team.",
    source=f"{LOG}: core, full and support team",
    measure=Rate("interaction", "is_core_team_present", ONLY_COACHING),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
)
ROLES = Indicator(
    id="role_participation_rate",
    code="M8r",
    name="Roles present",
    definition="Coaching interactions with a role of the support team present, out of all "
    "coaching interactions. Several roles may be present at once.",
    why_it_matters="It shows which expertise reaches districts and which never does.",
    source=f"{LOG}: nine roles",
    measure=Distribution("interaction_role", "role", "interaction_id", ONLY_COACHING),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*PERIOD, "role"),
    about=Subject.INTERACTIONS,
    program="Missouri",
)
TRAINING_LEAK = Indicator(
    id="training_leak_rate",
    code="M10",
    name="Training in the coaching log",
    definition="Rows classified as training out of all rows of the coaching interaction log.",
    why_it_matters="Training counted as coaching inflates every number of this section.",
    source=f"{LOG}: training belongs in the activity log",
    measure=Rate("interaction", "event_class = 'training'"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.LOG_ROWS,
    program="Missouri",
    target=Target(0, f"{LOG}: no training in the coaching interaction log"),
)

ROOM = (
    INTERACTIONS,
    HOURS,
    LOG_COMPLIANCE,
    COVERAGE,
    TYPES,
    TOPICS,
    CORE_TEAM,
    ROLES,
    TRAINING_LEAK,
)
