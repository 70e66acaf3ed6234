"""The query of an indicator as text, without running it."""

from __future__ import annotations

from analytics.calls import checked, indicator_named
from analytics.compiler import compile_query
from analytics.declarations import Derived


def query_text(indicator_id: str) -> str:
    """The SQL behind an indicator, broken down by what it always needs; nothing is run.

    A comparison shows the query of the rate that it compares, by the groups compared.
    """
    call = checked(indicator_id, (), {})
    measure = call.indicator.measure
    if isinstance(measure, Derived):
        measure = indicator_named(measure.base).measure
    return compile_query(measure, call.by, call.where).sql
