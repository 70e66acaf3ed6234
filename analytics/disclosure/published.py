"""Reading a release: the only source of viewers' numbers about students.

Nothing here opens a store. Whoever reads gets rows of the declared cubes as they were printed,
chosen by place and group; there is nothing else in the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow.compute as pc

from analytics.disclosure import release_file
from analytics.disclosure.bands import Band
from analytics.disclosure.release_file import GROUPS, Release
from analytics.indicators.equity import SERVED, SERVED_RATE
from analytics.intervals import wilson
from analytics.results import ResultRow, State
from data_loaders.errors import CallError, StoreError

LEVELS = ("school", "area", "district", "region")
"""Kinds of places, the finest first: the finest one named decides whose rows are read."""
READABLE = (SERVED.id, SERVED_RATE.id)
"""Indicators that are read as they were printed; comparisons are made of their rows."""


@dataclass(frozen=True)
class PublishedRow:
    """A printed cell: its group (dimension to code, None where not stated) and its counts.

    A count is None where it is hidden. ``band`` bounds a hidden rate, in percent.
    """

    group: Mapping[str, str | None]
    place_name: str
    served: int | None
    enrolled: int | None
    band: Band | None
    is_collapsed: bool

    def as_count(self) -> ResultRow:
        """Students served."""
        if self.served is None:
            return _hidden(self.group)
        size = self.enrolled
        return ResultRow(
            self.group, float(self.served), self.served, size, size, None, None, State.VALUE
        )

    def as_rate(self) -> ResultRow:
        """Students served out of students enrolled, in percent; hidden unless both are shown."""
        if self.served is None or not self.enrolled:
            return _hidden(self.group)
        low, high = wilson(self.served, self.enrolled)
        value, size = 100 * self.served / self.enrolled, self.enrolled
        counts = (self.served, size, size)
        return ResultRow(self.group, value, *counts, 100 * low, 100 * high, State.VALUE)


def latest(folder: Path) -> Release:
    """The latest release of a folder. Raises ``StoreError`` when there is none yet."""
    paths = sorted(folder.glob("release-[0-9]*.parquet"))
    if not paths:
        raise StoreError("Nothing has been released yet", where=str(folder))
    return _read(paths[-1], paths[-1].stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> Release:
    return release_file.read(path)


def published(
    release: Release, by: Sequence[str] = (), where: Mapping[str, str] | None = None
) -> list[PublishedRow]:
    """The printed cells of a breakdown.

    ``by`` and the keys of ``where`` name the school year, kinds of places and groups of students;
    a value "" means not stated. Raises ``CallError`` for a table that is not released.
    """
    where = dict(where or {})
    names = tuple(dict.fromkeys((*by, *where)))
    if "school_year" not in names:
        raise CallError("Releases are by school year", do="Break down or filter by it.")
    level = next((level for level in LEVELS if level in names), "state")
    _check(release, names, level)
    cube = _cube(names)
    chosen = {"cube": cube, "level": level, **where}
    table = release.table
    for name, value in chosen.items():
        table = table.filter(pc.equal(_column(table, name, level), value))
    return [_row(row, by, level) for row in table.to_pylist()]


def result_rows(
    release: Release,
    indicator_id: str,
    by: tuple[str, ...] = (),
    where: Mapping[str, str] | None = None,
) -> list[ResultRow]:
    """Students served, or their share, from a release, in the shape of every other result.

    A comparison of groups takes its inputs from here, so that it exists where all are shown.
    """
    if indicator_id not in READABLE:
        raise CallError(
            f"{indicator_id!r} is not in the releases", do=f"Known: {', '.join(READABLE)}."
        )
    rows = published(release, by, where)
    return [row.as_count() if indicator_id == SERVED.id else row.as_rate() for row in rows]


def _hidden(group: Mapping[str, str | None]) -> ResultRow:
    return ResultRow(group, None, None, None, None, None, None, State.SUPPRESSED)


def _cube(names: Sequence[str]) -> str:
    return " × ".join(sorted((n for n in names if n in GROUPS), key=GROUPS.index)) or "all"


def _check(release: Release, names: Sequence[str], level: str) -> None:
    """Raises ``CallError`` when the release has no such cube."""
    known = {"school_year", *LEVELS, *GROUPS}
    cubes = {_cube(cube["dimensions"]): cube["levels"] for cube in release.manifest["cubes"]}
    if set(names) - known or level not in cubes.get(_cube(names), ()):
        raise CallError(
            f"A table by {', '.join(names)} is not published",
            do="Fewer tables are published so that more of each can be shown.",
        )


def _column(table: Any, name: str, level: str) -> Any:
    """A column of the release; the kind of place that is read is its place."""
    return table["place" if name == level and name != "state" else name]


def _row(row: Mapping[str, Any], by: Sequence[str], level: str) -> PublishedRow:
    group = {name: row["place" if name == level else name] or None for name in by}
    is_banded = row["rate_to"] is not None
    return PublishedRow(
        group,
        row["place_name"] or row["place"],
        row["served"],
        row["enrolled"],
        Band(row["rate_from"], row["rate_to"]) if is_banded else None,
        row["is_collapsed"],
    )
