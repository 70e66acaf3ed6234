"""Files become revisions; what is wrong is told, cell by cell."""

import pytest

from data_loaders.errors import CallError
from data_loaders.importing import check_file, enter, load_file

HEADER = "IRN,Building name,District,Level,Enrollment"


def only(report):
    (sheet,) = report.used
    return sheet


def test_a_plain_sheet_is_recognised_by_its_headers(store, csv):
    report = load_file(store, csv(HEADER, "000059,Ada,Bell,Elementary,460"))
    sheet = only(report)
    assert (sheet.dataset, sheet.rows_read, sheet.loaded, report.revision) == ("school", 1, 1, 1)
    assert [(m.header, m.column, m.how) for m in sheet.mapping][:2] == [
        ("IRN", "school_id", "alias"),
        ("Building name", "school_name", "alias"),
    ]
    assert store.query("SELECT school_id, students, _row FROM school") == [
        {"school_id": "000059", "students": 460, "_row": 2}
    ]


def test_checking_writes_nothing_but_tells_what_would_happen(store, csv):
    report = check_file(store, csv(HEADER, "000059,Ada,Bell,Elementary,460"))
    assert (only(report).loaded, report.committed, store.revision()) == (1, False, 0)


def test_what_is_not_collected_is_neither_zero_nor_an_error(store, csv):
    report = load_file(store, csv(HEADER, "000059,Ada,Bell,Elementary,NC"))
    (finding,) = only(report).findings
    assert (finding.check, finding.severity, finding.cell, finding.value) == (
        "not_collected",
        "warning",
        "E2",
        "NC",
    )
    assert store.query("SELECT students FROM school") == [{"students": None}]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        *((text, "suppressed") for text in ("*", "N<10", "<5.00", "TFS", "Fewer than 10", ">95%")),
        *((text, "dash") for text in ("-", "—", "..")),
        *((text, "not_collected") for text in ("NC", "N/A")),
    ],
)
def test_texts_in_the_place_of_a_number_are_told_apart(store, csv, text, check):
    report = load_file(store, csv(HEADER, f"000059,Ada,Bell,Elementary,{text}"))
    assert [(each.check, each.severity) for each in only(report).findings] == [(check, "warning")]
    assert store.query("SELECT students FROM school") == [{"students": None}]


def test_rows_with_errors_hold_the_whole_file_back(store, csv):
    path = csv(HEADER, "01,Ada,Bell,Elementary,460", "02,Cora,Bell,Basement,many", ",Dora,,,")
    report = load_file(store, path)
    sheet = only(report)
    assert {(f.check, f.cell, f.value) for f in sheet.findings} == {
        ("unknown_code", "D3", "Basement"),
        ("not_a_whole_number", "E3", "many"),
        ("required", "A4", ""),
    }
    assert (sheet.held_back, report.committed, store.revision()) == (2, False, 0)


def test_the_good_rows_are_loaded_when_that_is_wanted(store, csv):
    path = csv(HEADER, "01,Ada,Bell,Elementary,460", "02,Cora,Bell,Basement,many")
    report = load_file(store, path, keep_good=True)
    assert report.committed
    assert store.query("SELECT school_id FROM school") == [{"school_id": "01"}]
    kept = store.query("SELECT check_id, cell, cell_value FROM finding ORDER BY cell")
    assert kept == [
        {"check_id": "unknown_code", "cell": "D3", "cell_value": "Basement"},
        {"check_id": "not_a_whole_number", "cell": "E3", "cell_value": "many"},
    ]


def test_a_repeated_row_counts_once_and_a_second_key_is_an_error(store, csv):
    path = csv(HEADER, "01,Ada,Bell,,1", "01,Ada,Bell,,1", "01,Adah,Bell,,2")
    sheet = only(load_file(store, path, keep_good=True))
    assert (sheet.loaded, sheet.skipped, sheet.held_back) == (1, {"repeated row": 1}, 1)


def test_a_row_without_its_key_is_held_back_and_its_repetition_counts_once(store, csv):
    sheet = only(load_file(store, csv(HEADER, ",Ada,Bell,,1", ",Ada,Bell,,1", "02,Cora,Bell,,")))
    assert (sheet.loaded, sheet.skipped, sheet.held_back) == (1, {"repeated row": 1}, 2)


def test_a_corrected_cell_updates_one_row(store, csv):
    load_file(store, csv(HEADER, "01,Ada,Bell,,1", "02,Cora,Bell,,2"))
    sheet = only(load_file(store, csv(HEADER, "01,Ada,Bell,,1", "02,Cora,Bell,,3")))
    assert (sheet.loaded, sheet.updated, sheet.unchanged) == (0, 1, 1)


