"""What the network's coaches keep beside the contacts: reasons, elements, grants, sessions."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random

from sample_data import names
from sample_data.dates import (
    LAST_DAY,
    SCHOOL_YEARS,
    first_year,
    random_for,
    school_year_of,
    working_day,
)
from sample_data.network import (
    NEXT_STEPS,
    PROGRESS,
    QUIET_REGION,
    QUIET_SINCE,
    REASONS,
    STAGES,
    coaches,
    contact_rows,
    memberships,
    stage_history,
    stage_on,
)
from sample_data.places import School, districts, network_schools
from sample_data.teams import plan_rows, roster_rows
from sample_data.writing import Cell, FileOut, Row, SheetOut, WorkbookOut

LED_THROUGHOUT = 0.55
TOOLS = ("Exit slips", "Sign-in sheets", "Short survey of families", "Notes of the team")
RESULTS = ("Most would come again", "Fewer families than hoped", "Reading logs doubled")
ELEMENT_NOTES = ("Met twice this year", "Seen at the fall visit", "Told by the principal")
PURPOSES = ("Regional PD", "Family supports", "School plans", "Other")
SESSIONS = (
    ("Advanced Topic", (10, 1, 3), 0.62, "Families of multilingual learners"),
    ("Colleague Connect", (9, 11, 2, 4), 0.76, "Colleague Connect"),
    ("Coach meeting", (8, 10, 1, 3), 0.9, "Coach meeting"),
)
ABSENT_REGION, OVERSPENT_REGION, SILENT_REGION = "Region 04", "Region 07", "Region 15"
PAPER_TEAMS, WRONG_STAGES = 5, 6


def leader_rows() -> list[Row]:
    """School year, school id, status, whether a district leader facilitates, name."""
    random = random_for("district leaders")
    leaders = {district.id: names.person(random) for district in districts()}
    always = {district.id: random.random() < LED_THROUGHOUT for district in districts()}
    rows: list[Row] = []
    for (year, school_id), (school, status) in memberships().items():
        led = always[school.district.id] or random.random() < 0.4
        name = leaders[school.district.id] if led else None
        rows.append((year, school_id, status, "Yes" if led else "No", name))
    return rows


@cache
def reasons() -> tuple[tuple[School, str, date, date | None], ...]:
    """School, reason, opened and closed on: new schools, schools that moved back, and others."""
    random = random_for("reasons")
    found: list[tuple[School, str, date, date | None]] = []
    for school in network_schools():
        starts = stage_history()[school.id]
        if random.random() < 0.4:
            opened = working_day(random, starts[0].started_on, starts[0].started_on + timedelta(25))
            found.append((school, REASONS[0], opened, _closed(random, opened)))
        if starts[-1].stage == STAGES[2] and starts[-2].stage == STAGES[3]:
            opened = working_day(
                random, starts[-1].started_on, starts[-1].started_on + timedelta(9)
            )
            found.append((school, REASONS[3], opened, None))
        if random.random() < 0.35:
            first = max(starts[0].started_on + timedelta(120), date(2023, 10, 2))
            opened = working_day(random, first, date(2026, 3, 6))
            found.append((school, random.choice(REASONS[1:]), opened, _closed(random, opened)))
    return (*found, *_unheard(random))


def _unheard(random: Random) -> list[tuple[School, str, date, date | None]]:
    """Reasons opened in the quiet region in spring 2026, after the last contact with the school."""
    last: dict[str, date] = {}
    for row in contact_rows():
        assert isinstance(row[0], date)
        last[str(row[2])] = row[0]
    quiet = [school for school in network_schools() if school.district.region == QUIET_REGION]
    waiting = [school for school in quiet if last.get(school.id, LAST_DAY) < date(2026, 4, 20)]
    found: list[tuple[School, str, date, date | None]] = []
    for school in waiting[:3]:
        first = max(last[school.id] + timedelta(1), date(2026, 3, 16))
        found.append((school, REASONS[1], working_day(random, first, first + timedelta(8)), None))
    return found


def _closed(random: Random, opened: date) -> date | None:
    closed = working_day(random, opened + timedelta(45), opened + timedelta(190))
    return closed if closed <= LAST_DAY else None


def reason_rows() -> list[Row]:
    """School id, reason, opened on, closed on, note."""
    random = random_for("reason notes")
    return [
        (school.id, reason, opened, closed, random.choice((None, None, "Asked for by the school")))
        for school, reason, opened, closed in reasons()
    ]


def visit_rows() -> list[Row]:
    """Contacts that followed an opened reason: date, coach, school, kind, stage, reason, text.

    In the quiet region nobody came; six rows name a stage that the school did not hold.
    """
    random = random_for("visits")
    rows: list[list[Cell]] = []
    for school, reason, opened, closed in reasons():
        is_quiet = school.district.region == QUIET_REGION and opened >= QUIET_SINCE
        day = opened
        for _ in range(0 if is_quiet else random.choice((0, 1, 2, 2, 3, 3))):
            day = working_day(random, day + timedelta(5), day + timedelta(34))
            if day > (closed or LAST_DAY):
                break
            coach = coaches()[school.district.region, school_year_of(day)]
            said = (random.choice(PROGRESS), None, random.choice(NEXT_STEPS))
            rows.append([day, coach, school.id, "Other", stage_on(school, day), reason, *said])
    for row in random.sample(rows, WRONG_STAGES):
        row[4] = random.choice([stage for stage in STAGES if stage != row[4]])
    return sorted(rows, key=lambda row: (str(row[0]), str(row[2])))


def element_rows() -> list[Row]:
    """School year, school id, element, in place, seen on, note: what coaches saw in 2025-26."""
    random = random_for("elements")
    year = SCHOOL_YEARS[-1]
    listed = sorted({str(row[1]) for row in roster_rows() if row[0] == year})
    rows: list[Row] = []
    for school_id in random.sample(listed, PAPER_TEAMS):
        seen = working_day(random, date(2025, 11, 3), date(2026, 2, 27))
        rows.append((year, school_id, "Team", "No", seen, "On paper only: it has not met"))
    for school_id in random.sample(listed, 28):
        seen = working_day(random, date(2025, 11, 3), date(2026, 4, 10))
        element = random.choice(("Evaluation", "Evaluation", "Leaders", "Six types"))
        said = random.choice(("Yes", "Yes", "No"))
        rows.append((year, school_id, element, said, seen, random.choice(ELEMENT_NOTES)))
    return rows


def result_rows() -> list[Row]:
    """School year, school id, activity, evaluation tool, results: activities looked back on."""
    random = random_for("activity results")
    shares = dict(zip(SCHOOL_YEARS, (0.12, 0.16, 0.14), strict=True))
    return [
        (row[0], row[1], row[2], random.choice(TOOLS), random.choice((*RESULTS, None)))
        for row in plan_rows()
        if random.random() < shares[str(row[0])]
    ]


def coach_rows() -> list[Row]:
    """School year, coach, region, status: the quiet region's coach left during 2025-26."""
    before = SCHOOL_YEARS[-2]
    rows: list[Row] = []
    for (region, year), coach in coaches().items():
        is_left = (region, year) == (QUIET_REGION, SCHOOL_YEARS[-1])
        name = coaches()[region, before] if is_left else coach
        rows.append((year, name, region, "Left during the year" if is_left else "Serving"))
    return rows


