"""The query of Cronbach's alpha, of a whole scale or with each item left out in turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analytics.filtering import Filter, same
from analytics.measures import Reliability


def compiled(
    measure: Reliability, by: Sequence[str], where: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """The query and its parameters.

    Beside what every query has: ``parts``, the number of items that alpha was taken over. Where
    items are left out in turn, a filter on the item picks rows and never removes items from the
    scale.
    """
    dropped = measure.item if measure.leaves_items_out else ""
    strata = [name for name in by if name != dropped]
    selected = Filter.of({name: value for name, value in where.items() if name != dropped})
    kept = selected.clause(f"{measure.score} IS NOT NULL", f"{measure.items} IS NOT NULL")
    names = ", ".join(strata)
    tables = (
        f"WITH scored AS (\n    SELECT {names}, {measure.unit} AS unit, {measure.item} AS part, "
        f"{measure.items} AS parts, {measure.score} AS points\n    FROM {measure.relation}{kept}\n"
        f"),\ncomplete AS (\n    SELECT {names}, unit, sum(points) AS total\n    FROM scored\n"
        f"    GROUP BY {names}, unit, parts\n    HAVING count(DISTINCT part) = parts\n),\n"
        f"{_item_spread(strata)},\n"
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
    return tables + _without_each(by, strata, dropped) + chosen, parameters


def _item_spread(strata: Sequence[str]) -> str:
    """The variance of each item, and of the total without it."""
    listed = ", ".join(f"s.{name}" for name in strata)
    return (
        f"item_spread AS (\n    SELECT {listed}, s.part, var_samp(s.points) AS spread, "
        "var_samp(c.total - s.points) AS others\n    FROM scored AS s\n    JOIN complete AS c "
        f"ON c.unit = s.unit AND {same('c', 's', strata)}\n    GROUP BY {listed}, s.part\n)"
    )


def _whole_scale(by: Sequence[str]) -> str:
    return (
        f"SELECT\n    {', '.join(f't.{name}' for name in by)},\n    NULL AS numerator,\n"
        "    t.units AS denominator,\n    CASE WHEN i.parts > 1 THEN i.parts / (i.parts - 1) * "
        "(1 - i.spread / nullif(t.spread, 0)) END AS value,\n    t.units AS scope,\n"
        f"    i.parts AS parts\nFROM totals AS t\nJOIN items AS i ON {same('t', 'i', by)}"
    )


def _without_each(by: Sequence[str], strata: Sequence[str], dropped: str) -> str:
    listed = ", ".join(f"d.part AS {name}" if name == dropped else f"t.{name}" for name in by)
    return (
        f"SELECT\n    {listed},\n    NULL AS numerator,\n    t.units AS denominator,\n"
        "    CASE WHEN i.parts > 2 THEN (i.parts - 1) / (i.parts - 2) * "
        "(1 - (i.spread - d.spread) / nullif(d.others, 0)) END AS value,\n    t.units AS scope,\n"
        f"    i.parts - 1 AS parts\nFROM totals AS t\nJOIN items AS i ON {same('t', 'i', strata)}\n"
        f"JOIN item_spread AS d ON {same('d', 't', strata)}"
    )
