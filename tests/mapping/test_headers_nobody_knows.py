"""Headers that are misspelt or new are matched by likeness and by values, and that is said."""

from data_loaders.importing import check_file, load_file

SCHOOLS = "IRN,Building name,District,Level,Enrollment"


def only(report):
    (sheet,) = report.sheets
    return sheet


def how(sheet):
    return {m.column: (m.header, m.how) for m in sheet.mapping}


def about_headers(sheet):
    return [(f.check, f.cell, [c.value for c in f.candidates]) for f in sheet.findings]


def test_a_misspelt_header_is_taken_with_a_warning(store, csv):
    path = csv("IRN,Building name,District,Levle,Enrolmment", "01,Ada,Bell,Elementary,460")
    sheet = only(check_file(store, path))
    assert how(sheet)["students"] == ("Enrolmment", "similar")
    assert ("similar_header", "E1", ["students"]) in about_headers(sheet)
    (mapping,) = [m for m in sheet.mapping if m.column == "students"]
    assert 0.7 < mapping.confidence < 1
    assert "“Enrolmment”" in sheet.reason


def test_a_file_whose_every_header_is_misspelt_is_still_known(store, csv):
    path = csv("Schol IRN,Bilding name,Distrct,Enrolmment", "01,Ada,Bell,460")
    sheet = only(check_file(store, path))
    assert (sheet.dataset, sheet.refused) == ("school", "")
    assert {each[1] for each in how(sheet).values()} == {"similar"}


def test_a_header_like_a_known_one_is_not_taken_when_its_values_object(store, csv):
    path = csv("IRN,Building name,District,Enrolmment", "01,Ada,Bell,closed", "02,Cora,Bell,new")
    sheet = only(check_file(store, path))
    assert "students" not in how(sheet)
    assert sheet.unused == ("Enrolmment",)


def test_codes_of_one_list_tell_what_a_header_means(store, csv):
    path = csv(
        "IRN,Building name,District,Kind of house",
        "01,Ada,Bell,Elementary",
        "02,Cora,Bell,Secondary",
        "03,Dora,Bell,Elementary",
    )
    sheet = only(check_file(store, path))
    assert how(sheet)["level"] == ("Kind of house", "values")
    assert ("header_by_values", "D1", ["level"]) in about_headers(sheet)


def test_yes_and_no_tell_nothing_about_a_header(store, csv):
    path = csv(
        "School year,Student ID,School ID,Flag",
        "2025-26,A,01,Yes",
        "2025-26,B,01,No",
    )
    assert only(check_file(store, path)).unused == ("Flag",)


def test_ids_that_the_store_knows_tell_what_a_header_means(store, csv):
    load_file(store, csv(SCHOOLS, "000059,Ada,Bell,,1", "000067,Cora,Bell,,2", "000075,Do,Bell,,3"))
    rows = [f"2025-26,S{n},{irn},5" for n, irn in enumerate(["000059", "000067", "000075"])]
    path = csv("School year,Student ID,House,Grade", *rows, name="students.csv")
    sheet = only(check_file(store, path, as_="enrolment"))
    assert how(sheet)["school_id"] == ("House", "values")
    assert (sheet.loaded, sheet.held_back) == (3, 0)


def test_two_headers_that_are_equally_alike_are_left_to_a_person(store, csv):
    header = "IRN,Building name,District,Enrollmentt,Enrollmentz"
    sheet = only(check_file(store, csv(header, "01,Ada,Bell,460,461")))
    assert "students" not in how(sheet)
    asked = [found for found in about_headers(sheet) if found[0] == "unclear_header"]
    assert asked == [("unclear_header", "D1", ["students"]), ("unclear_header", "E1", ["students"])]


def test_other_datasets_are_offered_with_a_reason(store, csv):
    sheet = only(check_file(store, csv(SCHOOLS, "01,Ada,Bell,,1")))
    assert sheet.dataset == "school"
    assert sheet.alternatives
    assert all(each.reason and each.dataset != "school" for each in sheet.alternatives)
