"""Microsoft Forms, REDCap, SPSS and other tools: who answered, what was ticked, what is a test.

The figures of real files were counted from the raw files with pandas, or are published beside them.
"""

import pandas
import pyreadstat
import pytest
from reading_helpers import sheet_of

from data_loaders.importing import load_file
from data_loaders.reading import read_file
from data_loaders.survey_tools import is_dictionary, recognise_survey
from data_loaders.survey_tools.joined_choices import learned_choices, split_choices

TICKED = (
    "SELECT choice, count(*) AS n FROM survey_response WHERE question = ? GROUP BY 1 ORDER BY 1"
)


def ticked(store, question):
    return {row["choice"]: row["n"] for row in store.query(TICKED, [question])}


@pytest.fixture
def form(csv):
    """A Microsoft Form: who comes, with what help, and an e-mail address that must not stay."""
    head = (
        "ID,Start time,Completion time,Email,Name,Which sessions?,How was it?,Points - How was it?"
    )
    rows = (
        "1,3/2/2026 8:00:00,3/2/2026 8:05:00,ana@example.org,Ana,Reading;Maths, games;,Good,1",
        "2,3/2/2026 9:00:00,3/2/2026 9:05:00,ben@example.org,Ben,Reading;,Poor,0",
        "3,3/2/2026 9:30:00,3/2/2026 9:35:00,ana@example.org,Ana,Maths, games;,Good,1",
        "4,3/2/2026 9:40:00,3/2/2026 9:45:00,anonymous,,Reading;Maths, games;Music;,Good,1",
        "5,3/2/2026 9:50:00,3/2/2026 9:55:00,anonymous,,Reading;Maths, games;,Good,1",
    )
    quoted = [row.replace("Maths, games;", "Maths~ games;").split(",") for row in rows]
    lines = [",".join(f'"{cell}"' for cell in row).replace("~", ",") for row in quoted]
    return csv(head, *lines, name="Family night.csv")


def test_a_microsoft_form_splits_its_ticked_choices_at_the_semicolon(store, form):
    (sheet,) = load_file(store, form).used
    assert (sheet.tool, sheet.rows_read, sheet.dropped) == (
        "Microsoft Forms",
        5,
        ("Email", "Name"),
    )
    assert ticked(store, "Which sessions?") == {"Reading": 4, "Maths, games": 4, "Music": 1}
    assert ticked(store, "How was it?") == {None: 5}
    assert "ana@example.org" not in str(store.query("SELECT * FROM survey_response"))


def test_second_answers_of_a_person_are_counted_and_kept(store, form):
    (sheet,) = load_file(store, form).used
    assert "1 responses come from somebody who answered before (by Email and Name)" in sheet.remarks


def test_choices_that_hold_the_separator_are_split_by_the_longest_known_one():
    offered = ("Reading", "Maths, games and art", "Music")
    chosen = [(0,), (0, 1), (1,), (1, 2), (0, 1, 2), (0, 2), (1,), (0, 1)]
    cells = [", ".join(offered[n] for n in each) for each in chosen]
    learned = learned_choices([*cells, None], ", ")
    assert set(learned) == set(offered)
    assert split_choices("Reading, Maths, games and art", learned, ", ") == list(offered[:2])
    typed = "Reading, a walk, with the dog"
    assert split_choices(typed, learned, ", ") == ["Reading", "a walk, with the dog"]


def test_free_text_with_commas_is_not_taken_for_choices():
    texts = [f"Well, I think number {n}, as always, is fine" for n in range(30)]
    assert learned_choices(texts, ", ") == ()
    assert learned_choices(["Yes, always", "No", "Yes, always", "No", "Yes, always"], ", ") == ()


def test_a_google_form_with_joined_choices_counts_each_of_them(store, real_file):
    name = "googleforms-rcommunity-2019/2019 Spanish R Community Survey Responses.xlsx"
    load_file(store, real_file(name))
    whole = "Libros, libros de texto o artículos de revistas (JSS, JOSS, R-Journal)"
    raw = pandas.read_excel(real_file(name), dtype=str)
    asked = next(text for text in raw if text.startswith("Cuando tienes problemas en R"))
    counted = ticked(store, " ".join(asked.split()))[whole]
    assert counted == raw[asked].str.contains(whole, regex=False).sum()


def test_boxes_of_redcap_are_choices_and_those_left_alone_are_no_answers(store, csv):
    path = csv(
        "record_id,redcap_event_name,email,help___1,help___2,mood,survey_complete",
        "1,spring_arm_1,a@example.org,1,0,4,2",
        "1,autumn_arm_1,a@example.org,1,1,3,2",
        "2,spring_arm_1,b@example.org,0,0,5,0",
    )
    (sheet,) = load_file(store, path).used
    assert (sheet.tool, sheet.rows_read, sheet.held_back) == ("REDCap", 3, 0)
    assert ticked(store, "help") == {"1": 2, "2": 1}
    ids = store.query("SELECT DISTINCT response_id FROM survey_response ORDER BY 1")
    assert [row["response_id"] for row in ids] == [
        "1 autumn_arm_1",
        "1 spring_arm_1",
        "2 spring_arm_1",
    ]
    assert "1 of the responses are partial: begun and not completed" in sheet.remarks


