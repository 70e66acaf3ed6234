"""Files that are wrong on purpose: each is told for what it is, and nothing of it is lost."""

from pathlib import Path

import pytest

from data_loaders.errors import TandemError
from data_loaders.importing import check_file, load_file

BAD = Path(__file__).parents[2] / "sample_data" / "bad_files"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("locked.xlsx", "locked with a password"),
        ("truncated.xlsx", "damaged or was not copied completely"),
        ("empty.csv", "is empty"),
        ("open quote.csv", "quotation mark is opened in line 3"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(store, name, words):
    with pytest.raises(TandemError, match=words):
        load_file(store, BAD / name)
    assert store.revision() == 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("duplicate ids.csv", {("duplicate_key", "A5")}),
        ("error cells.xlsx", {("required", "C3"), ("formula_error", "D4")}),
        ("unknown codes.csv", {("unknown_code", "D3"), ("unknown_code", "E5")}),
        ("ambiguous dates.csv", {("ambiguous_dates", "")}),
        ("lost zeros.csv", {("lost_zeros", f"C{row}") for row in (2, 3, 4, 5)}),
    ],
)
def test_every_problem_is_told_with_its_cell(store, name, expected):
    (sheet,) = check_file(store, BAD / name).used
    assert {(finding.check, finding.cell) for finding in sheet.findings} == expected


@pytest.mark.parametrize("name", ["cross table.csv", "wrong headers.csv", "missing column.csv"])
def test_a_sheet_of_another_kind_is_not_forced_into_a_dataset(store, name):
    report = load_file(store, BAD / name, keep_good=True)
    assert (report.used, report.revision) == ((), None)
    assert report.sheets[0].refused


def test_a_cross_table_is_refused_with_that_word(store):
    (sheet,) = check_file(store, BAD / "cross table.csv").sheets
    assert "cross-table" in sheet.refused


@pytest.mark.parametrize(("text", "count"), [("2026-06-08", 1), ("8-Jun", 1), ("K-5", 0)])
def test_a_span_of_grades_that_became_a_date_is_flagged(store, csv, text, count):
    path = csv("School year,School ID,Activity,Grades", f"2025-26,000059,Reading night,{text}")
    (sheet,) = check_file(store, path, as_="action_plan_activity").used
    assert [f.check for f in sheet.findings].count("span_became_date") == count


def test_a_name_that_lies_about_the_content_does_not_matter(store):
    assert check_file(store, BAD / "web page.xls").used[0].loaded == 5
    assert check_file(store, BAD / "not a workbook.xlsx").kind == "csv"
