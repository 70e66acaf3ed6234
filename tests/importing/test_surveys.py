"""Survey exports become one row per answer, without the people who gave them."""

from data_loaders.importing import load_file

MEETS = "Our partnership team meets at least monthly."
SIX = "Our plan includes activities for all six types of involvement."
OTHERS = (
    "Our one-year action plan is linked to school improvement goals.",
    "We evaluate each activity after it happens.",
    "Our principal actively supports the partnership program.",
    "Most teachers support the partnership program.",
    "Most families support the partnership program.",
)


def quoted(*cells):
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def qualtrics(csv, *answers):
    """A current Qualtrics export of three header rows and some responses."""
    ids = ("StartDate", "Status", "IPAddress", "RecordedDate", "ResponseId", "RecipientEmail")
    names = ("Start Date", "Response Type", "IP Address", "Recorded Date", "Response ID")
    questions = ("School IRN", MEETS, SIX, *OTHERS)
    tags = [f"Q{number}" for number in range(1, len(questions) + 1)]
    imports = [f'{{"ImportId":"{name}"}}' for name in (*ids, *tags)]
    rows = [
        quoted(
            "2026-03-02 08:00:00",
            status,
            "10.0.0.7",
            "2026-03-02 08:09:00",
            response,
            "someone@example.org",
            "000059",
            *given,
            *("Agree",) * len(OTHERS),
        )
        for response, status, *given in answers
    ]
    header = quoted(*ids, *tags)
    wording = quoted(*names, "Recipient Email", *questions)
    return csv(header, wording, quoted(*imports), *rows, name="Spring survey.csv")


def test_the_instrument_is_recognised_by_its_wordings_and_answers_are_scored(store, csv):
    path = qualtrics(csv, ("R_1", "IP Address", "Strongly agree", "Don't know"))
    (sheet,) = load_file(store, path).used
    assert (sheet.tool, sheet.instrument) == ("Qualtrics", "partnership_program_school")
    assert (sheet.header_rows, sheet.rows_read) == ((1, 2, 3), 1)
    rows = store.query(
        "SELECT item, answer, score, school_id, administration, school_year, level, _row "
        "FROM survey_response WHERE item IN ('team_meets', 'six_types') ORDER BY item DESC"
    )
    shared = {
        "school_id": "000059",
        "administration": "Spring 2026",
        "school_year": "2025-26",
        "level": "school",
        "_row": 4,
    }
    assert rows == [
        {"item": "team_meets", "answer": "Strongly agree", "score": 5.0, **shared},
        {"item": "six_types", "answer": "Don't know", "score": None, **shared},
    ]


def test_previews_are_counted_and_not_loaded(store, csv):
    path = qualtrics(
        csv,
        ("R_1", "IP Address", "Agree", "Agree"),
        ("R_2", "Survey Preview", "Agree", "Agree"),
    )
    (sheet,) = load_file(store, path).used
    assert (sheet.rows_read, sheet.skipped["test or preview"]) == (2, 1)
    ids = store.query("SELECT DISTINCT response_id FROM survey_response")
    assert ids == [{"response_id": "R_1"}]


def test_who_answered_is_left_out_and_that_is_said(store, csv):
    path = qualtrics(csv, ("R_1", "IP Address", "Agree", "Agree"))
    (sheet,) = load_file(store, path).used
    assert {"IPAddress", "RecipientEmail"} <= set(sheet.dropped)
    everything = str(store.query("SELECT * FROM survey_response"))
    assert "10.0.0.7" not in everything
    assert "someone@example.org" not in everything


def test_a_corrected_answer_updates_one_row(store, csv):
    load_file(store, qualtrics(csv, ("R_1", "IP Address", "Agree", "Agree")))
    (sheet,) = load_file(store, qualtrics(csv, ("R_1", "IP Address", "Disagree", "Agree"))).used
    assert (sheet.loaded, sheet.updated, sheet.unchanged) == (0, 1, 6)


def test_the_rows_of_a_matrix_are_items_of_the_instrument(store, csv):
    stem = "How much do you agree? - "
    wordings = (MEETS, SIX, *OTHERS)
    tags = [f"Q1_{number}" for number in range(1, len(wordings) + 1)]
    header = quoted("StartDate", "ResponseId", *tags)
    texts = quoted("Start Date", "Response ID", *(stem + wording for wording in wordings))
    imports = [f'{{"ImportId":"{name}"}}' for name in ("startDate", "_recordId", *tags)]
    answers = quoted("2026-03-02 08:00:00", "R_1", *("Agree",) * len(wordings))
    (sheet,) = load_file(store, csv(header, texts, quoted(*imports), answers)).used
    assert sheet.instrument == "partnership_program_school"
    row = "SELECT question, choice, score FROM survey_response WHERE item = 'team_meets'"
    assert store.query(row) == [{"question": MEETS, "choice": None, "score": 4.0}]


def test_a_second_form_without_ids_adds_its_people_instead_of_replacing(store, csv):
    header = "Timestamp,How are you today?"
    first = csv(header, "3/2/2026 8:00:01,Well", "3/2/2026 8:00:01,Tired", name="a.csv")
    second = csv(header, "3/3/2026 9:10:11,Well", "3/3/2026 9:12:40,Fine", name="b.csv")
    load_file(store, first, as_="form")
    (sheet,) = load_file(store, second, as_="form").used
    assert (sheet.loaded, sheet.updated) == (2, 0)
    ids = "SELECT count(DISTINCT response_id) AS n FROM survey_response"
    assert store.query(ids) == [{"n": 4}]


def test_every_answer_of_a_wide_form_stays_with_its_question(store, csv):
    numbers = range(300)
    header = quoted("Timestamp", *(f"How did session {number} go?" for number in numbers))
    given = [quoted(f"2026-03-0{day} 10:00:00", *(f"{day}/{n}" for n in numbers)) for day in (1, 2)]
    blank = quoted("2026-03-03 10:00:00", *("\u00a0" for _ in numbers))
    (sheet,) = load_file(store, csv(header, *given, blank)).used
    assert (sheet.loaded, sheet.skipped) == (600, {"empty response": 1})
    rows = store.query(
        "SELECT question, answer, _row FROM survey_response "
        "WHERE question LIKE '% 217 %' ORDER BY answer"
    )
    assert rows == [
        {"question": "How did session 217 go?", "answer": "1/217", "_row": 2},
        {"question": "How did session 217 go?", "answer": "2/217", "_row": 3},
    ]
