"""The coach survey, the feedback on training sessions, and the district form in two versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from data_loaders.declarations import Instrument
from data_loaders.instruments.coach_survey import COACH_SURVEY
from data_loaders.instruments.partnership_district import (
    PARTNERSHIP_DISTRICT,
    PARTNERSHIP_DISTRICT_2,
)
from data_loaders.instruments.session_feedback import SESSION_FEEDBACK
from sample_data.dates import LAST_DAY, random_for, working_day
from sample_data.network import QUIET_REGION
from sample_data.places import District, districts
from sample_data.survey_exports import (
    Filled,
    filled_at,
    google_sheet,
    label_of_score,
    qualtrics_file,
    surveymonkey_file,
)
from sample_data.survey_files import ROLE_QUESTION
from sample_data.writing import CsvOut, FileOut, WorkbookOut

REGION_QUESTION = "Which region do you support?"
SESSION_QUESTION = "Which session did you attend?"
COACH_WITHOUT_SURVEY = "Region 07"
SESSION_ROLES = ("District leader", "Administrator", "Administrator", "Teacher", "Other staff")
SESSION_DISTRICTS = slice(0, 12)


@dataclass(frozen=True)
class Session:
    """A training session: title, day, who filled the form, and the lift of time to practice."""

    title: str
    day: date
    forms: int
    practice: float


SESSIONS = (
    Session("Launch: one coaching system", date(2025, 9, 17), 34, -1.1),
    Session("Who is coached, and why", date(2025, 10, 22), 31, -1.0),
    Session("Choosing and supporting coaches", date(2025, 12, 3), 28, -1.2),
    Session("Coaching lab: practice round", date(2026, 1, 21), 33, 0.4),
    Session("Service delivery plans at work", date(2026, 3, 4), 30, 0.3),
    Session("Make-up session", date(2026, 4, 8), 7, 0.0),
)


def _shares(
    instrument: Instrument, level: float, random: Random, lifts: dict[str, float]
) -> dict[str, str]:
    """Answers around a level; one in twenty-five is left blank."""
    return {
        item.id: label_of_score(
            instrument, item, level + lifts.get(item.id, 0.0) + random.gauss(0, 0.7)
        )
        for item in instrument.items
        if random.random() > 0.04
    }


@cache
def coach_responses() -> tuple[Filled, ...]:
    """One response a region, but none of the region without a coach and of one that forgot."""
    random = random_for("coach survey")
    regions = sorted({district.region for district in districts()})
    lifts = {"coach_time": -1.2, "coach_peers": 0.6, "coach_evaluation": -0.7}
    found = []
    for region in regions:
        day = working_day(random, date(2026, 4, 1), LAST_DAY)
        at, seconds = filled_at(random, day)
        answers = _shares(COACH_SURVEY, 3.6 + random.gauss(0, 0.7), random, lifts)
        if region not in (QUIET_REGION, COACH_WITHOUT_SURVEY):
            found.append(Filled(region, at, seconds, (region,), answers))
    return tuple(sorted(found, key=lambda each: each.submitted_at))


@cache
def session_responses() -> tuple[Filled, ...]:
    """Forms of each session, most on its day; time to practice came with the lab in January."""
    random = random_for("session feedback")
    found = []
    for session in SESSIONS:
        for number in range(session.forms):
            at, seconds = filled_at(random, session.day)
            role = random.choice(SESSION_ROLES)
            where = random.choice(districts()[SESSION_DISTRICTS]).name
            lifts = {"session_practice": session.practice, "session_voices": -0.5}
            answers = _shares(SESSION_FEEDBACK, 4.1 + random.gauss(0, 0.6), random, lifts)
            if role == "Other staff" and random.random() < 0.3:
                answers["session_next_step"] = "Not applicable"
            key = f"R_{session.day:%y%m%d}{number:03d}"
            context = (session.title, where, role)
            found.append(Filled(key, at, seconds, context, answers))
    return tuple(sorted(found, key=lambda each: each.submitted_at))


@cache
def district_responses(year: int) -> tuple[Filled, ...]:
    """District leaders of the network's districts; version 2 of the form came in 2026."""
    random = random_for(f"district survey {year}")
    instrument = PARTNERSHIP_DISTRICT if year == 2025 else PARTNERSHIP_DISTRICT_2
    lifts = {"district_visits": 0.0 if year == 2025 else -0.9, "district_budget": -0.6}
    found = []
    for district in _in_network(year):
        if random.random() > 0.82:
            continue
        for role in ("District leader", "Administrator")[: random.choice((1, 1, 2))]:
            day = working_day(random, date(year, 4, 6), date(year, 4, 30))
            at, seconds = filled_at(random, day)
            level = 3.3 + 0.2 * (3 - district.cohort) + random.gauss(0, 0.8)
            answers = _shares(instrument, level, random, lifts)
            found.append(Filled(district.id, at, seconds, (district.name, role), answers))
    return tuple(sorted(found, key=lambda each: each.submitted_at))


def _in_network(year: int) -> list[District]:
    """Districts that had joined by the spring of a year."""
    return [district for district in districts() if district.cohort <= year - 2023]


def coach_file() -> CsvOut:
    """The coach survey of spring 2026, from SurveyMonkey."""
    name = "22_Coach survey spring 2026.csv"
    return surveymonkey_file(name, COACH_SURVEY, (REGION_QUESTION,), coach_responses())


def session_file() -> CsvOut:
    """A year of session feedback, from Qualtrics."""
    context = (SESSION_QUESTION, "District", ROLE_QUESTION)
    name = "23_Session feedback 2025-26.csv"
    return qualtrics_file(name, SESSION_FEEDBACK, context, session_responses())


def district_file() -> WorkbookOut:
    """Both waves of the district form, a sheet each, from Google Forms."""
    context = ("District", ROLE_QUESTION)
    sheets = [
        google_sheet("Responses 2025", PARTNERSHIP_DISTRICT, context, district_responses(2025)),
        google_sheet("Responses 2026", PARTNERSHIP_DISTRICT_2, context, district_responses(2026)),
    ]
    return WorkbookOut("24_District partnership survey.xlsx", sheets)


def more_survey_files() -> list[FileOut]:
    """Every survey file beside the waves of the school survey."""
    return [coach_file(), session_file(), district_file()]
