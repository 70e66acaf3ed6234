"""What needs attention in state leadership."""

from analytics.concerns.concern import Concern

BY_STRATEGY = ("school_year", "state", "strategy")

BOTH_MARKS = Concern(
    id="inventory_both_marks",
    title="Activities with a check and a star",
    rule="A check says conducted now, a star says planned; on one item they contradict each "
    "other. Write-ins are allowed, and not all activities are expected.",
    relation="state_inventory",
    condition="is_current AND is_planned",
    columns=("state", "school_year", "state_activity", "activity_name", "_file", "_sheet", "_row"),
    order="school_year DESC, state, position",
    counted="inventory activities",
    page="inventory",
    program="State",
    audience=("state leader",),
    dimensions=BY_STRATEGY,
    of="is_current OR is_planned",
    rule_code="Q13",
)
PLANNED_WITHOUT_LINE = Concern(
    id="planned_without_line",
    title="Planned activities that the leadership plan leaves out",
    rule="The leadership plan is written from the starred activities of the inventory; a star "
    "without a line in the plan of that year has no goal, date, owner or budget.",
    relation="leadership_plan_item",
    condition="NOT is_in_plan",
    columns=("state", "school_year", "state_activity", "activity_name"),
    order="school_year DESC, state, position",
    counted="planned activities",
    page="leadership-plan",
    program="State",
    audience=("state leader",),
    dimensions=BY_STRATEGY,
    of="is_planned",
)
LINE_NOT_READY = Concern(
    id="plan_line_not_ready",
    title="Lines of the plan without timeline, owner or budget",
    rule="A line of the leadership plan says when it starts and ends, which office is "
    "responsible, and what is set aside; a budget of 0 is an answer.",
    relation="leadership_plan_item",
    condition="NOT is_ready",
    columns=("activity_name", "school_year", "has_timeline", "has_owner", "has_budget"),
    order="school_year DESC, position",
    counted="lines of the plan",
    page="leadership-plan",
    program="State",
    audience=("state leader",),
    dimensions=BY_STRATEGY,
    of="is_in_plan AND (plan_status IS NULL OR plan_status NOT IN ('done', 'dropped'))",
)
UPDATE_MISSING = Concern(
    id="update_not_returned",
    title="Members that have not returned UPDATE",
    rule="Each member of the national network returns UPDATE once a school year; for a school, an "
    "answer to the year's survey counts as well.",
    relation="update_return",
    condition="NOT is_returned",
    columns=("member", "member_level", "state", "school_year"),
    order="school_year DESC, member_level DESC, member",
    counted="members",
    page="year-over-year",
    program="State",
    audience=("state leader",),
    dimensions=("school_year", "state", "member_level"),
)
