"""What a release shows otherwise than the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analytics.disclosure.release_file import COUNTS, TEXTS, Release

CELL = tuple(name for name in TEXTS if name not in ("place_name", "school_level"))


@dataclass(frozen=True)
class Changes:
    """Counts of students served of a school year, by cell: shown before and now, and what became
    of the others.
    """

    school_year: str
    shown: int
    newly_shown: int
    newly_hidden: int
    changed: int


def changes_of(now: Release, before: Release | None) -> list[Changes]:
    """A release held against the one before, school year by school year."""
    return [
        _of_year(year, _cells(now, year), _cells(before, year) if before else {})
        for year in now.manifest["years"]
    ]


def _of_year(year: str, now: dict[Any, int | None], before: dict[Any, int | None]) -> Changes:
    shown = {cell for cell, served in now.items() if served is not None}
    was = {cell for cell, served in before.items() if served is not None}
    changed = sum(now[cell] != before[cell] for cell in shown & was)
    return Changes(year, len(shown), len(shown - was), len(was - shown), changed)


def _cells(release: Release, year: str) -> dict[Any, int | None]:
    served = COUNTS[0]
    return {tuple(row[name] for name in CELL): row[served] for row in release.rows(year)}
