"""The forms of each level of survey, as tools export them, become rows of their own."""

import json

import pytest

from data_loaders.errors import CallError
from data_loaders.importing import check_file, load_file
from data_loaders.instruments import INSTRUMENTS


def quoted(*cells):
    return ",".join('"' + str(cell).replace('"', '""') + '"' for cell in cells)


def wordings(instrument):
    return [item.wordings[0] for item in INSTRUMENTS[instrument].items]


def google(csv, instrument, context, *responses):
    header = quoted("Timestamp", *context, *wordings(instrument))
    rows = [quoted(f"4/{day}/2026 9:15:00", *cells) for day, cells in enumerate(responses, 6)]
    return csv(header, *rows, name=f"{instrument}.csv")


def stored(store, columns, order="item, response_id"):
    return store.query(f"SELECT {columns} FROM survey_response ORDER BY {order}")


def test_the_coach_survey_keeps_the_region_of_the_coach(store, csv):
    instrument = INSTRUMENTS["coach_survey"]
    first = ("Respondent ID", "Collector ID", "Start Date", "End Date", "Email Address")
    asked = ("Which region do you support?", *wordings("coach_survey"))
    second = ("", "", "", "", "", *("Response",) * len(asked))
    times = ("04/07/2026 09:00:00", "04/07/2026 09:06:00", "coach@example.org")
    answers = ["Region 04", *("Agree",) * 7, *("Very confident",) * 3]
    path = csv(quoted(*first, *asked), quoted(*second), quoted("77001", "5", *times, *answers))
    (sheet,) = load_file(store, path).used
    assert (sheet.tool, sheet.instrument, sheet.held_back) == ("SurveyMonkey", instrument.id, 0)
    rows = stored(store, "item, score, region, level, school_year")
    assert len(rows) == len(instrument.items)
    assert {(row["region"], row["level"], row["school_year"]) for row in rows} == {
        ("Region 04", "coach", "2025-26")
    }
    assert {row["item"]: row["score"] for row in rows}["coach_new_teams"] == 5
    assert "coach@example.org" not in str(store.query("SELECT * FROM survey_response"))


def test_an_export_that_asks_nothing_but_who_answered_says_so(store, csv):
    first = ("Respondent ID", "Collector ID", "Start Date", "End Date", "Email Address")
    second = ("", "", "", "", "", "Response")
    times = ("04/07/2026 09:00:00", "04/07/2026 09:06:00", "coach@example.org")
    header = quoted(*first, "Which region do you support?")
    path = csv(header, quoted(*second), quoted("77001", "5", *times, "Region 04"))
    (sheet,) = load_file(store, path).sheets
    assert (sheet.tool, sheet.loaded, sheet.held_back) == ("SurveyMonkey", 0, 0)
    assert "No column holds answers to a question: each is about who answered" in sheet.remarks
    assert stored(store, "item") == []


def test_session_feedback_scores_unsure_as_the_third_of_five(store, csv):
    asked = ("Which session did you attend?", *wordings("session_feedback"))
    tags = [f"Q{number}" for number in range(1, len(asked) + 1)]
    header = quoted("RecordedDate", "ResponseId", *tags)
    texts = quoted("Recorded Date", "Response ID", *asked)
    imports = quoted(*(json.dumps({"ImportId": name}) for name in ("date", "_recordId", *tags)))
    given = ("Strongly agree", "Unsure", "Not applicable", "Disagree", "Agree")
    path = csv(header, texts, imports, quoted("2025-10-22 15:00:00", "R_1", "Lab", *given))
    (sheet,) = load_file(store, path).used
    assert sheet.instrument == "session_feedback"
    rows = stored(store, "item, score, session")
    assert {row["item"]: row["score"] for row in rows} == {
        "session_purpose": 5,
        "session_useful": 3,
        "session_practice": None,
        "session_voices": 2,
        "session_next_step": 4,
    }
    assert {row["session"] for row in rows} == {"Lab"}


@pytest.mark.parametrize(
    "instrument",
    ["partnership_program_district", "partnership_program_district_2", "partnership_program_state"],
)
def test_a_form_is_recognised_in_its_own_version(store, csv, instrument):
    size = len(INSTRUMENTS[instrument].items)
    answers = ["Harrowfield Schools", *("Agree",) * (size - 1), "Good"]
    (sheet,) = check_file(store, google(csv, instrument, ("District",), answers)).used
    assert (sheet.tool, sheet.instrument) == ("Google Forms", instrument)
    assert (sheet.rows_read, sheet.loaded) == (1, size)


def test_forms_of_two_levels_stay_apart_in_one_store(store, csv):
    for instrument, answer in (("partnership_program_state", 5), ("session_feedback", 5)):
        cells = ["North", *("Agree",) * (len(INSTRUMENTS[instrument].items) - 1), "4"]
        load_file(store, google(csv, instrument, ("State",), cells[: answer + 1]))
    levels = store.query("SELECT DISTINCT instrument, level FROM survey_response ORDER BY 1")
    assert [tuple(row.values()) for row in levels] == [
        ("partnership_program_state", "state"),
        ("session_feedback", "session"),
    ]


def test_a_code_that_means_dont_know_in_one_file_is_said_for_that_file(store, csv):
    """5 is Strongly agree in one export and Don't know in another."""
    size = len(INSTRUMENTS["partnership_program_state"].items)
    rows = (["North", *("5",) * (size - 1), "4"], ["South", *("4",) * (size - 1), "5"])
    path = google(csv, "partnership_program_state", ("State",), *rows)
    load_file(store, path, set_={"not_scored": "5"})
    told = stored(store, "DISTINCT state, answer, score, not_scored", "state, answer")
    assert [tuple(row.values()) for row in told] == [
        ("North", "4", 4.0, "5"),
        ("North", "5", None, "5"),
        ("South", "4", 4.0, "5"),
        ("South", "5", None, "5"),
    ]


def test_what_people_answered_cannot_be_set_for_a_whole_file(store, csv):
    path = google(csv, "partnership_program_state", ("State",), ["North", *("4",) * 5])
    with pytest.raises(CallError, match="cannot be set"):
        load_file(store, path, set_={"answer": "5"})


def test_a_wrong_code_of_a_role_is_found_at_its_cell(store, csv):
    answers = ["North", "Astronaut", *("Agree",) * 4, "Good"]
    path = google(csv, "partnership_program_state", ("State", "What is your role?"), answers)
    (sheet,) = check_file(store, path).sheets
    assert ("unknown_code", "C2") in {(found.check, found.cell) for found in sheet.findings}


def test_instruments_of_different_surveys_share_no_scale_and_no_question():
    """A scale or question of one survey must never be mixed with that of another level."""
    owners: dict[str, set[str]] = {}
    for instrument in INSTRUMENTS.values():
        for item in instrument.items:
            owners.setdefault(f"item {item.id}", set()).add(instrument.survey)
            owners.setdefault(f"scale {item.subscale}", set()).add(instrument.survey)
    assert {name: each for name, each in owners.items() if len(each) > 1} == {}


def test_a_version_belongs_to_a_survey_that_exists():
    assert all(instrument.survey in INSTRUMENTS for instrument in INSTRUMENTS.values())
    second = INSTRUMENTS["partnership_program_district_2"]
    assert (second.survey, second.version) == ("partnership_program_district", "2")
