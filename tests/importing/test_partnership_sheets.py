"""Sheets of a partnership office, in the forms in which they are kept."""

from datetime import date

import pytest
from openpyxl import Workbook

from data_loaders.importing import check_file, load_file

PLAN_HEADERS = (
    "#",
    "Milestone Deliverable or Activity",
    "Responsible",
    "Start Date",
    "Status/ End Date",
)
OFFICE = "Office of Family Engagement and Community Partnerships (OFECP) staff"
PLAN = (
    ("School Year 2018-2019", None, None, None, None),
    ("1.", "Form advisory committee", "Initiative Team", "January 2019", "Restructured"),
    ("4.", "Establish registration", f"Initiative Team, {OFFICE}", "January 2019", "Complete"),
    ("7.", "Create forms", "OFECP, SLT", "January 2019", "March 2020"),
    ("8.", "Collect baseline data", "REA, intern", "January 2019", "Complete"),
    ("School Year 2019-2020", None, None, None, None),
    ("9.", "Document Stage 1", "OFECP staff", "July 2019", "November 2019"),
    ("10.", "Identify gaps", "OFECF, REA", "October 2019", date(2020, 3, 1)),
    ("15.", "Revise forms", "OFECF", "June 2020", "August 2020"),
    ("School Year 2020-2021", None, None, None, None),
    ("18.", "Recruit", "OFECF", "February 2021", "Paused, August 2021"),
)


@pytest.fixture
def book(tmp_path):
    """Write rows below their headers, and titles above them, to a workbook; its path."""

    def write(headers, rows, *titles):
        workbook = Workbook()
        sheet = workbook.active
        for line in (*([title] for title in titles), headers, *rows):
            sheet.append(line)
        path = tmp_path / "sheet.xlsx"
        workbook.save(path)
        return path

    return write


def test_the_work_plan_loads_in_the_form_in_which_it_is_printed(store, book):
    """Years stand above groups of rows; one column holds a status or an end date."""
    report = load_file(store, book(PLAN_HEADERS, PLAN, "V. Initiative Work Plan"))
    (sheet,) = report.sheets
    assert (sheet.dataset, sheet.held_back, sheet.loaded) == ("milestone", 0, 8)
    assert sheet.skipped["heading"] == 3
    rows = store.query("SELECT * FROM milestone ORDER BY number")
    told = [(r["number"], r["school_year"], r["status"], r["ends_on"]) for r in rows]
    assert told == [
        (1, "2018-19", "restructured", None),
        (4, "2018-19", "complete", None),
        (7, "2018-19", None, date(2020, 3, 1)),
        (8, "2018-19", "complete", None),
        (9, "2019-20", None, date(2019, 11, 1)),
        (10, "2019-20", None, date(2020, 3, 1)),
        (15, "2019-20", None, date(2020, 8, 1)),
        (18, "2020-21", "paused", date(2021, 8, 1)),
    ]
    assert [r["responsible"] for r in rows] == [
        "initiative_team",
        "ofecp;initiative_team",
        "ofecp;slt",
        "rea;intern",
        "ofecp",
        "ofecp;rea",
        "ofecp",
        "ofecp",
    ]
    assert rows[0]["_row"] == 4


def test_what_was_split_normalised_or_lies_outside_its_year_is_said(store, book):
    (sheet,) = check_file(store, book(PLAN_HEADERS, PLAN)).sheets
    assert (
        "Column Status/ End Date holds two things and was split: 4 cells hold status of the "
        "milestone, 5 hold end month" in sheet.remarks
    )
    found = {(f.check, f.severity, f.cell) for f in sheet.findings}
    # Milestones 7, 15 and 18 end after the June of their year; 10, 15 and 18 say OFECF.
    assert found == {
        ("ends_outside_school_year", "warning", "E5"),
        ("ends_outside_school_year", "warning", "E10"),
        ("ends_outside_school_year", "warning", "E12"),
        ("unit_spelled_otherwise", "note", "C9"),
        ("unit_spelled_otherwise", "note", "C10"),
        ("unit_spelled_otherwise", "note", "C12"),
    }


