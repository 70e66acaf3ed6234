"""Sheets of the network's coaches: recognised, loaded as they are, and told what is wrong."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from data_loaders.importing import check_file, load_file
from data_loaders.store import Store

Write = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Write:
    """Write a workbook of one sheet, with title lines above its headers."""

    def write(*lines: tuple[object, ...], title: tuple[str, ...] = ("Invented", "")) -> Path:
        workbook = Workbook()
        page = workbook.active
        assert page is not None
        for text in title:
            page.append([text])
        for line in lines:
            page.append(list(line))
        path = tmp_path / "sheet.xlsx"
        workbook.save(path)
        return path

    return write


def used(store: Store, path: Path) -> list[str]:
    return [sheet.dataset or "" for sheet in load_file(store, path, keep_good=True).used]


def found(store: Store, path: Path) -> set[tuple[str, str]]:
    report = check_file(store, path)
    return {(f.check, f.cell) for sheet in report.sheets for f in sheet.findings}


def test_reasons_below_a_title_load_to_those_rows(store: Store, book: Write) -> None:
    path = book(
        ("School IRN", "Reason", "Opened on", "Closed on", "Note"),
        ("000123", "New principal", date(2025, 9, 2), None, "Asked for"),
        ("000123", "Reboot", date(2024, 1, 8), date(2024, 3, 1), None),
    )
    assert used(store, path) == ["coaching_reason"]
    rows = store.query("SELECT school_id, reason, opened_on, closed_on FROM coaching_reason")
    assert sorted(tuple(row.values()) for row in rows) == [
        ("000123", "new_leader", date(2025, 9, 2), None),
        ("000123", "reboot", date(2024, 1, 8), date(2024, 3, 1)),
    ]


def test_a_reason_closed_later_updates_its_row(store: Store, book: Write) -> None:
    head = ("School ID", "Reason", "Opened on", "Closed on")
    used(store, book(head, ("1", "Reboot", date(2024, 1, 8), None)))
    used(store, book(head, ("1", "Reboot", date(2024, 1, 8), date(2024, 3, 1))))
    (row,) = store.query("SELECT closed_on FROM coaching_reason")
    assert row["closed_on"] == date(2024, 3, 1)


def test_what_is_wrong_with_reasons_is_told_with_its_cell(store: Store, book: Write) -> None:
    path = book(
        ("School ID", "Reason", "Opened on", "Closed on"),
        ("1", "Reboot", date(2024, 1, 8), date(2023, 12, 1)),
        ("2", "Because", date(2024, 1, 8), None),
        ("3", "New team", "soon", None),
        ("4", "New team", date(2024, 1, 8), None),
        ("5", "New leader", date(2024, 1, 8), None),
        ("6", "Reboot", date(2024, 1, 8), None),
    )
    assert found(store, path) >= {
        ("closed_before_opened", "D4"),
        ("unknown_code", "B5"),
        ("not_a_date", "C6"),
    }


def test_elements_grants_sessions_and_coaches_are_told_apart(store: Store, book: Write) -> None:
    element = ("School year", "School ID", "Essential element", "In place")
    grant = ("School year", "SST region", "Purpose of the grant", "Planned", "Spent")
    session = ("Session", "Held on", "Kind of session", "Coach", "Attended")
    coach = ("School year", "Coach", "SST region", "Coach status")
    assert used(store, book(element, ("2025-26", "1", "Teamwork", "no"))) == ["essential_element"]
    assert used(store, book(grant, ("2025-26", "R1", "PD", 2500, None))) == ["regional_grant"]
    assert used(store, book(session, ("Families", date(2025, 10, 7), "Booster", "Kim", "Yes"))) == [
        "coach_session"
    ]
    assert used(store, book(coach, ("2025-26", "Kim", "R1", "Stand-in"))) == ["coach"]
    (row,) = store.query("SELECT spent, planned, grant_purpose FROM regional_grant")
    assert tuple(row.values()) == (None, 2500, "regional_training")


def test_a_grant_below_zero_is_held_back(store: Store, book: Write) -> None:
    path = book(
        ("School year", "Region", "Purpose of the grant", "Planned", "Spent"),
        ("2025-26", "R1", "Other", 5000, -20),
        ("2025-26", "R2", "Families", 5000, "much"),
    )
    assert found(store, path) >= {("out_of_range", "E4"), ("not_a_number", "E5")}


def test_contacts_and_members_are_not_taken_for_sheets_of_the_coaches(
    store: Store, book: Write
) -> None:
    contact = ("Date", "SST coach", "School ID", "Kind of contact", "Reason", "Region")
    member = ("School year", "School IRN", "Membership status", "SST coach", "SST region")
    assert used(
        store, book(contact, (date(2025, 9, 2), "Kim", "1", "Outreach", "Reboot", "R1"))
    ) == ["coach_contact"]
    assert used(store, book(member, ("2025-26", "1", "Member", "Kim", "R1"))) == ["membership"]


def test_district_leaders_add_to_the_membership_list(store: Store, book: Write) -> None:
    first = ("School year", "School IRN", "Membership status", "SST coach")
    later = ("School year", "School IRN", "Membership status", "District leader facilitates")
    used(store, book(first, ("2025-26", "1", "Member", "Kim")))
    used(store, book(later, ("2025-26", "1", "Member", "Yes")))
    (row,) = store.query("SELECT coach, has_district_leader FROM membership")
    assert tuple(row.values()) == ("Kim", True)
