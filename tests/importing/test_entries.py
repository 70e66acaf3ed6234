"""Rows that people enter in the app: checked, kept as a revision, undone like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from data_loaders.declarations import Action
from data_loaders.errors import CallError
from data_loaders.importing import enter
from data_loaders.store import Store, open_store, undo

DUE = {"setting": "school_year_start_month", "value": "9"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "entries.duckdb")


def stored(store: Store) -> list[str | None]:
    return [row["value"] for row in store.query("SELECT value FROM setting")]


def test_an_entry_is_a_revision_with_its_person_and_place(store: Store) -> None:
    assert enter(store, "setting", [DUE], who="Ada", place="Settings") == 1
    (revision,) = store.history()
    assert (revision.action, revision.who, revision.loaded) == (Action.ENTRY, "Ada", 1)
    (row,) = store.query("SELECT _file, _sheet, _row FROM setting")
    assert tuple(row.values()) == ("Entered in Tandem", "Settings", 1)


def test_entering_the_same_again_changes_nothing(store: Store) -> None:
    enter(store, "setting", [DUE], who="Ada", place="Settings")
    assert enter(store, "setting", [DUE], who="Bo", place="Settings") is None
    assert len(store.history()) == 1


def test_a_later_entry_replaces_and_its_undo_brings_the_earlier_back(store: Store) -> None:
    enter(store, "setting", [DUE], who="Ada", place="Settings")
    number = enter(store, "setting", [{**DUE, "value": "8"}], who="Bo", place="Settings")
    assert number == 2
    assert stored(store) == ["8"]
    undo(store, number, "Ada")
    assert stored(store) == ["9"]


def test_an_empty_value_clears_and_a_column_left_out_is_kept(store: Store) -> None:
    enter(store, "setting", [{**DUE, "note": "agreed"}], who="Ada", place="Settings")
    enter(store, "setting", [{**DUE, "value": None}], who="Ada", place="Settings")
    (row,) = store.query("SELECT value, note FROM setting")
    assert tuple(row.values()) == (None, "agreed")


def test_a_wrong_entry_is_refused_whole_and_says_why(store: Store) -> None:
    wrong = [DUE, {"setting": "no such thing", "value": "1"}]
    with pytest.raises(CallError) as told:
        enter(store, "setting", wrong, who="Ada", place="Settings")
    assert "no such thing" in str(told.value)
    assert "(Settings)" in str(told.value)
    assert stored(store) == []
    assert store.history() == []


def test_a_column_that_does_not_exist_is_named(store: Store) -> None:
    with pytest.raises(CallError, match="colour"):
        enter(store, "setting", [{**DUE, "colour": "red"}], who="Ada", place="Settings")


def test_nothing_to_enter_is_no_revision(store: Store) -> None:
    assert enter(store, "setting", [], who="Ada", place="Settings") is None
