"""What is wrong is mended cell by cell, or in the workbook that comes back, and loads then."""

import pytest
from openpyxl import load_workbook

from data_loaders.errors import CallError
from data_loaders.importing import check_file, load_file
from data_loaders.importing.annotated import write_annotated

LINES = (
    "A list of schools,,",
    ",,",
    "school_id,school_name,level",
    "000111,Alder,elementary",
    ",Birch,high",
    "000333,=1+2,nowhere",
)


@pytest.fixture
def bad_file(csv):
    return csv(*LINES, name="schools.csv")


def schools(store):
    rows = store.query("SELECT school_id, school_name, level FROM school ORDER BY school_id")
    return [tuple(row.values()) for row in rows]


def test_rows_with_errors_are_handed_out_with_their_cells(store, bad_file):
    failing = check_file(store, bad_file, as_="school").sheets[0].failing
    assert failing.headers == ("school_id", "school_name", "level")
    assert [(each.row, each.cells) for each in failing.rows] == [
        (5, ("", "Birch", "high")),
        (6, ("000333", "=1+2", "nowhere")),
    ]
    assert failing.address(6, "level") == "C6"
    assert all(each.problems for each in failing.rows)


def test_corrected_cells_load_and_what_the_file_says_is_kept(store, bad_file):
    corrections = {"schools": {"A5": "000222", "C6": "middle"}}
    report = load_file(store, bad_file, as_="school", corrections=corrections)
    assert report.held_back == 0
    assert schools(store) == [
        ("000111", "Alder", "elementary"),
        ("000222", "Birch", "high"),
        ("000333", "=1+2", "middle"),
    ]
    notes = store.query(
        "SELECT cell, cell_value, suggestion FROM finding "
        "WHERE check_id = 'corrected_by_hand' ORDER BY cell"
    )
    assert [(note["cell"], note["cell_value"]) for note in notes] == [
        ("A5", "000222"),
        ("C6", "middle"),
    ]
    assert "“nowhere”" in notes[1]["suggestion"]


@pytest.mark.parametrize("where", ["C99", "5C", "ZZ1"])
def test_a_correction_outside_the_sheet_is_refused(store, bad_file, where):
    with pytest.raises(CallError):
        check_file(store, bad_file, as_="school", corrections={"schools": {where: "x"}})


def test_the_workbook_that_comes_back_marks_cells_and_falls_in_place(store, bad_file, tmp_path):
    report = load_file(store, bad_file, as_="school", keep_good=True)
    out = tmp_path / "back.xlsx"
    write_annotated(bad_file, report, out)

    book = load_workbook(out)
    assert book.sheetnames == ["Findings", "schools"]
    sheet = book["schools"]
    assert sheet["A5"].comment is not None
    assert sheet["C6"].fill.fgColor.rgb != sheet["C4"].fill.fgColor.rgb
    assert (sheet["B6"].value, sheet["B6"].data_type) == ("=1+2", "s")
    assert sheet["A4"].value == "000111"
    listed = [row[1] for row in book["Findings"].iter_rows(min_row=5, values_only=True)]
    assert {"A5", "C6"} <= set(listed)

    sheet["A5"], sheet["C6"] = "000222", "middle"
    book.save(out)
    again = load_file(store, out)
    assert [each.refused for each in again.sheets if each.is_own] == [
        "What Tandem found in this file: this sheet is for people and is not read."
    ]
    (used,) = again.used
    assert (used.loaded, used.updated, used.unchanged, used.held_back) == (2, 0, 1, 0)
    assert [row[0] for row in schools(store)] == ["000111", "000222", "000333"]
