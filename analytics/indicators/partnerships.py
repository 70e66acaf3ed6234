"""Partners, programs and partnerships, and the schools that they reach."""

from analytics.declarations import CountDistinct, Direction, Indicator, Rate, Ratio, Subject

INITIATIVE = "Saint Paul's initiative 9A: inventory of partnerships"
PLACES = ("region", "district", "area", "school", "level")
INVENTORY = ("school_year", *PLACES, "partner_type", "service_category")

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
)
PER_STUDENTS = Indicator(
    id="partnerships_per_100_students",
    code="P2",
    name="Partnerships per 100 students",
    definition="Active partnerships at schools times 100, divided by the students of those "
    "schools. Schools without a known enrolment are left out.",
    why_it_matters="It makes large and small schools comparable.",
    source=f"{INITIATIVE}; the rate is our inference",
    measure=Ratio("school_partnership", "partnerships", "students", factor=100),
    unit="per 100 students",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES),
    about=Subject.SCHOOLS,
    program="Saint Paul",
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
)

ROOM = (PARTNERSHIPS, PARTNERS, PROGRAMS, PER_STUDENTS, REACH)
