"""Inventories as states send them: two columns of marks, one column, or only what is marked."""

from datetime import date

import pytest
from openpyxl import Workbook

from data_loaders.declarations import fold
from data_loaders.importing import enter, load_file
from data_loaders.vocabularies.state_plan import INVENTORY_MARK, STATE_ACTIVITY, STRATEGY

MARKS = "SELECT activity, mark, current_mark, planned_mark FROM inventory_mark ORDER BY activity"


def only(report):
    (sheet,) = report.used
    return sheet


def book(path, rows):
    """A workbook with these rows on its only sheet."""
    made = Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def test_the_inventory_has_47_activities_in_six_strategies():
    counts = [
        sum(term.group == strategy for term in STATE_ACTIVITY.terms) for strategy in STRATEGY.codes
    ]
    assert counts == [9, 7, 10, 6, 7, 8]


def test_a_sheet_with_titles_above_and_two_columns_loads_to_exactly_its_rows(store, tmp_path):
    rows = [
        ["State leadership inventory"],
        ["Checked now, starred for later"],
        ["State", "School year", "Strategy", "Activity", "Now", "Planned"],
        ["North", "2025-26", "Create awareness", "CA1", "x", None],
        ["North", "2025-26", "Create awareness", "Briefings with state superintendent", None, "★"],
        ["North", "2025-26", "Create awareness", "CA 3", None, None],
    ]
    sheet = only(load_file(store, book(tmp_path / "inventory.xlsx", rows)))
    assert (sheet.dataset, sheet.loaded, sheet.held_back) == ("inventory_mark", 3, 0)
    assert [tuple(row.values()) for row in store.query(MARKS)] == [
        ("CA1", None, "yes", None),
        ("CA2", None, None, "yes"),
        ("CA3", None, None, None),
    ]


@pytest.mark.parametrize(
    ("sign", "mark"),
    [("x", "now"), ("✓", "now"), ("★", "planned"), ("*", "planned"), ("x *", "both"),
     ("✓★", "both"), ("Star", "planned"), ("none", "none")],
)  # fmt: skip
def test_one_column_of_marks_is_read_as_it_is_meant(store, csv, sign, mark):
    path = csv("State,School year,Inventory item,✓ or ★", f"North,2025-26,CA1,{sign}")
    sheet = only(load_file(store, path))
    assert (sheet.dataset, sheet.held_back) == ("inventory_mark", 0)
    assert store.query(MARKS)[0]["mark"] == mark


def test_signs_are_words_only_where_a_cell_holds_nothing_else():
    assert fold("School name*") == "school name"
    assert fold("★ School") == "school"
    assert INVENTORY_MARK.code_of("**") is None


def test_a_check_beside_a_star_is_a_warning_at_its_cell(store, csv):
    path = csv("State,School year,Activity,Now,Planned", "North,2025-26,CA1,x,x",
               "North,2025-26,CA2,x,")  # fmt: skip
    sheet = only(load_file(store, path))
    assert [(f.check, f.severity, f.cell) for f in sheet.findings] == [
        ("check_and_star", "warning", "E2")
    ]
    assert sheet.loaded == 2


def test_what_is_wrong_is_found_at_its_cell(store, csv):
    path = csv("State,School year,Activity,Mark", "North,2025-26,ZZ9,x", "North,2025,CA1,x",
               "North,2025-26,CA2,maybe")  # fmt: skip
    sheet = only(load_file(store, path))
    assert {(f.check, f.cell) for f in sheet.findings} == {
        ("unknown_code", "C2"),
        ("not_a_school_year", "B3"),
        ("unknown_code", "D4"),
    }
    assert sheet.held_back == 3


def test_another_form_of_marks_replaces_the_first(store, csv):
    """A mark given in the app must not hide behind the columns of an earlier file."""
    load_file(store, csv("State,School year,Activity,Now,Planned", "North,2025-26,CA1,x,"))
    row = {"state": "North", "school_year": "2025-26", "activity": "CA1", "mark": "planned"}
    enter(store, "inventory_mark", [row], who="Ada", place="Inventory page")
    assert [tuple(row.values()) for row in store.query(MARKS)] == [("CA1", "planned", None, None)]
    load_file(
        store, csv("State,School year,Activity,Now,Planned", "North,2025-26,CA1,x,", name="b.csv")
    )
    assert [tuple(row.values()) for row in store.query(MARKS)] == [("CA1", None, "yes", None)]


def test_a_plan_a_list_of_members_and_a_district_inventory_are_told_apart(store, tmp_path):
    made = Workbook()
    sheets = {
        "Plan": [["State", "School year", "Activity", "Goal", "Start date", "End date", "Owner",
                  "Budget"],
                 ["North", "2025-26", "CM1", "Tell the board", date(2026, 1, 5), date(2026, 5, 1),
                  "Family office", 0]],
        "UPDATE": [["School year", "State", "UPDATE level", "NNPS member", "UPDATE returned on"],
                   ["2025-26", "North", "District", "Gum", None]],
        "Districts": [["District", "School year", "District activity", "Mark"],
                      ["Gum", "2025-26", 7, "✓"]],
        "Own words": [["State", "School year", "Strategy", "Line", "Other activity", "Mark"],
                      ["North", "2025-26", "SK", 2, "Radio hour", "✓"]],
    }  # fmt: skip
    for name, rows in sheets.items():
        page = made.create_sheet(name)
        for row in rows:
            page.append(row)
    made.remove(made.worksheets[0])
    path = tmp_path / "state.xlsx"
    made.save(path)
    report = load_file(store, path)
    assert [(sheet.sheet, sheet.dataset, sheet.loaded) for sheet in report.used] == [
        ("Plan", "leadership_activity", 1),
        ("UPDATE", "update_member", 1),
        ("Districts", "district_inventory_mark", 1),
        ("Own words", "inventory_write_in", 1),
    ]
    assert report.held_back == 0


def test_a_plan_that_ends_before_it_starts_is_held_back(store, csv):
    path = csv("State,School year,Activity,Goal,Start,End", "North,2025-26,CM1,Tell,2026-05-01,"
               "2026-01-01", "North,2025-26,CM2,,2026-05-01,")  # fmt: skip
    sheet = only(load_file(store, path))
    assert {(f.check, f.cell) for f in sheet.findings} == {
        ("ends_before_start", "F2"),
        ("required", "D3"),
    }


def test_a_third_line_of_write_ins_is_held_back(store, csv):
    path = csv("State,School year,Strategy,Line,Other activity", "North,2025-26,SK,3,Radio")
    (finding,) = only(load_file(store, path)).findings
    assert (finding.check, finding.cell) == ("out_of_range", "D2")
