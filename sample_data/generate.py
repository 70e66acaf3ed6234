"""Write the sample files: ``python -m sample_data.generate OUT_DIR``."""

from __future__ import annotations

import sys
from pathlib import Path

from sample_data import (
    coaching,
    district_systems_file,
    more_surveys,
    network,
    network_support,
    partnerships,
    rosters,
    state_plan,
    students,
    support_teams,
    survey_files,
    teams,
    work_plan,
)
from sample_data.dates import SCHOOL_YEARS
from sample_data.names import STATE
from sample_data.places import schools
from sample_data.writing import CsvOut, FileOut, Row, SheetOut, WorkbookOut

LOG_HEADERS = (
    "Facilitator",
    "Cadre",
    "Log month",
    "Entry",
    "District",
    "Date",
    "Duration (minutes)",
    "Interaction type",
    "Participants",
    "CST members present",
    "Topics",
    "Resources/tools",
    "Comments",
    "Event class",
    "Unsure description",
    "Entered on",
)
CONTACT_HEADERS = (
    "Date",
    "SST coach",
    "School ID",
    "Kind of contact",
    "Stage at contact",
    "Reason",
    "Progress",
    "Challenges",
    "Next steps",
)
ENROLMENT_HEADERS = (
    "School year",
    "Student ID",
    "School ID",
    "Grade",
    "Race/ethnicity",
    "Scheme",
    "Gender",
    "EL",
    "Special education",
    "FRL",
)


def school_rows() -> list[Row]:
    """IRN, name, NCES id, district, region, county, level, area and enrolment."""
    return [
        (
            school.id,
            school.name,
            school.nces_id,
            school.district.id,
            school.district.name,
            school.district.region,
            school.district.county,
            school.level,
            school.area or None,
            school.students,
        )
        for school in schools()
    ]


def network_files() -> list[FileOut]:
    """The network's own workbook, its teams and plans, and the coaches' contacts."""
    directory = ("IRN", "School", "NCES ID", "District IRN", "District", "SST region")
    member = ("School year", "School IRN", "Membership status", "Cohort", "SST coach")
    stage = ("School IRN", "Implementation stage", "Stage start")
    team = ("School year", "School ID", "Name", "Role", "E-mail", "Phone", "Grades represented")
    plan = ("School year", "School ID", "Activity", "Goal", "Type of involvement", "Start date")
    more = ("End date", "Grade levels", "Person in charge", "Budget", "Submitted on")
    invented = (f"{STATE} school directory, fall 2025", "Invented data: no real school or person")
    agreed = ("Stage of implementation, as agreed with the school",)
    schools_headers = (*directory, "County", "Level", "Area", "Enrollment")
    schools_book = [
        SheetOut("Schools", schools_headers, school_rows(), invented),
        SheetOut("Membership", member, network.membership_rows()),
        SheetOut("Stages", stage, network.stage_rows(), agreed),
    ]
    teams_book = [
        SheetOut("Team roster", (*team, "Chair", "Submitted on"), teams.roster_rows()),
        SheetOut("Action plans", (*plan, *more), teams.plan_rows(), ("One-year action plans",)),
    ]
    contacts = network.contact_rows()
    return [
        WorkbookOut("01_Network schools 2025-26.xlsx", schools_book),
        WorkbookOut("02_Teams and action plans.xlsx", teams_book),
        CsvOut("03_Coach contacts.csv", (CONTACT_HEADERS,), contacts, us_dates=True),
    ]


def coaching_files() -> list[FileOut]:
    """Cadres, two years of logs in one file each, and the newest with a sheet per cadre."""
    headers = ("School year", "Cadre", "District", "Facilitator", "RPDC")
    cadres = SheetOut("Cadres", headers, coaching.cadre_rows(), ("Cadres and facilitators",))
    logs = {year: coaching.log_rows(year) for year in SCHOOL_YEARS}
    sheets = [
        SheetOut(
            cadre,
            LOG_HEADERS,
            [row for row in logs[SCHOOL_YEARS[2]] if row[1] == cadre],
            (f"Coaching interaction log, {cadre}, 2025-26",),
        )
        for cadre in coaching.CADRES
    ]
    older, old = logs[SCHOOL_YEARS[0]], logs[SCHOOL_YEARS[1]]
    return [
        WorkbookOut("04_Cadres.xlsx", [cadres]),
        CsvOut("05_Coaching log 2023-24.csv", (LOG_HEADERS,), older),
        CsvOut("06_Coaching log 2024-25.csv", (LOG_HEADERS,), old, ";", "cp1252"),
        WorkbookOut("07_Coaching logs 2025-26.xlsx", sheets),
    ]


