"""Tables are found where a careful person would see them, and ordinary ones are left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_helpers import data_of, names_of, sheet_of, skipped_of

from data_loaders.reading import MergedRange, find_tables, read_table

ROSTER = [
    ["School", "Name", "Role", "Since"],
    ["0400012", "Ana", "Teacher", "2019"],
    ["0400433", "Ben", "Parent", "2020"],
    ["0400500", "Cy", "Teacher", "2021"],
]


def only(sheet):
    (table,) = find_tables(sheet)
    return table


def test_an_ordinary_table_is_all_data():
    table = only(sheet_of(*ROSTER))
    assert table.header_rows == (1,)
    assert (table.first_row, table.last_row, table.row_count) == (2, 4, 3)
    assert names_of(table) == ["School", "Name", "Role", "Since"]
    assert [header.address for header in table.headers] == ["A1", "B1", "C1", "D1"]
    assert data_of(table)[0] == (2, "0400012", "Ana", "Teacher", "2019")
    assert table.skipped == ()


def test_titles_above_and_blank_rows_are_set_aside():
    table = only(sheet_of(["Team rosters 2024"], ["As of", "2024-03-01"], [], *ROSTER))
    assert table.header_rows == (4,)
    assert table.row_count == 3
    assert skipped_of(table) == {1: "title", 2: "title", 3: "blank"}


def test_totals_and_notes_below_are_set_aside():
    rows = [
        ["District", "Schools", "Students"],
        ["Adel", "3", "301"],
        ["Amity", "2", "878"],
        ["Total", "5", "1179"],
        [],
        ["Note: preliminary figures"],
        ["Source: fall count of the state"],
    ]
    table = only(sheet_of(*rows))
    assert [row[1] for row in data_of(table)] == ["Adel", "Amity"]
    assert skipped_of(table) == {4: "total", 6: "note", 7: "note"}


@pytest.mark.parametrize("label", ["Total", "TOTALS:", "Grand Total", "Subtotal", "All schools"])
def test_the_usual_names_of_a_total_are_known(label):
    table = only(sheet_of(["Name", "n"], ["A", "1"], ["B", "2"], [label, "3"]))
    assert skipped_of(table) == {4: "total"}


@pytest.mark.parametrize("label", ["Total Wellness Partners", "All Saints Academy", "Alliance"])
def test_names_that_only_begin_like_a_total_are_data(label):
    table = only(sheet_of(["Name", "n"], ["A", "1"], ["B", "2"], [label, "3"]))
    assert table.row_count == 3


def test_a_total_in_the_middle_of_a_table_stays_data():
    table = only(sheet_of(["Grade", "n"], ["All students", "9"], ["K", "4"], ["1", "5"]))
    assert table.row_count == 3


def test_a_name_alone_in_the_last_row_of_a_roster_is_data():
    table = only(sheet_of(*ROSTER, ["Dee"]))
    assert data_of(table)[-1][:2] == (5, "Dee")


def test_blank_rows_and_cells_inside_do_not_tear_a_table_apart():
    rows = [*ROSTER[:2], [], ["", "Ben", "", ""], [], [], *ROSTER[3:]]
    table = only(sheet_of(*rows))
    assert [row[0] for row in data_of(table)] == [2, 4, 7]
    assert skipped_of(table) == {3: "blank", 5: "blank", 6: "blank"}


def test_a_blank_column_inside_does_not_tear_a_table_apart():
    rows = [["a", "b", "", "c"], ["1", "2", "", "3"], ["4", "5", "", ""], ["6", "7", "", ""]]
    table = only(sheet_of(*rows))
    assert names_of(table) == ["a", "b", "c"]
    assert data_of(table)[0] == (2, "1", "2", "3")


def test_a_table_may_start_away_from_the_corner():
    rows = [[], [], ["", "", "id", "n"], ["", "", "007", "1"], ["", "", "008", "2"]]
    table = only(sheet_of(*rows))
    assert [(header.text, header.address) for header in table.headers] == [
        ("id", "C3"),
        ("n", "D3"),
    ]
    assert data_of(table) == [(4, "007", "1"), (5, "008", "2")]


def test_headers_of_two_rows_are_joined():
    rows = [
        ["District", "Enrolment", "", "Staff", ""],
        ["", "2023", "2024", "2023", "2024"],
        ["Adel", "8", "9", "1", "1"],
        ["Amity", "878", "837", "40", "41"],
    ]
    table = only(sheet_of(*rows))
    assert table.header_rows == (1, 2)
    assert names_of(table) == [
        "District",
        "Enrolment – 2023",
        "Enrolment – 2024",
        "Staff – 2023",
        "Staff – 2024",
    ]


def test_merged_headers_name_every_column_that_they_span():
    rows = [
        ["", "Students served", "", "Hours"],
        ["School", "Boys", "Girls", ""],
        ["Lincoln", "12", "14", "30"],
        ["Adams", "9", "8", "22"],
    ]
    merged = (MergedRange(1, 1, 1, 2), MergedRange(1, 3, 2, 3))
    table = only(sheet_of(*rows, merged=merged))
    assert names_of(table) == [
        "School",
        "Students served – Boys",
        "Students served – Girls",
        "Hours",
    ]
    assert table.row_count == 2


def test_a_title_merged_over_the_table_is_no_header():
    rows = [["Our partners", "", ""], ["Name", "Type", "n"], ["Y", "club", "3"], ["Z", "arts", "4"]]
    table = only(sheet_of(*rows, merged=(MergedRange(1, 0, 1, 2),)))
    assert table.header_rows == (2,)
    assert names_of(table) == ["Name", "Type", "n"]


def test_line_breaks_in_a_header_become_blanks_and_duplicates_are_kept():
    table = only(sheet_of(["Last\n name", "n", "n", ""], ["Li", "1", "2", "3"]))
    assert names_of(table) == ["Last name", "n", "n", ""]
    assert [remark.code for remark in table.remarks] == [
        "duplicate_header",
        "duplicate_header",
        "unnamed_column",
    ]


def test_a_header_repeated_on_every_printed_page_is_not_data():
    body = [[f"{n:03d}", "x", "5"] for n in range(12)]
    rows = [["id", "name", "n"], *body[:6], ["id", "name", "n"], *body[6:]]
    table = only(sheet_of(*rows))
    assert table.row_count == 12
    assert skipped_of(table) == {8: "header"}


def test_headings_between_groups_of_rows_are_set_aside():
    rows = [
        ["School", "Role", "Name", "n"],
        ["Adams", "Teacher", "Ana", "1"],
        [],
        ["Region 2"],
        ["Lincoln", "Parent", "Ben", "2"],
    ]
    table = only(sheet_of(*rows))
    assert [row[1] for row in data_of(table)] == ["Adams", "Lincoln"]
    assert skipped_of(table) == {3: "blank", 4: "title"}


def test_tables_one_below_the_other_come_apart_and_are_said():
    first = [["School", "Students"], *[[f"School {n}", str(n)] for n in range(9)]]
    second = [["Partner", "Hours"], ["YMCA", "30"], ["Arts", "12"]]
    large, small = find_tables(sheet_of(*first, [], *second))
    assert (names_of(large), large.row_count) == (["School", "Students"], 9)
    assert (names_of(small), small.header_rows, small.row_count) == (["Partner", "Hours"], (12,), 2)
    assert [remark.code for remark in large.remarks] == ["several_tables"]
    assert "A12" in large.remarks[0].message


def test_tables_side_by_side_come_apart():
    rows = [["School", "n", "", "Partner", "h"]]
    rows += [[f"S{n}", str(n), "", *(["P", "1"] if n < 3 else ["", ""])] for n in range(8)]
    large, small = find_tables(sheet_of(*rows))
    assert (names_of(large), large.row_count) == (["School", "n"], 8)
    assert (names_of(small), small.row_count) == (["Partner", "h"], 3)


def test_rows_with_not_available_after_a_blank_row_are_no_new_table():
    rows = [["School", "n", "m"], ["A", "1", "2"], [], ["B", "N/A", "NC"], ["C", "3", "4"]]
    assert only(sheet_of(*rows)).row_count == 3


def test_a_sheet_without_a_header_says_so():
    table = only(sheet_of(["0001", "2024-01-01", "5"], ["0002", "2024-01-02", "6"]))
    assert [remark.code for remark in table.remarks] == ["header_reads_like_data"]


def test_an_error_cell_makes_a_row_that_is_not_blank():
    sheet = sheet_of(["id", "n"], ["", ""], ["2", "3"], errors={(2, 1): "#REF!"})
    assert [row[0] for row in data_of(only(sheet))] == [2, 3]


def test_known_header_rows_make_every_later_row_data():
    rows = [["a", "b"], ["question", ""], ["1", "2"], [], ["Total", "2"], ["Note: x", ""]]
    table = read_table(sheet_of(*rows), (1, 2))
    assert [row[0] for row in data_of(table)] == [3, 5, 6]
    assert skipped_of(table) == {4: "blank"}


def test_a_table_without_rows_is_empty_and_no_error():
    table = only(sheet_of(["id", "name"]))
    assert (table.row_count, table.rows().num_rows) == (0, 0)


WORDS = st.text("abcdefghij", min_size=3, max_size=8)
NUMBERS = st.integers(0, 99999).map(str)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(WORDS, NUMBERS, st.one_of(WORDS, st.just("")), NUMBERS), min_size=2),
    st.integers(0, 3),
)
def test_no_row_of_a_plain_table_is_ever_lost(rows, titles):
    header = ["Name", "Students served", "Remark", "Hours given"]
    table = find_tables(sheet_of(*[["A title"]] * titles, header, *map(list, rows)))[0]
    assert table.header_rows == (titles + 1,)
    first = titles + 2
    assert [row[0] for row in data_of(table)] == list(range(first, first + len(rows)))


def test_a_merged_cell_counts_for_every_row_that_it_spans():
    rows = [["Region", "School", "n"], ["1", "Ash", "3"], ["", "Elm", "4"], ["2", "Oak", "5"]]
    table = only(sheet_of(*rows, merged=(MergedRange(2, 0, 3, 0),)))
    assert [row[1:3] for row in data_of(table)] == [("1", "Ash"), ("1", "Elm"), ("2", "Oak")]
    assert [(remark.code, remark.address) for remark in table.remarks] == [("merged_cells", "A2")]
    assert table.sheet.cell(3, 0).value is None, "the cell itself is blank"
