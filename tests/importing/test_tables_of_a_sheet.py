"""Several tables on one sheet: each is looked at by itself, and what is not used is counted."""

import pytest

from data_loaders.importing import check_file, load_file

SCHOOLS = "school_id,school_name,district_name,level"
PARTNERS = "Partner ID,Organization,Kind"


def fates(report):
    return [(sheet.dataset, sheet.loaded, sheet.held_back, sheet.skipped) for sheet in report.used]


def test_tables_with_the_same_headers_one_below_the_other_are_all_read(store, csv):
    path = csv(
        "Alder District",
        *(SCHOOLS, "000111,Ash,Alder,high", "000222,Elm,Alder,high"),
        *("", "", "Birch District"),
        *(SCHOOLS, "000333,Fir,Birch,high", "000444,Oak,Birch,high"),
    )
    report = load_file(store, path)
    assert [sheet.name for sheet in report.used] == ["sheet", "sheet, table at A8"]
    ids = [row["school_id"] for row in store.query("SELECT school_id FROM school ORDER BY ALL")]
    assert ids == ["000111", "000222", "000333", "000444"]


def test_a_table_of_words_below_another_is_told_by_its_known_headers(store, csv):
    path = csv(SCHOOLS, "000111,Ash,Alder,high", "", PARTNERS, "YMCA,Young Men,partner")
    assert fates(check_file(store, path)) == [("school", 1, 0, {}), ("partner", 1, 0, {})]


def test_rows_of_a_table_that_is_part_of_no_dataset_are_counted(store, csv):
    path = csv(
        SCHOOLS, "000111,Ash,Alder,high", "000222,Elm,Alder,high", "", "Room,Chairs", "A1,30"
    )
    (sheet,) = check_file(store, path).used
    assert sheet.loaded == 2
    assert sheet.skipped == {"in a table that is part of no dataset": 1}
    assert "The table in rows 5 to 6 is not used: it is part of no dataset" in sheet.remarks


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (f"{SCHOOLS},,{PARTNERS}", "000111,Ash,Alder,high,,P1,YMCA,partner", "2,Elm,,,,,,"),
            [("school", 2, 0, {}), ("partner", 1, 0, {"nothing about partners": 1})],
        ),
        (
            (f"{SCHOOLS},,{PARTNERS}", "000111,Ash,Alder,high,,P1,YMCA,partner", ",,,,,P2,Arts,"),
            [("school", 1, 0, {"nothing about schools": 1}), ("partner", 2, 0, {})],
        ),
    ],
    ids=["the left one is longer", "the right one is longer"],
)
def test_tables_side_by_side_of_unequal_length_hold_nothing_back(store, csv, rows, expected):
    assert fates(check_file(store, csv(*rows))) == expected