def support_team_files() -> list[FileOut]:
    """Members of the support teams, site visits, and the department's activity log."""
    member = ("School year", "Cadre", "CST member", "CST role", "Team", "RPDC")
    visit = ("School year", "Cadre", "District", "School or site", "Visited on")
    why = ("Purpose of visit", "Visitors")
    activity = ("Activity date", "Cadre", "District", "Provided by", "Kind of support provided")
    more = ("Line", "Minutes provided", "Topics", "Attendees")
    apart = ("Department activity log 2025-26: coaching and training provided",)
    sheets = [
        SheetOut("Support teams", member, support_teams.member_rows(), ("Support team members",)),
        SheetOut("Site visits", (*visit, *why), support_teams.visit_rows()),
        SheetOut("Activity log", (*activity, *more), support_teams.activity_rows(), apart),
    ]
    return [WorkbookOut("18_Coaching support.xlsx", sheets)]


def partnership_files() -> list[FileOut]:
    """Partners, programs and partnerships in one workbook."""
    partner = ("Partner ID", "Organization", "Kind", "Partner type", "Status")
    program = ("Program ID", "Partner ID", "Program", "Service category", "Strategic outcome")
    checks = ("Agreement", "Insurance", "Background checks", "Registered on")
    running = ("Partnership ID", "School year", "Program ID", "Organization", "Program name")
    place = ("School ID", "School name", "Start date", "End date", "Reason for ending")
    sheets = [
        SheetOut("Partners", partner, partnerships.partner_rows(), ("Registered organizations",)),
        SheetOut("Programs", (*program, *checks), partnerships.program_rows()),
        SheetOut("Partnerships", (*running, *place), partnerships.partnership_rows()),
    ]
    return [WorkbookOut("08_Partners and programs.xlsx", sheets)]


def student_files() -> list[FileOut]:
    """Enrolment of two years, counts for the other schools, and two years of rosters."""
    place = ("School year", "School ID", "School name", "District number", "District name")
    counts = (*place, "Grades", "Dimension", "Group", "Students")
    slots = ("School year", "Program ID", "School ID", "Student ID", "First date", "Sessions")
    found: list[FileOut] = []
    for number, year in enumerate(students.YEARS, start=9):
        sheet = SheetOut("Enrolment", ENROLMENT_HEADERS, students.enrolment_rows(year))
        found.append(WorkbookOut(f"{number:02d}_Enrolment {year}.xlsx", [sheet]))
    found.append(CsvOut("11_Enrolment counts.csv", (counts,), students.count_rows()))
    for number, year in enumerate(students.YEARS, start=12):
        sheet = SheetOut("Participants", slots, rosters.roster_rows(year))
        found.append(WorkbookOut(f"{number:02d}_Student rosters {year}.xlsx", [sheet]))
    return found


def survey_files_of_waves() -> list[FileOut]:
    """Three waves, each from another tool."""
    return [
        survey_files.google_forms("14_Partnership survey spring 2024.xlsx"),
        survey_files.surveymonkey("15_Partnership survey spring 2025.csv"),
        survey_files.qualtrics("16_Partnership survey spring 2026.csv"),
    ]


def files() -> list[FileOut]:
    """Every sample file, in the order in which they load."""
    return [
        *network_files(),
        *coaching_files(),
        *partnership_files(),
        *student_files(),
        *survey_files_of_waves(),
        *network_support.support_files(),
        *state_plan.state_files(),
        *support_team_files(),
        district_systems_file.workbook("19_District systems.xlsx"),
        work_plan.office_file(),
        *more_surveys.more_survey_files(),
    ]


def generate(out: Path) -> None:
    """Write every sample file into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    for file in files():
        (out / file.name).write_bytes(file.content())


if __name__ == "__main__":
    generate(Path(sys.argv[1]))
