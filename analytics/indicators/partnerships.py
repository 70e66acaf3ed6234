"""Partners, programs and partnerships, and the schools that they reach."""

from datetime import date

from analytics.declarations import (
    Count,
    CountDistinct,
    Direction,
    Indicator,
    Rate,
    Ratio,
    Subject,
    Sum,
)

REVIEWED = date(2026, 11, 22)
INITIATIVE = "Saint Paul's initiative 9A: inventory of partnerships"
PLACES = ("region", "district", "area", "school", "level")
INVENTORY = ("school_year", *PLACES, "partner_type", "service_category", "partner", "program")

PARTNERSHIPS = Indicator(
    id="partnership_count",
    code="P1",
    name="Partnerships",
    definition="Partnerships active in the school year, a program at a school counted once a "
    "year. Sponsors and vendors are left out, and those that ended before the year began.",
    why_it_matters="The base of every question about who works where.",
    source=INITIATIVE,
    measure=CountDistinct("partnership_service", "partnership_year"),
    unit="partnerships",
    direction=Direction.NEUTRAL,
    dimensions=INVENTORY,
    about=Subject.PARTNERSHIPS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
PARTNERS = Indicator(
    id="partner_count",
    code="P1b",
    name="Partners",
    definition="Distinct organizations with an active partnership. Without an id, spellings "
    "that differ in case and spacing only are one organization.",
    why_it_matters="It shows how many organizations the schools rely on.",
    source=INITIATIVE,
    measure=CountDistinct("partnership_service", "partner"),
    unit="partners",
    direction=Direction.NEUTRAL,
    dimensions=INVENTORY,
    about=Subject.PARTNERS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
PROGRAMS = Indicator(
    id="program_count",
    code="P1c",
    name="Programs",
    definition="Distinct programs with an active partnership.",
    why_it_matters="One partner may offer many programs; reach and quality are those of programs.",
    source=INITIATIVE,
    measure=CountDistinct("partnership_service", "program"),
    unit="programs",
    direction=Direction.NEUTRAL,
    dimensions=INVENTORY,
    about=Subject.PROGRAMS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
PER_STUDENTS = Indicator(
    id="partnerships_per_100_students",
    code="P2",
    name="Partnerships per 100 students",
    definition="Active partnerships at schools times 100, divided by the students of those "
    "schools, by the published count of the year or else the directory. Schools without either "
    "are left out.",
    why_it_matters="It makes large and small schools comparable.",
    source=f"{INITIATIVE}; the rate is our inference",
    measure=Ratio("school_partnership", "partnerships", "students", factor=100),
    unit="per 100 students",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES),
    about=Subject.SCHOOLS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
REACH = Indicator(
    id="school_reach_rate",
    code="P3",
    name="Schools with a partnership",
    definition="Schools with at least one active partnership, out of all schools of the "
    "districts that keep an inventory in the school year.",
    why_it_matters="A school without any partner is the first gap to close.",
    source=f"{INITIATIVE}; the rate is our inference",
    measure=Rate("school_partnership", "partnerships > 0"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", *PLACES),
    about=Subject.SCHOOLS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
STUDENTS_WITHOUT = Indicator(
    id="students_without_partner",
    code="P3s",
    name="Students in schools without a partner",
    definition="Students of the schools that have no active partnership, added up by "
    "the published count of the year or else the directory. Schools without either are left out.",
    why_it_matters="A small school without a partner and a large one are not the same gap.",
    source=f"{INITIATIVE}; the sum is our inference",
    measure=Sum("school_partnership", "students", "partnerships = 0"),
    unit="students",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=("school_year", *PLACES),
    about=Subject.SCHOOLS,
    program="Saint Paul",
    page="coverage",
    reviewed_on=REVIEWED,
)
ENDED = Indicator(
    id="partnerships_ended_or_changed",
    code="P17",
    name="Partnerships ended or changed",
    definition="Partnerships that ended or were changed in the school year, by the procedure for "
    "it or by an end date of the inventory that has a reason or lies well before the end of the "
    "school year. Broken down by voluntary and involuntary.",
    why_it_matters="An end that nobody decided is a school that lost its partner unnoticed.",
    source="Saint Paul's initiative 9A, milestone 13: ending or changing partnerships voluntarily "
    "or involuntarily",
    measure=Count("partnership_ending"),
    unit="partnerships",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES, "partner_type", "change_kind", "end_reason"),
    about=Subject.ENDINGS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
COMPLETE_RECORDS = Indicator(
    id="inventory_complete_rate",
    code="P18",
    name="Records that answer all four questions",
    definition="Records of the inventory (partnerships active in the school year) that say who "
    "the partner is, what it does, where, and for whom, out of all records. For whom: the grades "
    "or group served, or a roster of students of the program in that year.",
    why_it_matters="These four answers are the least that the district wants to know.",
    source="Saint Paul's initiative 9A, performance indicators of year 1: who, what, where, whom",
    measure=Rate("inventory_record", "has_who AND has_what AND has_where AND has_whom"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", *PLACES, "partner_type"),
    about=Subject.PARTNERSHIPS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
ANSWERED = Indicator(
    id="inventory_answer_rate",
    code="P18q",
    name="Questions of the inventory answered",
    definition="Answers to who, what, where and whom that the records of the inventory give, out "
    "of all that they could give: four a record.",
    why_it_matters="It shows which question to ask partners next.",
    source="Saint Paul's initiative 9A, performance indicators of year 1: who, what, where, whom",
    measure=Rate("inventory_answer", "is_answered"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "inventory_question", *PLACES, "partner_type"),
    about=Subject.INVENTORY_ANSWERS,
    program="Saint Paul",
    page="inventory-and-reach",
    reviewed_on=REVIEWED,
)
