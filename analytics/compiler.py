"""From an indicator and a call to one SQL query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics import relations, reliability_query, rollups, spread_query
from analytics.declarations import (
    Count,
    CountDistinct,
    Distribution,
    Mean,
    Measure,
    Rate,
    Ratio,
    Reliability,
    SimpleMeasure,
    Spread,
    StandardizedMean,
    Sum,
)
from analytics.filtering import Filter, same

__all__ = [
    "Filter",
    "Query",
    "compile_answers",
    "compile_query",
    "hits_of",
    "scope_of",
    "with_tables",
]


@dataclass(frozen=True)
class Query:
    """A query and its parameters.

    Its columns: the breakdown, then ``numerator``, ``denominator``, ``value`` and ``scope``
    (rows that were looked at: none means that there is no data).
    """

    sql: str
    parameters: tuple[str, ...]


def compile_query(
    measure: Measure, by: Sequence[str], where: Mapping[str, str], as_of: int | None = None
) -> Query:
    """The query of a measure; comparisons have none of their own."""
    if isinstance(measure, Distribution):
        body, parameters = _distribution(measure, by, where)
    elif isinstance(measure, Reliability):
        body, parameters = reliability_query.compiled(measure, by, where)
    elif isinstance(measure, Spread):
        body, parameters = spread_query.compiled(measure, by, where)
    elif isinstance(measure, Rate | Count | CountDistinct | Sum | Mean | Ratio):
        body, parameters = _simple(measure, by, where, as_of)
    else:
        raise TypeError(f"{type(measure).__name__} has no query of its own")
    before = relations.as_of_tables(measure.relation, as_of) if as_of is not None else []
    return Query(with_tables(before, body), parameters)


def compile_answers(
    measure: Reliability, by: Sequence[str], where: Mapping[str, str], as_of: int | None = None
) -> Query:
    """The query of the complete answers behind a reliability."""
    body, parameters = reliability_query.answers(measure, by, where)
    before = relations.as_of_tables(measure.relation, as_of) if as_of is not None else []
    return Query(with_tables(before, body), parameters)


def with_tables(tables: Sequence[str], body: str) -> str:
    """A query behind common table expressions, joined to those that it begins with."""
    if not tables:
        return body
    if body.startswith("WITH "):
        return "WITH " + ",\n".join(tables) + ",\n" + body.removeprefix("WITH ")
    return "WITH " + ",\n".join(tables) + "\n" + body


def scope_of(measure: Measure) -> str:
    """The condition of the rows that a measure looks at (its denominator, if it has one)."""
    if isinstance(measure, Rate):
        return measure.denominator
    if isinstance(measure, Count):
        return measure.of or measure.condition
    if isinstance(measure, Reliability):
        return f"{measure.score} IS NOT NULL"
    return getattr(measure, "condition", "TRUE")


def hits_of(measure: Measure) -> str:
    """The condition of the rows that reach a measure's numerator."""
    if isinstance(measure, Rate):
        return measure.numerator
    return measure.condition if isinstance(measure, Count) else "TRUE"


def _simple(
    measure: SimpleMeasure, by: Sequence[str], where: Mapping[str, str], as_of: int | None
) -> tuple[str, tuple[str, ...]]:
    source = measure.relation
    rows, plus = "count(*)", "sum({})"
    rollup = rollups.covering(measure, {*by, *where}) if as_of is None else None
    if rollup is not None:
        source, rows = rollup.name, "coalesce(sum(_rows), 0)"
    numerator, denominator, factor = _parts(measure, rows, plus)
    value = numerator
    if factor is not None:
        value = f"{factor:g} * CAST({numerator} AS DOUBLE) / nullif({denominator}, 0)"
    spread = _spread(measure)
    if isinstance(measure, StandardizedMean):
        value = f"{value} / nullif(sqrt({spread}), 0)"
    columns = [
        *by,
        f"{numerator} AS numerator",
        f"{denominator} AS denominator",
        f"{value} AS value",
        f"{rows} AS scope",
        *([f"{spread} AS spread"] if spread else []),
        *([f"{_people(measure)} AS people"] if _people(measure) else []),
    ]
    selected = Filter.of(where)
    group = f"\nGROUP BY {', '.join(by)}" if by else ""
    listed = ",\n    ".join(columns)
    return f"SELECT\n    {listed}\nFROM {source}{selected.clause()}{group}", selected.parameters