def grant_rows() -> list[Row]:
    """School year, region, purpose, planned, spent; one region sends nothing in 2025-26."""
    random = random_for("grants")
    rows: list[Row] = []
    for region, year in coaches():
        if (region, year) == (SILENT_REGION, SCHOOL_YEARS[-1]):
            continue
        first = random.choice((2000, 2500, 3000))
        second = random.choice((1000, 1500, 1800))
        parts = (first, second, 5000 - first - second)
        chosen = sorted(random.sample(range(len(PURPOSES)), 3))
        for place, planned in zip(chosen, parts, strict=True):
            spent = _spent(region, year, planned, random)
            rows.append((year, region, PURPOSES[place], planned, spent, None))
    return rows


def _spent(region: str, year: str, planned: int, random: Random) -> int | None:
    if year == SCHOOL_YEARS[-1]:
        share = 0.1 if region == QUIET_REGION else random.uniform(0.4, 0.8)
    elif (region, year) == (OVERSPENT_REGION, SCHOOL_YEARS[-2]):
        share = 1.08
    else:
        share = random.uniform(0.8, 1.0)
    return round(planned * share / 10) * 10


def session_rows() -> list[Row]:
    """Session, date, kind, coach, attended: each session for all coaches who serve then."""
    random = random_for("sessions")
    rows: list[Row] = []
    for year in SCHOOL_YEARS:
        invited = [row for row in coach_rows() if row[0] == year and row[3] == "Serving"]
        for kind, months, share, title in SESSIONS:
            for number, month in enumerate(months, start=1):
                start = first_year(year) + (month < 7)
                held = working_day(random, date(start, month, 4), date(start, month, 24))
                for _, coach, region, _ in invited:
                    chance = 0.25 if region == ABSENT_REGION else share
                    said = "Yes" if random.random() < chance else "No"
                    rows.append((f"{title} {number}", held, kind, coach, said))
    return rows


def setting_rows() -> list[Row]:
    """Setting, what for, value, why: the days that this network has agreed."""
    agreed = "Agreed by the network office, summer 2024"
    days = {"roster": "10-31", "survey": "04-30"}
    return [("submission_due", artifact, day, agreed) for artifact, day in days.items()]


def support_files() -> list[FileOut]:
    """The network office's workbook."""
    contact = ("Date", "SST coach", "School ID", "Kind of contact", "Stage at contact", "Reason")
    sheets = [
        SheetOut(
            "District leaders",
            ("School year", "School IRN", "Membership status", "District leader facilitates",
             "District leader"),
            leader_rows(),
            ("Who leads the partnership work in the district",),
        ),
        SheetOut("Reasons", ("School ID", "Reason", "Opened on", "Closed on", "Note"),
                 reason_rows(), ("Reasons for more frequent coaching", "Invented data")),
        SheetOut("Visits", (*contact, "Progress", "Challenges", "Next steps"), visit_rows()),
        SheetOut("Essential elements", ("School year", "School ID", "Essential element",
                 "In place", "Seen on", "Note"), element_rows()),
        SheetOut("Activity results", ("School year", "School ID", "Activity", "Evaluation tool",
                 "Results"), result_rows()),
        SheetOut("Coaches", ("School year", "Coach", "SST region", "Coach status"), coach_rows()),
        SheetOut("Grants", ("School year", "SST region", "Purpose of the grant", "Planned",
                 "Spent", "Note"), grant_rows(), ("Regional grants, US dollars",)),
        SheetOut("Sessions", ("Session", "Held on", "Kind of session", "Coach", "Attended"),
                 session_rows()),
        SheetOut("Due dates", ("Setting", "Set for", "Setting value", "Why"), setting_rows()),
    ]  # fmt: skip
    return [WorkbookOut("17_Network support.xlsx", sheets)]
