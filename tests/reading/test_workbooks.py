"""Workbooks come out with every value as it stands, at its own address."""

import datetime
import resource
import zipfile

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from reading_helpers import cells_of, data_of, names_of

from data_loaders.errors import FileError
from data_loaders.reading import CellKind, MergedRange, find_tables, read_file
from data_loaders.reading.colours import MARKS


@pytest.fixture
def saved(tmp_path):
    """Fill a sheet by a function and read the workbook back."""

    def save(fill):
        book = openpyxl.Workbook()
        fill(book.active)
        path = tmp_path / "book.xlsx"
        book.save(path)
        return read_file(path)

    return save


def test_a_table_that_starts_at_c4_keeps_its_addresses(saved):
    def fill(sheet):
        sheet["C4"], sheet["D4"] = "irn", "name"
        sheet["C6"], sheet["E7"] = "0400012", "far"

    sheet = saved(fill).sheets[0]
    assert (sheet.row_count, sheet.column_count) == (7, 5)
    assert sheet.cell(4, 2).value == "irn"
    assert (sheet.cell(6, 2).value, sheet.cell(6, 2).address) == ("0400012", "C6")
    assert sheet.cell(7, 4).value == "far"
    assert sheet.cell(5, 2).kind is CellKind.BLANK


def test_error_cells_are_no_blanks_and_stand_at_their_own_address(saved):
    def fill(sheet):
        sheet["B2"] = "x"
        sheet["C5"], sheet["D9"] = "#N/A", "#DIV/0!"
        sheet["C5"].data_type = sheet["D9"].data_type = "e"
        sheet["E9"] = "N/A"

    sheet = saved(fill).sheets[0]
    assert sheet.errors == {(5, 2): "#N/A", (9, 3): "#DIV/0!"}
    assert sheet.row_values(9) == [None, None, None, None, "N/A"]


def test_values_are_written_as_a_person_would_write_them(saved):
    def fill(sheet):
        sheet.append(["0400012", 400012, 42.0, 0.1 + 0.2, 1234567890123456, True])
        sheet.append([datetime.date(2024, 3, 1), datetime.datetime(2024, 3, 1, 8, 30)])
        sheet.append([datetime.time(8, 30), "NA", "  kept  ", "   ", "a\nb"])

    first, second, third = cells_of(saved(fill).sheets[0])
    assert first == ["0400012", "400012", "42", "0.3", "1234567890123456", "true"]
    assert second[:2] == ["2024-03-01", "2024-03-01 08:30:00"]
    assert third[:5] == ["08:30:00", "NA", "  kept  ", None, "a\nb"]


def test_hidden_rows_columns_and_sheets_are_read_and_said(saved):
    def fill(sheet):
        for number in range(1, 5):
            sheet.append([number, number])
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.parent.create_sheet("Old").sheet_state = "hidden"

    first, old = saved(fill).sheets
    assert (first.hidden, old.hidden) == (False, True)
    assert (first.hidden_rows, first.hidden_columns) == ((3,), (1,))
    assert [remark.code for remark in first.remarks] == ["hidden_rows", "hidden_columns"]
    assert first.row_values(3) == ["3", "3"]


def test_merged_cells_are_known(saved):
    def fill(sheet):
        sheet["B2"] = "title"
        sheet.merge_cells("B2:D3")

    assert saved(fill).sheets[0].merged == (MergedRange(2, 1, 3, 3),)


@pytest.mark.parametrize(
    ("coloured", "told"),
    [
        ({"A3": "FFFF00", "B5": "92D050"}, "A3, B5"),
        ({"A1": "1F5A94", "B1": "1F5A94"}, None),
        ({f"B{row}": "EEEEEE" for row in range(2, 8)}, None),
        ({f"{letter}{row}": "EEEEEE" for row in (2, 4, 6) for letter in "AB"}, None),
        ({"A3": "FFFFFF", "B3": MARKS[0]}, None),
        ({"B9": "FFFF00"}, None),
    ],
    ids=["single cells", "header", "whole column", "each second row", "white, our marks", "below"],
)
def test_colours_that_may_mean_something_are_said(saved, coloured, told):
    def fill(sheet):
        sheet.append(["School", "Hours"])
        for number in range(6):
            sheet.append([f"School {number}", number])
        for at, colour in coloured.items():
            sheet[at].fill = PatternFill("solid", fgColor=colour)

    table = find_tables(saved(fill).sheets[0])[0]
    said = [each.message for each in table.remarks if each.code == "coloured_cells"]
    assert [f"such as {told}:" in message for message in said] == ([True] if told else [])


