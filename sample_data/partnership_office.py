"""The partnership office of the urban district: onboarding, alignment, evaluation, sessions."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random

from sample_data.dates import LAST_DAY, SCHOOL_YEARS, first_year, random_for, working_day
from sample_data.partnerships import Partnership, Program, partnerships, program_rows, programs
from sample_data.places import urban_schools
from sample_data.writing import Row

CORE_STEPS = ("Background checks", "Insurance", "Rosters")
OTHER_STEPS = ("Registration form", "Agreement on goals and duties")
DONE_SHARE = {"Background checks": 0.97, "Insurance": 0.8, "Rosters": 0.93}
ALIGNED_SHARE = {"2023-24": 0.62, "2024-25": 0.82, "2025-26": 0.95}
OUTCOMES = ("Academic growth", "Graduation", "Reading by grade 3", "Culture and engagement")
EVALUATED = {"2024-25": (40, 0.93), "2025-26": (60, 0.8)}
SLOW_AREAS = ("E", "F")
SESSIONS = (
    ("PD-2401", date(2024, 10, 8), "What a partnership is", 24, 3.6),
    ("PD-2402", date(2024, 11, 19), "Writing a shared goal", 18, 3.5),
    ("PD-2403", date(2025, 1, 21), "The inventory step by step", 21, 3.3),
    ("PD-2404", date(2025, 3, 11), "Reading an evaluation", 16, 3.8),
    ("PD-2501", date(2025, 9, 16), "What a partnership is", 31, 4.3),
    ("PD-2502", date(2025, 10, 14), "Writing a shared goal", 27, 4.2),
    ("PD-2503", date(2025, 11, 18), "Partners in early grades", 6, 4.4),
    ("PD-2504", date(2026, 1, 13), "The inventory step by step", 29, 4.0),
    ("PD-2505", date(2026, 2, 10), "Reading an evaluation", 22, 4.4),
    ("PD-2506", date(2026, 4, 14), "Ending a partnership well", 19, 4.1),
)
"""Id, day, title, participants, usual satisfaction."""

VENDOR = "Clear Sight Vans"
CHANGES = ("New coordinator", "Fewer days a week", "Moved to mornings", "Serves one grade more")


@cache
def registered() -> tuple[tuple[Program, date], ...]:
    """Programs of partners and the day on which each was registered."""
    days = {str(row[0]): row[-1] for row in program_rows()}
    return tuple(
        (program, day)
        for program in programs()
        if program.partner.kind == "Partner" and isinstance(day := days[program.id], date)
    )


def onboarding_rows() -> list[Row]:
    """Program id, step, required, completed on: insurance holds most programs up."""
    random = random_for("onboarding")
    rows: list[Row] = []
    for program, day in registered():
        for step in (*OTHER_STEPS, *CORE_STEPS):
            done = random.random() < DONE_SHARE.get(step, 0.9)
            when = day + timedelta(days=random.randint(7, 150))
            is_done = done and when <= LAST_DAY
            required = "Yes" if step in CORE_STEPS else "No"
            rows.append((program.id, step, required, when if is_done else None))
    return rows


def alignment_rows() -> list[Row]:
    """School year, program id, outcomes, day of the form: more name an outcome each year."""
    rows: list[Row] = []
    for year in SCHOOL_YEARS:
        random = random_for(f"alignment {year}")
        active = {one.program.id for one in partnerships() if one.year == year}
        for program, _ in registered():
            if program.id not in active:
                continue
            aligned = random.random() < ALIGNED_SHARE[year]
            named = program.outcomes if program.outcomes != "Not aligned" else OUTCOMES[3]
            outcomes = named if aligned else "Not aligned"
            start = first_year(year)
            day = working_day(random, date(start, 9, 8), date(start, 10, 31))
            rows.append((year, program.id, outcomes, day))
    return rows


def evaluation_rows() -> list[Row]:
    """Partnership id, due, completed, effectiveness, satisfaction; areas E and F lag behind."""
    rows: list[Row] = []
    for year, (number, share) in EVALUATED.items():
        random = random_for(f"evaluation {year}")
        of_year = [one for one in partnerships() if one.year == year and one.ends_on is None]
        of_year = [one for one in of_year if one.program.partner.kind == "Partner"]
        chosen = sorted(random.sample(of_year, number), key=lambda one: one.id)
        rows += [_evaluation(one, share, random) for one in chosen]
    return rows


def _evaluation(one: Partnership, share: float, random: Random) -> Row:
    start = first_year(one.year)
    due = working_day(random, date(start, 12, 1), date(start + 1, 5, 15))
    slow = 0.45 if one.school.area in SLOW_AREAS else 1.0
    done = due + timedelta(days=random.randint(-10, 14))
    if random.random() > share * slow or done > LAST_DAY:
        return (one.id, due, None, None, None)
    effect = min(5.0, max(1.0, round(random.gauss(3.5, 0.7) * 2) / 2))
    liked = min(5.0, max(1.0, round(random.gauss(4.2, 0.5) * 2) / 2))
    return (one.id, due, done, effect, liked)


def session_rows() -> list[Row]:
    """Session id, day, title, participant id, satisfaction; one in ten gives no answer."""
    random = random_for("sessions for staff")
    staff = [f"ST-{number:04d}" for number in range(1, 91)]
    rows: list[Row] = []
    for code, day, title, size, usual in SESSIONS:
        for person in sorted(random.sample(staff, size)):
            score = min(5, max(1, round(random.gauss(usual, 0.8))))
            rows.append((code, day, title, person, score if random.random() < 0.9 else None))
    return rows


NEEDS = (
    ("After-school programs", 30),
    ("Tutoring", 34),
    ("Mentoring", 22),
    ("Health and wellness", 32),
    ("Arts", 14),
    ("Family support", 18),
    ("Basic needs", 20),
    ("Jobs and internships", 10),
)
"""Services and how many of the 60 schools say that they need them."""


def need_rows() -> list[Row]:
    """School year, school id, need: the census of schools of the last two years.

    Schools ask more often for what they know: those that have the service are drawn first.
    """
    rows: list[Row] = []
    for year in SCHOOL_YEARS[1:]:
        random = random_for(f"needs {year}")
        for need, number in NEEDS:
            has = _schools_with(need, year)
            asked = [s for s in urban_schools() if need != NEEDS[-1][0] or _is_high(s.level)]
            drawn = sorted(asked, key=lambda s: random.random() - (0.35 if s.id in has else 0))
            rows += [(year, school.id, need) for school in drawn[:number]]
    return sorted(rows, key=lambda row: (str(row[0]), str(row[1]), str(row[2])))


def _schools_with(need: str, year: str) -> set[str]:
    """Schools with a partnership for a service in a year."""
    return {
        one.school.id
        for one in partnerships()
        if one.year == year and need in one.program.categories
    }


def _is_high(level: str) -> bool:
    return level in ("High", "Secondary", "Middle")


def change_rows() -> list[Row]:
    """Partnership id, day, what happened, voluntary or not, details.

    Three of the endings that the inventory holds are told again: each counts once.
    """
    random = random_for("changes of partnerships")
    ended = [one for one in partnerships() if one.ends_on and one.program.partner.kind == "Partner"]
    rows: list[Row] = [
        (one.id, one.ends_on, "Ended", one.end_reason, "Decided with the school")
        for one in ended[-3:]
    ]
    newest = [one for one in partnerships() if one.year == SCHOOL_YEARS[-1] and not one.ends_on]
    kept = [one for one in newest if one.program.partner.kind == "Partner"]
    for one in sorted(random.sample(kept, 6), key=lambda each: each.id):
        day = working_day(random, date(2025, 11, 3), date(2026, 3, 27))
        reason = random.choice(("Voluntary", "Voluntary", "Involuntary"))
        rows.append((one.id, day, "Changed", reason, random.choice(CHANGES)))
    return rows


def vendor_rows() -> list[Row]:
    """Partnership id, year, program id, school id, start: a vendor who works with students."""
    program = next(each for each in programs() if each.partner.name == VENDOR)
    schools = [school for school in urban_schools() if school.area in ("A", "F")][:3]
    return [
        (f"SV-{number:03d}", SCHOOL_YEARS[-1], program.id, school.id, date(2025, 10, 6))
        for number, school in enumerate(schools, start=1)
    ]