def _filtered(aggregate: str, *conditions: str) -> str:
    """An aggregate over the rows that meet the conditions."""
    kept = [each for each in conditions if each != "TRUE"]
    if not kept:
        return aggregate
    condition = " AND ".join(f"({each})" if len(kept) > 1 else each for each in kept)
    if aggregate.startswith("coalesce("):
        inner = aggregate.removeprefix("coalesce(").removesuffix(", 0)")
        return f"coalesce({inner} FILTER (WHERE {condition}), 0)"
    return f"{aggregate} FILTER (WHERE {condition})"


def _spread(measure: SimpleMeasure) -> str:
    """The sample variance of what a mean is taken of: its interval follows from it."""
    if not isinstance(measure, Mean):
        return ""
    return _filtered(f"var_samp({measure.expression})", measure.condition)


def _people(measure: SimpleMeasure) -> str:
    """The number of people behind a mean whose rows are not people."""
    if not isinstance(measure, Mean) or not measure.people:
        return ""
    has_value = f"{measure.expression} IS NOT NULL"
    return _filtered(f"sum({measure.people})", measure.condition, has_value)


def _parts(measure: SimpleMeasure, rows: str, plus: str) -> tuple[str, str, float | None]:
    """Numerator, denominator ("NULL" for none) and the factor of their ratio, if it is one."""
    match measure:
        case Rate():
            whole = measure.denominator
            return _filtered(rows, whole, measure.numerator), _filtered(rows, whole), 100
        case Count():
            whole = _filtered(rows, measure.of) if measure.of else "NULL"
            return _filtered(rows, measure.condition), whole, None
        case CountDistinct():
            distinct = f"count(DISTINCT {measure.unit})"
            return _filtered(distinct, measure.condition), "NULL", None
        case Sum():
            return _filtered(plus.format(measure.expression), measure.condition), "NULL", None
        case Mean():
            total = _filtered(plus.format(measure.expression), measure.condition)
            return total, _filtered(f"count({measure.expression})", measure.condition), 1
        case Ratio():
            both = f"{measure.numerator} IS NOT NULL AND {measure.denominator} IS NOT NULL"
            top = _filtered(plus.format(measure.numerator), both)
            return top, _filtered(plus.format(measure.denominator), both), measure.factor


def _distribution(
    measure: Distribution, by: Sequence[str], where: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    category, strata = measure.category, [name for name in by if name != measure.category]
    selected = Filter.of({name: value for name, value in where.items() if name != category})
    rows = f"FROM {measure.relation}{selected.clause(measure.condition)}"
    unit = f"count(DISTINCT {measure.unit})"
    group = f"\n    GROUP BY {', '.join(strata)}" if strata else ""
    parameters, chosen = selected.parameters, ""
    if category in where:
        parameters = (*parameters, where[category])
        chosen = f"\nWHERE c.{category} IS NOT DISTINCT FROM nullif(${len(parameters)}, '')"
    listed = "".join(f"c.{name},\n    " for name in by)
    sql = (
        f"WITH counted AS (\n    SELECT {', '.join([*strata, category])}, {unit} AS units\n"
        f"    {rows}\n    GROUP BY {', '.join([*strata, category])}\n),\n"
        f"whole AS (\n    SELECT {', '.join([*strata, f'{unit} AS units'])}\n    {rows}{group}\n)\n"
        f"SELECT\n    {listed}c.units AS numerator,\n    w.units AS denominator,\n"
        "    100 * CAST(c.units AS DOUBLE) / nullif(w.units, 0) AS value,\n"
        "    w.units AS scope\nFROM counted AS c\n"
        f"JOIN whole AS w ON {same('c', 'w', strata)}{chosen}"
    )
    return sql, parameters
