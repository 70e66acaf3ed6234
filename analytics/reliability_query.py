"""The queries of reliability: of a whole scale, of each of its items, and of the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analytics.filtering import Filter, same
from analytics.measures import Reliability


def compiled(
    measure: Reliability, by: Sequence[str], where: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """The query and its parameters.

    Beside what every query has: ``parts``, the number of items that alpha was taken over. Where
    each item has its own number, a filter on the item picks rows and never removes items from
    the scale.
    """
    dropped = measure.item if measure.is_of_items else ""
    strata = [name for name in by if name != dropped]
    selected = Filter.of({name: value for name, value in where.items() if name != dropped})
    names = ", ".join(strata)
    complete = _complete(measure, strata, selected, "sum(points) AS total")
    tables = (
        f"{complete},\n{_item_spread(strata)},\n"
        f"items AS (\n    SELECT {names}, sum(spread) AS spread, "
        f"CAST(count(*) AS DOUBLE) AS parts\n    FROM item_spread\n    GROUP BY {names}\n),\n"
        f"totals AS (\n    SELECT {names}, var_samp(total) AS spread, count(*) AS units\n"
        f"    FROM complete\n    GROUP BY {names}\n)\n"
    )
    if not dropped:
        return tables + _whole_scale(by), selected.parameters
    parameters, chosen = selected.parameters, ""
    if dropped in where:
        parameters = (*parameters, where[dropped])
        chosen = f"\nWHERE d.part IS NOT DISTINCT FROM nullif(${len(parameters)}, '')"
    return tables + _of_items(measure, by, strata) + chosen, parameters


def answers(
    measure: Reliability, by: Sequence[str], where: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """The query of the ``answers`` that each unit gave to all items, and its parameters."""
    selected = Filter.of(where)
    points = "parts, list(points ORDER BY part) AS answers"
    tables = _complete(measure, by, selected, points)
    body = f"SELECT {', '.join(by)}, answers\nFROM complete\nWHERE len(answers) = parts"
    return f"{tables}\n{body}", selected.parameters


def _complete(measure: Reliability, strata: Sequence[str], selected: Filter, found: str) -> str:
    """The scores, and what is found of the units that have one on every item."""
    kept = selected.clause(f"{measure.score} IS NOT NULL", f"{measure.items} IS NOT NULL")
    names = ", ".join(strata)
    return (
        f"WITH scored AS (\n    SELECT {names}, {measure.unit} AS unit, {measure.item} AS part, "
        f"{measure.items} AS parts, {measure.score} AS points\n    FROM {measure.relation}{kept}\n"
        f"),\ncomplete AS (\n    SELECT {names}, unit, {found}\n    FROM scored\n"
        f"    GROUP BY {names}, unit, parts\n    HAVING count(DISTINCT part) = parts\n)"
    )


def _item_spread(strata: Sequence[str]) -> str:
    """The variance of each item and of the total without it, and how the two go together."""
    listed = ", ".join(f"s.{name}" for name in strata)
    return (
        f"item_spread AS (\n    SELECT {listed}, s.part, var_samp(s.points) AS spread, "
        "var_samp(c.total - s.points) AS others, "
        "covar_samp(s.points, c.total - s.points) AS shared\n    FROM scored AS s\n"
        f"    JOIN complete AS c ON c.unit = s.unit AND {same('c', 's', strata)}\n"
        f"    GROUP BY {listed}, s.part\n)"
    )


def _whole_scale(by: Sequence[str]) -> str:
    return (
        f"SELECT\n    {', '.join(f't.{name}' for name in by)},\n    NULL AS numerator,\n"
        "    t.units AS denominator,\n    CASE WHEN i.parts > 1 THEN i.parts / (i.parts - 1) * "
        "(1 - i.spread / nullif(t.spread, 0)) END AS value,\n    t.units AS scope,\n"
        f"    i.parts AS parts\nFROM totals AS t\nJOIN items AS i ON {same('t', 'i', by)}"
    )


def _of_items(measure: Reliability, by: Sequence[str], strata: Sequence[str]) -> str:
    """Alpha of the other items, or the correlation with their sum, for each item in turn."""
    part = measure.item
    listed = ", ".join(f"d.part AS {name}" if name == part else f"t.{name}" for name in by)
    value = (
        "CASE WHEN i.parts > 2 THEN (i.parts - 1) / (i.parts - 2) * "
        "(1 - (i.spread - d.spread) / nullif(d.others, 0)) END"
        if measure.statistic == "alpha without"
        else "d.shared / nullif(sqrt(d.spread * d.others), 0)"
    )
    return (
        f"SELECT\n    {listed},\n    NULL AS numerator,\n    t.units AS denominator,\n"
        f"    {value} AS value,\n    t.units AS scope,\n"
        f"    i.parts - 1 AS parts\nFROM totals AS t\nJOIN items AS i ON {same('t', 'i', strata)}\n"
        f"JOIN item_spread AS d ON {same('d', 't', strata)}"
    )
