"""Lists of state leadership: activities with their marks, the plan, what changed."""

from analytics.lists.listed import Listed

INVENTORY_ACTIVITIES = Listed(
    id="inventory_activities",
    relation="state_inventory",
    columns=(
        *("strategy", "state_activity", "activity_name", "inventory_mark", "note", "_sheet"),
        "_row",
    ),
    order="state, school_year, position",
    headings={"state_activity": "Code", "activity_name": "Activity"},
)
INVENTORY_WRITE_INS = Listed(
    id="inventory_write_ins",
    relation="state_write_in",
    columns=("write_in", "strategy", "line", "inventory_mark", "_sheet", "_row"),
    order="strategy, line",
    condition="is_written",
)
INVENTORY_CHANGES = Listed(
    id="inventory_changes",
    relation="state_inventory_change",
    columns=("activity_name", "state_activity", "strategy", "practice_change", "year_before"),
    order="practice_change, position",
    condition="practice_change IN ('added', 'dropped')",
    headings={
        "activity_name": "Activity",
        "state_activity": "Code",
        "year_before": "Compared with",
    },
)
LEADERSHIP_PLAN = Listed(
    id="leadership_plan",
    relation="leadership_plan_item",
    columns=(
        *("activity_name", "state_activity", "is_planned", "goal", "starts_on", "ends_on"),
        *("responsible", "budget", "progress", "plan_status"),
    ),
    order="position",
    headings={
        "activity_name": "Activity",
        "state_activity": "Code",
        "is_planned": "Starred",
        "budget": "Budget (USD)",
    },
)
