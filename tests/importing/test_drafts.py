"""Dropped files wait with the store: for a restart, a second tab, or until they are too old."""

import pytest

from data_loaders.drafts import (
    Desk,
    Said,
    State,
    add,
    change,
    discard,
    discard_old,
    drafts_of,
    file_of,
)
from data_loaders.errors import CallError
from data_loaders.store import open_store, run

SCHOOLS = b"school_id,school_name\n000111,Alder\n,Birch\n"
SAID = Said("school", "schools", (("level", "high"),), (("Nom", "school_name"),), (), (), "fill")


@pytest.fixture
def desk(store):
    return Desk(store, lambda tried: tried.query("SELECT count(*) AS n FROM school")[0]["n"])


def test_drafts_outlive_the_process_with_what_was_said(store):
    draft = add(store, "schools.csv", SCHOOLS, "ada")
    change(store, draft, SAID.with_corrections((("schools", "A3", "000222"),)))
    store.close()
    again = open_store(store.path)
    (kept,) = drafts_of(again, "ada")
    assert (kept.id, kept.said.corrections[0]) == (draft.id, ("schools", "A3", "000222"))
    assert kept.said.as_arguments()["set_"] == {"level": "high"}
    assert file_of(again, kept).read_bytes() == SCHOOLS
    again.close()


def test_each_person_has_drafts_of_their_own_and_one_file_is_kept_once(store):
    first = add(store, "schools.csv", SCHOOLS, "ada")
    assert add(store, "schools.csv", SCHOOLS, "ada").id == first.id
    other = add(store, "schools.csv", SCHOOLS, "grace")
    discard(store, first)
    assert drafts_of(store, "ada") == []
    assert file_of(store, other).exists()
    discard(store, other)
    with pytest.raises(CallError, match="no longer kept"):
        file_of(store, other)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\data\\May.xlsx", "May.xlsx"),
        ("a" * 300 + ".csv", "a" * 80 + ".csv"),
        ("..", "file"),
    ],
)
def test_names_never_leave_the_folder(store, name, kept):
    draft = add(store, name, SCHOOLS, "ada")
    assert draft.name == kept
    assert file_of(store, draft).parent.parent == store.files / "drafts"


def test_old_drafts_are_discarded(store):
    old, new = add(store, "old.csv", SCHOOLS, "ada"), add(store, "new.csv", SCHOOLS, "ada")
    with store.cursor() as cursor:
        sql = 'UPDATE draft SET "at" = "at" - INTERVAL 31 DAY WHERE id = ?'
        run(cursor, sql, [old.id])
    assert discard_old(store) == 1
    assert [draft.id for draft in drafts_of(store, "ada")] == [new.id]


def test_a_draft_is_checked_mended_and_imported_once(store, desk):
    draft = add(store, "schools.csv", SCHOOLS, "ada")
    check = desk.check(draft)
    assert desk.check(draft) is check
    assert check.done.wait(60)
    assert (check.state, check.effect, check.report.held_back) == (State.HAS_ERRORS, 1, 1)

    change(store, draft, draft.said.with_corrections((("schools", "A3", "000222"),)))
    (mended,) = drafts_of(store, "ada")
    check = desk.check(mended)
    assert check.done.wait(60)
    assert (check.state, check.effect) == (State.READY, 2)

    one, two = desk.commit(mended, "ada"), desk.commit(mended, "ada")
    assert one is two
    assert one.done.wait(60)
    assert drafts_of(store, "ada")[0].revision == store.revision() == 1


def test_a_check_that_is_stopped_says_so_and_leaves_nothing(store, desk):
    draft = add(store, "schools.csv", SCHOOLS, "ada")
    check = desk.check(draft)
    check.stop.set()
    assert check.done.wait(60)
    assert check.state is State.STOPPED
    desk.again(draft)
    check = desk.check(draft)
    assert check.done.wait(60)
    assert check.state is State.HAS_ERRORS


def test_people_who_work_at_once_do_not_trip_each_other(store, desk):
    people = ("ada", "grace", "mary", "joan")
    drafts = [
        add(store, f"{name}.csv", f"school_id,school_name\n00{n},{name}\n".encode(), name)
        for n, name in enumerate(people)
    ]
    works = [desk.check(draft) for draft in drafts]
    works += [desk.commit(draft, draft.who) for draft in drafts]
    assert all(work.done.wait(60) for work in works)
    assert [work.error for work in works if not work.stop.is_set()] == [None] * len(works)
    rows = store.query("SELECT school_name FROM school ORDER BY school_id")
    assert [row["school_name"] for row in rows] == list(people)
    assert {each.who for each in store.history()} == set(people)
    numbers = [drafts_of(store, name)[0].revision for name in people]
    assert sorted(numbers) == [1, 2, 3, 4]
