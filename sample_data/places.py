"""Regions, districts and schools."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sample_data import names
from sample_data.dates import random_for

AREAS = "ABCDEF"
REGION_COUNT = 16
URBAN_INDEX = names.DISTRICT_PLACES.index("Port_Calder")
LEVEL_WORDS = {
    "Elementary": "Elementary School",
    "K-8": "K-8 School",
    "Middle": "Middle School",
    "High": "High School",
    "Secondary": "Secondary School",
}
URBAN_SIZES = {"Elementary": 205, "K-8": 300, "Middle": 275, "High": 425, "Secondary": 320}
URBAN_LEVELS = (
    *("Elementary",) * 6,
    *("K-8", "Middle", "Middle", "High"),
)


@dataclass(frozen=True)
class District:
    """A district, its region, and the year in which it joined the network (cohort 1 to 3)."""

    id: str
    nces_id: str
    name: str
    region: str
    county: str
    cohort: int
    cadre: str


@dataclass(frozen=True)
class School:
    """A school; ``cohort`` is None outside the network, ``area`` empty outside the city."""

    id: str
    nces_id: str
    name: str
    district: District
    level: str
    area: str
    students: int
    cohort: int | None


@cache
def districts() -> tuple[District, ...]:
    """Three districts in each region, one of each cohort; eight in each cadre."""
    random = random_for("districts")
    numbers = random.sample(range(40_000, 49_900), len(names.DISTRICT_PLACES))
    return tuple(
        District(
            id=f"{number:06d}",
            nces_id=f"00{number % 90_000:05d}",
            name=_district_name(index),
            region=f"Region {index // 3 + 1:02d}",
            county=names.spaced(names.COUNTIES[index // 3]),
            cohort=index % 3 + 1,
            cadre=f"Cadre {index // 8 + 1}",
        )
        for index, number in enumerate(numbers)
    )


def _district_name(index: int) -> str:
    if index == URBAN_INDEX:
        return names.URBAN_DISTRICT
    return f"{names.spaced(names.DISTRICT_PLACES[index])} Schools"


@cache
def schools() -> tuple[School, ...]:
    """96 network schools and the other 58 of the urban district, by district."""
    random = random_for("schools")
    numbers = iter(random.sample(range(300, 39_000), 200))
    found: list[School] = []
    for index, district in enumerate(districts()):
        if index == URBAN_INDEX:
            continue
        small = random.choice(("Elementary", "Elementary", "K-8"))
        large = random.choice(("Middle", "High", "Secondary"))
        place = names.spaced(names.DISTRICT_PLACES[index])
        for number, level in enumerate((small, large), start=1):
            name = f"{place} {LEVEL_WORDS[level]}"
            size = random.randint(180, 620)
            found.append(_school(next(numbers), number, name, district, level, "", size, True))
    return (*found, *_urban_schools(list(numbers)))


def _urban_schools(numbers: list[int]) -> list[School]:
    random = random_for("urban schools")
    words = random.sample(names.SCHOOL_WORDS, 60)
    district = districts()[URBAN_INDEX]
    found = []
    for index, (word, number) in enumerate(zip(words, numbers, strict=False)):
        level = _urban_level(index)
        size = round(URBAN_SIZES[level] * random.uniform(0.8, 1.2))
        name = f"{word} {LEVEL_WORDS[level]}"
        in_network = index in (0, 29)
        area = AREAS[index // 10]
        found.append(_school(number, index + 1, name, district, level, area, size, in_network))
    return found


def _urban_level(index: int) -> str:
    """Six elementary schools, a K-8, two middle and one high or secondary in each area."""
    level = URBAN_LEVELS[index % 10]
    return "Secondary" if level == "High" and index // 10 in (2, 5) else level


def _school(
    number: int,
    within: int,
    name: str,
    district: District,
    level: str,
    area: str,
    students: int,
    in_network: bool,
) -> School:
    return School(
        id=f"{number:06d}",
        nces_id=f"{district.nces_id}{within:05d}",
        name=name,
        district=district,
        level=level,
        area=area,
        students=students,
        cohort=district.cohort if in_network else None,
    )


def network_schools() -> tuple[School, ...]:
    """The 96 schools of the network."""
    return tuple(school for school in schools() if school.cohort is not None)


def urban_schools() -> tuple[School, ...]:
    """The 60 schools of the urban district, by area."""
    return tuple(school for school in schools() if school.area)
