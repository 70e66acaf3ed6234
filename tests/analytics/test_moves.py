"""What a file would move is seen before it is committed, by nobody else, and leaves nothing."""

import pytest

from analytics import Role, compute, moves, whole_numbers
from data_loaders.importing import check_file, load_file

SCHOOLS = ("school_id,school_name,district_id,level", "000111,Alder,000901,elementary")


def test_the_preview_shows_what_the_commit_then_does(prepared_store, csv):
    store, path = prepared_store, csv(*SCHOOLS)
    before = whole_numbers(store, Role.ANALYST, ["school"])
    seen, outside = {}, []

    def look(tried):
        seen.update(whole_numbers(tried, Role.ANALYST, ["school"]))
        outside.append(store.query("SELECT count(*) AS n FROM school")[0]["n"])

    check_file(store, path, look=look)
    assert outside == [0]
    assert store.revision() == 0
    assert whole_numbers(store, Role.ANALYST, ["school"]) == before

    load_file(store, path)
    assert seen == whole_numbers(store, Role.ANALYST, ["school"])
    moved = {move.indicator.id: move.after.value for move in moves(before, seen)}
    assert moved["school_count"] == 1


def test_viewers_see_no_moves_of_numbers_about_students(prepared_store):
    for name in whole_numbers(prepared_store, Role.VIEWER, ["enrolment", "student_roster"]):
        assert not compute(prepared_store, name).indicator.about.is_released


def test_a_preview_that_fails_leaves_nothing(prepared_store, csv):
    def fail(tried):
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        check_file(prepared_store, csv(*SCHOOLS), look=fail)
    assert prepared_store.query("SELECT count(*) AS n FROM school_rows") == [{"n": 0}]
    assert load_file(prepared_store, csv(*SCHOOLS)).revision == 1
