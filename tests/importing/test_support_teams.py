"""Sheets of the support teams: recognised, loaded to exactly their rows, or told what is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from data_loaders.importing import check_file, load_file
from data_loaders.store import Store

Line = list[object]
MEMBERS: list[Line] = [
    ["School year", "Cadre", "CST member", "CST role", "Team", "RPDC"],
    ["2025-26", "Cadre 1", "Ada Bell", "Facilitator", "Core", "North RPDC"],
    ["2025-26", "Cadre 1", "Cy Dale", "SPED", "Support", "North RPDC"],
]
VISITS: list[Line] = [
    ["School year", "Cadre", "District", "School or site", "Visited on", "Purpose of visit",
     "Visitors"],
    ["2025-26", "Cadre 1", "Elm", "Elm Primary", date(2025, 10, 7), "Evidence; Process",
     "DESE; Facilitator"],
    ["2025-26", "Cadre 1", "Fir", None, date(2025, 10, 8), "Process", "Department"],
]  # fmt: skip
ACTIVITIES: list[Line] = [
    ["Activity date", "Cadre", "District", "Provided by", "Kind of support provided", "Line",
     "Minutes provided", "Topics", "Attendees"],
    [date(2025, 10, 7), "Cadre 1", "Elm", "Cy Dale", "Training provided", 1, 240, "DBDM", 25],
    [date(2025, 10, 7), "Cadre 1", "Elm", "Cy Dale", "Coaching", 2, 60, None, 3],
]  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "support.xlsx"


def write(path: Path, **sheets: list[Line]) -> Path:
    """A workbook with a title and an empty line above each table."""
    workbook = Workbook(write_only=True)
    for name, lines in sheets.items():
        sheet = workbook.create_sheet(name)
        sheet.append(["Coaching support, as sent by the department"])
        sheet.append([])
        for line in lines:
            sheet.append(line)
    workbook.save(path)
    return path


def test_each_sheet_is_known_by_its_headers_and_feeds_nothing_else(
    store: Store, book: Path
) -> None:
    report = load_file(store, write(book, a=MEMBERS, b=VISITS, c=ACTIVITIES))
    assert [(s.sheet, s.dataset, s.loaded, s.held_back) for s in report.used] == [
        ("a", "cst_member", 2, 0),
        ("b", "site_visit", 2, 0),
        ("c", "activity_log", 2, 0),
    ]
    assert store.query("SELECT member_name, role, team_group FROM cst_member ORDER BY _row") == [
        {"member_name": "Ada Bell", "role": "facilitator", "team_group": "core"},
        {"member_name": "Cy Dale", "role": "special_education", "team_group": "support"},
    ]
    assert store.query("SELECT site, purposes, visitors FROM site_visit ORDER BY _row") == [
        {"site": "Elm Primary", "purposes": "process;evidence",
         "visitors": "department;facilitator"},
        {"site": None, "purposes": "process", "visitors": "department"},
    ]  # fmt: skip
    query = "SELECT activity_kind, provided_minutes FROM activity_log ORDER BY _row"
    assert store.query(query) == [
        {"activity_kind": "training", "provided_minutes": 240},
        {"activity_kind": "coaching", "provided_minutes": 60},
    ]  # fmt: skip


def test_a_second_import_updates_and_a_corrected_cell_is_one_row(store: Store, book: Path) -> None:
    load_file(store, write(book, a=VISITS))
    corrected = [*VISITS[:2], [*VISITS[2][:5], "Evidence", "Department"]]
    (sheet,) = load_file(store, write(book, a=corrected)).used
    assert (sheet.loaded, sheet.updated, sheet.unchanged) == (0, 1, 1)


def test_what_is_wrong_is_told_with_its_cell(store: Store, book: Path) -> None:
    bad_members = [MEMBERS[0], ["2025-26", "Cadre 1", "Ada Bell", "Data", "Core", None],
                   ["2025-26", "Cadre 1", "Cy Dale", "Cook", "Support", None]]  # fmt: skip
    bad_visits = [VISITS[0], ["2025-26", "Cadre 1", "Elm", None, None, "Process", None]]
    bad_activities = [ACTIVITIES[0],
                      [date(2025, 10, 7), "Cadre 1", "Elm", "Cy Dale", "Training", 1, 2000, None,
                       -1]]  # fmt: skip
    report = check_file(store, write(book, a=bad_members, b=bad_visits, c=bad_activities))
    found = {(s.sheet, f.check, f.cell) for s in report.sheets for f in s.findings}
    assert found == {
        ("a", "role_in_another_team", "E4"),
        ("a", "unknown_code", "D5"),
        ("b", "required", "E4"),
        ("b", "visit_without_visitors", "G4"),
        ("c", "out_of_range", "G4"),
        ("c", "out_of_range", "I4"),
    }


def test_a_coaching_log_is_no_activity_log(store: Store, book: Path) -> None:
    log: list[Line] = [
        ["Facilitator", "Cadre", "Log month", "District", "Date", "Duration (minutes)",
         "Interaction type", "Topics"],
        ["Ada Bell", "Cadre 1", "2025-10", "Elm", date(2025, 10, 7), 60, "Data talk; Planning",
         "DBDM"],
    ]  # fmt: skip
    report = load_file(store, write(book, a=log))
    assert [sheet.dataset for sheet in report.used] == ["coaching_interaction"]
    (row,) = store.query("SELECT interaction_types FROM coaching_interaction")
    assert row["interaction_types"] == "planning;discussing_data"


def test_a_coaching_row_without_any_activity_is_a_warning(store: Store, book: Path) -> None:
    log: list[Line] = [
        ["Facilitator", "Cadre", "Log month", "District", "Date", "Interaction type",
         "Event class"],
        ["Ada Bell", "Cadre 1", "2025-10", "Elm", date(2025, 10, 7), None, None],
        ["Ada Bell", "Cadre 1", "2025-10", "Fir", date(2025, 10, 8), None, "Unsure"],
    ]  # fmt: skip
    (sheet,) = check_file(store, write(book, a=log)).used
    found = {(f.check, f.severity, f.cell) for f in sheet.findings}
    assert ("coaching_without_activity", "warning", "F4") in found
    assert not any(
        check == "coaching_without_activity" and cell == "F5" for check, _, cell in found
    )
