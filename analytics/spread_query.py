"""The queries of a spread: smallest, middle and largest value, and the Gini index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analytics.filtering import Filter
from analytics.measures import Spread

AGGREGATES = {"minimum": "min", "median": "median", "maximum": "max"}


def compiled(
    measure: Spread, by: Sequence[str], where: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """The text of the query and its parameters."""
    selected = Filter.of(where)
    group = f"\nGROUP BY {', '.join(by)}" if by else ""
    body = _gini(measure, by, selected) if measure.statistic == "gini" else _one(measure, by)
    kept = "" if measure.statistic == "gini" else f"{selected.clause(measure.condition)}"
    return f"{body}{kept}{group}", selected.parameters


def _one(measure: Spread, by: Sequence[str]) -> str:
    """A single value of the units, up to its FROM."""
    units = f"count({measure.expression})"
    value = f"CAST({AGGREGATES[measure.statistic]}({measure.expression}) AS DOUBLE)"
    names = [*by, "NULL AS numerator", f"{units} AS denominator", f"{value} AS value"]
    listed = ",\n    ".join([*names, f"{units} AS scope"])
    return f"SELECT\n    {listed}\nFROM {measure.relation}"


def _gini(measure: Spread, by: Sequence[str], selected: Filter) -> str:
    """1 - sum of weight * (cumulated amount before and after) / (all weight * all amount).

    The trapezoid rule under the Lorenz curve; units of the same rate lie on one line, so that
    their order makes no difference.
    """
    names = "".join(f"{name}, " for name in by)
    apart = f"PARTITION BY {', '.join(by)} " if by else ""
    kept = selected.clause(
        measure.condition, f"{measure.expression} IS NOT NULL", f"{measure.weight} > 0"
    )
    return (
        f"WITH spread_unit AS (\n    SELECT {names}{measure.unit} AS unit, CAST("
        f"{measure.expression} AS DOUBLE) AS amount, CAST({measure.weight} AS DOUBLE) AS weight\n"
        f"    FROM {measure.relation}{kept}\n),\n"
        f"spread_ranked AS (\n    SELECT {names}amount, weight, sum(amount) OVER ({apart}"
        "ORDER BY amount / weight, unit ROWS UNBOUNDED PRECEDING) AS amount_to\n"
        "    FROM spread_unit\n)\n"
        f"SELECT\n    {names}NULL AS numerator,\n    count(*) AS denominator,\n"
        "    1 - sum(weight * (2 * amount_to - amount)) / nullif(sum(weight) * sum(amount), 0) "
        "AS value,\n    count(*) AS scope\nFROM spread_ranked"
    )
