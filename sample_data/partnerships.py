"""Partners, their programs, and where the programs run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from sample_data.dates import SCHOOL_YEARS, first_year, random_for, working_day
from sample_data.places import School, urban_schools
from sample_data.writing import Row

OFFICE = "City of Port Calder, OFCP"
OFFICE_MISSPELT = "City of Port Calder, OFCF"
PARTNERS = (
    ("Nonprofit", ("Calder River Youth Collective", "Lantern Street Mentors", "Bridges and Books")),
    ("Nonprofit", ("Harborlight Tutoring", "Second Bell After School", "Seedling Families")),
    (
        "Nonprofit",
        (
            "Open Door Newcomers",
            "Kitchen Table Project",
            "Northside Bike Workshop",
            "Sparrow House",
        ),
    ),
    ("Nonprofit", ("Storyladder", "Upstream Scholars", "Wayfinder College Access")),
    (
        "Nonprofit",
        ("Greenway Explorers", "Tall Ships Youth Crew", "Common Thread Sewing", "Quiet Waters"),
    ),
    ("Higher education", ("Meridian Lakes College", "Port Calder Technical Institute")),
    ("Higher education", ("University of North Meridian Extension",)),
    ("Business", ("Copperlode Engineering", "Ferry Street Bakery", "Lodestar Software")),
    ("Business", ("Saltbox Insurance", "Quarry Print House")),
    ("Government", (OFFICE, "Port Calder Parks", "Rivermark County Health")),
    ("Health care", ("Tidewater Children's Clinic", "Clear Sight Vans", "Steady Steps Counseling")),
    ("Faith community", ("Interfaith Pantry Network", "Lakeshore Congregations")),
    ("Arts and culture", ("Calder City Museum", "Paper Crane Theater", "Drumline Commons")),
    ("Arts and culture", ("Harbor Library Friends", "Mosaic Mural Arts")),
    ("Other", ("Retired Engineers Guild", "Neighborhood Garden League")),
)
SPONSORS = ("Saltbox Insurance", "Copperlode Engineering", "Ferry Street Bakery")
VENDORS = ("Quarry Print House", "Lodestar Software", "Clear Sight Vans")
OFFERS = (
    ("After-school club", "After-school programs", "Culture and engagement"),
    ("Homework help", "Tutoring", "Academic growth"),
    ("One-to-one mentoring", "Mentoring", "Culture and engagement"),
    ("Summer studio", "Summer programs", "Academic growth"),
    ("Reading partners", "Reading and writing", "Reading by grade 3"),
    ("Robotics evenings", "Science and technology", "Career and college preparation"),
    ("Theater residency", "Arts", "Culture and engagement"),
    ("Counseling group", "Health and wellness", "Culture and engagement"),
    ("Family evenings", "Family support; Family literacy", "Kindergarten readiness"),
    ("Weekend food bags", "Basic needs", "Not aligned"),
    ("Internships", "Jobs and internships", "Career and college preparation; Graduation"),
    ("College visits", "College access", "Graduation; Career and college preparation"),
)
WITHOUT_ROSTER = ("Basic needs", "Family support; Family literacy")
REACH = {"A": 6, "B": 6, "C": 5, "D": 5, "E": 2, "F": 1}
GROWTH = (0.8, 0.9, 1.0)
ENDED_SHARE = 0.03


@dataclass(frozen=True)
class Partner:
    """An organization."""

    id: str
    name: str
    kind: str
    type: str


@dataclass(frozen=True)
class Program:
    """What a partner offers."""

    id: str
    partner: Partner
    name: str
    categories: str
    outcomes: str


@dataclass(frozen=True)
class Partnership:
    """A program at a school in a year."""

    id: str
    year: str
    program: Program
    school: School
    starts_on: date
    ends_on: date | None
    end_reason: str | None


@cache
def partners() -> tuple[Partner, ...]:
    """40 organizations: 34 partners, three sponsors, three vendors."""
    named = [(kind, name) for kind, group in PARTNERS for name in group]
    return tuple(
        Partner(
            id=f"P-{number:03d}",
            name=name,
            kind="Sponsor" if name in SPONSORS else "Vendor" if name in VENDORS else "Partner",
            type=kind,
        )
        for number, (kind, name) in enumerate(named, start=1)
    )


@cache
def programs() -> tuple[Program, ...]:
    """90 programs: every organization has one, partners have more."""
    random = random_for("programs")
    active = [partner for partner in partners() if partner.kind == "Partner"]
    owners = [*partners(), *random.choices(active, k=90 - len(partners()))]
    owners.sort(key=lambda partner: partner.id)
    taken: set[tuple[str, str]] = set()
    found = []
    for number, partner in enumerate(owners, start=1):
        free = [offer for offer in OFFERS if (partner.id, offer[0]) not in taken]
        name, categories, outcomes = random.choice(free)
        taken.add((partner.id, name))
        found.append(Program(f"PR-{number:03d}", partner, name, categories, outcomes))
    return tuple(found)


@cache
def partnerships() -> tuple[Partnership, ...]:
    """Partnerships of three years; most go on from year to year, and their number grows."""
    random = random_for("partnerships")
    offered = [program for program in programs() if program.partner.kind != "Vendor"]
    pairs = [
        (program, school)
        for school in urban_schools()
        for program in random.sample(offered, _number_at(school, random))
    ]
    random.shuffle(pairs)
    begun = {school.id: random.choice((0, 0, 0, 0, 1, 2)) for school in urban_schools()}
    return tuple(
        _partnership(number, year, program, school, random)
        for index, (year, share) in enumerate(zip(SCHOOL_YEARS, GROWTH, strict=True))
        for number, (program, school) in enumerate(pairs[: round(share * len(pairs))], start=1)
        if begun[school.id] <= index
    )


def _number_at(school: School, random: Random) -> int:
    most = REACH[school.area]
    return max(0, most + random.choice((-2, -1, -1, 0, 0, 1, 2)))


def _partnership(
    number: int, year: str, program: Program, school: School, random: Random
) -> Partnership:
    start = first_year(year)
    starts_on = working_day(random, date(start, 9, 2), date(start, 11, 15))
    ended = random.random() < ENDED_SHARE
    ends_on = working_day(random, date(start + 1, 1, 12), date(start + 1, 3, 27)) if ended else None
    reason = random.choice(("Voluntary", "Voluntary", "Involuntary")) if ended else None
    return Partnership(f"SP-{number:04d}", year, program, school, starts_on, ends_on, reason)


def partner_rows() -> list[Row]:
    """Partner id, organization, kind, type, status."""
    return [(one.id, one.name, one.kind, one.type, "Active") for one in partners()]


def program_rows() -> list[Row]:
    """Program id, partner id, program, categories, outcomes, agreement, checks, registered on."""
    random = random_for("program details")
    agreements = ("Zero-dollar agreement", "Paid services contract", "Alignment agreement")
    return [
        (
            one.id,
            one.partner.id,
            one.name,
            one.categories,
            one.outcomes,
            random.choice((*agreements, "No agreement")),
            random.choice(("Yes", "Yes", "Yes", "No")),
            random.choice(("Yes", "Yes", "Yes", "Yes", "No")),
            working_day(random, date(2022, 8, 1), date(2025, 8, 29)),
        )
        for one in programs()
    ]


def partnership_rows() -> list[Row]:
    """Partnership id, year, program id, organization, program, school, start, end, reason.

    One city office is spelled differently in the newest year.
    """
    rows: list[Row] = []
    for one in partnerships():
        name = one.program.partner.name
        if name == OFFICE and one.year == SCHOOL_YEARS[-1]:
            name = OFFICE_MISSPELT
        place = (one.school.id, one.school.name)
        what = (one.program.id, name, one.program.name)
        rows.append((one.id, one.year, *what, *place, one.starts_on, one.ends_on, one.end_reason))
    return rows