def test_an_empty_workbook_has_a_sheet_without_rows_and_no_table(saved):
    sheet = saved(lambda sheet: None).sheets[0]
    assert (sheet.row_count, sheet.column_count) == (0, 0)
    assert find_tables(sheet) == ()


def test_a_sparse_bomb_is_refused_and_costs_this_process_nothing(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = 1, 1
    path = tmp_path / "bomb.xlsx"
    book.save(path)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FileError, match="far more cells than can be read"):
        read_file(path)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 50_000  # kilobytes


def test_dates_that_count_from_1904_are_read_as_such(saved, tmp_path):
    def fill(sheet):
        sheet.append(["opened"])
        sheet.append([datetime.date(2024, 3, 1)])
        sheet.parent.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    assert saved(fill).sheets[0].row_values(2) == ["2024-03-01"]


def test_today_s_excel_writes_1904_in_a_way_that_is_understood(saved, tmp_path):
    def fill(sheet):
        sheet.append([datetime.date(2024, 3, 1)])
        sheet.parent.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    saved(fill)
    second = b'<extLst><ext uri="x"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'
    target = tmp_path / "excel.xlsx"
    with zipfile.ZipFile(tmp_path / "book.xlsx") as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/workbook.xml":
                data = data.replace(b"</workbook>", second + b"</workbook>")
            copy.writestr(name, data)
    assert read_file(target).sheets[0].row_values(1) == ["2024-03-01"]


def test_a_page_of_html_named_xls_is_read_with_its_spans(tmp_path):
    path = tmp_path / "export.xls"
    path.write_text(
        "<html><head><title>Export</title></head><body><table>"
        "<tr><th rowspan=2>ID</th><th colspan=2>Name</th></tr><tr><th>First<th>Last</tr>"
        "<tr><td>0012</td><td>Ana&nbsp;B</td><td>Li<br>Ng</td></tr>"
        "<tr><td>0013<td><td>Zoë</table></body></html>",
        encoding="utf-8",
    )
    book = read_file(path)
    assert book.kind == "html"
    (table,) = find_tables(book.sheets[0])
    assert names_of(table) == ["ID", "Name – First", "Name – Last"]
    assert data_of(table) == [(3, "0012", "Ana B", "Li\nNg"), (4, "0013", None, "Zoë")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_spreadsheet_2003_is_read_with_its_gaps(tmp_path, encoding):
    path = tmp_path / "export.xls"
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    path.write_text(
        f'<?xml version="1.0" encoding="{encoding}"?><Workbook xmlns="{name}" xmlns:ss="{name}">'
        '<Worksheet ss:Name="Roster"><Table><Row ss:Index="2"><Cell ss:Index="2">'
        '<Data ss:Type="String">id</Data></Cell><Cell><Data ss:Type="String">on</Data></Cell>'
        '</Row><Row><Cell ss:Index="2"><Data ss:Type="String">007</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">2024-03-01T00:00:00.000</Data></Cell></Row>'
        '<Row><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>",
        encoding=encoding,
    )
    sheet = read_file(path).sheets[0]
    assert (sheet.name, sheet.errors) == ("Roster", {(4, 0): "#N/A"})
    assert sheet.row_values(2) == [None, "id", "on"]
    assert sheet.row_values(3) == [None, "007", "2024-03-01"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(tmp_path, encoding):
    path = tmp_path / "bomb.xls"
    path.write_text(
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE b [<!ENTITY a "aaaa">]>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&a;</Workbook>',
        encoding=encoding,
    )
    with pytest.raises(FileError, match="declares what no workbook does"):
        read_file(path)


def test_spss_values_carry_their_labels_and_columns_their_long_names(tmp_path):
    import pandas
    import pyreadstat

    path = tmp_path / "survey.sav"
    pyreadstat.write_sav(
        pandas.DataFrame({"role": [1.0, 2.0, 3.0], "years": [4.0, None, 2.5]}),
        str(path),
        column_labels=["Your role", "Years here"],
        variable_value_labels={"role": {1: "Teacher", 2: "Parent"}},
    )
    book = read_file(path)
    assert dict(book.labels) == {"role": "Your role", "years": "Years here"}
    assert cells_of(book.sheets[0]) == [
        ["role", "years"],
        ["Teacher", "4"],
        ["Parent", None],
        ["3", "2.5"],
    ]
