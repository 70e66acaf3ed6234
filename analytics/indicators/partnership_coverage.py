"""Needs of schools against the services of partners, and where students are served."""

from datetime import date

from analytics.declarations import (
    Comparison,
    Direction,
    Distribution,
    Indicator,
    Rate,
    Subject,
    Sum,
)
from analytics.indicators.equity import STUDENT_DIMENSIONS

REVIEWED = date(2026, 11, 22)
INITIATIVE = "Saint Paul's initiative 9A"
PLACES = ("region", "district", "area", "school", "level")
OF_NEEDS = ("school_year", *PLACES, "service_category")
PAGE = "coverage"

SERVICE_GAP = Indicator(
    id="service_gap_rate",
    code="P16",
    name="Needs without a partner",
    definition="Needs that schools have stated for which no active partnership offers that service "
    "at that school, out of all stated needs: each a pair of a school and a service category.",
    why_it_matters="It is where recruitment of partners should begin.",
    source=f"{INITIATIVE}, milestones 10 and 17: gaps in services; the formula is our inference",
    measure=Rate("need_coverage", "coverage_state = 'gap'"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=OF_NEEDS,
    about=Subject.NEEDS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
COVERAGE = Indicator(
    id="need_coverage_share",
    code="P16c",
    name="How needs are covered",
    definition="Stated needs with no partner (gap), one partner (filled) or several (overlap; from "
    "how many on is a setting), out of all stated needs.",
    why_it_matters="Overlaps show where a partner could be asked to work at another school.",
    source=f"{INITIATIVE}, milestone 10: themes and gaps; the three classes are our words",
    measure=Distribution(
        "need_coverage", "coverage_state", "concat_ws('|', school_year, school, service_category)"
    ),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*OF_NEEDS, "coverage_state"),
    about=Subject.NEEDS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PARTNERS_ON_NEEDS = Indicator(
    id="partners_per_need",
    code="P16p",
    name="Partners on stated needs",
    definition="Different partners that offer a needed service at a school, added up over the "
    "needs: 0 for a school and need is a gap.",
    why_it_matters="By school and need it is the map of gaps and overlaps.",
    source=f"{INITIATIVE}, milestones 10 and 17: gaps in services",
    measure=Sum("need_coverage", "partners"),
    unit="partners",
    direction=Direction.NEUTRAL,
    dimensions=OF_NEEDS,
    about=Subject.NEEDS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PARTICIPATION_RATIO = Indicator(
    id="participation_ratio",
    code="P9",
    name="Participation ratio",
    definition="A group's served rate divided by the served rate of all other students: (served in "
    "the group / enrolled in it) / (other students served / other students enrolled). Parity is 1.",
    why_it_matters="It reads plainly: 0.5 means served half as often as others.",
    source="Rate ratio in the form of 34 CFR 300.647; for access to services the concern is a "
    "ratio below 1. Interval: Koopman (1984)",
    measure=Comparison("served_rate", "ratio", "race_ethnicity"),
    unit="index",
    direction=Direction.NEUTRAL,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.STUDENTS,
    program="Saint Paul",
    page="students-served",
    reviewed_on=REVIEWED,
)
AREA_GAP = Indicator(
    id="area_served_rate_gap",
    code="P11",
    name="Gap of an area to all others",
    definition="Students served and share served by area A to F: an area's served rate minus the "
    "served rate of all students of other areas, in percentage points. Students belong to the "
    "area of the school where they are enrolled.",
    why_it_matters="Services follow where partners have their offices; needs do not.",
    source=f"{INITIATIVE}: students served by demographics and geographic areas",
    measure=Comparison("served_rate", "gap", "area"),
    unit="percentage points",
    direction=Direction.NEUTRAL,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.STUDENTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
