"""What schools of the network have built: essential elements, plans and teams."""

from datetime import date

from analytics.declarations import Direction, Indicator, Rate, Subject

REVIEWED = date(2026, 11, 22)
PLACES = ("region", "district", "school", "level", "coach", "stage")
ELEMENTS = "Ohio's Network of Partnership Schools: five essential elements"
TYPES = "Framework of six types of involvement, NNPS"
TEAMS = "Action Team for Partnerships, NNPS: who belongs to a team"

ELEMENTS_IN_PLACE = Indicator(
    id="essential_element_rate",
    code="O7",
    name="Essential elements in place",
    definition="Essential elements in place out of those on the network's list, mean over member "
    "schools of the school year. What a coach recorded comes first; else an element is derived "
    "from the membership list, the roster and the plan on file. Nothing on file counts as not in "
    "place.",
    why_it_matters="The elements are what makes a partnership program more than a calendar of "
    "events; what is missing most often is what to coach next.",
    source=f"{ELEMENTS}; the list is a setting",
    measure=Rate("school_element", "is_in_place"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "element", *PLACES),
    about=Subject.ELEMENTS,
    program="Ohio",
    page="teams-and-plans",
    reviewed_on=REVIEWED,
)
ALL_ELEMENTS = Indicator(
    id="all_elements_rate",
    code="O7a",
    name="Schools with all essential elements",
    definition="Member schools with every essential element of the network's list in place, out of "
    "all member schools of the school year.",
    why_it_matters="Elements carry each other: a plan without a team is not carried out, a team "
    "without evaluation does not learn.",
    source=f"{ELEMENTS}; the list is a setting",
    measure=Rate("school_elements", "has_all_elements"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", *PLACES),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="teams-and-plans",
    reviewed_on=REVIEWED,
)
TYPE_COVERAGE = Indicator(
    id="involvement_type_rate",
    code="O8",
    name="Types of involvement in plans",
    definition="Types of involvement for which a plan has at least one activity, out of six, mean "
    "over the action plans on file. An activity may serve several types.",
    why_it_matters="Families differ in how they can take part; a plan of one type reaches those "
    "who would have come anyway.",
    source=TYPES,
    measure=Rate("action_plan_involvement", "is_covered"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "involvement_type", *PLACES),
    about=Subject.PLAN_TYPES,
    program="Ohio",
    page="teams-and-plans",
    reviewed_on=REVIEWED,
)
ALL_TYPES = Indicator(
    id="all_types_rate",
    code="O8a",
    name="Plans with all six types",
    definition="Action plans with an activity of each of the six types of involvement, out of all "
    "action plans on file.",
    why_it_matters="The framework asks for all six, in the measure that fits the school.",
    source=TYPES,
    measure=Rate("action_plan", "covers_all_types"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", *PLACES),
    about=Subject.PLANS,
    program="Ohio",
    page="teams-and-plans",
    reviewed_on=REVIEWED,
)
TEAM_COMPOSITION = Indicator(
    id="team_composition_rate",
    code="O9",
    name="Teams composed as advised",
    definition="Team rosters that meet every rule in force for them, out of all rosters with a "
    "rule in force. The rules and their numbers are settings; the one about students holds for "
    "high-school teams.",
    why_it_matters="A team without parents plans for families instead of with them.",
    source=f"{TEAMS}; the rules are settings",
    measure=Rate("team_composition", "meets_all_rules"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", *PLACES),
    about=Subject.ROSTERS,
    program="Ohio",
    page="teams-and-plans",
    reviewed_on=REVIEWED,
)
TEAM_RULES = Indicator(
    id="team_rule_rate",
    code="O9a",
    name="Rules for teams met",
    definition="Rosters that meet a rule, out of those for which it is in force.",
    why_it_matters="Whom teams lack is whom to help them find.",
    source=f"{TEAMS}; the rules are settings",
    measure=Rate("team_check", "is_met"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "team_rule", *PLACES),
    about=Subject.TEAM_RULES,
    program="Ohio",
    page="teams-and-plans",
    reviewed_on=REVIEWED,
)
