"""The same rows load to the same rows from any layout that people make of them.

``TANDEM_EXAMPLES`` says how many drawn sets of rows each layout is tried with, beside one of many
kinds of rows.
"""

import csv
import io
import os
from itertools import groupby

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from benchmarks.fuzzing import forked, seeds
from data_loaders.importing import load_file
from data_loaders.store import open_store, undo

EXAMPLES = int(os.environ.get("TANDEM_EXAMPLES", "0"))
HEADER = ["School year", "Program ID", "School ID", "Student ID", "Sessions"]
NAMES = ("school_year", "program_id", "school_id", "student_id", "sessions")
ROWS = st.dictionaries(
    st.tuples(
        st.sampled_from(["2023-24", "2024-25"]),
        st.sampled_from(["P-Ash", "P-Elm", "Ñandú 7"]),
        st.integers(0, 999_999).map("{:06d}".format),
        st.integers(0, 99_999_999).map("{:08d}".format),
    ),
    st.integers(0, 300).map(str),
    min_size=3,
    max_size=7,
).map(lambda drawn: [[*key, sessions] for key, sessions in sorted(drawn.items())])

MIXED = [
    ["2023-24", "P-Ash", "000007", "00000001", "12"],
    ["2023-24", "P-Ash", "000007", "00000002", "0"],
    ["2023-24", "Ñandú 7", "123456", "00000001", "300"],
    ["2024-25", "P-Ash", "000007", "00000001", "9"],
    ["2024-25", "P-Elm", "000010", "00000002", "7"],
    ["2024-25", "P-Elm", "000010", "99999999", "7"],
    ["2024-25", "Ñandú 7", "000007", "00000003", "41"],
]
"""Two years, three programs, and groups of one row and of several."""


def text(grid, separator=",", encoding="utf-8", end="\r\n"):
    target = io.StringIO()
    csv.writer(target, delimiter=separator, lineterminator=end).writerows(grid)
    return target.getvalue().encode(encoding)


def xlsx(*sheets, dress=None):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, grid in sheets:
        sheet = book.create_sheet(name)
        for row in grid:
            sheet.append(row)
        if dress:
            dress(sheet)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def table(rows):
    return [HEADER, *rows]


def total(rows):
    return ["Total", "", "", "", str(sum(int(row[4]) for row in rows))]


def shuffled(rows):
    return text([[row[at] for at in (4, 2, 0, 3, 1)] for row in table(rows)])


def away_from_the_corner(rows):
    return text([[], [], *[["", "", *row] for row in table(rows)]])


def with_spacer(rows):
    return text([[*row[:2], "", *row[2:]] for row in table(rows)])


def blank_rows_between(rows):
    return text([HEADER, *[line for row in rows for line in (row, [])]])


def pages(rows):
    return text([HEADER, *rows[:2], HEADER, *rows[2:]])


def headings_by_group(rows):
    lines = [HEADER]
    for program, group in groupby(sorted(rows, key=lambda row: row[1]), key=lambda row: row[1]):
        lines += [[], [f"Program {program}"], *group]
    return text(lines)


def subtotals(rows):
    lines = [HEADER]
    for _, group in groupby(rows, key=lambda row: row[0]):
        listed = list(group)
        lines += [*listed, ["Subtotal", *total(listed)[1:]], []]
    return text([*lines, ["Grand total", *total(rows)[1:]]])


def two_row_header(rows):
    def merge(sheet):
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:B2")
        sheet.merge_cells("C1:D1")
        sheet.merge_cells("E1:E2")

    upper = ["School year", "Program ID", "Who", None, "Sessions"]
    return xlsx(("Roster", [upper, [None, None, "School ID", "Student ID"], *rows]), dress=merge)


def merged_title(rows):
    grid = [["Attendance of our programs", *[None] * 4], *table(rows)]
    return xlsx(("Roster", grid), dress=lambda sheet: sheet.merge_cells("A1:E1"))


def merged_cells(rows):
    """A school year stands once, merged over the rows that it is about."""
    lines, spans = [HEADER], []
    for _, group in groupby(rows, key=lambda row: row[0]):
        listed = list(group)
        spans.append((len(lines) + 1, len(lines) + len(listed)))
        lines += [listed[0], *[[None, *row[1:]] for row in listed[1:]]]

    def merge(sheet):
        for first, last in spans:
            if last > first:
                sheet.merge_cells(start_row=first, end_row=last, start_column=1, end_column=1)

    return xlsx(("Roster", lines), dress=merge)


