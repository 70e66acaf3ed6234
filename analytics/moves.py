"""What a change of the store does to the numbers: which indicators move, from what to what."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from analytics import relations
from analytics.compute import compute
from analytics.declarations import (
    Count,
    CountDistinct,
    Indicator,
    Mean,
    Rate,
    Ratio,
    Sum,
)
from analytics.indicators import INDICATORS
from analytics.labels import format_value
from analytics.results import ResultRow, Role
from data_loaders.store import Store

SINGLE = (Count, CountDistinct, Mean, Rate, Ratio, Sum)
"""Measures that are one number for the whole store."""

Numbers = Mapping[str, ResultRow]


@dataclass(frozen=True)
class Move:
    """An indicator before and after a change."""

    indicator: Indicator
    before: ResultRow
    after: ResultRow


def whole_numbers(
    store: Store, role: Role, datasets: Collection[str], as_of: int | None = None
) -> dict[str, ResultRow]:
    """Every indicator of these datasets that is one number for the whole store, by its id.

    Numbers are as this role may see them. Viewers get none about students, what moves with a file
    of a single student is that student, and as of a revision none about any people.
    """
    found: dict[str, ResultRow] = {}
    for name, indicator in INDICATORS.items():
        about = indicator.about
        is_closed = about.is_released or (about.is_people and as_of is not None)
        is_closed = is_closed and role is not Role.ANALYST
        if not isinstance(indicator.measure, SINGLE) or is_closed:
            continue
        if relations.datasets_of(indicator.measure.relation).intersection(datasets):
            rows = compute(store, name, role=role, as_of=as_of).rows
            found |= {name: rows[0]} if len(rows) == 1 else {}
    return found


def moves(before: Numbers, after: Numbers) -> tuple[Move, ...]:
    """The indicators whose value reads otherwise after than before."""
    return tuple(
        Move(INDICATORS[name], before[name], row)
        for name, row in after.items()
        if name in before and _reads(name, row) != _reads(name, before[name])
    )


def _reads(name: str, row: ResultRow) -> str:
    text = "" if row.value is None else format_value(INDICATORS[name], row.value)
    return f"{row.state} {text}"
