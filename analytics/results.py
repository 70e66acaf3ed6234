"""What a computation hands out: one tidy shape, always."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.declarations import Indicator

Number = float | int


class Role(StrEnum):
    """Who asks. Viewers get protected numbers; analysts raw ones, not for publication."""

    VIEWER = "viewer"
    ANALYST = "analyst"


class State(StrEnum):
    """Whether a value is shown, hidden to protect people, or does not exist."""

    VALUE = "value"
    SUPPRESSED = "suppressed"
    NO_DATA = "no data"


@dataclass(frozen=True)
class ResultRow:
    """One group: dimension to code (None where not stated), and its numbers.

    ``value`` is in the indicator's unit: percentages run from 0 to 100. ``people`` is the
    number of people behind it, None where the indicator is not about people. ``low`` and
    ``high`` bound a 95 % interval. All are None when the row is suppressed or without data.
    """

    group: Mapping[str, str | None]
    value: float | None
    numerator: Number | None
    denominator: Number | None
    people: Number | None
    low: float | None
    high: float | None
    state: State


@dataclass(frozen=True)
class Result:
    """An indicator broken down: what was asked, at which revision, and the rows.

    ``reference`` is what the groups of a comparison are compared with; empty for all others.
    """

    indicator: Indicator
    by: tuple[str, ...]
    where: Mapping[str, str]
    revision: int
    role: Role
    rows: tuple[ResultRow, ...]
    sql: str
    reference: str = ""

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
