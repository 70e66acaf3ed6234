"""The monthly coaching logs: received, in time, complete, and rightly classed."""

from datetime import date

from analytics.declarations import Count, Direction, Indicator, Rate, Subject, Target
from analytics.indicators.coaching import LOG, PERIOD

REVIEWED = date(2026, 11, 22)
LOG_COMPLIANCE = Indicator(
    id="log_compliance_rate",
    code="M4",
    name="Monthly logs received",
    definition="Facilitator-months with at least one log row, out of those due: each facilitator "
    "of a cadre, each month of the school year in which logs are due (a setting; every month "
    "unless changed), up to the last month that any log covers.",
    why_it_matters="A missing log looks like missing coaching; it must be told apart first.",
    source=f"{LOG}: one log per facilitator and month",
    measure=Rate("facilitator_month", "log_rows > 0"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "month", "cadre", "facilitator"),
    about=Subject.FACILITATOR_MONTHS,
    program="Missouri",
    page="log-compliance",
    reviewed_on=REVIEWED,
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
    page="log-compliance",
    reviewed_on=REVIEWED,
)
LATE = Indicator(
    id="late_entry_rate",
    code="M14",
    name="Rows entered late",
    definition="Rows of the log entered more days after the end of the month that the log covers "
    "than a setting allows (15 unless changed), out of rows that say when they were entered.",
    why_it_matters="What is written down weeks later is remembered, not recorded, and the monthly "
    "summary goes out without it.",
    source="Instructions for the Spokane coaching logs: entries until 15 days after the month",
    measure=Rate("interaction", "is_late", "entered_on IS NOT NULL"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.LOG_ROWS,
    program="Missouri",
    page="log-compliance",
    reviewed_on=REVIEWED,
)
COMPLETENESS = Indicator(
    id="field_completeness_rate",
    code="M12",
    name="Fields filled",
    definition="Filled cells out of the cells of all nine fields, over every row of the log.",
    why_it_matters="A number is only as good as the field it comes from.",
    source=f"{LOG}: nine fields of the log",
    measure=Rate("log_field", "is_filled"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PERIOD, "log_field"),
    about=Subject.LOG_CELLS,
    program="Missouri",
    page="log-compliance",
    reviewed_on=REVIEWED,
)
NEEDED_COMPLETENESS = Indicator(
    id="needed_field_completeness_rate",
    code="M12a",
    name="Needed fields filled",
    definition="Filled cells out of the cells of seven fields, over every row of the log: without "
    "resources and comments, which may well be empty.",
    why_it_matters="An empty comment is no fault; an empty duration is.",
    source=f"{LOG}: nine fields of the log; that two may stay empty is our reading",
    measure=Rate("log_field", "is_filled", "is_needed"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PERIOD, "log_field"),
    about=Subject.LOG_CELLS,
    program="Missouri",
    page="log-compliance",
    reviewed_on=REVIEWED,
)
DESCRIBED = Indicator(
    id="unsure_described_rate",
    code="M11",
    name="Unsure events described",
    definition="Events logged as unsure that say what happened, out of all events logged as "
    "unsure, decided by now or not.",
    why_it_matters="Without a description nobody can decide what an event was.",
    source=f"{LOG}: a facilitator who is unsure enters a description of the event",
    measure=Rate("interaction", "is_described", "logged_class = 'unsure'"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.LOG_ROWS,
    program="Missouri",
    target=Target(100, f"{LOG}: every uncertain event is described"),
    page="triage",
    reviewed_on=REVIEWED,
)
UNSURE = Indicator(
    id="unsure_rate",
    code="M11a",
    name="Events logged as unsure",
    definition="Events logged as unsure out of all rows of the log, decided by now or not.",
    why_it_matters="Much doubt calls for clearer instructions, none at all for a second look.",
    source=f"{LOG}: coaching, training, or an event of uncertain kind",
    measure=Rate("interaction", "logged_class = 'unsure'"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=PERIOD,
    about=Subject.LOG_ROWS,
    program="Missouri",
    page="triage",
    reviewed_on=REVIEWED,
)
WAITING = Indicator(
    id="waiting_count",
    code="M11b",
    name="Events that wait for a decision",
    definition="Events logged as unsure, or put back, that nobody has decided yet. They count "
    "neither as coaching nor as training.",
    why_it_matters="Until they are decided, hours and interactions are too low by what they hold.",
    source=f"{LOG}: events of uncertain kind are decided before they count",
    measure=Count("interaction", "event_class = 'unsure'", of="TRUE"),
    unit="events",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.LOG_ROWS,
    program="Missouri",
    page="triage",
    reviewed_on=REVIEWED,
)
DECIDED = Indicator(
    id="decided_count",
    code="M11c",
    name="Events decided",
    definition="Events of the log whose class was decided in triage and is in force. The row of "
    "the log stays as it was written.",
    why_it_matters="Decisions move numbers; how many there are must be known.",
    source=f"{LOG}: events of uncertain kind are decided before they count",
    measure=Count(
        "interaction", "decided_class IS NOT NULL AND decided_class <> 'unsure'", of="TRUE"
    ),
    unit="events",
    direction=Direction.NEUTRAL,
    dimensions=PERIOD,
    about=Subject.LOG_ROWS,
    program="Missouri",
    page="triage",
    reviewed_on=REVIEWED,
)
