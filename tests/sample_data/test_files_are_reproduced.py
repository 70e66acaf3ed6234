"""The generator writes the files that stand in the folder."""

from datetime import date, datetime
from pathlib import Path

import fastexcel
import pytest

from sample_data import bad_files
from sample_data.generate import files
from sample_data.writing import CsvOut, WorkbookOut

FOLDER = Path(bad_files.__file__).parent
GENERATED = {file.name: file for file in files()}


def as_text(cell):
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return f"{cell} 00:00:00"
    if isinstance(cell, float):
        return f"{cell:g}"
    return None if cell is None or cell == "" else str(cell)


def expected_rows(sheet):
    width = len(sheet.headers)
    lines = [[line] for line in sheet.title] + [sheet.headers, *sheet.rows]
    return [[as_text(cell) for cell in line] + [None] * (width - len(line)) for line in lines]


def committed_rows(book, name):
    sheet = book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
    columns = [column.to_pylist() for column in sheet.to_arrow().columns]
    return [list(row) for row in zip(*columns, strict=True)]


def test_the_folder_holds_the_generated_files_and_no_others():
    assert sorted(path.name for path in (FOLDER / "files").iterdir()) == sorted(GENERATED)


@pytest.mark.parametrize("name", [n for n, f in GENERATED.items() if isinstance(f, CsvOut)])
def test_text_files_are_the_same_byte_for_byte(name):
    assert (FOLDER / "files" / name).read_bytes() == GENERATED[name].content()


@pytest.mark.parametrize("name", [n for n, f in GENERATED.items() if isinstance(f, WorkbookOut)])
def test_workbooks_are_the_same_cell_for_cell(name):
    book = fastexcel.read_excel(FOLDER / "files" / name)
    assert book.sheet_names == [sheet.name for sheet in GENERATED[name].sheets]
    for sheet in GENERATED[name].sheets:
        assert committed_rows(book, sheet.name) == expected_rows(sheet)


def test_a_workbook_written_twice_has_the_same_bytes():
    cadres = GENERATED["04_Cadres.xlsx"]
    assert cadres.content() == cadres.content()


@pytest.mark.parametrize("name", [n for n in bad_files.BAD_FILES if not n.endswith(".xlsx")])
def test_bad_text_files_are_the_same_byte_for_byte(name):
    assert (FOLDER / "bad_files" / name).read_bytes() == bad_files.BAD_FILES[name]()


def test_every_bad_file_is_there():
    there = {path.name for path in (FOLDER / "bad_files").iterdir()}
    assert there == set(bad_files.BAD_FILES)


def test_all_files_together_stay_under_five_megabytes():
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 5_000_000
