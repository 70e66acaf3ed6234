"""From an indicator and a call to one SQL query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics import relations, rollups
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
    Sum,
)


@dataclass(frozen=True)
class Query:
    """A query and its parameters.

    Its columns: the breakdown, then ``numerator``, ``denominator``, ``value`` and ``scope``
    (rows that were looked at: none means that there is no data).
    """

    sql: str
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Filter:
    """Conditions with numbered parameters: ``school_year = $1``."""

    conditions: tuple[str, ...]
    parameters: tuple[str, ...]

    @classmethod
    def of(cls, where: Mapping[str, str]) -> Filter:
        """A filter on dimensions; an empty text asks for rows where nothing is stated."""
        conditions: list[str] = []
        parameters: list[str] = []
        for name, value in where.items():
            if value:
                parameters.append(value)
                conditions.append(f"{name} = ${len(parameters)}")
            else:
                conditions.append(f"{name} IS NULL")
        return cls(tuple(conditions), tuple(parameters))

    def clause(self, *more: str) -> str:
        """The WHERE clause, with further conditions, or nothing."""
        conditions = [*self.conditions, *(each for each in more if each != "TRUE")]
        return f"\nWHERE {' AND '.join(conditions)}" if conditions else ""


def compile_query(
    measure: Measure, by: Sequence[str], where: Mapping[str, str], as_of: int | None = None
) -> Query:
    """The query of a measure; comparisons have none of their own."""
    if isinstance(measure, Distribution):
        body, parameters = _distribution(measure, by, where)
    elif isinstance(measure, Reliability):
        body, parameters = _reliability(measure, by, where)
    elif isinstance(measure, Rate | Count | CountDistinct | Sum | Mean | Ratio):
        body, parameters = _simple(measure, by, where, as_of)
    else:
        raise TypeError(f"{type(measure).__name__} has no query of its own")
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
    columns = [
        *by,
        f"{numerator} AS numerator",
        f"{denominator} AS denominator",
        f"{value} AS value",
        f"{rows} AS scope",
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


def _same(left: str, right: str, names: Sequence[str]) -> str:
    """A join condition on names that may be empty on both sides."""
    if not names:
        return "TRUE"
    return " AND ".join(f"{left}.{name} IS NOT DISTINCT FROM {right}.{name}" for name in names)


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
        f"JOIN whole AS w ON {_same('c', 'w', strata)}{chosen}"
    )
    return sql, parameters


def _reliability(
    measure: Reliability, by: Sequence[str], where: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    selected = Filter.of(where)
    names = ", ".join(by)
    kept = selected.clause(f"{measure.score} IS NOT NULL", f"{measure.items} IS NOT NULL")
    sql = (
        f"WITH scored AS (\n    SELECT {names}, {measure.unit} AS unit, {measure.item} AS part, "
        f"{measure.items} AS parts, {measure.score} AS points\n    FROM {measure.relation}{kept}\n"
        f"),\ncomplete AS (\n    SELECT {names}, unit, sum(points) AS total\n    FROM scored\n"
        f"    GROUP BY {names}, unit, parts\n    HAVING count(DISTINCT part) = parts\n),\n"
        f"item_spread AS (\n    SELECT {', '.join(f's.{name}' for name in by)}, s.part, "
        "var_samp(s.points) AS spread\n    FROM scored AS s\n    JOIN complete AS c "
        f"ON c.unit = s.unit AND {_same('c', 's', by)}\n"
        f"    GROUP BY {', '.join(f's.{name}' for name in by)}, s.part\n),\n"
        f"items AS (\n    SELECT {names}, sum(spread) AS spread, "
        f"CAST(count(*) AS DOUBLE) AS parts\n    FROM item_spread\n    GROUP BY {names}\n),\n"
        f"totals AS (\n    SELECT {names}, var_samp(total) AS spread, count(*) AS units\n"
        f"    FROM complete\n    GROUP BY {names}\n)\n"
        f"SELECT\n    {', '.join(f't.{name}' for name in by)},\n    NULL AS numerator,\n"
        "    t.units AS denominator,\n    CASE WHEN i.parts > 1 THEN i.parts / (i.parts - 1) * "
        "(1 - i.spread / nullif(t.spread, 0)) END AS value,\n    t.units AS scope\n"
        f"FROM totals AS t\nJOIN items AS i ON {_same('t', 'i', by)}"
    )
    return sql, selected.parameters
