"""The published gaps of the Strategic Data Project's guide come out of its file, read as we read.

Figures: published-results.txt beside the file. Scores are no dataset of Tandem; the file is read
and its groups are understood by the same readers and vocabularies that an import uses.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from statistics import mean, median, stdev

import pytest

from analytics.statistics.gaps import gap_of_medians
from data_loaders.importing import check_file
from data_loaders.reading import find_tables, read_file
from data_loaders.vocabularies import people, student_groups

FOLDER = "sdp-texas-equity"
OF_SCHOOLS = {
    8: -0.6572479, 10: -0.4756636, 4: -0.4083432, 6: -0.3257568, 7: -0.3257568, 11: -0.3187182,
    12: -0.3155889, 9: -0.3082086, 2: -0.2250585, 1: -0.17774, 5: -0.1554653, 3: -0.1551231,
}  # fmt: skip
REAL_FILES = Path(os.environ.get("REAL_FILES", Path(__file__).parents[3] / "shared" / "real"))


def columns(path, *names):
    """Cells of some columns by header, as text."""
    (sheet,) = read_file(path).sheets
    (table,) = find_tables(sheet)
    at = {header.text: f"c{header.column}" for header in table.headers}
    cells = table.rows().to_pydict()
    return list(zip(*(cells[at[name]] for name in names), strict=True))


@pytest.fixture(scope="module")
def third_grade():
    """(school, gender, score) of every third grader with a score in mathematics."""
    path = REAL_FILES / FOLDER / "synth_texas.csv"
    if not path.is_file():
        pytest.skip("the real files are not here; set REAL_FILES")
    rows = columns(path, "school_code", "male", "grade_level", "math_ss")
    return [
        (school, student_groups.GENDER.code_of(gender), float(score))
        for school, gender, grade, score in rows
        if people.GRADE.code_of(grade) == "03" and score not in ("", "NA")
    ]


@pytest.fixture(scope="module")
def deviation():
    """The state's standard deviation of the third grade, from the table beside the file."""
    path = REAL_FILES / FOLDER / "sd_table.csv"
    if not path.is_file():
        pytest.skip("the real files are not here; set REAL_FILES")
    return next(float(sd) for grade, sd in columns(path, "grade_level", "math_ss") if grade == "3")


def of(rows, gender, school=None):
    return [
        score for place, sex, score in rows if sex == gender and (school is None or place == school)
    ]


def test_a_lone_calendar_year_is_refused_and_a_set_school_year_is_taken(store, real_file):
    path = real_file(f"{FOLDER}/synth_texas.csv")
    (refused,) = check_file(store, path).sheets
    assert (refused.dataset, refused.rows_read, refused.loaded) == ("enrolment", 30134, 0)
    assert "not_a_school_year" in {finding.check for finding in refused.findings}
    (taken,) = check_file(store, path, set_={"school_year": "2006-07"}).sheets
    checks = Counter(finding.check for finding in taken.findings)
    assert "not_a_school_year" not in checks
    assert taken.loaded > 0
    # Thirteen years in one file: a student in two of them is one row too many, and is named.
    assert checks["duplicate_key"] > 0


def test_the_score_summary_is_the_published_one(third_grade):
    scores = sorted(score for _, _, score in third_grade)
    assert len(scores) == 5039
    assert (round(scores[0], 2), round(scores[-1], 2)) == (1071.24, 1830.40)
    assert (round(median(scores), 2), round(mean(scores), 2)) == (1479.45, 1483.36)


def test_girls_and_boys_are_as_published(third_grade):
    found = {
        sex: tuple(round(f(of(third_grade, sex)), 2) for f in (mean, median, stdev)) for sex in "FM"
    }
    assert found == {"F": (1461.19, 1456.44, 167.03), "M": (1503.43, 1500.29, 166.49)}


def test_the_gap_of_the_district_and_of_every_school_to_the_printed_digit(third_grade, deviation):
    assert deviation == 148.22
    whole = gap_of_medians(of(third_grade, "F"), of(third_grade, "M"), deviation)
    assert round(whole, 7) == -0.2958738
    schools = {place for place, _, _ in third_grade}
    found = {
        int(place): round(
            gap_of_medians(of(third_grade, "F", place), of(third_grade, "M", place), deviation), 7
        )
        for place in schools
    }
    assert found == OF_SCHOOLS


def test_a_group_without_scores_has_no_gap():
    with pytest.raises(ValueError, match="need scores"):
        gap_of_medians([], [1.0], 148.22)
