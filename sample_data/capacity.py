"""Capacity assessments of twelve districts, their service plans, and what their coaches did."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random

from sample_data.dates import LAST_DAY, SCHOOL_YEARS, first_year, random_for, working_day
from sample_data.district_systems import coaches, places, schools_of
from sample_data.places import District, School
from sample_data.writing import Row

SUBSCALES = ("Leadership", "Competency", "Organization")
DOSE = (1.5, 1.3, 0.5, 0.3, 1.1, 0.8, 1.0, 0.2, 0.6, 1.7, 0.4, 0.9)
"""How much coaching each district plans, against the usual."""

START = (0.44, 0.4, 0.6, 0.44, 0.5, 0.42, 0.38, 0.48, 0.56, 0.42, 0.45, 0.4)
STILL_OLD = 5
"""This district used the older version one window longer."""

BLOCKED, ITEM_LEFT_OUT = 3, 26
"""This district left a required item without points in the last window."""

LEAVER = 8
"""The second coach of this district left in January 2026."""

FOCUSES = ("Use of data", "Team meetings", "Reading practices")
METHODS = ("Observation and feedback", "Planning with the team", "Review of records")
MATERIALS_AT = 6
"""Coaches of this district hand over ready materials and log it as coaching."""


def _day(year: int, month: int, number: int) -> date:
    """A working day of a window, a little different for each district."""
    return working_day(
        Random(f"{year}-{month}-{number}"), date(year, month, 4), date(year, month, 26)
    )


def windows(number: int) -> list[tuple[date, str]]:
    """The administrations of a district: day and version. Some lie outside a window."""
    fifth = {2: _day(2026, 4, 2), 7: None}.get(number, _day(2026, 1 + number % 2, number))
    third = _day(2025, 11, number) if number == 10 else _day(2025, 8 + number % 2, number)
    given = [
        (_day(2023, 9, number), "6.0"),
        (_day(2024, 2, number), "6.0"),
        (_day(2024, 9, number), "6.0" if number == STILL_OLD else "7.7"),
        (_day(2025, 2, number), "7.7"),
        (third, "7.7"),
    ]
    return given + ([(fifth, "7.7")] if fifth else [])


def score_rows() -> list[Row]:
    """Every item of every administration in districts, then of the inventories in schools."""
    random = random_for("capacity")
    rows: list[Row] = []
    for number, place in enumerate(places()):
        spread = [random.gauss(0, 0.22) for _ in range(27)]
        level = START[number]
        for nth, (day, version) in enumerate(windows(number)):
            rows += _administration(number, place, day, version, level, spread)
            level += 0.02 + 0.055 * DOSE[number] + random.gauss(0, 0.02) - 0.004 * nth
    return rows + fidelity_rows()


def _administration(
    number: int, place: District, day: date, version: str, level: float, spread: list[float]
) -> list[Row]:
    """District, school, tool, version, date, item, subscale, tier, intervention, points, most."""
    items = 26 if version == "6.0" else 27
    is_last = day >= date(2026, 1, 1)
    rows: list[Row] = []
    for item in range(1, items + 1):
        subscale = SUBSCALES[(item - 1) // 9]
        less = 0.3 if number == 9 and subscale == "Competency" else 0.0
        more = 0.15 if number == 9 and not less else 0.0
        points: int | None = max(0, min(2, round(2 * (level + spread[item - 1] + more - less))))
        if number == BLOCKED and is_last and item == ITEM_LEFT_OUT:
            points = None
        rows.append(
            (
                place.name,
                None,
                "DCA",
                version,
                day,
                item,
                subscale,
                None,
                None,
                points,
                2,
                "Yes",
            )
        )
    return rows


def fidelity_rows() -> list[Row]:
    """Fidelity inventories of six schools; two of them are one point apart in Tier 3."""
    random = random_for("fidelity")
    rows: list[Row] = []
    found = [school for number in (0, 1, 9) for school in schools_of(places()[number])]
    for nth, school in enumerate(found):
        day = working_day(random, date(2026, 3, 2), date(2026, 4, 20))
        rows += _tier(school, day, "Tier 1", 15, random.randint(19, 28), "")
        for intervention in ("Check-in, check-out", "Small groups")[: 1 + nth % 2]:
            rows += _tier(school, day, "Tier 2", 13, random.randint(14, 22), intervention)
        if nth < 2:
            rows += _tier(school, day, "Tier 3", 17, 24 - nth, "")
    return rows


def _tier(
    school: School, day: date, tier: str, items: int, points: int, intervention: str
) -> list[Row]:
    """The items of a tier, with so many points in all."""
    name = school.district.name
    rows: list[Row] = []
    for item in range(1, items + 1):
        point = min(2, max(0, points - (items - item)))
        point = min(point, 2)
        points -= point
        rows.append(
            (
                name,
                school.id,
                "TFI",
                "2.1",
                day,
                f"{tier[-1]}.{item:02d}",
                tier,
                tier,
                intervention or None,
                point,
                2,
                None,
            )
        )
    return rows


def plan_rows() -> list[Row]:
    """School year, district, coach, recipient, focus, method, contacts, from, to, review."""
    return [plan for plan, _ in plans()]


@cache
def plans() -> list[tuple[Row, int]]:
    """Service plans of the last two years, with the position of their district."""
    random = random_for("service plans")
    found: list[tuple[Row, int]] = []
    for year in SCHOOL_YEARS[1:]:
        start = date(first_year(year), 9, 15)
        end = date(first_year(year) + 1, 5, 29)
        for number, place in enumerate(places()):
            for nth, coach in enumerate(coaches()[place.name][:3]):
                team = _team(place, nth)
                planned = max(2, round(9 * DOSE[number] * random.uniform(0.8, 1.2)))
                row: Row = (
                    year,
                    place.name,
                    coach,
                    team,
                    FOCUSES[nth % 3],
                    METHODS[(nth + number) % 3],
                    planned,
                    start,
                    end,
                    date(first_year(year) + 1, 1, 20),
                )
                found.append((row, number))
    return found


def _team(place: District, nth: int) -> str:
    """The district's own team for the first coach, a school's for the others."""
    if nth == 0:
        return "District implementation team"
    found = schools_of(place)
    return f"Leadership team, {found[(nth - 1) % len(found)].name}"


def support_rows() -> list[Row]:
    """Date, district, school, coach, recipient, kind, hours, three signs, focus, entry."""
    random = random_for("supports")
    rows = [row for plan, number in plans() for row in _delivered(plan, number, random)]
    rows += [row for number, place in enumerate(places()) for row in _others(number, place, random)]
    rows.sort(key=lambda row: (str(row[0]), str(row[1]), str(row[3])))
    return [(*row, str(entry)) for entry, row in enumerate(rows, start=1)]


def _delivered(plan: Row, number: int, random: Random) -> list[Row]:
    """Coaching contacts of a plan, evenly over its period; most of them are kept."""
    year, district, coach, team, focus, _, planned, start, end, _ = plan
    assert isinstance(planned, int) and isinstance(start, date) and isinstance(end, date)
    has_left = number == LEAVER and year == SCHOOL_YEARS[2] and coach == coaches()[str(district)][1]
    step = (end - start) / planned
    rows: list[Row] = []
    for nth in range(planned):
        day = start + nth * step + timedelta(days=random.randint(0, 6))
        day -= timedelta(days=max(0, day.weekday() - 4))
        if day > LAST_DAY or random.random() > 0.9 or (has_left and day >= date(2026, 1, 15)):
            continue
        hours = random.choice((1, 1.5, 2, 2, 3, 4))
        rows.append(
            (day, district, None, coach, team, "Coaching", hours, *_signs(number, random), focus)
        )
    return rows


def _signs(number: int, random: Random) -> tuple[str, str, str]:
    """In the setting, second-hand, ready materials: mostly those of coaching."""
    absent = random.random() < 0.07
    ready = random.random() < (0.3 if number == MATERIALS_AT else 0.02)
    return ("No" if absent else "Yes", "Yes" if absent else "No", "Yes" if ready else "No")


def _others(number: int, place: District, random: Random) -> list[Row]:
    """Training and consultation of three years, and coaching of the first, without plans."""
    rows: list[Row] = []
    team = coaches()[place.name]
    for year in SCHOOL_YEARS:
        first = date(first_year(year), 8, 25)
        last = min(date(first_year(year) + 1, 5, 20), LAST_DAY)
        for kind, times in (("Training", 3), ("Consultation", 4), ("Coaching", 0)):
            extra = round(9 * DOSE[number]) if kind == "Coaching" and year == SCHOOL_YEARS[0] else 0
            for _ in range(times + extra):
                day = working_day(random, first, last)
                rows.append(_other(kind, day, place, random.choice(team[:2]), random))
    return rows


def _other(kind: str, day: date, place: District, coach: str, random: Random) -> Row:
    signs: tuple[str | None, ...] = (None, None, None)
    if kind == "Consultation":
        signs = ("No", "Yes", "No") if random.random() < 0.9 else ("Yes", "No", "No")
    if kind == "Coaching":
        signs = ("Yes", "No", "No")
    hours = random.choice((3, 6)) if kind == "Training" else random.choice((0.5, 1, 1, 2))
    team = "All school teams" if kind == "Training" else _team(place, 0)
    focus = random.choice(FOCUSES)
    return (day, place.name, None, coach, team, kind, hours, *signs, focus)
