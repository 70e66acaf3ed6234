"""The files that this person dropped, and what is being done with them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from analytics import Move, ResultRow, Role, moves, whole_numbers
from data_loaders.declarations import Revision, in_force
from data_loaders.drafts import Checking, Desk, Draft, State, discard_old, drafts_of
from data_loaders.errors import CallError
from data_loaders.store import Store, open_store
from pages.components.person import who
from pages.components.session import may_count, note_look, role, store, written_store

BUSY = (State.WAITING, State.READING, State.IMPORTING)
"""States that end by themselves."""

Moves = tuple[Move, ...]

FOR_ANALYSTS = CallError(
    "Files about students are imported by analysts",
    do="What such a file would change tells who is on file. An analyst starts Tandem with the "
    "environment variable TANDEM_ROLE set to analyst, or uses the command line.",
)

PATIENCE = 1.5
"""Seconds that a page waits for small files before it shows how far they are."""


@st.cache_resource(show_spinner=False)
def _desk(path: str, as_role: Role) -> Desk[Moves]:
    here = open_store(path)
    return Desk(here, lambda tried: _moved(here, tried, as_role))


def _moved(here: Store, tried: Store, as_role: Role) -> Moves:
    """What the newest revision of a store that is only tried out moves."""
    changed = tried.history()[0].datasets
    before = _numbers_now(str(here.path), here.revision(), as_role, changed)
    return moves(before, whole_numbers(tried, as_role, changed))


@lru_cache(maxsize=50)
def _numbers_now(
    path: str, revision: int, as_role: Role, datasets: tuple[str, ...]
) -> dict[str, ResultRow]:
    """The numbers before an import: the same for all files of a folder."""
    return whole_numbers(open_store(path), as_role, datasets)


def told(found: Moves) -> Moves:
    """Moves that are about to be shown: that an analyst sees raw numbers of students is logged."""
    for move in found:
        note_look("preview", move.indicator.id, (), ())
    return found


def desk() -> Desk[Moves]:
    """The desk of this store."""
    return _desk(str(written_store().path), role())


def my_drafts() -> list[Draft]:
    """The files that this person dropped, without those that waited too long."""
    discard_old(written_store())
    return drafts_of(written_store(), who())


def work_on(draft: Draft) -> Checking[Moves]:
    """The import of a draft while it runs, else its check."""
    running = desk().importing(draft)
    if running is not None and not running.done.is_set():
        return running
    return _check(draft)


def _check(draft: Draft) -> Checking[Moves]:
    """The check of a draft. Viewers are told nothing of a file about students and cannot import
    it: what it would change tells who is on file.
    """
    found = desk().check(draft)
    if found.report is None or may_count(sheet.dataset for sheet in found.report.used):
        return found
    closed: Checking[Moves] = Checking(share=1.0, began=found.began, error=FOR_ANALYSTS)
    closed.done.set()
    return closed


def wait_for(drafts: Sequence[Draft]) -> None:
    """Give small files a moment. Ask for the drafts again afterwards: they may be imported."""
    until = time.monotonic() + PATIENCE
    for work in [work_on(draft) for draft in drafts if draft.revision is None]:
        work.done.wait(max(until - time.monotonic(), 0))


def revision_of(draft: Draft) -> Revision | None:
    """The revision that a draft became."""
    return next((each for each in store().history() if each.number == draft.revision), None)


def state_of(draft: Draft) -> State:
    """How far a draft is."""
    if draft.revision is not None:
        is_held = any(each.number == draft.revision for each in in_force(store().history()))
        return State.IMPORTED if is_held else State.TAKEN_BACK
    running = desk().importing(draft)
    if running is not None and not running.done.is_set():
        return State.IMPORTING
    return _check(draft).state


def names_of(drafts: Sequence[Draft]) -> dict[str, str]:
    """Id to name; a name that stands twice gets a number."""
    names: dict[str, str] = {}
    for draft in drafts:
        taken, number = set(names.values()), 2
        name = draft.name
        while name in taken:
            name, number = f"{draft.name} ({number})", number + 1
        names[draft.id] = name
    return names
