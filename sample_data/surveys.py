"""Waves of the partnership program survey: who answers what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from random import Random

from data_loaders.declarations import Item
from data_loaders.instruments.partnership_program import PARTNERSHIP_PROGRAM as SURVEY
from sample_data.dates import random_for, working_day
from sample_data.network import STAGES, members, stage_on
from sample_data.places import School

ROLES = ("Team chair or co-chair", "Administrator", "Teacher", "Family member", "Other staff")
COMMENTS = (
    "We need a liaison who speaks the languages of our families.",
    "The team is strong; time is not.",
    "Coaching visits keep us going.",
    "More families come when dinner is offered.",
)


@dataclass(frozen=True)
class Wave:
    """One administration of the survey, with the share of schools that answer."""

    name: str
    school_year: str
    opens: date
    closes: date
    share: float


WAVES = {
    2024: Wave("Spring 2024", "2023-24", date(2024, 4, 8), date(2024, 5, 24), 0.8),
    2025: Wave("Spring 2025", "2024-25", date(2025, 4, 7), date(2025, 5, 23), 0.88),
    2026: Wave("Spring 2026", "2025-26", date(2026, 4, 6), date(2026, 4, 30), 0.72),
}


@dataclass(frozen=True)
class Response:
    """One person's answers by item id; an unanswered item is absent."""

    id: str
    school: School
    role: str
    submitted_at: datetime
    seconds: int
    answers: dict[str, str]
    comment: str | None


@cache
def responses(year: int) -> tuple[Response, ...]:
    """The answers of a wave, in the order in which they came in."""
    wave = WAVES[year]
    random = random_for(f"survey {year}")
    found = []
    for school in members(wave.school_year):
        if random.random() < wave.share:
            lean = random.gauss(0, 0.35)
            for role in ROLES[: random.choice((1, 2, 2, 3, 4, 5))]:
                found.append(_response(wave, school, role, lean, random))
    return tuple(sorted(found, key=lambda response: response.submitted_at))


def _response(wave: Wave, school: School, role: str, lean: float, random: Random) -> Response:
    day = working_day(random, wave.opens, wave.closes)
    at = datetime(day.year, day.month, day.day, 7) + timedelta(seconds=random.randint(0, 39_600))
    return Response(
        id="R_" + "".join(random.choices("abcdefghijkmnpqrstuvwxyz23456789", k=15)),
        school=school,
        role=role,
        submitted_at=at,
        seconds=random.randint(140, 1500),
        answers=_answers(wave, school, role, lean + random.gauss(0, 0.4), random),
        comment=random.choice(COMMENTS) if random.random() < 0.08 else None,
    )


def _answers(wave: Wave, school: School, role: str, lean: float, random: Random) -> dict[str, str]:
    """Answers around a level that rises with the stage; some blank, some don't know."""
    stage = STAGES.index(stage_on(school, wave.closes) or STAGES[0])
    found = {}
    for item in SURVEY.items:
        dice = random.random()
        if dice < 0.03:
            continue
        if dice < (0.11 if role == "Family member" else 0.06):
            found[item.id] = "Don't know"
        elif dice < 0.07 and item.id == "homework":
            found[item.id] = "Not applicable"
        else:
            level = 2.5 + 0.42 * stage + lean + _shift(item, school) + random.gauss(0, 0.7)
            found[item.id] = _label(item, round(min(5.0, max(1.0, level))))
    return found


def _shift(item: Item, school: School) -> float:
    """Elementary and K-8 schools report more outreach and quality; implementation is alike."""
    if item.id == "hard_to_reach":
        return -0.8
    if item.subscale in ("outreach", "quality"):
        return 0.3 if school.level in ("Elementary", "K-8") else -0.25
    return 0.25 if item.id == "principal_support" else 0.0


def _label(item: Item, score: int) -> str:
    """The label of a score on the item's scale."""
    answers = SURVEY.scale_of(item).answers
    return next(answer.label for answer in answers if answer.score == score)
