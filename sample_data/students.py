"""Students of the urban district in two years, and counts for the other schools."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from random import Random

from data_loaders.vocabularies.race import RACE_ETHNICITY
from sample_data.dates import SCHOOL_YEARS, random_for
from sample_data.places import School, schools, urban_schools
from sample_data.writing import Row

YEARS = SCHOOL_YEARS[1:]
RACES = ("AM7", "AS7", "BL7", "HI7", "PI7", "WH7", "MU7")
SHARES = {
    "A": (1.2, 14, 24, 14, 0.05, 38, 9),
    "B": (0.8, 11, 32, 17, 0.10, 29, 10),
    "C": (2.2, 12, 30, 22, 0.10, 24, 9),
    "D": (0.6, 13, 20, 16, 0.05, 42, 8),
    "E": (0.5, 52, 20, 12, 0.20, 9, 6),
    "F": (0.4, 58, 17, 12, 0.15, 7, 5),
    "": (0.7, 2, 6, 7, 0.05, 79, 5),
}
ENGLISH = {"AS7": 0.38, "HI7": 0.42, "BL7": 0.12, "PI7": 0.25}
LOW_INCOME = {"AS7": 0.72, "HI7": 0.76, "BL7": 0.8, "AM7": 0.78, "PI7": 0.6, "WH7": 0.3}
GRADES = {
    "Elementary": range(-1, 6),
    "K-8": range(-1, 9),
    "Middle": range(6, 9),
    "High": range(9, 13),
    "Secondary": range(7, 13),
}
EACH_YEAR_LEFT = 0.06
CHANGES_SCHOOL = 0.05


@dataclass(frozen=True)
class Student:
    """A student in a year; grade -1 is prekindergarten, 0 kindergarten."""

    id: str
    school: School
    grade: int
    race: str
    gender: str
    english: str
    disability: str
    economic: str


def _ids() -> list[str]:
    """Seven-digit ids, one in eleven with a leading zero."""
    numbers = random_for("ids").sample(range(110_000, 9_999_999), 30_000)
    return [f"{number:07d}" for number in numbers]


@cache
def enrolment() -> dict[str, tuple[Student, ...]]:
    """The students of each year: most of the second year's were there in the first."""
    random = random_for("enrolment")
    ids = iter(_ids())
    first = [
        _student(next(ids), school, random.choice(GRADES[school.level]), random)
        for school in urban_schools()
        for _ in range(school.students)
    ]
    stayed = [moved for student in first if (moved := _next_year(student, random))]
    room = {school.id: school.students for school in urban_schools()}
    for student in stayed:
        room[student.school.id] -= 1
    arrived = [
        _student(next(ids), school, GRADES[school.level][0], random)
        for school in urban_schools()
        for _ in range(max(0, room[school.id]))
    ]
    return {YEARS[0]: tuple(first), YEARS[1]: (*stayed, *arrived)}


def _student(key: str, school: School, grade: int, random: Random) -> Student:
    race = random.choices(RACES, SHARES[school.area])[0]
    low = random.random() < LOW_INCOME.get(race, 0.5)
    english = "EL" if random.random() < ENGLISH.get(race, 0.02) else "NOT_EL"
    if english == "EL" and grade > 4 and random.random() < 0.35:
        english = "FORMER_EL"
    return Student(
        id=key,
        school=school,
        grade=grade,
        race=race,
        gender=random.choices(("F", "M", "X"), (48.6, 51.2, 0.2))[0],
        english=english,
        disability="SWD" if random.random() < (0.19 if low else 0.12) else "NOT_SWD",
        economic="ECO" if low else "NOT_ECO",
    )


def _next_year(student: Student, random: Random) -> Student | None:
    """The same student one grade up, perhaps at another school; None when gone."""
    grade = student.grade + 1
    if grade > 12 or random.random() < EACH_YEAR_LEFT:
        return None
    school = student.school
    if grade not in GRADES[school.level] or random.random() < CHANGES_SCHOOL:
        school = random.choice(_schools_with(grade, school.area))
    english = student.english
    if english == "EL" and random.random() < 0.07:
        english = "FORMER_EL"
    return replace(student, school=school, grade=grade, english=english)


@cache
def _schools_with(grade: int, area: str) -> tuple[School, ...]:
    return tuple(
        school
        for school in urban_schools()
        if school.area == area and grade in GRADES[school.level]
    )


def enrolment_rows(year: str) -> list[Row]:
    """Student id, school id, grade, race, scheme, gender, EL, special education, lunch.

    The first year is written in words, the second in codes: the district changed its system.
    """
    in_words = year == YEARS[0]
    return [
        (
            year,
            student.id,
            student.school.id,
            _grade(student.grade, in_words),
            RACE_ETHNICITY.labels[student.race] if in_words else student.race,
            "federal7",
            student.gender,
            student.english,
            {"SWD": "Y", "NOT_SWD": "N"}[student.disability] if in_words else student.disability,
            {"ECO": "Y", "NOT_ECO": "N"}[student.economic] if in_words else student.economic,
        )
        for student in enrolment()[year]
    ]


def _grade(grade: int, in_words: bool) -> str:
    if grade < 1:
        return ("K", "PK")[-grade] if in_words else ("KG", "PK")[-grade]
    return str(grade) if in_words else f"{grade:02d}"


def count_rows() -> list[Row]:
    """School year, school id, school, district, grades, dimension, group, students."""
    random = random_for("counts")
    rows: list[Row] = []
    for year in YEARS:
        for school in schools():
            if not school.area:
                rows.extend(_counts(school, year, random))
    return rows


def _counts(school: School, year: str, random: Random) -> list[Row]:
    size = round(school.students * random.uniform(0.97, 1.03))
    students = [_student("", school, 6, random) for _ in range(size)]
    groups: dict[tuple[str, str], int] = {("all", "all"): size}
    for dimension, codes in (
        ("race_ethnicity", RACES),
        ("gender", ("F", "M", "X")),
        ("english_learner", ("EL", "NOT_EL", "FORMER_EL")),
        ("disability", ("SWD", "NOT_SWD")),
        ("economic_status", ("ECO", "NOT_ECO")),
    ):
        groups.update({(dimension, code): 0 for code in codes})
    for student in students:
        groups["race_ethnicity", student.race] += 1
        groups["gender", student.gender] += 1
        groups["english_learner", student.english] += 1
        groups["disability", student.disability] += 1
        groups["economic_status", student.economic] += 1
    place = (year, school.id, school.name, school.district.id, school.district.name, "K-12")
    return [(*place, dimension, code, number) for (dimension, code), number in groups.items()]
