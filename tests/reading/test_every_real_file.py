"""Every real file is read sensibly or refused in words, and known ones exactly.

The figures were counted from the raw files by others, or are read off with openpyxl or pandas
beside the test.
"""

import csv
import os
import warnings
from pathlib import Path

import openpyxl
import pandas
import pytest
from reading_helpers import cells_of, data_of, names_of, skipped_of

from data_loaders.errors import TandemError
from data_loaders.reading import find_tables, read_file

ROOT = Path(os.environ.get("REAL_FILES", Path(__file__).parents[3] / "shared" / "real"))
FILES = sorted(path for path in ROOT.rglob("*") if path.is_file()) if ROOT.is_dir() else []
NAMES = [str(path.relative_to(ROOT)) for path in FILES]
OPENPYXL_FAILS = {
    "torture-calamine/pivots.xlsx",
    "torture-readxl/los-angeles-arrests-xlsx.xlsx",
}
SMALL = [
    name
    for name in NAMES
    if name.endswith(".xlsx")
    and (ROOT / name).stat().st_size < 60_000
    and name not in OPENPYXL_FAILS
]

REFUSED = {
    "qualtrics-tufts-samples/Long_Exhaustive_Sample_Survey.qsf",
    "sdp-texas-equity/published-analysis.md",
    "torture-csvtest/bad-missing-quote.csv",
    "torture-messytables/simple.zip",
    "torture-sheetjs/CRLFR9_4.XLS",
    "torture-sheetjs/CRLFX5_3.XLS",
}


def table_of(path, sheet=0):
    return find_tables(read_file(path).sheets[sheet])[0]


def test_the_real_files_are_there(real_file):
    assert real_file("README.md").exists()


@pytest.mark.parametrize("name", NAMES)
def test_a_real_file_is_read_or_refused_in_words(name):
    try:
        book = read_file(ROOT / name)
    except TandemError as refusal:
        assert name in REFUSED
        assert refusal.what
        assert refusal.do
        return
    assert name not in REFUSED
    for sheet in book.sheets:
        filled = sum(any(row) for row in cells_of(sheet)) if sheet.row_count < 2000 else None
        told = 0
        for table in find_tables(sheet):
            rows = table.rows()
            assert rows.num_rows == table.row_count
            named = sum(item.reason != "blank" for item in table.skipped)
            told += table.row_count + named + _filled(sheet, table.header_rows)
        if filled is not None and not sheet.errors and len(find_tables(sheet)) == 1:
            assert told == filled, "every filled row is data, header, or named as skipped"


def _filled(sheet, rows):
    return sum(any(sheet.row_values(row)) for row in rows)


@pytest.mark.parametrize("name", SMALL)
def test_an_xlsx_has_the_text_that_openpyxl_sees_at_the_same_addresses(name):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(ROOT / name, data_only=True)
    ours = {sheet.name: sheet for sheet in read_file(ROOT / name).sheets}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "e":
                    seen = ours[sheet.title].errors.get((cell.row, cell.column - 1))
                    assert seen is not None, cell.coordinate
                elif isinstance(cell.value, str) and cell.value.strip():
                    seen = ours[sheet.title].cell(cell.row, cell.column - 1)
                    assert seen.address == cell.coordinate
                    # openpyxl leaves the escape of a carriage return in
                    plain = [t.replace("_x000D_", "") for t in (seen.value, cell.value)]
                    assert plain[0].split() == plain[1].split()
                elif isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
                    seen = ours[sheet.title].cell(cell.row, cell.column - 1).value
                    assert float(seen) == pytest.approx(float(cell.value))


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("oh-report-card-2025/report-card-2425-buildings.csv", "utf-8"),
        ("nyc-dycd-afterschool/DYCD_after-school_programs.csv", "utf-8"),
        ("surveymonkey-538/StarWars.csv", "cp1252"),
        ("science-motivation-survey/s12-pre-survey.csv", "utf-8"),
        ("redcap-exports/russian__data.csv", "utf-8"),
        ("torture-messytables/spanish_chars.csv", "cp1252"),
        ("torture-openrefine/government_contracts.csv", "utf-8"),
        ("qualtrics-tufts-samples/ManyTypes_legacy.csv", "utf-8-sig"),
    ],
)
def test_a_csv_has_the_cells_that_python_s_own_reader_sees(real_file, name, encoding):
    with real_file(name).open(encoding=encoding, newline="") as file:
        raw = list(csv.reader(file))
    ours = cells_of(read_file(real_file(name)).sheets[0])
    assert len(ours) == len(raw)
    for mine, theirs in zip(ours, raw, strict=True):
        clean = [c.replace("\r\n", "\n").replace("\r", "\n") if c.strip() else None for c in theirs]
        assert mine == clean + [None] * (len(mine) - len(clean))


