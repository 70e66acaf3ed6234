"""Coaching access: which schools have a coach, for how long, and how evenly."""

from datetime import date

from analytics.declarations import Direction, Indicator, Rate, Ratio, Spread, Subject

REVIEWED = date(2026, 11, 22)
SESSION = "MiMTSS, District coaching system: equitable, high-quality coaching for all schools"
PAGE = "coaching-access"
SCHOOLS = ("school_year", "region", "district", "level", "area", "school")
HOURS = "hours_per_week"


def _spread(statistic: str, code: str, name: str, definition: str, why: str) -> Indicator:
    """An indicator of the hours per school."""
    return Indicator(
        id=f"coaching_hours_{statistic}",
        code=code,
        name=name,
        definition=f"{definition} Schools without a coach have 0 hours; a school whose coach has "
        "no hours on file is left out.",
        why_it_matters=why,
        source=SESSION,
        measure=Spread("school_coaching", HOURS, statistic, "school"),
        unit="hours",
        direction=Direction.HIGHER_IS_BETTER,
        dimensions=SCHOOLS,
        about=Subject.SCHOOLS,
        program="MiMTSS",
        page=PAGE,
        reviewed_on=REVIEWED,
    )


NAMED_COACH = Indicator(
    id="school_coach_rate",
    code="D8",
    name="Schools with a named coach",
    definition="Schools with at least one named coach in the school year, out of all schools in "
    "the directory of the districts that sent their list of coaches.",
    why_it_matters="Coaching that depends on the school one happens to work in is not a system.",
    source=SESSION,
    measure=Rate("school_coaching", "has_coach"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=SCHOOLS,
    about=Subject.SCHOOLS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
SYSTEMS_COACH = Indicator(
    id="school_systems_coach_rate",
    code="D8s",
    name="Schools with a systems coach",
    definition="Schools with a named systems coach, out of all schools of the districts that sent "
    "their list of coaches.",
    why_it_matters="Systems coaching is what keeps a leadership team at work.",
    source="MIBLSI, District coaching system: systems coaching is required, instructional "
    "coaching optional",
    measure=Rate("school_coaching", "has_systems_coach"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=SCHOOLS,
    about=Subject.SCHOOLS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
HOURS_MINIMUM = _spread(
    "minimum",
    "D8a",
    "Fewest coaching hours of a school",
    "The smallest number of coaching hours a week of any school.",
    "The school with least shows what the system guarantees.",
)
HOURS_MEDIAN = _spread(
    "median",
    "D8b",
    "Coaching hours of the median school",
    "Half of the schools have more coaching hours a week, half have fewer.",
    "It is what a usual school gets, whatever a few large ones have.",
)
HOURS_MAXIMUM = _spread(
    "maximum",
    "D8c",
    "Most coaching hours of a school",
    "The largest number of coaching hours a week of any school.",
    "Beside the smallest it shows how far schools are apart.",
)
EVENNESS = Indicator(
    id="coaching_hours_gini",
    code="D8d",
    name="Unevenness of coaching hours (Gini)",
    definition="0 where every school has the same hours for each student, towards 1 where few "
    "schools have all of them. Schools are weighted by their students: without that, the size of "
    "schools would be measured.",
    why_it_matters="Access is equitable when hours follow students.",
    source="Gini index from the Lorenz curve by the trapezoid rule, weighted by enrollment",
    measure=Spread("school_coaching", HOURS, "gini", "school", weight="students"),
    unit="index",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=SCHOOLS,
    about=Subject.SCHOOLS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
HOURS_PER_STUDENT = Indicator(
    id="coaching_hours_per_100_students",
    code="D8e",
    name="Coaching hours per 100 students",
    definition="Coaching hours a week of the schools for every 100 of their students.",
    why_it_matters="A coach for 200 students and one for 900 are not the same support.",
    source=SESSION,
    measure=Ratio("school_coaching", HOURS, "students", factor=100),
    unit="per 100 students",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=SCHOOLS,
    about=Subject.SCHOOLS,
    program="MiMTSS",
    page=PAGE,
    reviewed_on=REVIEWED,
)
