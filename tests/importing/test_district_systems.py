"""Sheets of district systems: what loads as it is, and what is held back or warned about."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from data_loaders.importing import load_file
from data_loaders.store import Store

SCHOOLS = [
    ("School ID", "School", "District"),
    ("000101", "Alder Elementary", "Alderfen Schools"),
]


def load(store: Store, tmp_path: Path, **sheets: list[tuple[object, ...]]):
    """Load a workbook with the directory of one school and these sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in {"Schools": SCHOOLS, **sheets}.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    path = tmp_path / "systems.xlsx"
    book.save(path)
    return load_file(store, path, keep_good=True)


def findings_of(report, sheet: str) -> set[tuple[str, str, str]]:
    (found,) = [each for each in report.sheets if each.sheet == sheet]
    return {(each.check, str(each.severity), each.cell) for each in found.findings}


SCORE_HEADERS = ("District", "Tool", "Tool version", "Date of administration", "Item no",
                 "Sub-scale", "Consensus score", "Max points", "Required")  # fmt: skip


def test_a_scoring_sheet_with_titles_above_loads_row_for_row(store: Store, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("Capacity assessment, fall",),
        SCORE_HEADERS,
        ("Alderfen Schools", "DCA", "7.7", "2025-09-10", 17, "Leadership", 2, 2, "Yes"),
        ("Alderfen Schools", "DCA", "7.7", "2025-09-10", 18, "Leadership", 0, 2, "Yes"),
        ("Alderfen Schools", "DCA", "7.7", "2025-09-10", 19, "Leadership", None, 2, "No"),
    ]
    report = load(store, tmp_path, Scores=rows)
    assert [each.dataset for each in report.used] == ["school", "assessment_score"]
    held = store.query("SELECT tool, version, item, points FROM assessment_score ORDER BY item")
    assert [tuple(row.values()) for row in held] == [
        ("dca", "7.7", "17", 2),
        ("dca", "7.7", "18", 0),
        ("dca", "7.7", "19", None),
    ]


def test_a_bad_scoring_sheet_names_the_cells(store: Store, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        SCORE_HEADERS,
        ("Alderfen Schools", "DCA", "7.7", "2025-09-10", 17, "Leadership", 3, 2, "Yes"),
        ("Alderfen Schools", "DCA", "7.7", "2025-09-10", 18, "Leadership", None, 2, "Yes"),
        ("Alderfen Schools", "DCA", "7.7", "in autumn", 19, "Leadership", 1, 2, "Yes"),
        ("Alderfen Schools", "DCA", "7.7", "2025-09-10", 20, "Leadership", 1, None, "Yes"),
        ("Alderfenn", "DCA", "7.7", "2025-09-10", 21, "Leadership", 1, 2, "Yes"),
    ]
    report = load(store, tmp_path, Scores=rows)
    found = findings_of(report, "Scores")
    assert ("more_points_than_possible", "error", "G2") in found
    assert ("required_item_unanswered", "warning", "G3") in found
    assert ("not_a_date", "error", "D4") in found
    assert ("required", "error", "H5") in found
    assert {cell for _, _, cell in found} == {"G2", "G3", "D4", "H5", "A6"}
    assert store.query("SELECT count(*) AS n FROM assessment_score")[0]["n"] == 2


LOG_HEADERS = ("Date", "District", "Coach", "Team", "Kind of support", "Hours", "In the setting",
               "Debriefed second-hand", "Ready materials handed over")  # fmt: skip


def test_signs_that_contradict_the_logged_kind_are_warned_about(
    store: Store, tmp_path: Path
) -> None:
    place = ("Alderfen Schools", "Ada Coach", "Team")
    rows: list[tuple[object, ...]] = [
        LOG_HEADERS,
        ("2025-09-01", *place, "Coaching", 2, "Yes", "No", "No"),
        ("2025-09-02", *place, "Coaching", 2, "No", "No", "No"),
        ("2025-09-03", *place, "Coaching", 2, "Yes", "No", "Yes"),
        ("2025-09-04", *place, "Consultation", 2, "Yes", "No", "No"),
        ("2025-09-05", *place, "Consultation", 2, "No", "Yes", "No"),
        ("2025-09-06", *place, "Training", 6, None, None, None),
    ]
    report = load(store, tmp_path, Log=rows)
    assert findings_of(report, "Log") == {
        ("coaching_with_signs_of_consultation", "warning", "E3"),
        ("coaching_with_signs_of_consultation", "warning", "E4"),
        ("consultation_with_signs_of_coaching", "warning", "E5"),
    }
    assert store.query("SELECT count(*) AS n FROM support_log")[0]["n"] == 6


def test_an_update_of_a_checklist_replaces_the_status(store: Store, tmp_path: Path) -> None:
    headers = ("District", "Checklist", "Item", "Installation status", "Completed on")
    first = ("Alderfen Schools", "Team", "1", "In progress", None)
    second = ("Alderfen Schools", "Team", "1", "Done", "2025-10-01")
    load(store, tmp_path, Checklist=[headers, first])
    load(store, tmp_path, Checklist=[headers, second])
    (row,) = store.query("SELECT installation_status, completed_on FROM installation_item")
    assert row["installation_status"] == "complete"


@pytest.mark.parametrize(
    ("headers", "row", "dataset"),
    [
        (
            ("School year", "District", "Component", "Documented"),
            ("2025-26", "Alderfen Schools", "CSDP", "Yes"),
            "coaching_component",
        ),
        (
            ("School year", "District", "Approved by executive leadership"),
            ("2025-26", "Alderfen Schools", "No"),
            "coaching_system",
        ),
        (
            ("School year", "District", "Coach", "Coaching role", "Role defined"),
            ("2025-26", "Alderfen Schools", "Ada Coach", "SLT coach", "Yes"),
            "district_coach",
        ),
        (
            ("School year", "District", "School ID", "Coach", "Coaching type", "Hours per week"),
            ("2025-26", "Alderfen Schools", "000101", "Ada Coach", "Systems", 2),
            "coach_assignment",
        ),
        (
            ("School year", "District", "Coach", "Team", "Contacts planned", "From", "To"),
            ("2025-26", "Alderfen Schools", "Ada Coach", "Team", 8, "2025-09-01", "2026-05-29"),
            "service_plan",
        ),
    ],
)
def test_each_sheet_is_told_by_its_own_headers(
    store: Store,
    tmp_path: Path,
    headers: tuple[str, ...],
    row: tuple[object, ...],
    dataset: str,
) -> None:
    report = load(store, tmp_path, Sheet=[headers, row])
    assert [each.dataset for each in report.used] == ["school", dataset]
    assert not report.held_back