def test_a_status_that_is_neither_known_nor_a_month_is_found_at_its_cell(store, book):
    rows = (PLAN[0], ("1.", "Form committee", "Initiative Team", "January 2019", "Fall 2026"))
    (sheet,) = check_file(store, book(PLAN_HEADERS, rows)).sheets
    assert {(f.check, f.cell) for f in sheet.findings} == {("unknown_code", "E3")}
    assert sheet.held_back == 1


def test_a_plan_with_columns_of_its_own_needs_no_split(store, book):
    headers = ("School year", "Number", "Milestone", "Start", "End", "Status")
    rows = [("2025-26", 3, "Stages set", "2025-07", "2026-05", "In progress")]
    (sheet,) = load_file(store, book(headers, rows)).sheets
    (row,) = store.query("SELECT * FROM milestone")
    assert (row["status"], row["ends_on"]) == ("in_progress", date(2026, 5, 1))
    assert not any("split" in remark for remark in sheet.remarks)


SHEETS = {
    "onboarding_step": (
        ("Program ID", "Step", "Required", "Completed on"),
        ("G1", "Certificate of insurance", "Yes", date(2025, 9, 1)),
        ("G1", "insurance", True, date(2025, 9, 1)),
    ),
    "alignment_form": (
        ("School year", "Program ID", "Strategic outcome", "Form date"),
        ("2025-26", "G1", "Graduation; College and career", date(2025, 9, 30)),
        ("2025-26", "G1", "graduation;career_college", date(2025, 9, 30)),
    ),
    "evaluation": (
        ("Partnership ID", "Due", "Completed", "Effectiveness", "Satisfaction"),
        ("S1", date(2026, 2, 1), date(2026, 2, 9), 4, 3.5),
        ("S1", date(2026, 2, 1), date(2026, 2, 9), 4.0, 3.5),
    ),
    "partnership_change": (
        ("Partnership ID", "Effective date", "What happened", "Reason"),
        ("S1", date(2026, 1, 15), "Terminated", "District choice"),
        ("S1", date(2026, 1, 15), "ended", "involuntary"),
    ),
    "pd_attendance": (
        ("Session ID", "Session date", "Session title", "Participant ID", "Rating"),
        ("PD-1", date(2026, 1, 20), "Shared goals", "0042", 5),
        ("PD-1", date(2026, 1, 20), "Shared goals", "0042", 5.0),
    ),
    "school_need": (
        ("School year", "School ID", "Need"),
        ("2025-26", "000123", "Mental health"),
        ("2025-26", "000123", "health"),
    ),
    "product_status": (
        ("School year", "Product", "In place", "Evidence"),
        ("2025-26", "Tool developed", "No", "Pilot with five partners"),
        ("2025-26", "tool_developed", False, "Pilot with five partners"),
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_with_a_title_above_is_recognised_and_loads_to_its_row(store, book, name):
    headers, typed, held = SHEETS[name]
    path = book(headers, [typed], "Partnership office", "Draft")
    (sheet,) = load_file(store, path).sheets
    assert (sheet.dataset, sheet.held_back) == (name, 0)
    columns = [mapping.column for mapping in sheet.mapping]
    (row,) = store.query(f"SELECT * FROM {name}")
    by_header = {mapping.header: mapping.column for mapping in sheet.mapping}
    assert [row[by_header[header]] for header in headers] == list(held)
    assert len(columns) == len(headers)


def test_a_bad_sheet_of_evaluations_gives_the_findings_with_their_cells(store, book):
    headers = SHEETS["evaluation"][0]
    rows = [
        ("S1", "next spring", None, None, None),
        ("S2", date(2026, 2, 1), None, 9, None),
        ("S3", date(2026, 2, 1), None, 4, 4),
        (None, date(2026, 2, 1), None, None, None),
    ]
    (sheet,) = check_file(store, book(headers, rows)).sheets
    assert {(f.check, f.severity, f.cell) for f in sheet.findings} == {
        ("not_a_date", "error", "B2"),
        ("out_of_range", "error", "D3"),
        ("scored_but_not_completed", "warning", "C3"),
        ("scored_but_not_completed", "warning", "C4"),
        ("required", "error", "A5"),
    }
    assert sheet.held_back == 3
