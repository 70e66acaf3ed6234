"""Thresholds and windows of district systems."""

from data_loaders.declarations import Kind, Setting

CRITERION = Setting(
    id="assessment_criterion",
    title="Criterion of an assessment",
    description="The share of points, of the total and of each subscale, from which an assessment "
    "counts as meeting its criterion. A tool without a value has no criterion.",
    default="",
    source="District and Regional Capacity Assessment, mimtsstac.org: 80% of total and subscale "
    "as provisional minimum capacity",
    program="MiMTSS",
    unit="%",
    minimum=0,
    maximum=100,
    per="assessment_tool",
    defaults={"dca": "80", "rca": "80"},
)
TIER_CRITERION = Setting(
    id="tier_criterion",
    title="Criterion of a tier",
    description="The share of a tier's points from which fidelity counts as sufficient. Some "
    "networks ask for 80% in Tiers 2 and 3.",
    default="70",
    source="SWPBIS Tiered Fidelity Inventory, annual evaluation: 70% in each tier; Midwest PBIS "
    "Network: 70% in Tier 1, 80% in Tiers 2 and 3",
    program="MiMTSS",
    unit="%",
    minimum=0,
    maximum=100,
    per="tier",
    defaults={"tier_one": "70", "tier_two": "70", "tier_three": "70"},
)
WINDOW_OPENS = Setting(
    id="window_first_month",
    title="First month of an assessment window",
    description="The month in which a window for the capacity assessment opens; 8 is August. "
    "Both windows lie inside one school year.",
    default="",
    source="District Capacity Assessment, mimtsstac.org: twice a year, August to September and "
    "January to February",
    program="MiMTSS",
    kind=Kind.INTEGER,
    unit="month",
    minimum=1,
    maximum=12,
    per="administration_window",
    defaults={"fall": "8", "winter": "1"},
)
WINDOW_CLOSES = Setting(
    id="window_last_month",
    title="Last month of an assessment window",
    description="The month in which a window for the capacity assessment closes; 9 is September.",
    default="",
    source="District Capacity Assessment, mimtsstac.org: twice a year, August to September and "
    "January to February",
    program="MiMTSS",
    kind=Kind.INTEGER,
    unit="month",
    minimum=1,
    maximum=12,
    per="administration_window",
    defaults={"fall": "9", "winter": "2"},
)
