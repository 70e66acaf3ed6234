"""Who is served: students by group, place and year."""

from datetime import date

from analytics.declarations import Comparison, Count, Direction, Indicator, Rate, Subject, Sum

REVIEWED = date(2026, 11, 22)
INITIATIVE = "Saint Paul's initiative 9A: students served by partnerships, by group and area"
GROUPS = (
    "race_ethnicity",
    "gender",
    "english_learner",
    "disability",
    "economic_status",
    "grade_band",
)
PLACES = ("region", "district", "area", "school", "level")
PAGE = "students-served"
STUDENT_DIMENSIONS = ("school_year", *PLACES, *GROUPS)

SERVED = Indicator(
    id="students_served",
    code="P6",
    name="Students served",
    definition="Enrolled students who stand in the roster of at least one program in the school "
    "year, each once a year. Students belong to the school where they are enrolled.",
    why_it_matters="Rosters count seats; this counts children.",
    source=INITIATIVE,
    measure=Count("student_year", "is_served", of="TRUE"),
    unit="students",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.STUDENTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
SLOTS = Indicator(
    id="roster_slots",
    code="P6s",
    name="Roster slots filled",
    definition="Rows of the rosters: a student in two programs fills two slots. Students who "
    "are not enrolled in the year are included.",
    why_it_matters="Beside students served it shows whether more service reaches more students "
    "or the same ones again.",
    source="Tacoma's community partner data: slots are not students",
    measure=Count("roster_slot"),
    unit="slots",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES, "partner_type"),
    about=Subject.ROSTER_SLOTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
SERVED_RATE = Indicator(
    id="served_rate",
    code="P7",
    name="Students served, share",
    definition="Students served out of students enrolled, in the same group and school year.",
    why_it_matters="It makes groups and schools of different size comparable.",
    source="Youth participation by group, method of 2014; initiative 9A asks for groups and areas",
    measure=Rate("student_year", "is_served"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.STUDENTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
COMPOSITION = Indicator(
    id="composition_index",
    code="P8",
    name="Composition index",
    definition="A group's share among students served divided by its share among students "
    "enrolled, which is its served rate over the rate of all. Parity is 1; groups of different "
    "size have different maxima and are not to be ranked by it. The interval is that of the ratio "
    "to all others (Koopman), transformed.",
    why_it_matters="It answers whether those who are served look like those who are enrolled.",
    source="Representation index as used in equity reports; inference from initiative 9A",
    measure=Comparison("served_rate", "composition index", "race_ethnicity"),
    unit="index",
    direction=Direction.NEUTRAL,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.STUDENTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
GAP = Indicator(
    id="served_rate_gap",
    code="P10",
    name="Gap to all others",
    definition="A group's served rate minus the served rate of all other students, in "
    "percentage points, with Newcombe's interval. The students of unknown group belong to the "
    "others. Another reference can be chosen.",
    why_it_matters="Plain words for planning: how many in a hundred fewer, or more.",
    source="Rate difference; inference from initiative 9A",
    measure=Comparison("served_rate", "gap", "race_ethnicity"),
    unit="percentage points",
    direction=Direction.NEUTRAL,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.STUDENTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
UNMATCHED = Indicator(
    id="unmatched_rate",
    code="P12",
    name="Roster rows without an enrolled student",
    definition="Roster rows whose student is not enrolled in the same school year, out of all "
    "roster rows but those of youth outside the district, who are counted apart.",
    why_it_matters="What cannot be matched is missing from every number by group; above a few "
    "percent those numbers mislead.",
    source="Tacoma's community partner data: matched and unmatched roster rows",
    measure=Rate("roster_slot", "NOT is_matched", "is_of_district IS NOT FALSE"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=("school_year", *PLACES, "partner_type"),
    about=Subject.ROSTER_SLOTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
OUTSIDE_DISTRICT = Indicator(
    id="outside_district_rate",
    code="P12n",
    name="Roster rows of youth outside the district",
    definition="Roster rows of young people of other districts or of none, out of the roster rows "
    "that state it.",
    why_it_matters="Partners serve them too. They are in no enrollment list, so they are no fault "
    "of the match and in no number by group.",
    source="Tacoma's community partner data: youth outside the district are told apart",
    measure=Rate("roster_slot", "NOT is_of_district", "is_of_district IS NOT NULL"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES, "partner_type"),
    about=Subject.ROSTER_SLOTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PUBLISHED_K12 = Indicator(
    id="published_enrolment_k12",
    code="E1",
    name="Students enrolled, kindergarten to grade 12",
    definition="Sum of the published enrollment counts of schools, all students, kindergarten to "
    "grade 12.",
    why_it_matters="The denominator where a state publishes counts only, and a check that no "
    "level of a nested sheet was counted twice.",
    source="Published enrollment counts",
    measure=Sum("enrolment_published", "students", "grade_scope = 'K-12' AND dimension = 'all'"),
    unit="students",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES),
    about=Subject.STUDENTS,
    program="All",
    reviewed_on=REVIEWED,
)
PUBLISHED_PK12 = Indicator(
    id="published_enrolment_pk12",
    code="E2",
    name="Students enrolled, prekindergarten to grade 12",
    definition="Sum of the published enrollment counts of schools, all students, prekindergarten "
    "to grade 12.",
    why_it_matters="As for kindergarten to grade 12; many programs serve younger children too.",
    source="Published enrollment counts",
    measure=Sum("enrolment_published", "students", "grade_scope = 'PK-12' AND dimension = 'all'"),
    unit="students",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES),
    about=Subject.STUDENTS,
    program="All",
    reviewed_on=REVIEWED,
)
