"""Cadres, their facilitators, and the monthly log of coaching interactions."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random

from sample_data import names
from sample_data.dates import (
    SCHOOL_YEARS,
    day_of_month,
    month_end,
    months_of,
    random_for,
    working_day,
)
from sample_data.places import District, districts
from sample_data.writing import Row

CADRES = tuple(f"Cadre {number}" for number in range(1, 7))
RISING_CADRE = "Cadre 3"
LATE_CADRE = "Cadre 5"
MISSING_LOGS = (
    ("Cadre 2", date(2023, 7, 1)),
    ("Cadre 6", date(2024, 7, 1)),
    ("Cadre 4", date(2025, 11, 1)),
)
CENTER_MISSPELT = ("Cairnmoor", "Cairn Moor R.P.D.C.")
TYPES = (
    "Planning",
    "Discussing data",
    "Observation",
    "Feedback",
    "Sharing ideas and resources",
    "Demonstrating application",
)
TOPICS = (
    "Collaborative teams",
    "Data-based decision making",
    "Common formative assessment",
    "Developing assessment-capable learners",
    "Metacognition",
    "School-based implementation coaching",
    "Collective teacher efficacy",
    "Leadership",
)
CORE = ("Facilitator", "Leadership", "General education")
OTHERS = (
    "Assessment",
    "Data",
    "Technology",
    "Special education",
    "Early childhood",
    "Social-behavioral",
)
PARTICIPANTS = (
    "Building leadership team",
    "Superintendent and principals",
    "Grade-level team",
    "Principal and two teachers",
    "District leadership team",
)
RESOURCES = ("Practice profile", "Data protocol", "Walk-through form", "Slides of module 2", None)
UNSURE = (
    "Half of the morning was a presentation, half was planning with the team",
    "Phone call that turned into feedback on the plan",
    "Sat in on the district's own training, then debriefed",
)


@cache
def facilitators() -> dict[str, str]:
    """The facilitator of each cadre."""
    return dict(zip(CADRES, names.people(random_for("facilitators"), len(CADRES)), strict=True))


def cadre_rows() -> list[Row]:
    """School year, cadre, district, facilitator, regional center."""
    return [
        (
            year,
            district.cadre,
            district.name,
            facilitators()[district.cadre],
            _center(district, year),
        )
        for year in SCHOOL_YEARS
        for district in districts()
    ]


def _center(district: District, year: str) -> str:
    """The regional center; one is spelled in two ways."""
    if district.county == CENTER_MISSPELT[0] and year == SCHOOL_YEARS[1]:
        return CENTER_MISSPELT[1]
    return f"{district.county} RPDC"


def log_rows(school_year: str) -> list[Row]:
    """The log of all cadres in a year, cadre by cadre and month by month.

    Facilitator, cadre, log month, entry, district, date, minutes, types, participants, roles,
    topics, resources, comments, class of event, description of an unsure one, entered on.
    """
    random = random_for(f"log {school_year}")
    return [
        row
        for cadre in CADRES
        for month in months_of(school_year)
        if (cadre, month) not in MISSING_LOGS
        for row in _month_of_log(cadre, month, random)
    ]


def _month_of_log(cadre: str, month: date, random: Random) -> list[Row]:
    """The districts met in the month, each once or more, in the order of dates."""
    in_cadre = [district for district in districts() if district.cadre == cadre]
    met = random.sample(in_cadre, _districts_met(cadre, month, random))
    events = sorted(
        (day_of_month(random, month), district.name)
        for district in met
        for _ in range(random.choice((1, 1, 1, 2)))
    )
    filed = _filed_on(cadre, month, random)
    return [
        _event(cadre, month, number, held, district, max(filed, held), random)
        for number, (held, district) in enumerate(events, start=1)
    ]


def _districts_met(cadre: str, month: date, random: Random) -> int:
    """Of eight districts; the rising cadre goes from two or three to all eight in 2025-26."""
    if month.month == 7:
        return random.randint(2, 4)
    if cadre == RISING_CADRE:
        steps = {8: 3, 9: 3, 10: 4, 11: 5, 12: 6, 1: 6, 2: 7, 3: 8, 4: 8}
        return steps[month.month] if month >= date(2025, 7, 1) else random.randint(2, 4)
    return random.randint(5, 7)


def _filed_on(cadre: str, month: date, random: Random) -> date:
    """Most logs arrive within ten days of the month's end; one facilitator is often late."""
    late = random.random() < (0.45 if cadre == LATE_CADRE else 0.05)
    first, last = (17, 40) if late else (1, 10)
    end = month_end(month)
    return working_day(random, end + timedelta(first), end + timedelta(last))


def _present(random: Random) -> list[str]:
    """The roles present: always the facilitator, mostly the core, seldom the others."""
    team = [role for role in CORE if random.random() < (1.0 if role == "Facilitator" else 0.82)]
    return team + [role for role in OTHERS if random.random() < 0.22]


def _event(
    cadre: str, month: date, number: int, held: date, district: str, filed: date, random: Random
) -> Row:
    types = sorted(random.sample(TYPES, random.choice((1, 1, 2, 2, 3))), key=TYPES.index)
    topics = random.choices(TOPICS, (9, 9, 6, 4, 3, 5, 4, 7), k=random.choice((1, 2, 2, 3)))
    team = _present(random)
    kind = random.choices(("Coaching interaction", "Training", "Unsure"), (94, 3, 3))[0]
    described = random.choice((*UNSURE, None)) if kind == "Unsure" else None
    return (
        facilitators()[cadre],
        cadre,
        month.strftime("%Y-%m"),
        number,
        district,
        held,
        random.choice((30, 45, 60, 60, 90, 120, 180, 240)),
        "; ".join(types),
        random.choice(PARTICIPANTS),
        "; ".join(team),
        "; ".join(dict.fromkeys(topics)),
        random.choice(RESOURCES),
        None,
        kind,
        described,
        filed,
    )
