"""What a source is known to get wrong is put right and said, until the source is mended."""

import pytest

from data_loaders.importing import enter, load_file

HEADER = "IRN,Building name,District,Enrollment"
ERROR = {
    "dataset_concerned": "school",
    "key_of_row": "000059",
    "column_concerned": "students",
    "wrong_text": "4600",
    "right_text": "460",
    "reason": "A nought too many, letter of the district of 3 May",
}


@pytest.fixture
def known(store):
    enter(store, "known_error", [ERROR], who="Anna", place="a test")
    return store


def loaded(store, path):
    (sheet,) = load_file(store, path).used
    students = store.query("SELECT school_id, students FROM school ORDER BY school_id")
    said = [(f.check, f.severity, f.cell, f.value) for f in sheet.findings]
    return [tuple(row.values()) for row in students], said


def test_a_known_error_is_put_right_and_said(known, csv):
    path = csv(HEADER, "000059,Ada,Bell,4600", "000067,Cora,Bell,4600")
    students, said = loaded(known, path)
    assert students == [("000059", 460), ("000067", 4600)]
    assert said == [("known_error_corrected", "note", "D2", "4600")]


def test_an_expectation_that_no_longer_holds_is_said_and_nothing_changed(known, csv):
    students, said = loaded(known, csv(HEADER, "000059,Ada,Bell,470"))
    assert students == [("000059", 470)]
    assert said == [("known_error_outdated", "warning", "D2", "470")]


def test_a_source_that_was_mended_is_silent(known, csv):
    assert loaded(known, csv(HEADER, "000059,Ada,Bell,460")) == ([("000059", 460)], [])


def test_a_row_that_should_not_be_there_is_left_out(store, csv):
    error = {**ERROR, "right_text": None, "is_row_left_out": "yes"}
    enter(store, "known_error", [error], who="Anna", place="a test")
    path = csv(HEADER, "000059,Ada,Bell,4600", "000067,Cora,Bell,1")
    (sheet,) = load_file(store, path).used
    assert store.query("SELECT school_id FROM school") == [{"school_id": "000067"}]
    assert (sheet.rows_read, sheet.loaded, sheet.skipped) == (2, 1, {"known error": 1})
