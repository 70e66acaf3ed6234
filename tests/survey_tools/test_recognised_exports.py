"""Exports of survey tools are recognised, their questions told from what the tool adds.

The figures for real files are those published beside them, counted from the raw files.
"""

from collections import Counter

import pytest
from reading_helpers import sheet_of

from data_loaders.reading import read_file
from data_loaders.survey_tools import recognise_survey

TUFTS = "qualtrics-tufts-samples/"
QUALTRICS = [
    ("qualtrics-rpackage/sample.csv", "Qualtrics", (1, 2, 3), 1),
    ("qualtrics-rpackage/sample_legacy.csv", "Qualtrics (legacy)", (1, 2), 1),
    (TUFTS + "Better_Sample_Survey.csv", "Qualtrics", (1, 2, 3), 10),
    (TUFTS + "Better_Sample_Survey_split.csv", "Qualtrics", (1, 2, 3), 10),
    (TUFTS + "Long_Exhaustive_Sample_Survey.csv", "Qualtrics", (1, 2, 3), 31),
    (TUFTS + "ManyTypes_insights.csv", "Qualtrics", (1, 2, 3), 5),
    (TUFTS + "ManyTypes_legacy.csv", "Qualtrics (legacy)", (1, 2), 5),
    (TUFTS + "No_Basis_for_Evaluation (Insights).csv", "Qualtrics", (1, 2, 3), 15),
    (TUFTS + "No_Basis_for_Evaluation (Legacy).csv", "Qualtrics (legacy)", (1, 2), 15),
    (TUFTS + "SidebySide_Questions (Insights).csv", "Qualtrics", (1, 2, 3), 25),
]


def recognised(path, sheet=0):
    found = recognise_survey(read_file(path).sheets[sheet])
    assert found is not None
    return found


def by_id(export):
    return {question.id: question for question in export.questions}


@pytest.mark.parametrize(("name", "tool", "header_rows", "responses"), QUALTRICS)
def test_real_qualtrics_exports_are_recognised(real_file, name, tool, header_rows, responses):
    export = recognised(real_file(name))
    assert (export.tool, export.table.header_rows) == (tool, header_rows)
    rows = export.table.rows()
    assert rows.num_rows == responses
    (response_id,) = [c for c, role in export.metadata.items() if role == "response_id"]
    assert all(value.startswith("R_") for value in rows.column(f"c{response_id}").to_pylist())
    assert list(export.metadata.values()).count("submitted_at") == 1
    columns = [column for question in export.questions for column in question.columns]
    assert len(columns) == len(set(columns))
    assert not set(columns) & set(export.metadata)
    assert len(by_id(export)) == len(export.questions), "ids are unique"


def test_qualtrics_columns_that_identify_a_person_are_marked(real_file):
    export = recognised(real_file("qualtrics-rpackage/sample.csv"))
    names = {header.column: header.text for header in export.table.headers}
    marked = {names[c] for c, role in export.metadata.items() if role == "identifies_a_person"}
    assert marked == {
        "IPAddress",
        "RecipientLastName",
        "RecipientFirstName",
        "RecipientEmail",
        "ExternalReference",
        "LocationLatitude",
        "LocationLongitude",
    }
    assert [(q.id, q.text) for q in export.questions][:2] == [
        ("Q1", "This is a multiple choice question."),
        ("Q2", "This is a free text question."),
    ]


def test_qualtrics_questions_over_several_columns_are_one_question(real_file):
    questions = by_id(recognised(real_file(TUFTS + "Better_Sample_Survey.csv")))
    volunteer = questions["q3_volunteer"]
    assert volunteer.text == "Please select the fruit you would voluntarily eat."
    assert volunteer.choices == ("Cantaloupe", "Kiwi", "Pomegranate", "None of the above")
    assert volunteer.kind == "multiple"
    assert questions["q4_rank"].kind == "matrix"
    assert questions["q2_favorite"].choices == ()


def test_the_columns_of_a_side_by_side_question_stay_together(real_file):
    questions = by_id(recognised(real_file(f"{TUFTS}SidebySide_Questions (Insights).csv")))
    widths = [len(question.columns) for question in questions.values()]
    assert widths == [3] * 8 + [6, 6, 3, 6] + [3] * 4


@pytest.mark.parametrize("kind", ["Insights", "Legacy"])
def test_both_qualtrics_formats_of_a_survey_have_the_same_questions(real_file, kind):
    export = recognised(real_file(f"{TUFTS}No_Basis_for_Evaluation ({kind}).csv"))
    assert [(q.id, len(q.columns), q.kind) for q in export.questions] == [
        ("Q1", 1, "single"),
        ("Q2", 5, "multiple"),
        ("Q3", 4, "matrix"),
        ("Q4", 4, "matrix"),
        ("Q5", 9, "multiple"),
        ("Q6", 12, "multiple"),
    ]