@pytest.mark.parametrize("name", ["simple", "longitudinal", "decimal-comma", "russian", "survey"])
def test_real_redcap_exports_load_whole(store, real_file, name):
    (sheet,) = load_file(store, real_file(f"redcap-exports/{name}__data.csv")).used
    assert (sheet.tool, sheet.held_back, sheet.skipped.get("repeated row")) == ("REDCap", 0, None)
    assert sheet.loaded > 0


def test_a_dictionary_of_redcap_is_refused_as_such(store, real_file):
    path = real_file("redcap-exports/survey__dictionary.csv")
    assert is_dictionary(read_file(path).sheets[0])
    (sheet,) = load_file(store, path).sheets
    assert "data dictionary" in sheet.refused


def test_an_spss_file_has_its_labels_for_questions_and_its_missing_values_blank(store, tmp_path):
    path = tmp_path / "spring.sav"
    pyreadstat.write_sav(
        pandas.DataFrame({"id": [1.0, 2.0, 3.0], "q1": [1.0, 2.0, 9.0], "q2": [3.0, None, 4.0]}),
        str(path),
        column_labels=["Respondent", "Do you feel welcome?", "How many visits?"],
        variable_value_labels={"q1": {1: "Yes", 2: "No", 9: "Refused"}},
        missing_ranges={"q1": [9]},
    )
    (sheet,) = load_file(store, path).used
    assert (sheet.tool, sheet.rows_read) == ("SPSS", 3)
    rows = store.query(
        "SELECT response_id, item, question, answer FROM survey_response ORDER BY 2, 1"
    )
    assert [tuple(row.values()) for row in rows] == [
        ("1", "q1", "Do you feel welcome?", "Yes"),
        ("2", "q1", "Do you feel welcome?", "No"),
        ("1", "q2", "How many visits?", "3"),
        ("3", "q2", "How many visits?", "4"),
    ]


def test_the_general_social_survey_has_2903_respondents(store, real_file):
    (sheet,) = load_file(store, real_file("spss-gss/gss.sav")).used
    assert (sheet.tool, sheet.rows_read, sheet.held_back) == ("SPSS", 2903, 0)


ITEM_MEANS = (4.3105, 3.6925, 3.3617, 1.7058, 4.2141, 4.0219, 2.0602, 4.3191, 3.5774, 4.1464)


def test_tests_empty_answers_and_second_answers_are_told_apart(store, real_file):
    path = real_file("science-motivation-survey/s12-pre-survey.csv")
    raw = pandas.read_csv(path, dtype=str)
    items = raw.filter(regex="^Q1")
    is_empty, is_whole = items.isna().all(axis=1), items.notna().all(axis=1)
    is_test = (raw["opdata_username"] + raw["opdata_CourseID"]).str.contains("@X@")
    assert (len(raw), is_empty.sum(), is_whole.sum()) == (1102, 182, 889)
    assert (raw["CompletedDate"].isna().sum(), is_test.sum()) == (159, 27)
    means = [round(float(items[name].astype(float).mean()), 4) for name in items]
    assert tuple(means) == ITEM_MEANS
    (sheet,) = load_file(store, path).used
    assert (sheet.tool, sheet.rows_read) == ("Online survey", 1102)
    assert sheet.skipped == {"test or preview": 27, "empty response": (is_empty & ~is_test).sum()}
    kept = raw[~is_empty & ~is_test]
    again = (
        kept.dropna(subset="opdata_username")
        .duplicated(["opdata_username", "opdata_CourseID"])
        .sum()
    )
    assert any(said.startswith(f"{again} responses come from somebody") for said in sheet.remarks)
    held = store.query(
        "SELECT item, round(avg(score), 4) AS mean FROM survey_response "
        "WHERE item LIKE 'Q1%' GROUP BY 1"
    )
    expected = {name: round(float(kept[name].astype(float).mean()), 4) for name in items}
    assert {row["item"]: row["mean"] for row in held} == expected
    assert sheet.dropped == ("opdata_username",)


def test_piped_text_that_was_left_in_marks_a_test(store, csv):
    path = csv(
        "Timestamp,What is your school called?",
        "3/2/2026 8:00:01,Ash",
        "3/2/2026 8:00:02,${e://Field/School}",
    )
    (sheet,) = load_file(store, path).used
    assert sheet.skipped == {"test or preview": 1}


def test_an_ordinary_roster_with_an_id_is_no_survey():
    rows = [["ID", "Start date", "End date", "Name"], ["1", "2026-03-02", "2026-03-04", "Ana"]]
    assert recognise_survey(sheet_of(*rows)) is None
