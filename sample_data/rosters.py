"""Who was served: the rosters that partners send."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from random import Random

from sample_data.dates import LAST_DAY, random_for
from sample_data.partnerships import WITHOUT_ROSTER, Partnership, partnerships
from sample_data.students import Student, enrolment
from sample_data.writing import Row

PICKED_LESS = 0.4
MISTYPED = 0.022
OUTSIDE = 0.012


def roster_rows(year: str) -> list[Row]:
    """School year, program id, school id, student id, first date, sessions.

    In a school, a student with a disability is less likely to be picked than the others.
    Some ids are mistyped, and some youth are not students of the district.
    """
    random = random_for(f"roster {year}")
    by_school: dict[str, list[Student]] = defaultdict(list)
    for student in enrolment()[year]:
        by_school[student.school.id].append(student)
    rows: dict[tuple[object, ...], Row] = {}
    for partnership in partnerships():
        if partnership.year == year and partnership.program.categories not in WITHOUT_ROSTER:
            for student in _picked(by_school[partnership.school.id], random):
                row = _slot(partnership, student, random)
                rows.setdefault(tuple(row[:4]), row)
    return list(rows.values())


def _picked(students: list[Student], random: Random) -> list[Student]:
    """A group of 12 to 45 students of the school, drawn without looking twice."""
    size = min(random.randint(12, 45), len(students) // 3)
    keys = {
        student.id: random.random() ** (1 / (PICKED_LESS if student.disability == "SWD" else 1.0))
        for student in students
    }
    return sorted(students, key=lambda student: -keys[student.id])[:size]


def _slot(partnership: Partnership, student: Student, random: Random) -> Row:
    last = min(partnership.ends_on or LAST_DAY, LAST_DAY)
    first = min(partnership.starts_on + timedelta(random.randint(0, 60)), last)
    most = max(1, (last - first).days // 7)
    key = student.id
    dice = random.random()
    if dice < MISTYPED:
        key = _mistyped(key, random)
    elif dice < MISTYPED + OUTSIDE:
        key = f"X{random.randint(1, 999):04d}"
    place = (partnership.program.id, partnership.school.id)
    return (partnership.year, *place, key, first, random.randint(1, most))


def _mistyped(key: str, random: Random) -> str:
    """Two neighboring digits changed places, or the last one is missing."""
    place = random.randrange(6)
    swapped = key[:place] + key[place + 1] + key[place] + key[place + 2 :]
    return swapped if swapped != key else key[:-1]
