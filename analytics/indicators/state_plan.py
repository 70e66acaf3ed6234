"""State leadership on partnerships: what is conducted, planned and carried out."""

from analytics.declarations import Count, Direction, Distribution, Indicator, Rate, Subject
from analytics.indicators.state_plan_words import (
    BY_STRATEGY,
    INVENTORY,
    NOT_ALL,
    PLAN,
    REVIEWED,
    STATE_YEAR,
)

PRACTICE_BY_STRATEGY = Indicator(
    id="strategy_practice_rate",
    code="S1",
    name="Activities of a strategy conducted now",
    definition="Activities of a strategy with a check out of all activities of the strategy "
    f"(9, 7, 10, 6, 7 and 8). {NOT_ALL} Write-ins never count here.",
    why_it_matters="A program that only creates awareness, or only trains, leaves the other "
    "strategies to chance.",
    source=f"{INVENTORY}: check what is conducted now, six strategies",
    measure=Rate("state_inventory", "is_current"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=BY_STRATEGY,
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="inventory",
)
PRACTICE = Indicator(
    id="state_practice_rate",
    code="S2",
    name="Activities conducted now",
    definition=f"Activities with a check out of the 47 of the inventory. {NOT_ALL} An activity "
    "that a sheet leaves out counts as not marked; write-ins never count here.",
    why_it_matters="It shows the breadth of a state's leadership, and whether it holds from year "
    "to year.",
    source=f"{INVENTORY}: check what is conducted now",
    measure=Rate("state_inventory", "is_current"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=STATE_YEAR,
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="inventory",
)
PLANNED = Indicator(
    id="planned_activity_rate",
    code="S3",
    name="Activities planned",
    definition="Activities with a star out of all activities. An activity with both a check and a "
    "star counts here and as conducted, and is listed as inconsistent.",
    why_it_matters="The stars are the raw material of the year's leadership plan.",
    source=f"{INVENTORY}: star what is to be initiated",
    measure=Rate("state_inventory", "is_planned"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=BY_STRATEGY,
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="inventory",
)
BOTH_MARKS = Indicator(
    id="both_marks_count",
    code="S3a",
    name="Activities with both marks",
    definition="Activities with a check and a star at once. The marks exclude each other, so one "
    "of the two is meant.",
    why_it_matters="It must be known whether the activity is conducted before it can be planned.",
    source=f"{INVENTORY}: check and star are different marks",
    measure=Count("state_inventory", "is_current AND is_planned", of="TRUE"),
    unit="activities",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=BY_STRATEGY,
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="inventory",
)
NEITHER = Indicator(
    id="unmarked_activity_count",
    code="S4",
    name="Activities not marked",
    definition=f"Activities without check and star, out of all activities. {NOT_ALL}",
    why_it_matters="What is left out on purpose and what was never thought of look the same here: "
    "a look through the list tells them apart.",
    source=f"{INVENTORY}: activities without a mark",
    measure=Count("state_inventory", "NOT is_current AND NOT is_planned", of="TRUE"),
    unit="activities",
    direction=Direction.NEUTRAL,
    dimensions=BY_STRATEGY,
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="inventory",
)
MARKS = Indicator(
    id="inventory_mark_share",
    code="S4a",
    name="Marks of the inventory",
    definition="Activities conducted now, planned, with both marks, and not marked, out of all "
    f"activities. {NOT_ALL}",
    why_it_matters="One picture of what runs, what is coming and what is left to others.",
    source=f"{INVENTORY}: check, star or nothing",
    measure=Distribution("state_inventory", "inventory_mark", "inventory_item"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*BY_STRATEGY, "inventory_mark"),
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="inventory",
)
WRITE_INS = Indicator(
    id="write_in_count",
    code="S5",
    name="Write-ins",
    definition="Activities that a state added in its own words, at most two a strategy and twelve "
    "in all. They are counted apart and never in a share.",
    why_it_matters="What a state invents for itself is often what others want to hear about.",
    source=f"{INVENTORY}: two lines for other activities under each strategy",
    measure=Count("state_write_in", "is_written", of="TRUE"),
    unit="write-ins",
    direction=Direction.NEUTRAL,
    dimensions=(*BY_STRATEGY, "inventory_mark"),
    about=Subject.WRITE_INS,
    program="State",
    reviewed_on=REVIEWED,
    page="inventory",
)


def _planned(identity: str, code: str, name: str, condition: str, what: str) -> Indicator:
    """An indicator of the planned activities that the leadership plan spells out."""
    return Indicator(
        id=identity,
        code=code,
        name=name,
        definition=f"Planned (starred) activities whose line in the year's leadership plan has "
        f"{what}, out of all planned activities of the inventory.",
        why_it_matters="A star without date, owner and money is a wish.",
        source=PLAN,
        measure=Rate("leadership_plan_item", condition, "is_planned"),
        unit="%",
        direction=Direction.HIGHER_IS_BETTER,
        dimensions=BY_STRATEGY,
        about=Subject.PLANNED_ACTIVITIES,
        program="State",
        reviewed_on=REVIEWED,
        page="leadership-plan",
    )


READY = _planned(
    "plan_readiness_rate",
    "S6",
    "Ready to start",
    "is_ready",
    "a timeline (start and end), an office responsible and a budget (0 counts)",
)
WITH_TIMELINE = _planned(
    "planned_timeline_rate", "S6a", "With a timeline", "has_timeline", "a start and an end"
)
WITH_OWNER = _planned(
    "planned_owner_rate", "S6b", "With an owner", "has_owner", "an office or role responsible"
)
WITH_BUDGET = _planned(
    "planned_budget_rate", "S6c", "With a budget", "has_budget", "a budget; 0 counts as stated"
)
PLAN_PROGRESS = Indicator(
    id="plan_status_share",
    code="S6d",
    name="Progress of the leadership plan",
    definition="Lines of the leadership plan by their status, out of all lines.",
    why_it_matters="Next year's plan begins with what became of this one.",
    source=PLAN,
    measure=Distribution("leadership_plan_item", "plan_status", "inventory_item", "is_in_plan"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*BY_STRATEGY, "plan_status"),
    about=Subject.PLAN_LINES,
    program="State",
    reviewed_on=REVIEWED,
    page="leadership-plan",
)