def test_columns_that_a_file_lacks_keep_their_values(store, csv):
    load_file(store, csv(HEADER, "01,Ada,Bell,Elementary,460"))
    load_file(store, csv("School ID,School,Region", "01,Ada Lane,Region 1"))
    assert store.query("SELECT school_name, level, region FROM school") == [
        {"school_name": "Ada Lane", "level": "elementary", "region": "Region 1"}
    ]


def test_one_sheet_may_feed_several_datasets(store, csv):
    path = csv(
        "School year,School ID,School,District,Membership status,Stage,Stage start",
        "2025-26,01,Ada,Bell,Member,Initial,2025-09-01",
    )
    report = load_file(store, path)
    assert {s.dataset for s in report.used} == {"school", "membership", "stage_history"}
    assert report.revision == 1


def test_an_unknown_school_is_a_warning_not_a_loss(store, csv):
    load_file(store, csv(HEADER, "000059,Ada,Bell,,1"))
    path = csv("School year,IRN,Membership status", "2025-26,59,Member", name="members.csv")
    sheet = only(load_file(store, path))
    assert [(f.check, f.cell, f.value) for f in sheet.findings] == [
        ("unknown_reference", "B2", "59")
    ]
    assert sheet.loaded == 1


def test_a_missing_column_can_be_set_for_the_file(store, csv):
    path = csv("IRN,Membership status", "01,Member", name="members.csv")
    assert "School year" in check_file(store, path, as_="membership").sheets[0].refused
    report = load_file(store, path, as_="membership", set_={"school_year": "2025-26"})
    assert only(report).loaded == 1


def test_a_header_can_be_mapped_by_hand(store, csv):
    path = csv("Schlüssel,Name der Schule", "01,Ada")
    chosen = {"Schlüssel": "school_id", "Name der Schule": "school_name"}
    sheet = only(load_file(store, path, as_="school", map_=chosen))
    assert {m.how for m in sheet.mapping} == {"chosen"}


def test_a_column_that_no_dataset_has_is_refused(store, csv):
    with pytest.raises(CallError, match="no column shoe_size"):
        check_file(store, csv(HEADER, "01,A,B,,1"), as_="school", set_={"shoe_size": "9"})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-31", "2026-03-31"),
        ("2026-03-31 00:00:00", "2026-03-31"),
        ("3/31/2026", "2026-03-31"),
        ("March 31, 2026", "2026-03-31"),
        ("46112", "2026-03-31"),  # days since 1899-12-30: 2026-01-01 is 46023, and 89 days more
    ],
)
def test_dates_are_read_in_the_forms_that_spreadsheets_have(store, csv, text, day):
    load_file(store, csv("School ID,Stage,Stage start", f'01,Full,"{text}"'), as_="stage_history")
    assert str(store.query("SELECT started_on FROM stage_history")[0]["started_on"]) == day


def test_dates_that_could_be_two_days_are_told(store, csv):
    path = csv("School ID,Stage,Stage start", "01,Full,3/4/2026")
    sheet = only(load_file(store, path, as_="stage_history"))
    assert [f.check for f in sheet.findings] == ["ambiguous_dates"]


def test_a_column_of_day_first_dates_is_recognised_by_a_day_after_the_twelfth(store, csv):
    path = csv("School ID,Stage,Stage start", "01,Full,3/4/2026", "02,Full,31/3/2026")
    load_file(store, path, as_="stage_history")
    days = [str(r["started_on"]) for r in store.query("SELECT * FROM stage_history ORDER BY 1")]
    assert days == ["2026-04-03", "2026-03-31"]


def test_a_column_that_mixes_both_orders_is_never_guessed(store, csv):
    rows = ("01,Full,31/3/2026", "02,Full,3/31/2026", "03,Full,3/4/2026", "04,Full,5/5/2026")
    sheet = only(load_file(store, csv("School ID,Stage,Stage start", *rows), keep_good=True))
    (finding,) = (each for each in sheet.findings if each.severity == "error")
    assert (finding.check, finding.cell) == ("date_of_two_days", "C4")
    days = [str(r["started_on"]) for r in store.query("SELECT * FROM stage_history ORDER BY 1")]
    assert days == ["2026-03-31", "2026-03-31", "2026-05-05"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("day first", ["2026-04-03"]), ("month first", ["2026-03-04"]), ("unknown", [])],
)
def test_a_setting_says_what_dates_that_may_be_two_days_are(store, csv, order, expected):
    row = {"setting": "date_order", "value": order}
    enter(store, "setting", [row], who="tester", place="test")
    load_file(store, csv("School ID,Stage,Stage start", "01,Full,3/4/2026"), keep_good=True)
    held = store.query("SELECT started_on FROM stage_history")
    assert [str(row["started_on"]) for row in held] == expected


