"""The partnership network: members, stages and the contacts of the regional coaches."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from sample_data import names
from sample_data.dates import (
    LAST_DAY,
    SCHOOL_YEARS,
    day_of_month,
    first_year,
    months_of,
    random_for,
    school_year_of,
    working_day,
)
from sample_data.places import School, network_schools
from sample_data.writing import Row

QUIET_REGION = "Region 11"
QUIET_SINCE = date(2025, 11, 1)
STAGES = ("Exploring", "Installing", "Initial implementation", "Full implementation")
REASONS = (
    "New to the model",
    "New leader",
    "New team",
    "Reboot",
    "Integration with other work",
    "Specific issue",
)
PROGRESS = (
    "Team met and chose three goals",
    "Family survey drafted",
    "Welcome visits under way",
    "Plan reviewed with the principal",
    "Reading night drew more families than last year",
)
CHALLENGES = (
    "Hard to find a meeting time",
    "Few caregivers on the team",
    "Translation takes two weeks",
    "Turnover of teachers on the team",
    None,
)
NEXT_STEPS = (
    "Send the template for the plan",
    "Visit the next team meeting",
    "Share what the neighboring school did",
    "Agree a date for the evaluation",
)
LAPSED = 3
PENDING = 4
MOVED_BACK = 4


@dataclass(frozen=True)
class StageStart:
    """A school enters a stage on a day."""

    school: School
    stage: str
    started_on: date


@cache
def stage_history() -> dict[str, tuple[StageStart, ...]]:
    """Stages of each school in time order, by school id; four schools move back once."""
    random = random_for("stages")
    history = {school.id: _stages_of(school, random) for school in network_schools()}
    back = [starts for starts in history.values() if starts[-1].started_on < date(2025, 10, 1)]
    full = [starts for starts in back if starts[-1].stage == STAGES[3]]
    for starts in random.sample(full, MOVED_BACK):
        school = starts[0].school
        day = working_day(random, date(2025, 11, 3), date(2026, 1, 30))
        history[school.id] = (*starts, StageStart(school, STAGES[2], day))
    return history


def _stages_of(school: School, random: Random) -> tuple[StageStart, ...]:
    """Months of exploring and of installing, then about a year of implementation.

    One school in six takes twice as long. No school of the quiet region is in full
    implementation yet.
    """
    joined = 2022 + (school.cohort or 1)
    day = working_day(random, date(joined, 8, 7), date(joined, 9, 8))
    slow = school.district.region == QUIET_REGION
    pace = random.choice((1, 1, 1, 1, 1, 2))
    waits = (random.randint(70, 150), random.randint(80, 150), random.randint(240, 460))
    starts = [StageStart(school, STAGES[0], day)]
    for stage, wait in zip(STAGES[1:], waits, strict=True):
        day = working_day(random, day + timedelta(pace * wait), day + timedelta(pace * wait + 6))
        if day > LAST_DAY or (slow and stage == STAGES[3]):
            break
        starts.append(StageStart(school, stage, day))
    return tuple(starts)


def stage_on(school: School, day: date) -> str | None:
    """The stage that a school holds on a day; None before it joined."""
    starts = stage_history()[school.id]
    place = bisect_right([start.started_on for start in starts], day)
    return starts[place - 1].stage if place else None


@cache
def coaches() -> dict[tuple[str, str], str]:
    """The coach by region and school year; the quiet region lost its coach and has a stand-in."""
    random = random_for("coaches")
    regions = sorted({school.district.region for school in network_schools()})
    by_region = dict(zip(regions, names.people(random, len(regions)), strict=True))
    found = {(region, year): by_region[region] for region in regions for year in SCHOOL_YEARS}
    found[QUIET_REGION, SCHOOL_YEARS[-1]] = by_region["Region 12"]
    return found


@cache
def memberships() -> dict[tuple[str, str], tuple[School, str]]:
    """School and status by school year and school id, from the year in which a school joins."""
    random = random_for("membership")
    found = {
        (year, school.id): (school, "Member")
        for index, year in enumerate(SCHOOL_YEARS, start=1)
        for school in network_schools()
        if (school.cohort or 1) <= index
    }
    newest = SCHOOL_YEARS[-1]
    for cohort, status, number in ((1, "Lapsed", LAPSED), (3, "Pending", PENDING)):
        candidates = [
            school
            for school in network_schools()
            if school.cohort == cohort and school.district.region != QUIET_REGION
        ]
        for school in random.sample(candidates, number):
            found[newest, school.id] = (school, status)
    return found


def members(school_year: str) -> list[School]:
    """Schools that are members in a year."""
    return [
        school
        for (year, _), (school, status) in memberships().items()
        if year == school_year and status == "Member"
    ]


def membership_rows() -> list[Row]:
    """School year, school id, status, cohort, coach."""
    return [
        (
            year,
            school.id,
            status,
            f"Cohort {school.cohort}",
            coaches()[school.district.region, year],
        )
        for (year, _), (school, status) in memberships().items()
    ]


def stage_rows() -> list[Row]:
    """School id, stage, start."""
    return [
        (start.school.id, start.stage, start.started_on)
        for starts in stage_history().values()
        for start in starts
    ]


def contact_rows() -> list[Row]:
    """Date, coach, school id, kind, stage, reason, progress, challenges, next steps."""
    random = random_for("contacts")
    rows: list[Row] = []
    for year in SCHOOL_YEARS:
        for school in members(year):
            for month in months_of(year):
                rows.extend(_contacts_of(school, month, random))
            rows.extend(_outreach_of(school, year, random))
    return sorted(rows, key=lambda row: (str(row[0]), str(row[2]), str(row[3])))


def _contacts_of(school: School, month: date, random: Random) -> list[Row]:
    """Check-ins in initial implementation, looser contact before, and spring reminders."""
    day = day_of_month(random, month)
    stage = stage_on(school, month)
    found: list[Row] = []
    if stage == STAGES[2] and random.random() < _check_in_chance(school, month):
        found.append(_contact(school, day, "Individual check-in", random))
    elif stage in STAGES[:2] and random.random() < 0.55:
        kind = random.choice(("Individual check-in", "Other"))
        found.append(_contact(school, day, kind, random))
    if stage and month.month in (3, 4) and random.random() < 0.5:
        later = day_of_month(random, month)
        found.append(_contact(school, later, "Reminder", random))
    return found


def _check_in_chance(school: School, month: date) -> float:
    if school.district.region == QUIET_REGION and month >= QUIET_SINCE:
        return 0.25
    return 0.74 if month.month in (6, 7) else 0.93


def _outreach_of(school: School, year: str, random: Random) -> list[Row]:
    """One outreach in most quarters that begin in full implementation."""
    found: list[Row] = []
    start = first_year(year)
    quarters = (date(start, 7, 1), date(start, 10, 1), date(start + 1, 1, 1), date(start + 1, 4, 1))
    for first in quarters:
        day = working_day(random, first, first + timedelta(days=29 if first.month == 4 else 80))
        chance = 0.7 if first.month == 7 else 0.9
        if stage_on(school, first) == STAGES[3] and random.random() < chance:
            found.append(_contact(school, day, "Outreach", random))
    return found


def _contact(school: School, day: date, kind: str, random: Random) -> Row:
    coach = coaches()[school.district.region, school_year_of(day)]
    reason = random.choice(REASONS) if random.random() < 0.14 else None
    said = (random.choice(PROGRESS), random.choice(CHALLENGES), random.choice(NEXT_STEPS))
    return (day, coach, school.id, kind, stage_on(school, day), reason, *said)
