"""Viewers read a copy of the store in which no student is."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from analytics_helpers import commit_rows

from analytics import INDICATORS, as_of, compute, concerns_of, copy_of, prepare
from analytics.disclosure.current import OF_STUDENTS, folder_of
from analytics.publish import publish
from analytics.relations import VIEWS, datasets_of, reads_rows_of
from analytics.viewers import write_copy
from data_loaders.errors import StoreError
from data_loaders.store import Copy, Store, open_store, undo

YEAR = {"school_year": "2025-26"}
STUDENTS = [{**YEAR, "school_id": "1", "student_id": f"pupil-{n}"} for n in range(40)]
ROSTER = [
    {**YEAR, "school_id": "1", "program_id": "G", "student_id": f"pupil-{n}",
     "first_date": f"2026-02-{1 + n}"}
    for n in range(12)
]  # fmt: skip
PARTNERS = [
    {**YEAR, "partnership_id": f"P{program}", "school_id": "1", "organization_id": "O",
     "program_id": program, "program_name": program}
    for program in "GH"
]  # fmt: skip


@pytest.fixture
def own(prepared_file: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of one school with 40 students, 12 of them on the roster of program G."""
    store = open_store(shutil.copy(prepared_file, tmp_path / "own.duckdb"))
    prepare(store)
    commit_rows(store, {"school": [{"school_id": "1", "school_name": "One"}]})
    commit_rows(store, {"partnership": PARTNERS})
    commit_rows(store, {"enrolment": STUDENTS, "student_roster": ROSTER})
    yield store
    store.close()


def refused(copy: Store, sql: str) -> str:
    with pytest.raises(duckdb.Error) as caught:
        copy.query(sql)
    return str(caught.value)


@pytest.mark.parametrize("dataset", sorted(OF_STUDENTS))
def test_a_viewers_connection_knows_no_table_of_students(own: Store, dataset: str) -> None:
    """By their own names, by those of what is made from them, and from the store's own file."""
    copy = copy_of(own)
    made = [name for name in VIEWS if reads_rows_of(name, {dataset})]
    assert {"student_year", "student_reach"} & {*made}
    for name in (dataset, f"{dataset}_rows", *made):
        assert "does not exist" in refused(copy, f"SELECT * FROM {name}")
    assert own.query(f"SELECT count(*) AS n FROM {dataset}")[0]["n"] > 0
    databases = [row["path"] for row in copy.query("FROM duckdb_databases() WHERE NOT internal")]
    assert [Path(path).parent for path in databases] == [copy.path]


def test_no_byte_of_a_student_is_in_the_file(own: Store) -> None:
    """The ids are in the store's file, so that looking for bytes can find something."""
    copy = copy_of(own)
    own.query("CHECKPOINT")
    assert b"pupil-" in own.path.read_bytes()
    files = list(copy.path.iterdir())
    assert files
    assert not [path for path in files if b"pupil-" in path.read_bytes()]


def test_a_copy_is_for_reading(own: Store) -> None:
    copy = copy_of(own)
    assert "read-only" in refused(copy, "CREATE TABLE mine (n INTEGER)")
    with pytest.raises(StoreError, match="copy for viewers"), copy.transaction():
        pass


def test_what_students_leave_for_everyone_is_the_same(own: Store) -> None:
    """The year of enrolment, that G has a roster and H none, and the roster's last month; and at
    revision 2, before there were students, none of it.
    """
    copy = copy_of(own)
    for sql, now in (
        ("SELECT program, has_whom FROM inventory_record ORDER BY 1", [("G", True), ("H", False)]),
        ("SELECT CAST(as_of_month AS VARCHAR) AS month FROM office_month", [("2026-02-01",)]),
    ):
        for number in (2, 3):
            here, there = (as_of(each, number).query(sql) for each in (own, copy))
            assert here == there
            assert ([tuple(row.values()) for row in there] == now) == (number == 3)
    undo(own, 3, "test")
    after = copy_of(own)
    assert after.query("SELECT has_whom FROM inventory_record WHERE has_whom") == []
    assert len(as_of(after, 3).query("FROM inventory_record WHERE has_whom")) == 1
    spans = after.query("SELECT program_id, _since, _until FROM rostered_program_rows")
    assert [tuple(row.values()) for row in spans] == [("G", 3, 4)]


def test_the_same_rows_changed_twice_leave_one_span(own: Store) -> None:
    """Revision 4 changes one student's row: the copy does not tell that any row changed then."""
    changed = [{**ROSTER[0], "first_date": "2026-02-03"}]
    commit_rows(own, {"student_roster": changed})
    spans = copy_of(own).query("FROM rostered_program_rows")
    assert [(row["_since"], row["_until"]) for row in spans] == [(3, None)]


def test_imports_of_students_are_told_without_counts(own: Store) -> None:
    """52 rows came in with revision 3; of revision 2 the two rows are told."""
    (latest, before, _) = copy_of(own).history()
    assert (own.history()[0].loaded, latest.loaded, before.loaded) == (52, 1, 2)


def test_a_copy_follows_every_commit_and_copies_what_changed(own: Store) -> None:
    copy = copy_of(own)
    assert copy.revision() == 3
    commit_rows(own, {"school": [{"school_id": "2", "school_name": "Two"}]})
    assert copy_of(own) is copy
    assert (copy.revision(), copy.query("SELECT count(*) AS n FROM school")[0]["n"]) == (4, 2)
    assert len(copy.query("FROM inventory_record")) == 2
    assert len(list(copy.path.glob("*.duckdb"))) == 2