def test_a_column_of_the_school_in_a_qualtrics_export_stays_a_question(real_file):
    assert by_id(recognised(real_file(TUFTS + "Better_Sample_Survey_split.csv")))["split"]


def test_a_qualtrics_export_without_its_third_header_row_is_recognised():
    names = ["StartDate", "EndDate", "Status", "Progress", "Finished", "ResponseId", "Q1"]
    words = ["Start", "End", "Type", "Progress", "Finished", "Response ID", "How was it?"]
    data = ["2024-03-01", "2024-03-01", "0", "100", "1", "R_1", "Good"]
    export = recognise_survey(sheet_of(names, words, data))
    assert export is not None
    assert (export.tool, export.table.header_rows) == ("Qualtrics", (1, 2))
    assert export.questions[0].text == "How was it?"
    bare = recognise_survey(sheet_of(names, data))
    assert bare is not None
    assert bare.table.header_rows == (1,)


def test_the_star_wars_survey_gives_the_published_counts(real_file):
    export = recognised(real_file("surveymonkey-538/StarWars.csv"))
    assert (export.tool, export.table.header_rows) == ("SurveyMonkey", (1, 2))
    rows = export.table.rows()
    assert (rows.num_rows, len(export.table.headers)) == (1186, 38)
    questions = by_id(export)
    seen = Counter(rows.column("c1").to_pylist())
    assert (seen["Yes"], seen["No"]) == (936, 250)
    films = questions["Q3"]
    counts = [len(rows) - rows.column(f"c{column}").null_count for column in films.columns]
    assert counts == [673, 571, 550, 607, 758, 738]
    assert films.kind == "multiple"
    assert films.choices[3] == "Star Wars: Episode IV A New Hope"
    assert questions["Q4"].kind == "matrix"
    gender = next(q for q in export.questions if q.text == "Gender")
    answers = Counter(rows.column(f"c{gender.columns[0]}").to_pylist())
    assert (answers["Female"], answers["Male"], answers[None]) == (549, 497, 140)


def test_a_surveymonkey_export_with_one_header_row_is_recognised(real_file):
    export = recognised(real_file("surveymonkey-538/thanksgiving-2015-poll-data.csv"))
    rows = export.table.rows()
    assert (export.tool, rows.num_rows, len(export.table.headers)) == ("SurveyMonkey", 1058, 65)
    assert Counter(rows.column("c1").to_pylist())["Yes"] == 980
    income = next(q for q in export.questions if "total combined money" in q.text)
    answers = Counter(rows.column(f"c{income.columns[0]}").to_pylist())
    assert answers["Prefer not to answer"] == 136


@pytest.mark.parametrize("ending", ["tsv", "xlsx"])
def test_the_spanish_google_form_is_recognised(real_file, ending):
    name = f"googleforms-rcommunity-2019/2019 Spanish R Community Survey Responses.{ending}"
    export = recognised(real_file(name))
    assert (export.tool, export.table.header_rows) == ("Google Forms", (1,))
    assert (export.table.rows().num_rows, len(export.table.headers)) == (338, 52)
    assert export.metadata == {0: "submitted_at"}
    assert export.questions[0].text == "¿Cómo calificarías tu nivel de experiencia usando R?"


def test_rows_of_a_google_grid_are_one_question_and_e_mail_is_marked():
    sheet = sheet_of(
        ["Marca temporal", "Email Address", "Rate each [Meetings]", "Rate each [Plans]", "Why?"],
        ["3/1/2024 8:30:00", "a@example.org", "Good", "Poor", "because"],
    )
    export = recognise_survey(sheet)
    assert export is not None
    assert export.metadata == {0: "submitted_at", 1: "identifies_a_person"}
    assert [(q.text, q.choices, q.kind) for q in export.questions] == [
        ("Rate each", ("Meetings", "Plans"), "matrix"),
        ("Why?", (), "single"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "surveymonkey-538/NFL_fandom_data-surveymonkey.csv",
        "science-motivation-survey/sci_mo_processed.csv",
        "oh-report-card-2025/report-card-2425-buildings.csv",
        "redcap-exports/survey__dictionary.csv",
        "nyc-school-survey-2019/2019_PublicDataFile_Students.csv",
        "carpentries-session-logs/attendance.csv",
        "qualtrics-tufts-samples/example_long_and_lean.xls",
    ],
)
def test_other_tables_are_no_survey_exports(real_file, name):
    assert recognise_survey(read_file(real_file(name)).sheets[0]) is None


def test_an_empty_sheet_is_no_survey_export():
    assert recognise_survey(sheet_of()) is None
    assert recognise_survey(sheet_of(["Timestamp"], ["x"])) is None
