"""Team rosters and one-year action plans of the network's schools."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from sample_data import names
from sample_data.dates import SCHOOL_YEARS, first_year, random_for, working_day
from sample_data.network import members
from sample_data.places import School
from sample_data.writing import Row

ROLES = (
    "Administrator",
    "Teacher",
    "Teacher",
    "Parent or caregiver",
    "Parent or caregiver",
    "Family liaison",
    "PTA or PTO officer",
    "Community member",
    "Teacher",
    "Parent or caregiver",
)
SPANS = {
    "Elementary": ("K-2", "3-5"),
    "K-8": ("K-2", "3-5", "6-8"),
    "Middle": ("6", "7-8"),
    "High": ("9-10", "11-12"),
    "Secondary": ("7-8", "9-12"),
}
ACTIVITIES = (
    ("Welcome breakfast for new families", "1"),
    ("Workshop on sleep and screens", "1"),
    ("Home visits before the first day", "1; 2"),
    ("Weekly text in the home language", "2"),
    ("Portfolio conferences led by students", "2; 4"),
    ("Report card pick-up evening", "2"),
    ("Volunteer desk at the entrance", "3"),
    ("Fathers and friends in the library", "3"),
    ("Career speakers from the neighborhood", "3; 6"),
    ("Interactive mathematics homework", "4"),
    ("Reading bags that travel home", "4"),
    ("Science fair with take-home kits", "4"),
    ("Caregivers on the improvement team", "5"),
    ("Budget forum for families", "5"),
    ("Survey of families, results shared", "2; 5"),
    ("Health fair with the clinic", "6"),
    ("Garden with the farmers' market", "6"),
    ("Summer reading with the museum", "4; 6"),
)
GOALS = ("Attendance", "Reading", "Mathematics", "School climate")


def roster_rows() -> list[Row]:
    """One row per member of a team that sent its roster."""
    random = random_for("teams")
    rows: list[Row] = []
    for year, share in zip(SCHOOL_YEARS, (0.84, 0.9, 0.95), strict=True):
        for school in members(year):
            if random.random() < share:
                rows.extend(_team(school, year, random))
    return rows


def _team(school: School, year: str, random: Random) -> list[Row]:
    """School year, school id, member, role, e-mail, phone, grades, chair, submitted on."""
    start = first_year(year)
    submitted = working_day(random, date(start, 9, 5), date(start, 11, 25))
    roles = list(ROLES[: random.randint(5, len(ROLES))])
    if school.level in ("High", "Secondary"):
        roles += ["Student"] * random.randint(0, 2)
    team = names.people(random, len(roles))
    chairs = set(random.sample(range(len(roles)), 2))
    return [
        (
            year,
            school.id,
            member,
            role,
            f"{member.replace(' ', '.').lower()}@schools.example",
            f"555-01{random.randint(0, 99):02d}",
            random.choice(SPANS[school.level]) if role in ("Teacher", "Student") else None,
            "Yes" if place in chairs else "No",
            submitted,
        )
        for place, (member, role) in enumerate(zip(team, roles, strict=True))
    ]


def plan_rows() -> list[Row]:
    """One row per planned activity of a school that sent its plan."""
    random = random_for("plans")
    rows: list[Row] = []
    for year, share in zip(SCHOOL_YEARS, (0.78, 0.86, 0.9), strict=True):
        for school in members(year):
            if random.random() < share:
                rows.extend(_plan(school, year, random))
    return rows


def _plan(school: School, year: str, random: Random) -> list[Row]:
    """School year, school id, activity, goal, types, start, end, grades, owner, budget, sent."""
    start = first_year(year)
    submitted = working_day(random, date(start, 9, 1), date(start, 11, 10))
    rows: list[Row] = []
    for activity, types in random.sample(ACTIVITIES, random.randint(4, 8)):
        begins = working_day(random, date(start, 9, 10), date(start + 1, 4, 20))
        rows.append(
            (
                year,
                school.id,
                activity,
                random.choice(GOALS),
                types,
                begins,
                begins + timedelta(days=random.choice((0, 0, 1, 30, 90))),
                ", ".join(SPANS[school.level]),
                names.person(random),
                random.choice((None, 50, 120, 200, 350, 500)),
                submitted,
            )
        )
    return rows
