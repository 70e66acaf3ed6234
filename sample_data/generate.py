"""Write the sample files: ``python -m sample_data.generate OUT_DIR``."""

from __future__ import annotations

import sys
from pathlib import Path

from sample_data import (
    coaching,
    network,
    partnerships,
    rosters,
    students,
    survey_files,
    teams,
)
from sample_data.dates import SCHOOL_YEARS
from sample_data.names import STATE
from sample_data.places import schools
from sample_data.writing import Row, SheetOut, write_csv, write_workbook

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
    """The directory, without the size of a school."""
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


def write_network(out: Path) -> None:
    """The network's own workbook, its teams and plans, and the coaches' contacts."""
    directory = ("IRN", "School", "NCES ID", "District IRN", "District", "SST region")
    member = ("School year", "School IRN", "School name", "Membership status", "Cohort", "SST coach")
    write_workbook(
        out / "01_Network schools 2025-26.xlsx",
        SheetOut(
            "Schools",
            (*directory, "County", "Level", "Area", "Enrollment"),
            school_rows(),
            (f"{STATE} school directory, fall 2025", "Invented data: no real school or person"),
        ),
        SheetOut("Membership", member, network.membership_rows()),
        SheetOut(
            "Stages",
            ("School IRN", "School name", "Implementation stage", "Stage start"),
            network.stage_rows(),
            ("Stage of implementation, as agreed with the school",),
        ),
    )
    team = ("School year", "School ID", "Name", "Role", "E-mail", "Phone", "Grades represented")
    plan = ("School year", "School ID", "Activity", "Goal", "Type of involvement", "Start date")
    more = ("End date", "Grade levels", "Person in charge", "Budget", "Submitted on")
    write_workbook(
        out / "02_Teams and action plans.xlsx",
        SheetOut("Team roster", (*team, "Chair", "Submitted on"), teams.roster_rows()),
        SheetOut("Action plans", (*plan, *more), teams.plan_rows(), ("One-year action plans",)),
    )
    write_csv(
        out / "03_Coach contacts.csv", CONTACT_HEADERS, network.contact_rows(), us_dates=True
    )


def write_coaching(out: Path) -> None:
    """Cadres, two years of logs in one file each, and the newest with a sheet per cadre."""
    headers = ("School year", "Cadre", "District", "Facilitator", "RPDC")
    write_workbook(
        out / "04_Cadres.xlsx",
        SheetOut("Cadres", headers, coaching.cadre_rows(), ("Cadres and facilitators",)),
    )
    write_csv(out / "05_Coaching log 2023-24.csv", LOG_HEADERS, coaching.log_rows(SCHOOL_YEARS[0]))
    write_csv(
        out / "06_Coaching log 2024-25.csv",
        LOG_HEADERS,
        coaching.log_rows(SCHOOL_YEARS[1]),
        separator=";",
        encoding="cp1252",
    )
    newest = coaching.log_rows(SCHOOL_YEARS[2])
    sheets = [
        SheetOut(
            cadre,
            LOG_HEADERS,
            [row for row in newest if row[1] == cadre],
            (f"Coaching interaction log, {cadre}, 2025-26",),
        )
        for cadre in coaching.CADRES
    ]
    write_workbook(out / "07_Coaching logs 2025-26.xlsx", *sheets)


def write_partnerships(out: Path) -> None:
    """Partners, programs and partnerships in one workbook."""
    program = ("Program ID", "Partner ID", "Program", "Service category", "Strategic outcome")
    checks = ("Agreement", "Insurance", "Background checks", "Registered on")
    running = ("Partnership ID", "School year", "Program ID", "Organization", "Program name")
    place = ("School ID", "School name", "Start date", "End date", "Reason for ending")
    write_workbook(
        out / "08_Partners and programs.xlsx",
        SheetOut(
            "Partners",
            ("Partner ID", "Organization", "Kind", "Partner type", "Status"),
            partnerships.partner_rows(),
            ("Registered organizations",),
        ),
        SheetOut("Programs", (*program, *checks), partnerships.program_rows()),
        SheetOut("Partnerships", (*running, *place), partnerships.partnership_rows()),
    )


def write_students(out: Path) -> None:
    """Enrolment of two years, counts for the other schools, and two years of rosters."""
    for number, year in enumerate(students.YEARS, start=9):
        sheet = SheetOut("Enrolment", ENROLMENT_HEADERS, students.enrolment_rows(year))
        write_workbook(out / f"{number:02d}_Enrolment {year}.xlsx", sheet)
    counts = ("School year", "School ID", "School name", "District number", "District name")
    more = ("Grades", "Dimension", "Group", "Students")
    write_csv(out / "11_Enrolment counts.csv", (*counts, *more), students.count_rows())
    headers = ("School year", "Program ID", "School ID", "Student ID", "First date", "Sessions")
    for number, year in enumerate(students.YEARS, start=12):
        sheet = SheetOut("Participants", headers, rosters.roster_rows(year))
        write_workbook(out / f"{number:02d}_Student rosters {year}.xlsx", sheet)


def write_surveys(out: Path) -> None:
    """Three waves, each from another tool."""
    survey_files.write_plain(out / "14_Partnership survey spring 2024.xlsx")
    survey_files.write_surveymonkey(out / "15_Partnership survey spring 2025.csv")
    survey_files.write_qualtrics(out / "16_Partnership survey spring 2026.csv")


def generate(out: Path) -> None:
    """Write every sample file into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    write_network(out)
    write_coaching(out)
    write_partnerships(out)
    write_students(out)
    write_surveys(out)


if __name__ == "__main__":
    generate(Path(sys.argv[1]))
