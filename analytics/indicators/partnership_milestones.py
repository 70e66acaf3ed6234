"""The work plan of the initiative: milestones and products."""

from datetime import date

from analytics.declarations import (
    Count,
    CountDistinct,
    Direction,
    Distribution,
    Indicator,
    Rate,
    Subject,
)

REVIEWED = date(2026, 11, 22)
PLAN = "Saint Paul's initiative 9A: work plan"
PAGE = "milestones"

COMPLETE = Indicator(
    id="milestone_complete_rate",
    code="P13",
    name="Milestones complete",
    definition="Milestones of the plan with the status complete, out of all of its milestones (21 "
    "in the plan of 2019; 8, 7 and 6 by year).",
    why_it_matters="It is how far the initiative has come by its own plan.",
    source=f"{PLAN}; Saint Paul publishes its milestones as counts by status",
    measure=Rate("milestone_state", "is_complete"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year",),
    about=Subject.MILESTONES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
OVERDUE = Indicator(
    id="milestones_overdue",
    code="P13a",
    name="Milestones overdue",
    definition="Milestones that are not complete and whose end month lies before the month as of "
    "which the plan is read, out of those with an end month. A restructured milestone is not "
    "waited for.",
    why_it_matters="Later milestones build on earlier ones.",
    source=f"{PLAN}: end months",
    measure=Count("milestone_due", "is_overdue", of="TRUE"),
    unit="milestones",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=("school_year",),
    about=Subject.MILESTONES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
BY_STATUS = Indicator(
    id="milestone_status_share",
    code="P13s",
    name="Milestones by status",
    definition="Milestones in each status out of all milestones. A milestone of which only the end "
    "month is known has no status stated.",
    why_it_matters="It is the table that Saint Paul publishes of its initiatives.",
    source="Saint Paul's progress page: 60, 11, 0 and 9 of 80 steps in December 2019",
    measure=Distribution("milestone_state", "milestone_status", "milestone"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "milestone_status"),
    about=Subject.MILESTONES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
OPEN_BY_UNIT = Indicator(
    id="milestones_open",
    code="P13u",
    name="Open milestones",
    definition="Milestones that are neither complete nor restructured. One with several "
    "responsible units counts for each of them, and once in the total.",
    why_it_matters="It shows who is waited for.",
    source=f"{PLAN}: responsible units",
    measure=CountDistinct("milestone_unit", "milestone", "is_open"),
    unit="milestones",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "responsible_unit", "milestone_status"),
    about=Subject.MILESTONES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PRODUCTS = Indicator(
    id="products_in_place",
    code="P13p",
    name="Products in place",
    definition="Products of the initiative that are in place (data tool, definition of "
    "partnership, evaluation criteria, training for staff), out of those on file for the year.",
    why_it_matters="Five of the eleven performance indicators are products: done or not.",
    source="Saint Paul's initiative 9A: performance indicators of years 1 to 3",
    measure=Rate("product_state", "is_in_place"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "scorecard_product"),
    about=Subject.PRODUCTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
