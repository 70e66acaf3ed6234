"""Files that nobody here made come out as somebody else counted them.

The figures are those published beside the files, counted from the raw data.
"""

import pytest

from data_loaders.importing import load_file


def one(store, sql, *parameters):
    (row,) = store.query(sql, parameters)
    return tuple(row.values())


def test_ohio_buildings_keep_their_zeros_and_tell_what_was_not_collected(store, real_file):
    report = load_file(store, real_file("oh-report-card-2025/report-card-2425-buildings.csv"))
    (sheet,) = report.used
    assert (sheet.dataset, sheet.loaded, sheet.held_back) == ("school", 3318, 0)
    assert one(store, "SELECT sum(students) AS n FROM school") == (1571139,)
    not_collected = [f for f in sheet.findings if f.check == "not_collected"]
    assert len(not_collected) == 5
    zeros = "SELECT count(*) AS n FROM school WHERE chronic_absence = 0"
    assert one(store, zeros) == (7,)  # cells that really say 0 or 0.0 in the raw file
    columbus = "SELECT count(*) AS n, sum(students) AS m FROM school WHERE district_id = '043802'"
    assert one(store, columbus) == (112, 45871)


def test_minnesota_counts_each_student_at_one_level_only(store, real_file):
    folder = "mn-enrolment-2013/2012-2013 Enrollment by "
    load_file(store, real_file(f"{folder}Special Populations.xlsx"))
    load_file(store, real_file(f"{folder}Ethnicity Gender.xlsx"))
    count = (
        "SELECT CAST(sum(students) AS BIGINT) AS n FROM enrolment_count "
        "WHERE grade_scope = ? AND dimension = ? AND student_group = ?"
    )
    assert one(store, count, "K-12", "all", "all") == (830482,)
    assert one(store, count, "PK-12", "all", "all") == (845177,)
    assert one(store, count, "K-12", "economic_status", "free_lunch") == (257894,)
    assert one(store, count, "K-12", "economic_status", "reduced_lunch") == (60235,)
    assert one(store, count, "K-12", "english_learner", "EL") == (65083,)
    assert one(store, count, "K-12", "disability", "SWD") == (111221,)
    assert one(store, count, "PK-12", "race_ethnicity", "AM7") == (19352,)
    assert one(store, count, "PK-12", "race_ethnicity", "AP7") == (57843,)
    assert one(store, count, "PK-12", "gender", "F") == (410266,)
    paul = f"{count} AND district_id = '0625-01'"
    assert one(store, paul, "K-12", "all", "all") == (37061,)
    assert one(store, paul, "PK-12", "race_ethnicity", "BL7") == (11213,)
    schools = "SELECT count(DISTINCT school_id) AS n FROM enrolment_count WHERE district_id = ?"
    assert one(store, schools, "0625-01") == (91,)


def test_an_inventory_of_programs_loads_with_its_school_year_set(store, real_file):
    path = real_file("nyc-dycd-afterschool/DYCD_after-school_programs.csv")
    report = load_file(store, path, set_={"school_year": "2016-17"})
    (sheet,) = report.used
    assert (sheet.dataset, sheet.rows_read, sheet.loaded) == ("partnership", 1599, 1598)
    assert sheet.skipped["repeated row"] == 1
    after_school = (
        "SELECT count(*) AS n FROM partnership "
        "WHERE list_contains(string_split(service_categories, ';'), 'after_school')"
    )
    assert one(store, after_school) == (1127,)
    kinds = (
        "SELECT count(DISTINCT code) AS n FROM "
        "(SELECT unnest(string_split(service_categories, ';')) AS code FROM partnership)"
    )
    assert one(store, kinds) == (23,)
    agencies = "SELECT count(DISTINCT organization) AS n FROM partnership"
    assert one(store, agencies) == (624,)  # 637 spellings, 624 once outer blanks are gone


def test_star_wars_answers_come_out_of_a_surveymonkey_export(store, real_file):
    report = load_file(store, real_file("surveymonkey-538/StarWars.csv"))
    (sheet,) = report.used
    assert (sheet.tool, sheet.rows_read, sheet.held_back) == ("SurveyMonkey", 1186, 0)
    seen = (
        "SELECT count(*) FILTER (WHERE answer = 'Yes') AS yes, "
        "count(*) FILTER (WHERE answer = 'No') AS no FROM survey_response "
        "WHERE question LIKE 'Have you seen any of the 6 films%'"
    )
    assert one(store, seen) == (936, 250)
    films = (
        "SELECT count(*) AS n FROM survey_response "
        "WHERE question LIKE 'Which of the following Star Wars films have you seen%' "
        "GROUP BY choice ORDER BY n DESC"
    )
    assert [row["n"] for row in store.query(films)] == [758, 738, 673, 607, 571, 550]
    gender = "SELECT count(*) AS n FROM survey_response WHERE question = 'Gender' AND answer = ?"
    assert (one(store, gender, "Female"), one(store, gender, "Male")) == ((549,), (497,))


def test_thanksgiving_has_one_header_row_and_980_celebrate(store, real_file):
    path = real_file("surveymonkey-538/thanksgiving-2015-poll-data.csv")
    (sheet,) = load_file(store, path).used
    assert (sheet.rows_read, sheet.held_back) == (1058, 0)
    celebrate = (
        "SELECT count(*) AS n FROM survey_response "
        "WHERE question LIKE 'Do you celebrate Thanksgiving%' AND answer = 'Yes'"
    )
    assert one(store, celebrate) == (980,)


@pytest.mark.parametrize("ending", ["tsv", "xlsx"])
def test_a_spanish_google_form_has_338_answers(store, real_file, ending):
    name = f"googleforms-rcommunity-2019/2019 Spanish R Community Survey Responses.{ending}"
    (sheet,) = load_file(store, real_file(name)).used
    assert (sheet.tool, sheet.rows_read, sheet.held_back) == ("Google Forms", 338, 0)


@pytest.mark.parametrize(
    ("name", "tool", "rows"),
    [("sample.csv", "Qualtrics", (1, 2, 3)), ("sample_legacy.csv", "Qualtrics (legacy)", (1, 2))],
)
def test_qualtrics_exports_of_both_ages_load_without_naming_anybody(
    store, real_file, name, tool, rows
):
    (sheet,) = load_file(store, real_file(f"qualtrics-rpackage/{name}")).used
    assert (sheet.tool, sheet.header_rows) == (tool, rows)
    assert {"IPAddress"} <= set(sheet.dropped)
    assert sheet.loaded > 0


def test_a_published_cross_table_is_not_taken_for_answers(store, real_file):
    report = load_file(store, real_file("surveymonkey-538/NFL_fandom_data-surveymonkey.csv"))
    assert (report.used, report.committed) == ((), False)
    assert report.sheets[0].refused
