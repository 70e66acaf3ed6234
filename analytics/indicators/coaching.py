"""Coaching support teams: how much coaching, where, about what, and how long ago."""

from datetime import date

from analytics.declarations import (
    Count,
    Direction,
    Distribution,
    Indicator,
    Mean,
    Rate,
    Subject,
    Sum,
)

REVIEWED = date(2026, 11, 22)
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
    page="cadre-summary",
    reviewed_on=REVIEWED,
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
    page="cadre-summary",
    reviewed_on=REVIEWED,
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
    page="cadre-summary",
    reviewed_on=REVIEWED,
)
DURATION = Indicator(
    id="mean_duration",
    code="M3",
    name="Mean duration",
    definition="Mean duration of coaching interactions that state one.",
    why_it_matters="It tells short calls from half-days; the same length every time may be a "
    "form's default.",
    source=f"{LOG}: duration of each interaction",
    measure=Mean("interaction", "duration_minutes", ONLY_COACHING),
    unit="minutes",
    direction=Direction.NEUTRAL,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
TYPES = Indicator(
    id="interaction_type_share",
    code="M6",
    name="Interaction types",
    definition="Coaching interactions of each type out of all coaching interactions. One "
    "interaction may have several types, so shares may add up to more than 100%.",
    why_it_matters="What is done in coaching decides what changes: a plan alone is not yet "
    "feedback on practice.",
    source=f"{LOG}: six activities that define a coaching interaction",
    measure=Distribution(
        "interaction_type_mention", "interaction_type", "interaction_id", ONLY_COACHING
    ),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*PERIOD, "interaction_type"),
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
TOPICS = Indicator(
    id="topic_mention_rate",
    code="M7",
    name="Topics",
    definition="Coaching interactions that name a topic out of all coaching interactions. One "
    "interaction may name several topics, so rates may add up to more than 100%.",
    why_it_matters="It shows whether coaching follows the professional learning offered.",
    source=f"{LOG}: topics of professional learning",
    measure=Distribution("interaction_topic", "topic", "interaction_id", ONLY_COACHING),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*PERIOD, "topic"),
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
RECENCY = Indicator(
    id="mean_days_since_coaching",
    code="M13",
    name="Days since the last coaching",
    definition="Days from the last coaching interaction with a district to the last day with any "
    "entry in the logs of the school year; the mean over districts. Districts that never had any "
    "have no number and are listed instead.",
    why_it_matters="A district that has not been heard from for long is the one to call.",
    source=f"{LOG}: support for each district of the cadre; the count of days is ours",
    measure=Mean("district_year", "days_since_coaching", within=("school_year",)),
    unit="days",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=("school_year", "cadre", "district", "facilitator"),
    about=Subject.DISTRICT_YEARS,
    program="Missouri",
    page="cadre-summary",
    reviewed_on=REVIEWED,
)
VISITED = Indicator(
    id="district_visited_rate",
    code="M5a",
    name="Districts with a site visit",
    definition="Districts with at least one site visit in the school year, out of the districts "
    "of the cadres, in years for which any site visit is on file.",
    why_it_matters="Logs say what coaches did; a visit shows what has changed in classrooms.",
    source=f"{LOG}: observation and site visit data",
    measure=Rate("district_year", "visits > 0", "visits IS NOT NULL"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "cadre", "district", "facilitator"),
    about=Subject.DISTRICT_YEARS,
    program="Missouri",
    page="cadre-summary",
    reviewed_on=REVIEWED,
)
VISITS = Indicator(
    id="site_visit_count",
    code="M5b",
    name="Site visits",
    definition="Visits of the department and the support teams to districts and their schools.",
    why_it_matters="Visits are shared work of the department, the team and the district.",
    source=f"{LOG}: observation and site visit data",
    measure=Count("site_visited"),
    unit="visits",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "cadre", "district"),
    about=Subject.SITE_VISITS,
    program="Missouri",
    page="cadre-summary",
    reviewed_on=REVIEWED,
)
TRAINING_HOURS = Indicator(
    id="training_hours",
    code="M2a",
    name="Training hours provided",
    definition="Hours of training in the department's activity log. They stand beside the hours "
    "of coaching received and are never added to them.",
    why_it_matters="Training has its own log; without it a month with much training and little "
    "coaching looks idle.",
    source=f"{LOG}: the only record of training is the department's activity log",
    measure=Sum("support_provided", "provided_minutes / 60", "activity_kind = 'training'"),
    unit="hours",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "cadre", "district"),
    about=Subject.ACTIVITIES,
    program="Missouri",
    page="cadre-summary",
    reviewed_on=REVIEWED,
)
COACHING_PROVIDED = Indicator(
    id="coaching_provided_hours",
    code="M2b",
    name="Coaching hours provided",
    definition="Hours of coaching in the department's activity log, as those who provided it "
    "reported them. The same coaching may stand in the log of coaching received: the two are "
    "read beside each other and never added.",
    why_it_matters="Where the two logs differ much, one of them is incomplete.",
    source=f"{LOG}: coaching received and coaching provided are two records",
    measure=Sum("support_provided", "provided_minutes / 60", "activity_kind = 'coaching'"),
    unit="hours",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "cadre", "district"),
    about=Subject.ACTIVITIES,
    program="Missouri",
    page="cadre-summary",
    reviewed_on=REVIEWED,
)
