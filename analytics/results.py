"""What a computation hands out: one tidy shape, always."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from analytics.declarations import Indicator

Number = float | int
Names = Mapping[str, Mapping[str, str]]
"""Label by code of dimensions that are named in the data, by dimension."""


class Role(StrEnum):
    """Who asks. Viewers get protected numbers; analysts raw ones, not for publication."""

    VIEWER = "viewer"
    ANALYST = "analyst"


class State(StrEnum):
    """Whether a value is shown, hidden to protect people, or does not exist."""

    VALUE = "value"
    SUPPRESSED = "suppressed"
    NO_DATA = "no data"
    NOT_PUBLISHED = "not published"


class Band(NamedTuple):
    """The ends of a rate in whole percents, both possible."""

    low: int
    high: int


@dataclass(frozen=True)
class ResultRow:
    """One group: dimension to code (None where not stated), and its numbers.

    ``value`` is in the indicator's unit: percentages run from 0 to 100. ``people`` is the
    number of people behind it, None where the indicator is not about people. ``low`` and
    ``high`` bound a 95 % interval. All are None when the row is suppressed or without data.
    ``band`` is what a release tells of a hidden rate. ``names`` are those of the result.
    """

    group: Mapping[str, str | None]
    value: float | None
    numerator: Number | None
    denominator: Number | None
    people: Number | None
    low: float | None
    high: float | None
    state: State
    band: Band | None = None
    names: Names = field(default_factory=dict, compare=False, repr=False)

    def named(self, names: Names) -> ResultRow:
        """The row with names; written out, because there may be a hundred thousand rows."""
        numbers = self.value, self.numerator, self.denominator, self.people, self.low, self.high
        return ResultRow(self.group, *numbers, self.state, self.band, names)


@dataclass(frozen=True)
class Edition:
    """A numbered release: the day it was made, its term, and the store's revision it shows.

    ``legend`` says what a hidden number means, ``guarantee`` what holds for its reader.
    """

    number: int
    day: date
    term: str
    revision: int
    legend: str
    guarantee: str


@dataclass(frozen=True)
class Result:
    """An indicator broken down: what was asked, at which revision, and the rows.

    ``reference`` is what the groups of a comparison are compared with; empty for all others.
    ``edition`` is the release that viewers' numbers about students were read from. ``note`` says
    why there are no rows, where they are not published. ``names`` label the codes that are named
    in the data, such as schools.
    """

    indicator: Indicator
    by: tuple[str, ...]
    where: Mapping[str, str]
    revision: int
    role: Role
    rows: tuple[ResultRow, ...]
    sql: str
    reference: str = ""
    edition: Edition | None = None
    note: str = ""
    names: Names = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_for_publication(self) -> bool:
        """Whether the numbers may be passed on: not raw ones about people."""
        return self.role is not Role.ANALYST or not self.indicator.about.is_people

    @property
    def only(self) -> ResultRow:
        """The single row of a result without breakdown."""
        (row,) = self.rows
        return row


@dataclass(frozen=True)
class RowsBehind:
    """The rows a number was made from, each with ``_file``, ``_sheet`` and ``_row``.

    ``columns`` are names in order and ``labels`` their captions. ``total`` counts all rows;
    None when it is hidden. ``withheld`` says why no rows are shown, or is empty.
    """

    columns: tuple[str, ...]
    labels: Mapping[str, str]
    rows: list[dict[str, object]]
    total: int | None
    withheld: str
