"""Which releases belong to a store, and which of them viewers read now.

Releases stand in a folder beside the store. The sample data come with a release of their own,
made by the publish job beforehand, so that viewers can look around at once.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from analytics.disclosure.release_file import Release, paths_in, read
from data_loaders.declarations import Action, in_force
from data_loaders.errors import StoreError
from data_loaders.importing.sample import hashes_of_sample
from data_loaders.store import Store

OF_SAMPLE = Path(__file__).resolve().parents[2] / "sample_data" / "release"
OF_STUDENTS = frozenset({"enrolment", "student_roster"})
"""The datasets whose rows are students."""


def folder_of(store: Store) -> Path:
    """Where the releases of a store stand: a folder beside it."""
    return store.path.with_name(f"{store.path.stem}.releases")


def releases_of(store: Store, folder: Path | None = None) -> list[Release]:
    """Every release of a store that still counts, from the first to the latest.

    Releases of the sample students end with them: they say nothing about a store's own.
    """
    found = [_opened(path) for path in paths_in(folder or folder_of(store))]
    keeps_sample = bool(found) and holds_sample_students(store)
    return [release for release in found if keeps_sample or not release.is_of_sample]


def holds_sample_students(store: Store) -> bool:
    """Whether students of the sample data are in force.

    Raises ``StoreError`` where others stand beside them: a release of both would have to count as
    an earlier one of the others for ever.
    """
    kinds = {
        each.action is Action.SAMPLE
        for each in in_force(store.history())
        if each.action is not Action.UNDO and OF_STUDENTS & {*each.datasets}
    }
    if len(kinds) > 1:
        raise StoreError(
            "Students of the sample data stand beside others",
            do="Take the sample data out on the page Import before anything is published.",
        )
    return True in kinds


def current(store: Store) -> Release | None:
    """The release that viewers read: the latest, or that of the sample data; None for neither."""
    here = folder_of(store)
    return _current(store, store.revision(), tuple(paths_in(here)))


@lru_cache(maxsize=16)
def _current(store: Store, _revision: int, _paths: tuple[Path, ...]) -> Release | None:
    if own := releases_of(store):
        return own[-1]
    return latest(OF_SAMPLE) if _holds_the_sample(store) else None


def latest(folder: Path) -> Release:
    """The latest release of a folder. Raises ``StoreError`` when there is none yet."""
    paths = paths_in(folder)
    if not paths:
        raise StoreError("Nothing has been released yet", where=str(folder))
    return _opened(paths[-1])


def _opened(path: Path) -> Release:
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=16)
def _read(path: Path, _changed: int) -> Release:
    return read(path)


def _holds_the_sample(store: Store) -> bool:
    """Whether every file of the sample data is in force."""
    held = {each.sha256 for each in in_force(store.history()) if each.action is Action.SAMPLE}
    return bool(held) and hashes_of_sample() <= held
