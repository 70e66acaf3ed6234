"""What a person chose for one file holds for the next one with the same headers."""

import pytest

from data_loaders.errors import CallError
from data_loaders.importing import check_file, enter, load_file
from data_loaders.store import undo

HEADER = "Key,Name of it,District,Band"
ROWS = ("01,Ada,Bell,Elementary", "02,Cora,Bell,Secondary")
CHOSEN = {"Key": "school_id", "Name of it": "school_name", "Band": ""}


def only(report):
    (sheet,) = report.sheets
    return sheet


def how(sheet):
    return {m.column: m.how for m in sheet.mapping}


def test_columns_chosen_once_are_known_in_any_order(store, csv):
    load_file(store, csv(HEADER, *ROWS), as_="school", map_=CHOSEN, who="Anna")
    again = csv("district,NAME OF IT,Band,Key", "Bell,Dora,Elementary,03", name="next.csv")
    sheet = only(check_file(store, again))
    assert (sheet.dataset, sheet.confidence, sheet.loaded) == ("school", 1.0, 1)
    assert how(sheet)["school_id"] == how(sheet)["school_name"] == "remembered"
    assert "level" not in how(sheet), "a header that was left out stays out"
    assert "said before" in sheet.reason


def test_nothing_is_remembered_of_a_file_that_was_only_checked(store, csv):
    check_file(store, csv(HEADER, *ROWS), as_="school", map_=CHOSEN)
    assert only(check_file(store, csv(HEADER, *ROWS))).refused


def test_a_dataset_that_the_headers_tell_themselves_need_not_be_remembered(store, csv):
    header = "IRN,Building name,District,Level"
    assert load_file(store, csv(header, *ROWS), as_="school").revision == store.revision() == 1


def test_what_is_remembered_says_who_and_can_be_taken_back(store, csv):
    report = load_file(store, csv(HEADER, *ROWS), as_="school", map_=CHOSEN, who="Anna")
    mine = [r for r in store.history() if "remembered_column" in r.datasets]
    assert [(r.who, r.number > report.revision) for r in mine] == [("Anna", True)]
    undo(store, mine[0].number, "Ben")
    assert "school_id" not in how(only(check_file(store, csv(HEADER, *ROWS))))


def test_what_is_chosen_now_wins_over_what_is_remembered(store, csv):
    load_file(store, csv(HEADER, *ROWS), as_="school", map_=CHOSEN)
    now = {"Key": "school_name", "Name of it": "school_id"}
    sheet = only(check_file(store, csv(HEADER, *ROWS), map_=now))
    assert {m.column: m.header for m in sheet.mapping if m.how == "chosen"} == {
        "school_name": "Key",
        "school_id": "Name of it",
    }


FORM = "Timestamp,School,How was it?"
ANSWERS = ("3/1/2026 10:00:00,Ada,Good", "3/1/2026 10:01:00,Cora,Bad")


def test_the_survey_that_a_form_was_said_to_be_is_known_next_time(store, csv):
    load_file(store, csv(FORM, *ANSWERS, name="spring.csv"), as_="my_survey", who="Anna")
    sheet = only(check_file(store, csv(FORM, *ANSWERS, name="autumn.csv")))
    assert (sheet.tool, sheet.instrument) == ("Google Forms", "my_survey")


def test_a_table_that_looks_like_a_form_is_a_table_once_a_person_said_so(store, csv):
    chosen = {"School": "school_name", "Code": "school_id"}
    header = "Timestamp,School,Code"
    path = csv(header, "3/1/2026 10:00:00,Ada,01", "3/1/2026 10:01:00,Cora,02")
    assert only(check_file(store, path)).tool == "Google Forms"
    load_file(store, path, as_="school", map_=chosen)
    again = csv(header, "3/1/2026 10:00:00,Dora,03", "3/1/2026 10:01:00,Ella,04", name="b.csv")
    sheet = only(check_file(store, again))
    assert (sheet.dataset, sheet.loaded) == ("school", 2)


STUDENTS = "School year,Student ID,School ID,EL,Race"


def students(csv, *cells, name="students.csv"):
    return csv(
        STUDENTS, *(f"{y},S{n},01,{el},{race}" for n, (y, el, race) in enumerate(cells)), name=name
    )


def loaded(store):
    return store.query(
        "SELECT english_learner AS el, race_ethnicity AS race FROM enrolment ORDER BY student_id"
    )


def test_an_unknown_value_comes_with_what_it_may_mean(store, csv):
    sheet = only(check_file(store, students(csv, ("2025-26", "Englsh learner", "White"))))
    (finding,) = [f for f in sheet.findings if f.check == "unknown_code"]
    assert (finding.name, finding.cell) == ("english_learner", "D2")
    assert finding.candidates[0].value == "EL"
    assert finding.suggestion.startswith("Did you mean “English learner”")


def test_a_value_decided_once_is_known_ever_after(store, csv):
    values = {"english_learner": {"EL-yes": "EL", "?": ""}}
    path = students(csv, ("2025-26", "EL-YES", "White"), ("2025-26", "?", "White"))
    assert only(check_file(store, path)).held_back == 2
    report = load_file(store, path, values_=values)
    assert (only(report).held_back, report.committed) == (0, True)
    assert loaded(store) == [{"el": "EL", "race": "WH7"}, {"el": None, "race": "WH7"}]
    again = students(csv, *[("2024-25", "el yes", "White")] * 2, name="next.csv")
    assert only(load_file(store, again)).held_back == 0


def test_a_crosswalk_holds_from_its_school_year_on(store, csv):
    row = {"list_name": "race_ethnicity", "written_as": "Group 7"}
    rows = [row | {"stands_for": "AP7"}, row | {"stands_for": "AS7", "valid_from": "2025-26"}]
    enter(store, "remembered_value", rows, who="Anna", place="a test")
    years = ("2023-24", "2024-25", "2025-26", "2026-27")
    load_file(store, students(csv, *((year, "No", "group 7") for year in years)))
    assert [each["race"] for each in loaded(store)] == ["AP7", "AP7", "AS7", "AS7"]


def test_one_part_of_a_cell_with_several_codes_can_be_decided(store, csv):
    header = "School year,Program,School ID,Organization,Service category"
    path = csv(header, "2025-26,Chess,01,Club,After-School; Knights")
    values = {"service_categories": {"Knights": "mentoring"}}
    sheet = only(load_file(store, path, as_="partnership", values_=values))
    assert sheet.held_back == 0, sheet.findings
    (row,) = store.query("SELECT service_categories AS codes FROM partnership")
    assert set(row["codes"].split(";")) == {"after_school", "mentoring"}


def test_a_code_that_is_none_is_refused(store, csv):
    with pytest.raises(CallError, match="has no code XX"):
        check_file(
            store,
            students(csv, ("2025-26", "Yes", "White")),
            values_={"english_learner": {"Yes": "XX"}},
        )


def test_values_can_be_said_on_the_command_line(store, csv, capsys, tmp_path):
    from data_loaders.__main__ import main

    path = students(csv, ("2025-26", "a=b", "White"))
    words = ["load", str(path), "--value", "english_learner:a=b=EL", "--store", str(store.path)]
    assert main(words) == 0, capsys.readouterr().out
    assert loaded(store)[0]["el"] == "EL"
