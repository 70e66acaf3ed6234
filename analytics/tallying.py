"""Raw numbers of a call, straight from the store: for analysts, and to be protected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from analytics.calls import Call
from analytics.compiler import compile_query
from analytics.declarations import Indicator
from analytics.intervals import interval_of
from analytics.results import Number, ResultRow, State
from data_loaders.store import Store


def tally(store: Store, call: Call, as_of: int | None = None) -> list[ResultRow]:
    """The raw numbers of a call. Never shown to viewers as they are: see ``compute``."""
    query = compile_query(call.indicator.measure, call.by, call.where, as_of)
    found = store.query(query.sql, list(query.parameters))
    rows = [_row(call.indicator, call.by, record) for record in found]
    return rows if rows or call.by else [no_data({})]


def no_data(group: Mapping[str, str | None]) -> ResultRow:
    """A group of which nothing is known."""
    return ResultRow(group, None, None, None, None, None, None, State.NO_DATA)


def _number(value: Any) -> Number | None:
    return float(value) if isinstance(value, Decimal) else value


def _row(indicator: Indicator, by: Sequence[str], record: Mapping[str, Any]) -> ResultRow:
    """A result row from a query's record."""
    group = {name: record[name] for name in by}
    value, size = _number(record["value"]), _number(record["denominator"])
    if not record["scope"] or value is None:
        return no_data(group)
    counted = _number(record["numerator"])
    behind = _number(record.get("people", size if size is not None else counted))
    people = (behind or 0) if indicator.about.is_people else None
    low, high = interval_of(indicator.measure, record) or (None, None)
    return ResultRow(group, float(value), counted, size, people, low, high, State.VALUE)
