"""What needs attention in the coaching of districts, and events that wait for a decision."""

from analytics.concerns.concern import Concern

MONTHLY = ("school_year", "month", "cadre", "facilitator")
BY_EVENT = (*MONTHLY, "district")
PLACE = ("cadre", "district", "facilitator", "held_on")
TEAM = ("facilitator", "state leader")

WAITING = Concern(
    id="unsure_event_waiting",
    title="Unsure events wait for a decision",
    rule="An event logged as unsure counts neither as coaching nor as training until somebody "
    "decides what it was.",
    relation="interaction",
    condition="event_class = 'unsure'",
    columns=PLACE,
    order="held_on DESC",
    counted="events logged as unsure",
    page="triage",
    program="Missouri",
    audience=TEAM,
    dimensions=BY_EVENT,
    of="(logged_class = 'unsure' OR event_class = 'unsure')",
)
UNDESCRIBED = Concern(
    id="unsure_event_without_description",
    title="Unsure events without a description",
    rule="A facilitator who is unsure describes the event. Without a description nobody can "
    "decide: ask the facilitator.",
    relation="interaction",
    condition="NOT is_described",
    columns=PLACE,
    order="held_on DESC",
    counted="events that wait for a decision",
    page="triage",
    program="Missouri",
    audience=("facilitator",),
    dimensions=BY_EVENT,
    of="event_class = 'unsure'",
    rule_code="Q2",
)
LOOKS_LIKE_TRAINING = Concern(
    id="event_looks_like_training",
    title="Coaching that looks like training",
    rule="Logged as coaching, but the activity log has training in the same district on that day, "
    "or its comments speak of training, or it is long and names no interaction type. These are "
    "suggestions: the event counts as coaching until somebody decides otherwise.",
    relation="triage_row",
    condition="NOT is_waiting",
    columns=(*PLACE, "duration_minutes", "triage_sign"),
    order="held_on DESC",
    counted="events to look at",
    page="triage",
    program="Missouri",
    audience=("facilitator",),
    dimensions=BY_EVENT,
    rule_code="Q1",
)
ORPHANED = Concern(
    id="decision_without_event",
    title="Decisions whose event is no longer in the log",
    rule="A decision belongs to an event by its facilitator, month, district, date, types and "
    "entry number. A corrected log may have changed one of them: the event is back in the queue "
    "and must be decided again.",
    relation="decision_taken",
    condition="NOT is_in_log",
    columns=("log_place", "decided_class", "decided_by", "decided_on"),
    order="decided_on DESC",
    counted="decisions in force",
    page="triage",
    program="Missouri",
    audience=("facilitator",),
    of="decision_state = 'in_force'",
)
NOT_REACHED = Concern(
    id="district_not_reached",
    title="Districts without coaching",
    rule="No coaching interaction with the district in a month for which the log of its cadre is "
    "there. Where the log is missing nobody can say, and the district is not counted.",
    relation="district_month",
    condition="interactions = 0",
    columns=("month", "cadre", "district", "facilitator"),
    order="month DESC, cadre, district",
    counted="district-months with a log",
    page="cadre-summary",
    program="Missouri",
    dimensions=(*MONTHLY, "district"),
    of="has_log",
)
QUIET = Concern(
    id="district_quiet",
    title="Districts that have not been heard from",
    rule="The last coaching of the district lies longer back than the setting allows, or there "
    "never was any, counted to the last day with any entry in the logs of the school year.",
    relation="district_year",
    condition="is_quiet",
    columns=(
        "school_year",
        "cadre",
        "district",
        "facilitator",
        "last_coached_on",
        "days_since_coaching",
    ),
    order="school_year DESC, days_since_coaching DESC NULLS FIRST",
    counted="districts of a school year",
    page="cadre-summary",
    program="Missouri",
    audience=TEAM,
    dimensions=("school_year", "cadre", "district", "facilitator"),
)
VACANT = Concern(
    id="core_role_vacant",
    title="Core and full team roles without a member",
    rule="A support team has six roles: three of the core team and assessment, data and "
    "technology. These have nobody on the roster of the year.",
    relation="cadre_role",
    condition="members = 0",
    columns=("school_year", "cadre", "role"),
    order="school_year DESC, cadre",
    counted="roles of the full teams",
    page="cadre-summary",
    program="Missouri",
    audience=("state leader",),
    dimensions=("school_year", "cadre", "role"),
    of="team_group IN ('core', 'full')",
)
