"""Capacity and fidelity assessments: scores, criteria and windows."""

from datetime import date

from analytics.declarations import (
    Count,
    Direction,
    Distribution,
    Indicator,
    Mean,
    Rate,
    Subject,
)

REVIEWED = date(2026, 11, 22)
PAGE = "capacity"
DCA = "District Capacity Assessment, mimtsstac.org"
TFI = "SWPBIS Tiered Fidelity Inventory, annual evaluation"
SESSION = "MiMTSS, District coaching system"
GIVEN = (
    "school_year",
    "month",
    "region",
    "district",
    "school",
    "tool",
    "tool_version",
    "administration_turn",
)
ONE_VERSION = ("tool", "tool_version")

TOOL_SCORE = Indicator(
    id="tool_score",
    code="D1",
    name="Assessment score",
    definition="Points out of the points possible of the items scored, for each administration; "
    "the mean where there are several. An administration in which a required item is missing has "
    "no score. Versions are never mixed.",
    why_it_matters="Coaching needs a district that can carry it: leadership, staff and a system.",
    source=f"{DCA}: total and subscale scores; items of 0, 1 or 2 points",
    measure=Mean("assessment_administration", "score", within=ONE_VERSION),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "administration_window", "administration"),
    about=Subject.ADMINISTRATIONS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
