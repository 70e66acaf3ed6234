"""Coaching support teams: which of their nine roles take part."""

from datetime import date

from analytics.declarations import Direction, Distribution, Indicator, Mean, Rate, Subject
from analytics.indicators.coaching import LOG, ONLY_COACHING, PERIOD

REVIEWED = date(2026, 11, 22)
CORE_TEAM = Indicator(
    id="core_team_present_rate",
    code="M8",
    name="Core team present",
    definition="Coaching interactions with all three core roles present (facilitator, "
    "leadership, general education), out of all coaching interactions.",
    why_it_matters="The support team is meant to work as a team.",
    source=f"{LOG}: core, full and support team",
    measure=Rate("interaction", "is_core_team_present", ONLY_COACHING),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
ROLES = Indicator(
    id="role_participation_rate",
    code="M8r",
    name="Roles present",
    definition="Coaching interactions with a role of the support team present, out of all "
    "coaching interactions. Several roles may be present at once.",
    why_it_matters="It shows which expertise reaches districts and which never does.",
    source=f"{LOG}: nine roles",
    measure=Distribution("interaction_role", "role", "interaction_id", ONLY_COACHING),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*PERIOD, "role"),
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
FULL_TEAM = Indicator(
    id="full_team_present_rate",
    code="M8a",
    name="Full team present",
    definition="Coaching interactions with all six roles of the full team present (the core team, "
    "assessment, data and technology), out of all coaching interactions.",
    why_it_matters="The full team is seldom needed at once; it shows how often it is called on.",
    source=f"{LOG}: core, full and support team",
    measure=Rate("interaction", "is_full_team_present", ONLY_COACHING),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
SUPPORT_TEAM = Indicator(
    id="support_team_present_rate",
    code="M8b",
    name="Support team takes part",
    definition="Coaching interactions with at least one of the three support roles present "
    "(special education, early childhood, social-behavioral), out of all coaching interactions.",
    why_it_matters="Support roles advise all teams; they help only where they are asked in.",
    source=f"{LOG}: core, full and support team",
    measure=Rate("interaction", "is_support_team_present", ONLY_COACHING),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
WHOLE_SUPPORT_TEAM = Indicator(
    id="whole_support_team_present_rate",
    code="M8c",
    name="Whole support team present",
    definition="Coaching interactions with all three support roles present, out of all coaching "
    "interactions.",
    why_it_matters="It completes the picture of core, full and support team.",
    source=f"{LOG}: core, full and support team",
    measure=Rate("interaction", "is_whole_support_team_present", ONLY_COACHING),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
BREADTH = Indicator(
    id="mean_team_breadth",
    code="M9",
    name="Team breadth",
    definition="Different roles of the full team present out of its six, from 0 to 1; the mean "
    "over coaching interactions that say who was present.",
    why_it_matters="It tells a team at work from a facilitator alone.",
    source=f"{LOG}: full team of six roles",
    measure=Mean("interaction", "full_team_breadth", ONLY_COACHING),
    unit="index",
    direction=Direction.NEUTRAL,
    dimensions=PERIOD,
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
    reviewed_on=REVIEWED,
)
