"""Rules for the monthly coaching logs: received, in time, one a month, and rightly classed."""

from analytics.concerns.concern import Concern

MONTHLY = ("school_year", "month", "cadre", "facilitator")
BY_EVENT = (*MONTHLY, "district")
PLACE = ("cadre", "district", "facilitator", "held_on")
TEAM = ("facilitator", "state leader")

LOG_MISSING = Concern(
    id="coaching_log_missing",
    title="Monthly logs missing",
    rule="Each facilitator of a cadre sends a log for each month in which logs are due (a "
    "setting), up to the last month that any log covers. A missing log is not the same as no "
    "coaching: ask for it before the summary goes out.",
    relation="facilitator_month",
    condition="log_rows = 0",
    columns=("month", "cadre", "facilitator"),
    order="month DESC, cadre",
    counted="facilitator-months",
    page="log-compliance",
    program="Missouri",
    audience=TEAM,
    dimensions=MONTHLY,
)
LATE = Concern(
    id="log_row_late",
    title="Rows entered late",
    rule="Entered more days after the end of the month that the log covers than the setting "
    "allows.",
    relation="interaction",
    condition="is_late",
    columns=("cadre", "facilitator", "district", "held_on", "entered_on", "days_after_month_end"),
    order="days_after_month_end DESC, held_on DESC",
    counted="log rows with a date of entry",
    page="log-compliance",
    program="Missouri",
    audience=("facilitator",),
    dimensions=BY_EVENT,
    of="entered_on IS NOT NULL",
)
TRAINING = Concern(
    id="training_in_coaching_log",
    title="Training in the coaching log",
    rule="Training is recorded in the department's activity log only. Such rows are kept and "
    "counted as a leak, never as coaching.",
    relation="interaction",
    condition="event_class = 'training'",
    columns=(*PLACE, "duration_minutes"),
    order="held_on DESC",
    counted="log rows",
    page="log-compliance",
    program="Missouri",
    audience=TEAM,
    dimensions=BY_EVENT,
    rule_code="Q1",
)
WITHOUT_ACTIVITY = Concern(
    id="coaching_without_activity",
    title="Coaching that names none of the six activities",
    rule="Six activities define a coaching interaction: planning, strategizing next steps, "
    "discussing data, sharing ideas and resources, feedback, and demonstrating application. One "
    "of them is enough (our reading). These rows name none, or only other types; they still "
    "count as coaching.",
    relation="interaction",
    condition="activities = 0",
    columns=(*PLACE, "duration_minutes"),
    order="held_on DESC",
    counted="coaching interactions",
    page="log-compliance",
    program="Missouri",
    dimensions=BY_EVENT,
    of="event_class = 'coaching'",
    rule_code="Q3",
)
TWO_LOGS = Concern(
    id="two_logs_in_a_month",
    title="Two logs of one facilitator and month",
    rule="One log for each facilitator and month. Here rows of one month stand in two sheets or "
    "files, or an entry number stands twice. If the second corrects the first, all is well; if "
    "both were sent, events may be counted twice.",
    relation="facilitator_log",
    condition="sheets > 1 OR repeated_entries > 0",
    columns=("month", "cadre", "facilitator", "log_rows", "sheets", "repeated_entries"),
    order="month DESC, cadre",
    counted="monthly logs",
    page="log-compliance",
    program="Missouri",
    audience=("facilitator",),
    dimensions=MONTHLY,
    rule_code="Q4",
)
PROVIDED_NOT_RECEIVED = Concern(
    id="coaching_provided_not_received",
    title="Coaching provided that the coaching log does not have",
    rule="The activity log has coaching provided in a district on a day, and the coaching log has "
    "no coaching received there on that day: one of the two is incomplete. The two logs are two "
    "records of much the same work, so their hours are compared and never added.",
    relation="support_provided",
    condition="NOT is_in_both_logs",
    columns=("cadre", "district", "provided_on", "provided_minutes"),
    order="provided_on DESC",
    counted="entries of coaching provided",
    page="log-compliance",
    program="Missouri",
    audience=("facilitator",),
    dimensions=("school_year", "month", "cadre", "district"),
    of="activity_kind = 'coaching'",
    rule_code="Q5",
)
WRONG_SUBMITTER = Concern(
    id="log_not_from_facilitator",
    title="Logs not from the facilitator of the cadre",
    rule="Districts turn to the facilitator, and the facilitator of the cadre submits its log. "
    "These logs carry another name than the support team's roster of that year; cadres without "
    "a roster are not judged.",
    relation="log_submitter",
    condition="NOT is_facilitator_of_cadre",
    columns=("school_year", "cadre", "facilitator", "log_rows", "first_held_on", "last_held_on"),
    order="school_year DESC, cadre",
    counted="facilitators with logs",
    page="log-compliance",
    program="Missouri",
    audience=TEAM,
    dimensions=("school_year", "cadre", "facilitator"),
    of="has_roster",
    rule_code="Q6",
)
ENTERED_BEFORE = Concern(
    id="entered_before_event",
    title="Rows entered before the event took place",
    rule="The date of entry lies before the date of the event: one of the two is wrong.",
    relation="interaction",
    condition="is_entered_before_held",
    columns=(*PLACE, "entered_on"),
    order="held_on DESC",
    counted="log rows with a date of entry",
    page="log-compliance",
    program="Missouri",
    dimensions=BY_EVENT,
    of="entered_on IS NOT NULL",
)
CONSTANT = Concern(
    id="log_column_hardly_varies",
    title="Fields that hardly vary",
    rule="Nearly all rows of a facilitator hold one and the same entry in a field (share and "
    "number of rows are settings). A form that comes filled in looks like that: ask before the "
    "numbers are used.",
    relation="log_column",
    condition="hardly_varies",
    columns=("school_year", "facilitator", "log_field", "same_entries", "entries"),
    order="school_year DESC, same_share DESC",
    counted="fields of a facilitator and school year",
    page="log-compliance",
    program="Missouri",
    audience=("facilitator", "analyst"),
    dimensions=("school_year", "cadre", "facilitator"),
)