def test_a_copy_of_another_store_of_the_same_name_is_not_taken(own: Store, tmp_path: Path) -> None:
    """A store that is put in the place of another has as many revisions, and other schools."""
    copy_of(own)
    own.close()
    other = open_store(tmp_path / "other.duckdb")
    prepare(other)
    for name in "XYZ":
        commit_rows(other, {"school": [{"school_id": name, "school_name": name}]})
    other.close()
    shutil.copy(tmp_path / "other.duckdb", own.path)
    shown = copy_of(open_store(own.path))
    assert [row["school_id"] for row in shown.query("FROM school ORDER BY 1")] == ["X", "Y", "Z"]
    open_store(own.path).close()


def test_an_open_copy_goes_on_while_another_takes_its_place(own: Store) -> None:
    """A query that began on the old copy ends on it; the next sees the new one."""
    copy = copy_of(own)
    with copy.cursor() as cursor:
        commit_rows(own, {"school": [{"school_id": "2", "school_name": "Two"}]})
        copy_of(own)
        assert cursor.execute("SELECT count(*) FROM school").fetchone() == (1,)
    assert copy.query("SELECT count(*) AS n FROM school")[0]["n"] == 2


SERVER = """
import json, sys
from analytics import compute, copy_of, prepare
from data_loaders.store import open_store
copy = open_store(sys.argv[1])
prepare(copy)
for line in sys.stdin:
    copy_of(copy)
    only = compute(copy, "school_count").only
    print(json.dumps([copy.revision(), only.value]), flush=True)
"""


def test_a_viewers_process_reads_the_copy_while_another_holds_the_store(own: Store) -> None:
    """It opens the folder alone, and sees at the next look what was copied since."""
    write_copy(own)
    folder = own.path.with_suffix(".viewers")
    command = [sys.executable, "-c", SERVER, str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as viewer:
        assert viewer.stdin and viewer.stdout

        def look() -> list[float]:
            viewer.stdin.write("look\n")
            viewer.stdin.flush()
            return list(json.loads(viewer.stdout.readline()))

        assert look() == [3, 1]
        commit_rows(own, {"school": [{"school_id": "2", "school_name": "Two"}]})
        assert look() == [3, 1]
        write_copy(own)
        assert look() == [4, 2]
        viewer.stdin.close()


def test_a_copy_finds_the_releases_of_its_store(own: Store) -> None:
    copy = copy_of(own)
    assert folder_of(copy) == folder_of(own)
    publish(own)
    assert [path.name for path in copy.path.glob("*.duckdb")][1:]  # publishing wrote another
    assert compute(copy_of(own), "students_served", where=YEAR).only.value == 12


def test_nobody_opens_a_copy_before_there_is_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no copy for viewers yet"):
        open_store(tmp_path / "none.viewers")


def test_concerns_about_students_are_left_out(own: Store) -> None:
    found = {matter.concern.id for matter in concerns_of(copy_of(own))}
    assert "race_boxes_unmapped" in {matter.concern.id for matter in concerns_of(own)} - found
    assert len(found) > 20


def test_every_indicator_of_other_things_reads_only_what_is_in_the_copy(own: Store) -> None:
    copy, shown = copy_of(own), 0
    for name, indicator in INDICATORS.items():
        relation = getattr(indicator.measure, "relation", "")
        if indicator.about.is_released or not relation:
            continue
        here, there = (compute(each, name).rows for each in (own, copy))
        assert here == there, name
        shown += bool(datasets_of(relation) & OF_STUDENTS)
    assert shown > 5


WRITER = """
import sys
from pathlib import Path
from analytics import prepare, viewers
from data_loaders.store import open_store

def stop(at):
    if at == sys.argv[2]:
        print("stopped", flush=True)
        sys.stdin.read()  # until it is killed

def before(function, at):
    def run(*given):
        stop(at)
        return function(*given)
    return run

def statement(cursor, sql, ran=viewers.run):
    if sql == "COMMIT":
        stop("all rows are there")
    return ran(cursor, sql)

viewers.run = statement
viewers._views = before(viewers._views, "rows without views")
Path.replace = before(Path.replace, "whole without a name")
viewers.drop_older = before(viewers.drop_older, "named")
store = open_store(sys.argv[1])
prepare(store)
viewers.write_copy(store)
print("done", flush=True)
"""


def _writer(store: Path, stops: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(store), stops]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize(
    ("stops", "revision", "schools"),
    [
        ("all rows are there", 3, 1),
        ("rows without views", 3, 1),
        ("whole without a name", 3, 1),
        ("named", 4, 2),
    ],
)
def test_a_writer_that_is_killed_leaves_the_old_copy_or_the_new(
    own: Store, stops: str, revision: int, schools: int
) -> None:
    """Wherever it is killed, one whole copy is shown, and the next writer succeeds."""
    folder = copy_of(own).path
    commit_rows(own, {"school": [{"school_id": "2", "school_name": "Two"}]})
    own.close()
    with _writer(own.path, stops) as writer:
        assert writer.stdout and writer.stdout.readline() == "stopped\n"
        writer.kill()
    copy = open_store(folder)
    assert isinstance(copy, Copy)
    copy.follow()
    there = copy.query("SELECT count(*) AS n FROM school")[0]["n"]
    assert (copy.revision(), there) == (revision, schools)
    copy.close()
    with _writer(own.path) as writer:
        assert writer.communicate()[0] == "done\n"
    after = open_store(folder)
    assert after.revision() == 4
    after.close()
