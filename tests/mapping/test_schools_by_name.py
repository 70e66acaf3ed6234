"""Where a name stands for a school's id, it is looked up; what is not certain is asked."""

import pytest

from data_loaders.importing import check_file, enter, load_file

SCHOOLS = (
    ("000059", "Ada Elementary School", "Bell"),
    ("000067", "Lincoln High School", "Bell"),
    ("000075", "Lincoln High School", "Cora"),
    ("000083", "St. Mary Academy", "Cora"),
)
VISITS = "School year,School name,Membership status"


@pytest.fixture
def schools(store):
    rows = [
        {"school_id": irn, "school_name": name, "district": district}
        for irn, name, district in SCHOOLS
    ]
    enter(store, "school", rows, who="test", place="a test")
    return store


def only(report):
    (sheet,) = report.sheets
    return sheet


def member(csv, *names, header=VISITS):
    return csv(header, *(f"2025-26,{name},Member" for name in names), name="members.csv")


def ids(store):
    rows = store.query("SELECT school_id FROM membership ORDER BY school_id")
    return [row["school_id"] for row in rows]


def test_a_name_of_one_school_alone_becomes_its_id_and_that_is_said(schools, csv):
    sheet = only(load_file(schools, member(csv, "ADA ELEM.", "Saint Mary Acad")))
    assert (sheet.dataset, sheet.held_back) == ("membership", 0)
    assert ids(schools) == ["000059", "000083"]
    said = [f for f in sheet.findings if f.check == "found_by_name"]
    assert "2 names stood for the id" in said[0].message
    assert ("school_id", "names") in [(m.column, m.how) for m in sheet.mapping]


def test_names_may_stand_in_the_column_of_ids_beside_ids(schools, csv):
    path = member(csv, "000067", "Ada Elementary", header="School year,IRN,Membership status")
    load_file(schools, path)
    assert ids(schools) == ["000059", "000067"]


def test_a_name_of_two_schools_is_a_question_with_both(schools, csv):
    sheet = only(check_file(schools, member(csv, "Lincoln High")))
    (finding,) = [f for f in sheet.findings if f.check == "unclear_name"]
    assert (finding.severity, finding.cell, sheet.held_back) == ("error", "B2", 1)
    assert {c.value: c.label for c in finding.candidates} == {
        "000067": "Lincoln High School, Bell (000067)",
        "000075": "Lincoln High School, Cora (000075)",
    }


def test_a_misspelt_name_is_asked_for_and_the_answer_remembered(schools, csv):
    path = member(csv, "Ada Elmentary")
    sheet = only(check_file(schools, path))
    (finding,) = [f for f in sheet.findings if f.check == "unclear_name"]
    assert finding.candidates[0].value == "000059"
    load_file(schools, path, values_={"school_id": {"Ada Elmentary": "000059"}})
    assert ids(schools) == ["000059"]
    again = csv("School year,IRN,Membership status", "2024-25,ada elmentary,Member", name="old.csv")
    assert only(load_file(schools, again)).held_back == 0
    assert ids(schools) == ["000059", "000059"]


def test_an_id_that_resembles_no_name_stays_a_warning(schools, csv):
    path = member(csv, "999999", header="School year,IRN,Membership status")
    sheet = only(check_file(schools, path))
    assert [(f.check, f.severity) for f in sheet.findings] == [("unknown_reference", "warning")]


def test_without_schools_on_file_a_name_is_no_id(store, csv):
    assert only(check_file(store, member(csv, "Ada Elementary"))).refused
