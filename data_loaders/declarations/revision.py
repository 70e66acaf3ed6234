"""Numbered changes of the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Action(StrEnum):
    """What a revision did."""

    LOAD = "load"
    UNDO = "undo"
    SAMPLE = "sample"
    ENTRY = "entry"


@dataclass(frozen=True)
class Revision:
    """One commit or undo. Counts are rows; ``mapping`` is source header to column.

    ``kept`` and ``ended`` are explained by ``store.Counts``, ``duplicates`` by ``Duplicates``.
    """

    number: int
    action: Action
    at: datetime
    who: str
    file_name: str = ""
    sha256: str = ""
    datasets: tuple[str, ...] = ()
    loaded: int = 0
    updated: int = 0
    unchanged: int = 0
    held_back: int = 0
    mapping: str = "{}"
    undoes: int | None = None
    undone_by: int | None = None
    kept: int = 0
    ended: int = 0
    duplicates: str = "update"


def in_force(history: Sequence[Revision]) -> list[Revision]:
    """The revisions that were not undone, the newest first; an undo may itself be undone."""
    by_number = {revision.number: revision for revision in history}

    def holds(revision: Revision) -> bool:
        undoer = by_number.get(revision.undone_by or 0)
        return undoer is None or not holds(undoer)

    return [revision for revision in history if holds(revision)]


def holds_sample(history: Sequence[Revision]) -> bool:
    """Whether sample data are among what is in force."""
    return any(revision.action is Action.SAMPLE for revision in in_force(history))
