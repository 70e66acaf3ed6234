"""State leadership over the years: changes, UPDATE returns, and the districts' own inventories."""

from analytics.declarations import Direction, Distribution, Indicator, Rate, Subject
from analytics.indicators.state_plan_words import BY_STRATEGY, INVENTORY, REVIEWED, STATE_YEAR

UPDATE_RETURNS = Indicator(
    id="update_return_rate",
    code="S7",
    name="UPDATE returned",
    definition="Members of the national network (schools, districts, states) with a day on which "
    "UPDATE was returned, or a school with an answer to the year's survey, out of all members.",
    why_it_matters="UPDATE renews the membership and is how members look back on the year.",
    source="Members return UPDATE each year, as schools, districts and states",
    measure=Rate("update_return", "is_returned"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*STATE_YEAR, "member_level"),
    about=Subject.NETWORK_MEMBERS,
    program="State",
    reviewed_on=REVIEWED,
    page="year-over-year",
)
CHANGES = Indicator(
    id="practice_change_share",
    code="S2a",
    name="Added, kept and no longer conducted",
    definition="Activities by what became of them since the state's inventory before: added, "
    "kept, no longer conducted, or conducted in neither. A first inventory has no change.",
    why_it_matters="The same total can hide that half of the program was replaced.",
    source=f"{INVENTORY}: the same activity in two inventories",
    measure=Distribution("state_inventory_change", "practice_change", "inventory_item"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*BY_STRATEGY, "practice_change"),
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="year-over-year",
)
PLANS_CARRIED_OUT = Indicator(
    id="plans_carried_out_rate",
    code="S3b",
    name="Plans carried out",
    definition="Activities that the inventory before had with a star only and that are conducted "
    "now, out of all that it had with a star only.",
    why_it_matters="It tells whether plans of a state become practice.",
    source=f"{INVENTORY}: star of one inventory, check of the next",
    measure=Rate("state_inventory_change", "is_current", "was_only_planned"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=BY_STRATEGY,
    about=Subject.INVENTORY_ITEMS,
    program="State",
    reviewed_on=REVIEWED,
    page="year-over-year",
)


def _of_district(identity: str, code: str, name: str, condition: str, sign: str) -> Indicator:
    """An indicator of the district inventory, which has denominators of its own."""
    return Indicator(
        id=identity,
        code=code,
        name=name,
        definition=f"Activities with a {sign} out of the 50 of the district inventory. Districts "
        "pick a part of them. Never computed with the 47 of the state inventory.",
        why_it_matters="District leaders work with an inventory of their own; it shows where the "
        "state can help.",
        source="District counterpart of the state inventory: the same strategies, 50 activities",
        measure=Rate("district_inventory", condition),
        unit="%",
        direction=Direction.NEUTRAL,
        dimensions=("school_year", "district"),
        about=Subject.DISTRICT_ITEMS,
        program="State",
        reviewed_on=REVIEWED,
        page="year-over-year",
    )


DISTRICT_PRACTICE = _of_district(
    "district_practice_rate", "S2d", "Activities conducted by districts", "is_current", "check"
)
DISTRICT_PLANNED = _of_district(
    "district_planned_rate", "S3d", "Activities planned by districts", "is_planned", "star"
)
