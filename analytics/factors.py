"""One factor fitted to the answers behind each group that a reliability has shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from analytics.compare import without_value
from analytics.results import ResultRow, State
from analytics.statistics.items import correlations, covariances
from analytics.statistics.omega import omega, omega_interval

Answers = list[list[float]]


def factored(rows: Sequence[ResultRow], records: Iterable[Mapping[str, Any]]) -> list[ResultRow]:
    """The rows with omega in place of their value.

    ``records`` are the complete ``answers`` of each respondent with the group. A hidden row stays
    hidden; where one factor does not fit, there is no value.
    """
    given: dict[tuple[str | None, ...], Answers] = {}
    names = tuple(rows[0].group) if rows else ()
    for record in records:
        given.setdefault(tuple(record[name] for name in names), []).append(record["answers"])
    return [_fitted(row, given.get(tuple(row.group.values()), [])) for row in rows]


def _fitted(row: ResultRow, answers: Answers) -> ResultRow:
    """A row with the omega of standardized answers and its interval."""
    if row.state is not State.VALUE:
        return row
    matrix = covariances(answers)
    varies = all(line[place] > 0 for place, line in enumerate(matrix))
    value = omega(correlations(matrix)) if varies else None
    if value is None:
        return without_value(row, State.NO_DATA)
    low, high = omega_interval(answers) or (None, None)
    return replace(row, value=value, low=low, high=high)
