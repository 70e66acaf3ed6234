"""Members of the support teams, site visits, and the department's activity log."""

from __future__ import annotations

from datetime import date
from functools import cache
from random import Random

from sample_data import coaching, names
from sample_data.dates import LAST_DAY, SCHOOL_YEARS, first_year, random_for, working_day
from sample_data.places import District, districts, schools
from sample_data.writing import Row

TEAM_OF = {
    **dict.fromkeys(coaching.CORE, "Core"),
    **dict.fromkeys(("Assessment", "Data", "Technology"), "Full"),
    **dict.fromkeys(("Special education", "Early childhood", "Social-behavioral"), "Support"),
}
VACANT = (("Cadre 4", "General education", "2025-26"), ("Cadre 6", "Technology", "2025-26"))
STOOD_IN = ("Cadre 5", "2025-26")
"""The team whose roster names another facilitator than the one who sent its logs that year."""
WRONG_TEAM = ("Cadre 2", "Data", "2025-26", "Core")
VISIT_YEARS = SCHOOL_YEARS[1:]
NOT_VISITED = "Cadre 6"
VISITORS = (
    "Department; Facilitator",
    "Department; Facilitator; Leadership",
    "Department; Facilitator; General education; Special education",
    None,
)
PURPOSES = (
    "Perspective on the process",
    "Evidence of implementation",
    "Perspective on the process; Evidence of implementation",
)
Event = tuple[date, str, str, str]
TRAINING_TOPICS = coaching.TOPICS[:6]


@cache
def members() -> dict[tuple[str, str], str]:
    """The member of each cadre and role; the facilitators are those of the logs."""
    random = random_for("support team members")
    roles = [role for role in TEAM_OF if role != "Facilitator"]
    places = [(cadre, role) for cadre in coaching.CADRES for role in roles]
    taken = set(coaching.facilitators().values())
    free = [name for name in names.people(random, len(places) + 20) if name not in taken]
    found = dict(zip(places, free, strict=False))
    return found | {(cadre, "Facilitator"): who for cadre, who in coaching.facilitators().items()}


def member_rows() -> list[Row]:
    """School year, cadre, member, role, team, regional center."""
    return [
        (year, cadre, _member(cadre, role, year), role, _team(cadre, role, year), _center(cadre))
        for year in SCHOOL_YEARS
        for cadre in coaching.CADRES
        for role in TEAM_OF
        if (cadre, role, year) not in VACANT
    ]


def _member(cadre: str, role: str, year: str) -> str:
    if role == "Facilitator" and (cadre, year) == STOOD_IN:
        return members()[cadre, "Leadership"]
    return members()[cadre, role]


def _team(cadre: str, role: str, year: str) -> str:
    return WRONG_TEAM[3] if (cadre, role, year) == WRONG_TEAM[:3] else TEAM_OF[role]


def _center(cadre: str) -> str:
    first = next(district for district in districts() if district.cadre == cadre)
    return f"{first.county} RPDC"


def visit_rows() -> list[Row]:
    """School year, cadre, district, site, day, purpose, visitors.

    Most districts have a visit a year; those of one cadre none in 2025-26.
    """
    random = random_for("site visits")
    return [
        _visit(random, year, district)
        for year in VISIT_YEARS
        for district in districts()
        if random.random() < 0.7 and (district.cadre, year) != (NOT_VISITED, SCHOOL_YEARS[2])
    ]


def _visit(random: Random, year: str, district: District) -> Row:
    start = first_year(year)
    day = working_day(random, date(start, 9, 15), min(date(start + 1, 4, 28), LAST_DAY))
    there = [school.name for school in schools() if school.district.id == district.id]
    site = random.choice((None, random.choice(there)))
    visitors = random.choices(VISITORS, (5, 4, 3, 1))[0]
    return year, district.cadre, district.name, site, day, random.choice(PURPOSES), visitors


def activity_rows() -> list[Row]:
    """Day, cadre, district, who provided it, kind, line, minutes, topics, attendees.

    Trainings of 2025-26, some of which stand in the coaching log as well, and coaching as the
    members of the teams reported it: mostly on days of which the coaching log has coaching too.
    """
    random = random_for("activity log")
    year = SCHOOL_YEARS[2]
    log = coaching.log_rows(year)
    leaked = [row for row in log if row[13] == "Training"]
    long = [row for row in log if row[13] == "Coaching interaction" and row[6] in (180, 240)]
    unsure = [row for row in log if row[13] == "Unsure"]
    same_day = [*leaked, *random.sample(long, 7), *random.sample(unsure, 4)]
    events = [_logged(row, "Training") for row in same_day]
    events += [
        _unlogged(random, district, "Training") for district in districts() for _ in range(2)
    ]
    coached = [row for row in log if row[13] == "Coaching interaction"]
    events += [_logged(row, "Coaching") for row in random.sample(coached, 60)]
    events += [
        _unlogged(random, district, "Coaching") for district in random.sample(districts(), 6)
    ]
    events.sort()
    return [_activity(random, number, *event) for number, event in enumerate(events, start=1)]


def _logged(row: Row, kind: str) -> Event:
    """An activity on the day and in the district of a row of the coaching log."""
    day = row[5]
    assert isinstance(day, date)
    return day, str(row[1]), str(row[4]), kind


def _unlogged(random: Random, district: District, kind: str) -> Event:
    """An activity on a day of which the coaching log has nothing in that district."""
    logged = {row[5] for row in coaching.log_rows(SCHOOL_YEARS[2]) if row[4] == district.name}
    while (day := working_day(random, date(2025, 8, 4), date(2026, 4, 24))) in logged:
        pass
    return day, district.cadre, district.name, kind


def _activity(random: Random, number: int, day: date, cadre: str, district: str, kind: str) -> Row:
    role = random.choice([each for each in TEAM_OF if each != "Facilitator"])
    minutes = random.choice((180, 240, 360) if kind == "Training" else (45, 60, 90))
    attendees = random.randint(8, 60) if kind == "Training" else random.randint(1, 8)
    topics = random.choice(TRAINING_TOPICS)
    who = members()[cadre, role]
    return day, cadre, district, who, f"{kind} provided", number, minutes, topics, attendees
