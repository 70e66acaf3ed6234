"""Reading a release: the only source of viewers' numbers about students.

Nothing here opens a store. Whoever reads gets rows of the declared cubes as they were printed,
chosen by place and group; there is nothing else in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analytics.dimensions import DIMENSIONS
from analytics.disclosure.release_file import GROUPS, Release
from analytics.indicators.equity import SERVED, SERVED_RATE
from analytics.indicators.equity_groups import ENROLLED
from analytics.intervals import wilson
from analytics.results import Band, ResultRow, State
from data_loaders.errors import CallError

LEVELS = ("school", "area", "district", "region")
"""Kinds of places, the finest first: the finest one named decides whose rows are read."""
OF_SCHOOLS = {"level": "school_level"}
"""What schools are chosen by beside their place, with its column."""


class NotPublishedError(CallError):
    """A table that is in no release."""


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

    def as_count(self) -> ResultRow:
        """Students served."""
        if self.served is None:
            return hidden(self.group)
        size = self.enrolled
        return ResultRow(
            self.group, float(self.served), self.served, size, size, None, None, State.VALUE
        )

    def as_enrolled(self) -> ResultRow:
        """Students enrolled."""
        if self.enrolled is None:
            return hidden(self.group)
        size = self.enrolled
        return ResultRow(self.group, float(size), size, None, size, None, None, State.VALUE)

    def as_rate(self) -> ResultRow:
        """Students served out of students enrolled, in percent; hidden unless both are shown."""
        if self.served is None or not self.enrolled:
            return hidden(self.group, self.band)
        return rate(self.group, self.served, self.enrolled)


READABLE = {
    SERVED.id: PublishedRow.as_count,
    SERVED_RATE.id: PublishedRow.as_rate,
    ENROLLED.id: PublishedRow.as_enrolled,
}
"""Indicators that are read as they were printed; comparisons are made of their rows."""


def hidden(group: Mapping[str, str | None], band: Band | None = None) -> ResultRow:
    """A group of which nothing but a band is told."""
    return ResultRow(group, None, None, None, None, None, None, State.SUPPRESSED, band)


def rate(group: Mapping[str, str | None], counted: int, size: int) -> ResultRow:
    """A rate of shown counts, in percent, with Wilson's interval."""
    low, high = wilson(counted, size)
    numbers = (100 * counted / size, counted, size, size, 100 * low, 100 * high)
    return ResultRow(group, *numbers, State.VALUE)


def published(
    release: Release, by: Sequence[str] = (), where: Mapping[str, str] | None = None
) -> list[PublishedRow]:
    """The printed cells of a breakdown.

    ``by`` and the keys of ``where`` name the school year, kinds of places and groups of students;
    a value "" means not stated. Raises ``NotPublishedError`` for a table that is not released.
    """
    where = dict(where or {})
    names = tuple(dict.fromkeys((*by, *where)))
    check(release, names)
    level = level_of(names)
    years = [where.pop("school_year")] if "school_year" in where else release.manifest["years"]
    parts = [release.part(year, _cube(names), level) for year in years]
    columns = {_column(name, level): value for name, value in where.items()}
    found = [
        row
        for part in parts
        for row in part
        if all((row[column] or "") == value for column, value in columns.items())
    ]
    _check_whole(found, names, level)
    return [_row(row, by, level) for row in found]


def result_rows(
    release: Release,
    indicator_id: str,
    by: tuple[str, ...] = (),
    where: Mapping[str, str] | None = None,
) -> list[ResultRow]:
    """Students served or enrolled, or the share served, in the shape of every other result.

    A comparison of groups takes its inputs from here, so that it exists where all are shown.
    """
    if indicator_id not in READABLE:
        raise NotPublishedError(
            f"{indicator_id!r} is not in the releases", do=f"Known: {', '.join(READABLE)}."
        )
    return [READABLE[indicator_id](row) for row in published(release, by, where)]


def level_of(names: Iterable[str]) -> str:
    """The kind of place whose rows a breakdown reads: the finest one named."""
    return next((level for level in LEVELS if level in names), "state")


def is_published(release: Release, names: Sequence[str]) -> bool:
    """Whether a release has a table by these dimensions, filters among them."""
    try:
        check(release, names)
    except NotPublishedError:
        return False
    return True


def check(release: Release, names: Sequence[str]) -> None:
    """Raises ``NotPublishedError``, with what to do, when a release has no such table."""
    if "school_year" not in names:
        raise NotPublishedError(
            "Numbers of students are published by school year", do="Choose one."
        )
    level = level_of(names)
    known = {"school_year", *LEVELS, *GROUPS, *(OF_SCHOOLS if level == "school" else ())}
    cubes = {_cube(cube.dimensions): cube.levels for cube in release.lattice.cubes}
    if set(names) - known or level not in cubes.get(_cube(names), ()):
        raise NotPublishedError(
            f"Students by {_in_words(names)} together are not published",
            do="Fewer tables are published so that more of each can be shown: choose one group of "
            "students at a time, or remove a filter.",
        )


def codes(release: Release, dimension: str, where: Mapping[str, str]) -> list[str]:
    """The codes of a dimension in a release, "not stated" left out; none where it has no table.

    ``where`` narrows places by the larger places in which they lie.
    """
    if dimension == "school_year":
        return sorted(release.manifest["years"])
    known = {name: value for name, value in where.items() if name in (*LEVELS, "school_year")}
    by = ("school_year", dimension)
    if not is_published(release, (*by, *known)):
        return []
    found = {row.group[dimension] or "" for row in published(release, by, known)}
    return sorted(found - {""})


def _in_words(names: Iterable[str]) -> str:
    return " and ".join(DIMENSIONS[name].in_words for name in names if name != "school_year")


def _cube(names: Iterable[str]) -> str:
    return " × ".join(sorted((n for n in names if n in GROUPS), key=GROUPS.index)) or "all"


def _column(name: str, level: str) -> str:
    """The column of a dimension; the kind of place that is read is its place."""
    return OF_SCHOOLS.get(name, "place" if name == level else name)


def _check_whole(rows: list[dict[str, Any]], names: Sequence[str], level: str) -> None:
    """Raises ``NotPublishedError`` where an area or a district lies in several larger places:
    its parts there are not published.
    """
    larger = [name for name in names if name in LEVELS and name != level]
    if (
        level in ("area", "district")
        and larger
        and any(row[n] is None for row in rows for n in larger)
    ):
        raise NotPublishedError(
            f"Students by {_in_words((level, *larger))} together are not published",
            do="Not every one of them lies in one place only: remove one.",
        )


def _row(row: Mapping[str, Any], by: Sequence[str], level: str) -> PublishedRow:
    is_banded = row["rate_to"] is not None
    return PublishedRow(
        {name: row[_column(name, level)] or None for name in by},
        row["place_name"] or row["place"],
        row["served"],
        row["enrolled"],
        Band(row["rate_from"], row["rate_to"]) if is_banded else None,
    )