def hidden(rows):
    def hide(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True
        sheet.auto_filter.ref = sheet.dimensions
        sheet.freeze_panes = "B2"

    return xlsx(("Roster", table(rows)), dress=hide)


def sheets_by_year(rows):
    years = groupby(rows, key=lambda row: row[0])
    return xlsx(*[(year, [HEADER[1:], *[row[1:] for row in group]]) for year, group in years])


def second_table_below(rows):
    return text([*table(rows), [], [], ["Partner", "Hours"], ["YMCA", "30"]])


def second_table_beside(rows):
    beside = [["Partner", "Hours"], ["YMCA", "30"], *[["", ""]] * len(rows)]
    return text([[*row, "", *more] for row, more in zip(table(rows), beside, strict=False)])


def dressed_headers(rows):
    return text([["SCHOOL YEAR ", "Program\nID", "school  i.d.", "Student-ID", "sessions"], *rows])


def numbers(rows):
    return xlsx(("Roster", [HEADER, *[[*row[:4], int(row[4])] for row in rows]]))


def percent_and_more(rows):
    return text(
        [[*row, more] for row, more in zip(table(rows), ["Remark", *["ok"] * 9], strict=False)]
    )


NOTES = [[], ["Note: preliminary figures"], ["* Source: program office, fall 2025"]]
LAYOUTS = {
    "plain": lambda rows: text(table(rows)),
    "columns shuffled": shuffled,
    "title": lambda rows: text([["Attendance 2025"], *table(rows)]),
    "title and date": lambda rows: text(
        [["Attendance"], ["As of", "2026-03-31"], [], *table(rows)]
    ),
    "total": lambda rows: text([*table(rows), total(rows)]),
    "total and notes": lambda rows: text([*table(rows), total(rows), *NOTES]),
    "notes": lambda rows: text([*table(rows), *NOTES]),
    "blank rows between": blank_rows_between,
    "header on every page": pages,
    "headings by group": headings_by_group,
    "subtotals": subtotals,
    "away from the corner": away_from_the_corner,
    "spacer column": with_spacer,
    "second table below": second_table_below,
    "second table beside": second_table_beside,
    "dressed headers": dressed_headers,
    "further column": percent_and_more,
    "semicolons": lambda rows: text(table(rows), ";"),
    "tabs": lambda rows: text(table(rows), "\t"),
    "bars": lambda rows: text(table(rows), "|"),
    "line named separator": lambda rows: b"sep=;\r\n" + text(table(rows), ";"),
    "carriage returns": lambda rows: text(table(rows), end="\r"),
    **{
        encoding: lambda rows, encoding=encoding: text(table(rows), encoding=encoding)
        for encoding in ("utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "cp1252")
    },
    "workbook": lambda rows: xlsx(("Roster", table(rows))),
    "numbers": numbers,
    "two-row header": two_row_header,
    "merged title": merged_title,
    "merged cells": merged_cells,
    "hidden and filtered": hidden,
    "a sheet for each year": sheets_by_year,
    "open document": lambda rows: seeds.as_ods(table(rows)),
    "web page": lambda rows: seeds.as_html(table(rows)),
    "xml 2003": lambda rows: seeds.as_xml2003(table(rows)),
}


@pytest.fixture(scope="module")
def one_store(tmp_path_factory):
    opened = open_store(tmp_path_factory.mktemp("layouts") / "store.duckdb")
    yield opened
    opened.close()


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(
    max_examples=max(1, EXAMPLES),
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, *([Phase.generate] if EXAMPLES else [])],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rows=ROWS)
@example(rows=MIXED)
def test_the_same_rows_come_out_of_every_layout(one_store, tmp_path, monkeypatch, layout, rows):
    monkeypatch.setattr("data_loaders.reading.guard.run_child", forked.run)
    path = tmp_path / "roster"
    path.write_bytes(LAYOUTS[layout](rows))
    report = load_file(one_store, path)
    columns = ", ".join(NAMES)
    held = one_store.query(f"SELECT {columns} FROM student_roster ORDER BY ALL")
    undone = undo(one_store, report.revision, "tester") if report.revision else None
    assert [[*map(str, row.values())] for row in held] == rows
    assert undone is not None
    assert one_store.query("SELECT * FROM student_roster") == []