@pytest.mark.parametrize("text", ["2025-26", "2025-2026", "2025/26", "SY 2025-26", "25-26"])
def test_school_years_are_read_in_their_many_spellings(store, csv, text):
    path = csv("School year,School ID,Membership status", f"{text},01,Member")
    load_file(store, path, as_="membership")
    assert store.query("SELECT school_year FROM membership") == [{"school_year": "2025-26"}]


def test_a_single_calendar_year_is_not_guessed_into_a_school_year(store, csv):
    path = csv("School year,School ID,Membership status", "2025,01,Member")
    sheet = only(check_file(store, path, as_="membership"))
    assert [f.check for f in sheet.findings] == ["not_a_school_year"]


def test_several_codes_in_one_cell_are_kept_in_the_order_of_their_list(store, csv):
    path = csv(
        "Facilitator,Cadre,District,Date,Topics",
        '"Ida Reed",C1,Bell,2026-03-04,"Leadership; Metacognition, Common formative assessment"',
    )
    load_file(store, path, as_="coaching_interaction")
    assert store.query("SELECT topics FROM coaching_interaction") == [
        {"topics": "formative_assessment;metacognition;leadership"}
    ]


def test_a_header_whose_values_mean_something_else_does_not_make_a_dataset(store, csv):
    path = csv("School year,IRN,School,Status", "2025-26,01,Ada,targeted", "2025-26,02,Bell,other")
    assert [s.dataset for s in check_file(store, path).used] == ["school"]


def test_a_name_beside_an_id_does_not_rename_schools(store, csv):
    load_file(store, csv(HEADER, "01,Ada,Bell,,1"))
    path = csv("School year,IRN,School,Membership status", "2025-26,01,Ada Lane,Member")
    assert [s.dataset for s in load_file(store, path).used] == ["membership"]
    assert store.query("SELECT school_name FROM school") == [{"school_name": "Ada"}]


def test_a_failed_formula_is_told_wherever_it_stands(store, csv):
    sheet = only(load_file(store, csv(HEADER, "01,#REF!,#N/A,,1")))
    assert [(f.check, f.cell) for f in sheet.findings] == [
        ("formula_error", "B2"),
        ("formula_error", "C2"),
    ]


@pytest.mark.parametrize("text", ["1e308", "1e19", "NaN", "inf", "1,5", "12 or so"])
def test_odd_numbers_are_findings(store, csv, text):
    sheet = only(load_file(store, csv(HEADER, f'01,Ada,Bell,,"{text}"')))
    assert [f.check for f in sheet.findings] == ["not_a_whole_number"]


def test_thousands_may_be_parted_by_commas(store, csv):
    load_file(store, csv(HEADER, '01,Ada,Bell,,"1,460"'))
    assert store.query("SELECT students FROM school") == [{"students": 1460}]


@pytest.mark.parametrize(
    ("text", "year"), [("1998-99", "1998-99"), ("98-99", "1998-99"), ("1999-00", "1999-00")]
)
def test_school_years_of_the_last_century_stay_there(store, csv, text, year):
    path = csv("School year,School ID,Membership status", f"{text},01,Member")
    load_file(store, path, as_="membership")
    assert store.query("SELECT school_year FROM membership") == [{"school_year": year}]


def test_a_year_that_cannot_be_meant_is_a_finding(store, csv):
    path = csv("School ID,Stage,Stage start", "01,Full,9999-12-31")
    sheet = only(load_file(store, path, as_="stage_history"))
    assert [f.check for f in sheet.findings] == ["implausible_date"]


def test_marks_without_width_do_not_make_another_school(store, csv):
    load_file(store, csv(HEADER, "004,Ada,Bell,,1"))
    sheet = only(load_file(store, csv(HEADER, "\u200b004,Ada,Bell,,1")))
    assert (sheet.loaded, sheet.unchanged) == (0, 1)


def test_a_column_cannot_be_set_to_nothing(store, csv):
    with pytest.raises(CallError, match="set to nothing"):
        check_file(store, csv(HEADER, "01,A,B,,1"), set_={"district": " "})