def test_ohio_irns_keep_their_zeros(real_file):
    table = table_of(real_file("oh-report-card-2025/report-card-2425-buildings.csv"))
    rows = table.rows()
    assert rows.num_rows == 3318
    irns = rows.column("c0").to_pylist()
    assert {len(irn) for irn in irns} == {6}
    assert sum(irn.startswith("0") for irn in irns) > 3000
    assert rows.column("c6").to_pylist().count("NC") == 5  # chronic absenteeism


def test_the_minnesota_school_sheet_is_whole(real_file):
    path = real_file("mn-enrolment-2013/2012-2013 Enrollment by Special Populations.xlsx")
    rows = table_of(path, sheet=2).rows()
    grades = rows.column("c10").to_pylist()
    assert (rows.num_rows, grades.count("All Grades")) == (13177, 2169)


def test_the_staff_roster_has_its_header_in_row_2_and_12_rows(real_file):
    table = table_of(real_file("janitor-roster/dirty_data.xlsx"))
    assert (table.header_rows, table.row_count, len(table.headers)) == ((2,), 12, 11)
    assert skipped_of(table) == {1: "title", 10: "blank"}
    people = {row[1:3] for row in data_of(table)}
    assert len(people) == 10
    assert table.sheet.errors == {(6, 3): "#REF!", (13, 5): "#N/A", (14, 5): "#N/A"}


def test_the_oregon_statewide_report_joins_its_header(real_file):
    table = table_of(real_file("or-fall-membership/original-enrollment-18-19.xlsx"))
    assert table.header_rows == (1, 3)
    assert names_of(table)[2] == "Asian – All"
    assert names_of(table)[8:] == [
        "Totals – Male",
        "Totals – Female",
        "Totals – Non-Binary",
        "Totals – All",
    ]
    assert skipped_of(table)[17] == "total"
    assert data_of(table)[0][1] == "Kindergarten"


@pytest.mark.parametrize("name", ["deaths.xls", "deaths.xlsx"])
def test_notes_above_and_below_a_table_are_told_from_its_rows(real_file, name):
    table = table_of(real_file(f"torture-readxl/{name}"))
    assert names_of(table)[:3] == ["Name", "Profession", "Age"]
    assert (table.header_rows, table.first_row, table.last_row) == ((5,), 6, 15)


def test_a_government_table_of_three_header_rows_is_understood(real_file):
    table = table_of(real_file("munging-book/ozmarriage.xlsx"), sheet=1)
    assert table.header_rows == (5, 6, 7)
    assert names_of(table)[1] == "Response clear – Yes – no."
    assert (table.first_row, table.last_row) == (8, 16)  # eight states and territories, Australia


def test_dates_count_from_1904_in_all_four_formats(real_file):
    for name in ("1904.xlsx", "1904.xlsb", "1904.ods", "1904.biff5"):
        sheet = read_file(real_file(f"torture-sheetjs/{name}")).sheets[0]
        for row in range(1, 6):  # column C is the text that Excel itself wrote of column B
            assert sheet.cell(row, 1).value == sheet.cell(row, 2).value, name


def test_two_byte_texts_of_an_old_xls_are_mended(real_file):
    book = read_file(real_file("qualtrics-tufts-samples/example_long_and_lean.xls"))
    assert book.sheets[0].row_values(1)[0] == "Respondent ID"


def test_spss_values_equal_the_csv_beside_them(real_file):
    table = table_of(real_file("spss-gss/gss.sav"))
    other = pandas.read_csv(real_file("spss-gss/gss.csv"), dtype=str, keep_default_na=False)
    assert names_of(table) == list(other.columns)
    assert table.row_count == len(other) == 2903
    assert [row[1] for row in data_of(table)] == other["id"].tolist()


def test_japanese_text_is_read_in_its_own_encoding(real_file):
    sheet = read_file(real_file("torture-openrefine/shift_jis.txt")).sheets[0]
    raw = real_file("torture-openrefine/shift_jis.txt").read_bytes().decode("shift_jis")
    assert sheet.cell(1, 0).value == raw.splitlines()[0].strip()
