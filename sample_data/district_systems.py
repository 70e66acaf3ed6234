"""Twelve districts build their coaching systems: components, checklists, coaches and schools."""

from __future__ import annotations

from datetime import date
from functools import cache

from sample_data import names
from sample_data.dates import LAST_DAY, SCHOOL_YEARS, first_year, random_for, working_day
from sample_data.places import District, School, districts, schools
from sample_data.writing import Row

YEARS = SCHOOL_YEARS[1:]
PLACES = (0, 1, 3, 4, 6, 9, 12, 15, 20, 24, 30, 33)
"""Positions of the districts that take part, the urban one among them."""

COMPONENTS = (
    "Definition of coaching",
    "Conditions that warrant coaching",
    "Recruitment and selection",
    "Supervision and accountability",
    "Decision-making authority",
    "Time for coaching",
    "Coaching service delivery plan",
)
DOCUMENTED = (7, 7, 5, 4, 6, 7, 5, 3, 6, 7, 2, 7)
APPROVED = (True, True, True, False, False, False, False, False, False, True, False, True)
NO_SYSTEM = 7
"""This district has nothing on file in the last year."""

ROLES = (
    "District coordinator",
    "School leadership team coach",
    "Instructional coach",
    "Multi-disciplinary team coach",
)
SECTIONS = (("Team", 5), ("Communication", 4), ("Coaching system", 6), ("Data", 5))
FINISHED, STUCK = (1, 9), 4
"""Checklists that are done, and one where nothing has happened since the autumn."""

LEFT_OUT = "EF"
"""Areas of the urban district whose schools have few coaches."""


@cache
def places() -> tuple[District, ...]:
    """The districts that take part."""
    return tuple(districts()[place] for place in PLACES)


@cache
def coaches() -> dict[str, tuple[str, ...]]:
    """The coaches of each district: two, and six in the urban one."""
    found = iter(names.people(random_for("district coaches"), 2 * len(PLACES) + 4))
    return {
        place.name: tuple(next(found) for _ in range(6 if is_urban(place) else 2))
        for place in places()
    }


def is_urban(place: District) -> bool:
    """Whether this is the city with its sixty schools."""
    return place.name == names.URBAN_DISTRICT


def schools_of(place: District) -> list[School]:
    """The schools of a district."""
    return [school for school in schools() if school.district == place]


def component_rows() -> list[Row]:
    """School year, district, component, documented, evidence, reviewed on."""
    random = random_for("components")
    rows: list[Row] = []
    for year in YEARS:
        for number, place in enumerate(places()):
            if year == YEARS[1] and number == NO_SYSTEM:
                continue
            known = DOCUMENTED[number] - (2 if year == YEARS[0] else 0)
            order = random.sample(range(7), 7)
            for position, component in enumerate(COMPONENTS):
                has = order[position] < known
                says = "Coaching handbook" if has and random.random() < 0.9 else None
                day = working_day(random, date(first_year(year), 8, 20), _end(year))
                rows.append((year, place.name, component, _yes(has), says, day if has else None))
    return rows


def _end(year: str) -> date:
    return min(date(first_year(year) + 1, 3, 31), LAST_DAY)


def _yes(answer: bool) -> str:
    return "Yes" if answer else "No"


def approval_rows() -> list[Row]:
    """School year, district, approved by executive leadership, approved on, shared on."""
    random = random_for("approvals")
    rows: list[Row] = []
    for year in YEARS:
        for number, place in enumerate(places()):
            if year == YEARS[1] and number == NO_SYSTEM:
                continue
            approved = APPROVED[number] and (year == YEARS[1] or number in (0, 9))
            day = working_day(random, date(first_year(year), 10, 1), _end(year))
            when = day if approved else None
            rows.append((year, place.name, _yes(approved), when, when))
    return rows


def checklist_rows() -> list[Row]:
    """District, checklist, section, item, short label, status, completed on, updated on."""
    random = random_for("checklists")
    rows: list[Row] = []
    for number, place in enumerate(places()):
        share = 1.0 if number in FINISHED else random.uniform(0.45, 0.9)
        last = date(2025, 10, 20) if number == STUCK else date(2026, 4, 17)
        item = 0
        for section, size in SECTIONS:
            for _ in range(size):
                item += 1
                status, day = _progress(random.random(), share, number, item)
                done = working_day(random, date(2024, 9, 3), last) if day else None
                rows.append(
                    (
                        place.name,
                        "District team installation",
                        section,
                        f"{item:02d}",
                        f"{section}, step {item}",
                        status,
                        done,
                        last,
                    )
                )
    return rows


def _progress(drawn: float, share: float, number: int, item: int) -> tuple[str, bool]:
    """The status of an item, and whether it has a date of completion."""
    if number == 2 and item == 13:
        return "Not applicable", False
    if drawn <= share:
        return "Complete", not (number == 5 and item in (3, 8))
    return ("In progress", False) if drawn < share + 0.2 else ("Not started", False)


def coach_rows() -> list[Row]:
    """School year, district, coach, role, type, protocol, supervisor, authority, hours, defined."""
    random = random_for("coach roster")
    rows: list[Row] = []
    for year in YEARS:
        for number, place in enumerate(places()):
            for nth, coach in enumerate(coaches()[place.name]):
                if year == YEARS[1] and number == 8 and nth == 1:
                    continue
                role = ROLES[nth % len(ROLES)]
                kind = "Instructional" if role == "Instructional coach" else "Systems"
                defined = nth < 2 or number != 6
                rows.append(
                    (
                        year,
                        place.name,
                        coach,
                        role,
                        kind,
                        _yes(random.random() < 0.75),
                        "Assistant superintendent" if random.random() < 0.8 else None,
                        "Sets the agenda of team meetings" if random.random() < 0.6 else None,
                        random.choice((4, 8, 12, 16, 20, 0)),
                        _yes(defined),
                    )
                )
    return rows


def assignment_rows() -> list[Row]:
    """School year, district, school id, coach, coaching type, hours per week."""
    random = random_for("coach assignments")
    rows: list[Row] = []
    for year in YEARS:
        for number, place in enumerate(places()):
            for nth, school in enumerate(schools_of(place)):
                rows += _assigned(year, number, place, nth, school, random.random())
    return rows


def _assigned(
    year: str, number: int, place: District, nth: int, school: School, drawn: float
) -> list[Row]:
    team = coaches()[place.name]
    chance = (0.3 if school.area in LEFT_OUT else 0.9) if school.area else 0.85
    if drawn > chance + (0.05 if year == YEARS[1] else -0.1):
        nobody: Row = (year, place.name, school.id, None, "Systems", None)
        return [nobody] if nth % 2 else []
    hours = (1, 1.5, 2, 2, 3, 4)[int(drawn * 60) % 6]
    coach = team[nth % len(team)]
    stated = None if number == 10 and nth == 1 else hours
    kind = "Instructional" if nth % 9 == 5 else "Systems"
    rows: list[Row] = [(year, place.name, school.id, coach, kind, stated)]
    if kind == "Systems" and drawn < 0.3 and school.area not in LEFT_OUT:
        other = team[(nth + 1) % len(team)]
        rows.append((year, place.name, school.id, other, "Instructional", 6))
    return rows
