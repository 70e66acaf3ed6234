"""Delimited text comes out whole, in any encoding, with any separator."""

import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading_helpers import cells_of

from data_loaders.errors import FileError
from data_loaders.reading import read_file

SCHOOLS = "irn,name,city\n0400012,Peña Élementary,Zürich\n0400433,“North” – Señor,Łódź\n"
WESTERN = "irn,name\n0400012,Peña Élementary\n0400433,“North” – Señor’s €5\n"


def read(tmp_path, content: bytes | str):
    path = tmp_path / "list.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_file(path).sheets[0]


def codes(sheet):
    return [remark.code for remark in sheet.remarks]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"],
)
def test_every_unicode_encoding_is_read_with_and_without_its_mark(tmp_path, encoding):
    sheet = read(tmp_path, SCHOOLS.encode(encoding))
    assert cells_of(sheet) == [
        ["irn", "name", "city"],
        ["0400012", "Peña Élementary", "Zürich"],
        ["0400433", "“North” – Señor", "Łódź"],
    ]
    assert codes(sheet) == []


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_western_encodings_are_told_apart_and_said(tmp_path, encoding):
    sheet = read(tmp_path, WESTERN.encode(encoding))
    assert cells_of(sheet)[1:] == [
        ["0400012", "Peña Élementary"],
        ["0400433", "“North” – Señor’s €5"],
    ]
    assert codes(sheet) == ["encoding_guessed"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_also_where_numbers_have_decimal_commas(tmp_path, separator):
    rows = [["a", "b", "c"], ["1,5", "x, y", "3"], ["2,5", "z", "4"]]
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    assert cells_of(read(tmp_path, text.getvalue())) == rows


def test_a_line_that_names_the_separator_counts_as_row_1(tmp_path):
    sheet = read(tmp_path, "sep=;\r\nA;B\r\n1,5;2\r\n")
    assert cells_of(sheet) == [[None, None], ["A", "B"], ["1,5", "2"]]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_end_is_understood(tmp_path, ending):
    sheet = read(tmp_path, ending.join(["a,b", "1,2", "3,4", ""]).encode())
    assert cells_of(sheet) == [["a", "b"], ["1", "2"], ["3", "4"]]


def test_blank_lines_keep_the_rows_after_them_in_place(tmp_path):
    sheet = read(tmp_path, "a,b\n\n1,2\n\n\n3,4\n")
    assert sheet.row_values(3) == ["1", "2"]
    assert sheet.row_values(6) == ["3", "4"]
    assert sheet.row_count == 6


def test_uneven_rows_are_kept_in_place_and_named(tmp_path):
    sheet = read(tmp_path, "a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n")
    assert cells_of(sheet)[2:4] == [["4", "5", None, None], ["6", "7", "8", "9"]]
    assert [(remark.code, remark.row) for remark in sheet.remarks] == [
        ("short_rows", 3),
        ("long_rows", 4),
    ]


def test_a_cell_with_line_breaks_is_one_cell_of_one_row(tmp_path):
    sheet = read(tmp_path, 'a,b\n1,"x, ""y""\nz"\n2,w\n')
    assert cells_of(sheet) == [["a", "b"], ["1", 'x, "y"\nz'], ["2", "w"]]
    assert codes(sheet) == []


def test_quotes_inside_a_cell_are_kept_and_named(tmp_path):
    sheet = read(tmp_path, 'id,size\n1,5" pipe\n2,plain\n')
    assert cells_of(sheet)[1] == ["1", '5" pipe']
    assert [(remark.code, remark.row) for remark in sheet.remarks] == [("stray_quotes", 2)]


@pytest.mark.parametrize(
    "text",
    [
        'a,b\n1,"never closed\n2,x\n3,y\n',
        'a,b\n1,"closed too late\n2,x\n3,"y" and more\n4,z\n',
        'a,b\n1,"at the very end',
    ],
)
def test_a_quote_that_would_swallow_rows_is_refused_with_its_line(tmp_path, text):
    with pytest.raises(FileError, match="opened in line 2") as caught:
        read(tmp_path, text)
    assert "row 2" in caught.value.where


def test_tab_separated_lines_survive_a_lone_quote(tmp_path):
    sheet = read(tmp_path, 'a\tb\n"oops\t1\nfine\t2\n')
    assert cells_of(sheet) == [["a", "b"], ['"oops', "1"], ["fine", "2"]]
    assert codes(sheet) == ["quotes_as_text"]


def test_damaged_utf_16_is_refused(tmp_path):
    with pytest.raises(FileError, match="damaged"):
        read(tmp_path, b"\xff\xfe" + "a,b\n".encode("utf-16-le") + b"\x00\xd8\x41")


CELL = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\0\ufeff", exclude_categories=["Cs"]),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=8),
    separator=st.sampled_from(",;\t|"),
)
@example(rows=[["", "", "\x0b"]], separator=",")
def test_what_a_csv_writer_writes_is_what_is_read(tmp_path_factory, rows, separator):
    header = ["first name", "second name", "third name"]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([header, *rows])
    sheet = read(tmp_path_factory.mktemp("round"), text.getvalue())
    expected = [[cell if cell.strip() else None for cell in row] for row in [header, *rows]]
    assert cells_of(sheet) == expected
