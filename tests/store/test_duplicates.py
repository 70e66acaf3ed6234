"""What becomes of rows that the store knows, by the rule that a person chose."""

import pytest

from data_loaders.errors import CallError
from data_loaders.importing import check_file, load_file
from data_loaders.store import undo

HEADER = "School year,School ID,Membership status,Cohort"
FIRST = (HEADER, "2025-26,000111,member,", "2025-26,000222,member,2", "2024-25,000111,member,3")
SECOND = (HEADER, "2025-26,000111,member,1", "2025-26,000333,member,4")


@pytest.fixture
def two_files(csv):
    return csv(*FIRST, name="first.csv"), csv(*SECOND, name="second.csv")


def cohorts(store):
    rows = store.query("SELECT school_year, school_id, cohort FROM membership ORDER BY ALL")
    return {(row["school_year"][:4], row["school_id"][-1]): row["cohort"] for row in rows}


def load_both(store, files, rule):
    load_file(store, files[0], as_="membership")
    return load_file(store, files[1], as_="membership", duplicates=rule)


def test_the_file_wins_by_default(store, csv):
    load_file(store, csv(*SECOND), as_="membership")
    report = load_file(store, csv(HEADER, "2025-26,000111,member,2"), as_="membership")
    assert report.sheets[0].updated == 1
    assert cohorts(store)["2025", "1"] == "2"


def test_known_rows_are_skipped(store, two_files):
    report = load_both(store, two_files, "skip")
    assert (report.sheets[0].loaded, report.sheets[0].kept) == (1, 1)
    assert cohorts(store) == {
        ("2024", "1"): "3",
        ("2025", "1"): None,
        ("2025", "2"): "2",
        ("2025", "3"): "4",
    }


def test_only_blanks_are_filled(store, csv, two_files):
    load_both(store, two_files, "fill")
    assert cohorts(store)["2025", "1"] == "1"
    again = load_file(
        store, csv(HEADER, "2025-26,000111,member,9"), as_="membership", duplicates="fill"
    )
    assert (again.sheets[0].kept, again.revision) == (1, None)
    assert cohorts(store)["2025", "1"] == "1"


def test_a_replaced_wave_loses_what_the_file_lacks_and_undo_brings_it_back(store, two_files):
    report = load_both(store, two_files, "replace")
    assert (report.sheets[0].loaded, report.sheets[0].updated, report.sheets[0].ended) == (1, 1, 1)
    replaced = {("2024", "1"): "3", ("2025", "1"): "1", ("2025", "3"): "4"}
    assert cohorts(store) == replaced
    assert store.history()[0].ended == 1

    taken_back = undo(store, report.revision, "tester")
    assert len(taken_back.reversed) == 3
    assert cohorts(store) == {("2024", "1"): "3", ("2025", "1"): None, ("2025", "2"): "2"}

    undo(store, taken_back.revision, "tester")
    assert cohorts(store) == replaced


def test_a_row_that_came_again_after_a_replacement_stays_when_it_is_undone(store, two_files):
    report = load_both(store, two_files, "replace")
    load_file(store, two_files[0], as_="membership")
    taken_back = undo(store, report.revision, "tester")
    assert {fate.key for fate in taken_back.kept} == {"2025-26 · 000111", "2025-26 · 000222"}
    assert cohorts(store)["2025", "2"] == "2"


def test_nothing_ends_while_a_row_has_an_error(store, csv, two_files):
    load_file(store, two_files[0], as_="membership")
    bad = csv(*SECOND, "2025,000222,member,2")
    report = load_file(store, bad, as_="membership", duplicates="replace", keep_good=True)
    assert report.sheets[0].ended == 0
    assert any("until no row has an error" in remark for remark in report.sheets[0].remarks)
    assert cohorts(store)["2025", "2"] == "2"


def test_rows_without_a_wave_are_never_ended(store, csv):
    load_file(store, csv("school_id,school_name", "000111,Alder", "000222,Birch"), as_="school")
    fewer = csv("school_id,school_name", "000111,Alder School")
    report = load_file(store, fewer, as_="school", duplicates="replace")
    assert report.sheets[0].ended == 0
    assert any("which wave" in remark for remark in report.sheets[0].remarks)
    assert store.query("SELECT count(*) AS n FROM school") == [{"n": 2}]


def test_an_unknown_rule_is_refused(store, two_files):
    with pytest.raises(CallError, match="no rule for duplicates"):
        check_file(store, two_files[0], duplicates="newest")