UNANSWERED = Indicator(
    id="unanswered_item_count",
    code="D1u",
    name="Items without points",
    definition="Items of assessments that have no points, out of all items on file.",
    why_it_matters="A score over fewer items is another score; what is open must be seen.",
    source=f"{DCA}: each item is scored by consensus",
    measure=Count("assessment_item_result", "NOT is_scored", of="TRUE"),
    unit="items",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=(*GIVEN[:-1], "subscale", "assessment_item"),
    about=Subject.ITEM_SCORES,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
SCORE_CHANGE = Indicator(
    id="capacity_change",
    code="D1c",
    name="Change since the administration before",
    definition="Score minus the score of the administration before at the same place; the mean "
    "where there are several. Compared only where both have a score in the same version.",
    why_it_matters="Where a district moves says more than where it stands.",
    source=f"{DCA}: baseline, then twice a year",
    measure=Mean("capacity_step", "score_change", "is_comparable", within=("tool",)),
    unit="percentage points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN[:-1],),
    about=Subject.ADMINISTRATIONS,
    program="MiMTSS",
    page="coaching-access",
    reviewed_on=REVIEWED,
)
SUBSCALE_SCORE = Indicator(
    id="subscale_score",
    code="D2",
    name="Subscale score",
    definition="Points out of the points possible of the items scored, within a subscale; the "
    "mean over administrations. No score where a required item of the subscale is missing.",
    why_it_matters="A good total can hide the one part that does not hold.",
    source=f"{DCA}: subscale scores",
    measure=Mean("assessment_subscale_result", "score", within=(*ONE_VERSION, "subscale")),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "subscale", "tier"),
    about=Subject.SUBSCALES,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
ITEM_SCORE = Indicator(
    id="assessment_item_score",
    code="D2i",
    name="Item score",
    definition="Points of an item out of its most points; the mean over administrations. Scored "
    "for several interventions, an item counts with its lowest score.",
    why_it_matters="Teams act on items, not on totals.",
    source=f"{DCA}: item scores; {TFI}: the lowest score over interventions",
    measure=Mean(
        "assessment_item_result",
        "100 * points / nullif(max_points, 0)",
        within=(*ONE_VERSION, "assessment_item"),
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "subscale", "assessment_item"),
    about=Subject.ITEM_SCORES,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
TOTAL_CRITERION = Indicator(
    id="total_criterion_rate",
    code="D3",
    name="Total at criterion",
    definition="Administrations whose total score is at or above the criterion of the tool, out "
    "of those with a score and a criterion.",
    why_it_matters="The criterion is the provisional minimum for a district to carry the work.",
    source=f"{DCA}: 80% until further validation (a setting)",
    measure=Rate(
        "assessment_administration",
        "score >= criterion",
        "score IS NOT NULL AND criterion IS NOT NULL",
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "administration_window", "administration"),
    about=Subject.ADMINISTRATIONS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
SUBSCALE_CRITERION = Indicator(
    id="subscale_criterion_rate",
    code="D3a",
    name="Subscales at criterion",
    definition="Subscales of administrations at or above the criterion, out of those with a score "
    "and a criterion.",
    why_it_matters="The criterion holds for each subscale, not only for the total.",
    source=f"{DCA}: 80% for each subscale (a setting)",
    measure=Rate(
        "assessment_subscale_result",
        "score >= criterion",
        "score IS NOT NULL AND criterion IS NOT NULL AND tier IS NULL",
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "subscale"),
    about=Subject.SUBSCALES,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
FULL_CRITERION = Indicator(
    id="full_criterion_rate",
    code="D3b",
    name="Total and every subscale at criterion",
    definition="Administrations with the total and each subscale at or above the criterion, out "
    "of those with a score in all of them.",
    why_it_matters="Only then is the minimum of capacity there in every part.",
    source=f"{DCA}: 80% of total and subscale scores (a setting)",
    measure=Rate(
        "assessment_administration",
        "score >= criterion AND subscales_meeting = subscales",
        "score IS NOT NULL AND criterion IS NOT NULL AND subscales_scored = subscales",
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "administration_window", "administration"),
    about=Subject.ADMINISTRATIONS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
COACHING_ITEMS = Indicator(
    id="coaching_item_score",
    code="D4",
    name="Coaching items",
    definition="Points of the items about coaching out of their points possible; the mean over "
    "administrations. The items belong to a version (18, 25, 26 and 27 of the District Capacity "
    "Assessment 7.7); no score where one is missing or the version's list is not known.",
    why_it_matters="They say whether the district can support its coaches.",
    source=f"{SESSION}: items 18, 25, 26 and 27 of the District Capacity Assessment",
    measure=Mean("assessment_administration", "coaching_score", within=ONE_VERSION),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "administration_window", "administration"),
    about=Subject.ADMINISTRATIONS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
ON_SCHEDULE = Indicator(
    id="administration_on_schedule_rate",
    code="D10",
    name="Capacity assessments on schedule",
    definition="Windows in which the district gave the capacity assessment, out of those due: two "
    "a year from the district's first administration on, as far as the data reach.",
    why_it_matters="Twice a year is how often a team can still change what it does.",
    source=f"{DCA}: August to September and January to February (settings)",
    measure=Rate("window_due", "is_given"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "region", "district", "administration_window"),
    about=Subject.WINDOWS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
WINDOW_SHARE = Indicator(
    id="administration_window_share",
    code="D10a",
    name="When assessments are given",
    definition="Administrations of the capacity assessment in each window and outside of them, "
    "out of all.",
    why_it_matters="An assessment in April comes too late for the year's plan.",
    source=f"{DCA}: August to September and January to February (settings)",
    measure=Distribution(
        "assessment_administration", "administration_window", "administration_id", "tool = 'dca'"
    ),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "region", "district", "tool_version", "administration_window"),
    about=Subject.ADMINISTRATIONS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
TIER_CRITERION = Indicator(
    id="tier_criterion_rate",
    code="D13",
    name="Tiers at criterion",
    definition="Tiers of fidelity inventories with at least the criterion's share of their "
    "points, out of those with a score.",
    why_it_matters="Below it, students do not get the practice as it is meant.",
    source=f"{TFI}: 70% in each tier; 24 of 34 points meet it, 23 do not (a setting)",
    measure=Rate(
        "assessment_subscale_result",
        "score >= criterion",
        "tool = 'tfi' AND tier IS NOT NULL AND score IS NOT NULL AND criterion IS NOT NULL",
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*GIVEN, "tier"),
    about=Subject.SUBSCALES,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
