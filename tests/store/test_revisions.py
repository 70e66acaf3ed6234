"""Commits, history, undo and as of."""

import subprocess
import sys

import pytest

from data_loaders.datasets import DATASETS
from data_loaders.errors import CallError, StoreError
from data_loaders.store import Origin, Staged, commit, open_store, run, undo

SCHOOL = DATASETS["school"]


def load(store, *schools):
    """Commit schools given as (id, name) and return the revision."""
    with store.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE staged (school_id VARCHAR, school_name VARCHAR, "
            "_file VARCHAR, _sheet VARCHAR, _row BIGINT)"
        ).fetchall()
        for row, (school_id, name) in enumerate(schools, start=2):
            cursor.execute(
                "INSERT INTO staged VALUES (?, ?, 'schools.csv', 'schools', ?)",
                [school_id, name, row],
            ).fetchall()
        staged = Staged(SCHOOL, "staged", ("school_id", "school_name"))
        return commit(store, cursor, [staged], Origin("tester"))


def names(store):
    rows = store.query("SELECT school_id, school_name FROM school ORDER BY school_id")
    return {row["school_id"]: row["school_name"] for row in rows}


def test_a_commit_adds_updates_and_leaves_rows(store):
    load(store, ("01", "Ada"), ("02", "Bell"))
    number, counts = load(store, ("01", "Ada"), ("02", "Belle"), ("03", "Cora"))
    assert number == 2
    assert (counts["school"].loaded, counts["school"].updated, counts["school"].unchanged) == (
        1,
        1,
        1,
    )
    assert names(store) == {"01": "Ada", "02": "Belle", "03": "Cora"}


def test_the_same_rows_again_make_no_revision(store):
    load(store, ("01", "Ada"))
    assert load(store, ("01", "Ada"))[0] is None
    assert store.revision() == 1


def test_a_row_is_known_as_of_every_revision(store):
    load(store, ("01", "Ada"))
    load(store, ("01", "Adah"))
    as_of = (
        "SELECT school_name FROM school_rows WHERE _since <= ? AND (_until IS NULL OR _until > ?)"
    )
    assert store.query(as_of, [1, 1]) == [{"school_name": "Ada"}]
    assert store.query(as_of, [2, 2]) == [{"school_name": "Adah"}]


def test_undo_brings_back_what_was_before(store):
    load(store, ("01", "Ada"), ("02", "Bell"))
    load(store, ("02", "Belle"), ("03", "Cora"))
    report = undo(store, 2, "tester")
    assert names(store) == {"01": "Ada", "02": "Bell"}
    assert {fate.key for fate in report.reversed} == {"02", "03"}
    assert report.kept == []


def test_undo_keeps_and_names_a_row_that_was_changed_since(store):
    load(store, ("01", "Ada"), ("02", "Bell"))
    load(store, ("02", "Second"))
    report = undo(store, 1, "tester")
    assert names(store) == {"02": "Second"}
    assert [(fate.key, fate.row) for fate in report.kept] == [("02", 3)]
    assert "revision 2" in report.kept[0].why


def test_an_undo_can_be_undone(store):
    load(store, ("01", "Ada"))
    undo(store, 1, "tester")
    assert names(store) == {}
    undo(store, 2, "tester")
    assert names(store) == {"01": "Ada"}


def test_undoing_twice_or_nothing_is_refused(store):
    load(store, ("01", "Ada"))
    undo(store, 1, "tester")
    with pytest.raises(CallError, match="was undone by revision 2"):
        undo(store, 1, "tester")
    with pytest.raises(CallError, match="no revision 9"):
        undo(store, 9, "tester")


def test_a_failing_hook_leaves_nothing_of_the_commit(store):
    def fail(cursor, changed):
        raise RuntimeError("summary failed")

    store.on_commit.append(fail)
    with pytest.raises(RuntimeError):
        load(store, ("01", "Ada"))
    assert (store.revision(), names(store)) == (0, {})


def test_a_second_process_is_told_that_the_store_is_in_use(store):
    code = (
        "from data_loaders.store import open_store\n"
        "from data_loaders.errors import StoreError\n"
        f"try: open_store({str(store.path)!r})\n"
        "except StoreError as error: print(error)\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "in use by another process" in said.stdout


def test_a_file_that_is_no_store_is_refused(tmp_path):
    path = tmp_path / "notes.duckdb"
    path.write_text("these are notes, " * 400)
    with pytest.raises(StoreError, match="Tandem store"):
        open_store(path)


def test_undoing_from_the_newest_to_the_oldest_ends_with_nothing(store):
    for name in ("Alpha", "Beta", "Gamma"):
        load(store, ("01", name))
    undo(store, 3, "tester")
    assert names(store) == {"01": "Beta"}
    undo(store, 2, "tester")
    assert names(store) == {"01": "Alpha"}
    undo(store, 1, "tester")
    assert names(store) == {}


def test_what_was_undone_does_not_come_back_with_another_undo(store):
    load(store, ("01", "Alpha"))
    load(store, ("01", "Beta"))
    undo(store, 1, "tester")
    assert names(store) == {"01": "Beta"}
    undo(store, 2, "tester")
    assert names(store) == {}


def test_bringing_a_load_back_leaves_what_came_later(store):
    load(store, ("01", "Alpha"))
    undo(store, 1, "tester")
    load(store, ("01", "Alpha"))
    report = undo(store, 2, "tester")
    assert [fate.key for fate in report.kept] == ["01"]
    undo(store, 3, "tester")
    assert names(store) == {"01": "Alpha"}


def test_a_csv_named_as_the_store_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text("School ID,School\n01,Ada\n", encoding="utf-8")
    with pytest.raises(StoreError, match="not a Tandem store"):
        open_store(path)
    assert path.read_text(encoding="utf-8").startswith("School ID")


def test_a_store_of_an_older_version_gets_what_it_lacks(tmp_path):
    path = tmp_path / "store.duckdb"
    older = open_store(path)
    load(older, ("01", "Ada"))
    with older.transaction() as cursor:
        for statement in (
            "DROP VIEW school",
            "ALTER TABLE school_rows DROP COLUMN region",
            "DROP VIEW partner",
            "DROP TABLE partner_rows",
        ):
            run(cursor, statement)
    older.close()
    store = open_store(path)
    assert store.query("SELECT school_name, region FROM school") == [
        {"school_name": "Ada", "region": None}
    ]
    assert store.query("SELECT * FROM partner") == []
    store.close()


def test_a_row_that_replaces_another_closes_it_and_no_other(store):
    load(store, ("01", "Ada"), ("02", "Bell"))
    load(store, ("01", "Adah"), ("03", "Cora"))
    rows = "SELECT school_id, school_name, _since, _until, _origin FROM school_rows ORDER BY ALL"
    assert [tuple(row.values()) for row in store.query(rows)] == [
        ("01", "Ada", 1, 2, 1),
        ("01", "Adah", 2, None, 2),
        ("02", "Bell", 1, None, 1),
        ("03", "Cora", 2, None, 2),
    ]
