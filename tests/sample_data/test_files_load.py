"""The sample files load cleanly, and the bad ones are told apart from good ones."""

import pytest

from analytics import compute, prepare
from data_loaders.errors import TandemError
from data_loaders.importing import check_file, load_sample
from data_loaders.importing.sample import SAMPLE_FILES
from data_loaders.store import open_store

BAD_FILES = SAMPLE_FILES.parent / "bad_files"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return open_store(tmp_path_factory.mktemp("sample") / "sample.duckdb")


@pytest.fixture(scope="module")
def reports(store):
    return load_sample(store)


@pytest.fixture(scope="module")
def sheets(reports):
    return [sheet for report in reports for sheet in report.sheets]


def test_every_file_is_committed_and_every_sheet_used(reports, sheets):
    assert [report.file for report in reports if not report.committed] == []
    assert [sheet.sheet for sheet in sheets if sheet.refused] == []


def test_no_row_is_held_back(sheets):
    assert [sheet.sheet for sheet in sheets if sheet.held_back] == []


def test_the_warnings_are_the_defects_of_the_readme(sheets):
    warned: dict[str, int] = {}
    for sheet in sheets:
        for finding in sheet.findings:
            if finding.severity == "warning":
                warned[finding.check] = warned.get(finding.check, 0) + 1
    assert warned == {
        "training_in_log": 36,
        "unsure_without_description": 12,
        "coach_without_hours": 1,
        "coaching_with_signs_of_consultation": 47,
        "complete_without_date": 1,
        "consultation_with_signs_of_coaching": 14,
        "documented_without_evidence": 7,
        "required_item_unanswered": 1,
        "role_in_another_team": 1,
        "role_not_defined": 8,
        "visit_without_visitors": 6,
        "check_and_star": 2,
        "ends_outside_school_year": 3,
    }


def test_previews_are_skipped_and_said(sheets):
    waves = [each for each in sheets if each.instrument == "partnership_program_school"]
    told = [each.skipped.get("test or preview") for each in waves if each.tool == "Qualtrics"]
    assert told == [3]


def test_the_survey_waves_carry_school_year_and_season(store, reports):
    rows = store.query(
        "SELECT administration, school_year, count(DISTINCT response_id) AS n, "
        "count(DISTINCT school_id) AS schools FROM survey_response "
        "WHERE instrument = 'partnership_program_school' GROUP BY ALL ORDER BY 1"
    )
    # Respondents as in the README; schools counted in the three exports.
    assert [tuple(row.values()) for row in rows] == [
        ("Spring 2024", "2023-24", 88, 29),
        ("Spring 2025", "2024-25", 171, 60),
        ("Spring 2026", "2025-26", 193, 69),
    ]


def test_region_11_went_quiet_in_november(store, reports):
    prepare(store)
    where = {"region": "Region 11", "school_year": "2025-26"}
    rows = compute(store, "monthly_check_in_rate", by=("month",), where=where).rows
    held = {row.group["month"]: (row.numerator, row.denominator) for row in rows}
    autumn = [held[month] for month in held if month <= "2025-10"]
    later = [held[month] for month in held if month > "2025-10"]
    assert [sum(column) for column in zip(*autumn, strict=True)] == [16, 16]
    assert [sum(column) for column in zip(*later, strict=True)] == [9, 25]


def test_ten_quarters_of_schools_in_full_implementation_were_missed(store, reports):
    prepare(store)
    year = {"school_year": "2025-26"}
    (row,) = compute(store, "quarterly_outreach_rate", where=year).rows
    assert (row.numerator, row.denominator) == (49, 59)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("truncated.xlsx", "damaged"),
        ("empty.csv", "empty"),
        ("locked.xlsx", "locked"),
        ("open quote.csv", "quotation mark"),
    ],
)
def test_files_that_cannot_be_read_are_refused_in_words(store, reports, name, words):
    with pytest.raises(TandemError, match=words):
        check_file(store, BAD_FILES / name)


@pytest.mark.parametrize(
    "name",
    ["wrong headers.csv", "cross table.csv", "missing column.csv", "not a workbook.xlsx"],
)
def test_sheets_that_are_nothing_known_are_not_used(store, reports, name):
    report = check_file(store, BAD_FILES / name)
    assert all(sheet.refused for sheet in report.sheets)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("unknown codes.csv", {("unknown_code", "D3"), ("unknown_code", "E5")}),
        ("duplicate ids.csv", {("duplicate_key", "A5")}),
        ("lost zeros.csv", {("lost_zeros", f"C{row}") for row in range(2, 6)}),
        (
            "impossible values.csv",
            {("not_a_date", "F2"), ("out_of_range", "G3"), ("out_of_range", "G4")},
        ),
    ],
)
def test_what_is_wrong_is_found_at_its_cell(store, reports, name, found):
    report = check_file(store, BAD_FILES / name)
    assert {(f.check, f.cell) for sheet in report.sheets for f in sheet.findings} >= found


def test_an_error_of_a_formula_is_named_with_its_cell(store, reports):
    report = check_file(store, BAD_FILES / "error cells.xlsx")
    values = {(f.cell, f.value) for sheet in report.sheets for f in sheet.findings}
    assert ("C3", "#N/A") in values


def test_dates_that_may_be_read_two_ways_are_said(store, reports):
    report = check_file(store, BAD_FILES / "ambiguous dates.csv")
    messages = [finding.message for sheet in report.sheets for finding in sheet.findings]
    assert any("month" in message and "day" in message for message in messages)


def test_a_web_page_named_xls_is_read_as_what_it_is(store, reports):
    report = check_file(store, BAD_FILES / "web page.xls")
    assert [(s.dataset, s.rows_read, s.unchanged) for s in report.sheets] == [("school", 5, 5)]
