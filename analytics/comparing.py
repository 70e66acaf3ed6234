"""The rows that a comparison needs, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from analytics import compare
from analytics.calls import Call, compared_dimensions
from analytics.compare import Against, without_value
from analytics.dimensions import DIMENSIONS
from analytics.measures import ALL, HIGHEST, OTHERS, Comparison
from analytics.results import ResultRow, State
from analytics.statistics.access import School, split
from analytics.statistics.estimates import Estimate
from analytics.statistics.proportions import wilson
from data_loaders.errors import CallError

Ask = Callable[[tuple[str, ...], dict[str, str]], list[ResultRow]]
"""Rows of the base by a breakdown and filters, as the role may see them."""

Key = tuple[str | None, ...]


def checked_reference(call: Call, reference: str) -> str:
    """The reference of a comparison: "others", "all", "highest", or a group's code.

    Empty takes the measure's own. Raises ``CallError`` where the indicator has no reference, or a
    group is named beside several dimensions.
    """
    measure = call.indicator.measure
    if not isinstance(measure, Comparison):
        if reference:
            raise CallError(f"{call.indicator.name} is not compared with a reference")
        return ""
    if not reference or reference == measure.default_reference:
        return measure.default_reference
    if not measure.takes_reference:
        raise CallError(
            f"{call.indicator.name} has one reference only: {measure.default_reference}"
        )
    if reference in (OTHERS, ALL, HIGHEST):
        return reference
    along = compared_dimensions(call.by)
    if len(along) != 1:
        raise CallError(
            "A group can be the reference of one dimension only",
            do=f"Use {OTHERS!r}, {ALL!r} or {HIGHEST!r} for several.",
        )
    vocabulary = DIMENSIONS[along[0]].vocabulary
    code = vocabulary.code_of(reference) if vocabulary else reference
    if code is None:
        raise CallError(f"{reference!r} is not known as {DIMENSIONS[along[0]].in_words}")
    return code


def compared(call: Call, measure: Comparison, reference: str, ask: Ask) -> list[ResultRow]:
    """The groups of a call compared, stratum by stratum, and those that the filters pick."""
    along = compared_dimensions(call.by)
    where = {name: value for name, value in call.where.items() if name not in along}
    chosen = {name: value for name, value in call.where.items() if name in along}
    strata = tuple(name for name in call.by if name not in along)
    groups = ask(call.by, where)
    wholes = {key_of(row, strata): row for row in ask(strata, where)}
    if measure.kind in ("access", "selection"):
        rows = _split(measure, groups, wholes, strata, lambda by: ask(by, where))
    elif measure.kind == "surprise":
        rows = _surprise(groups, wholes, strata, along, lambda by: ask(by, where))
    else:
        rows = _against(measure.kind, reference, groups, wholes, (strata, along))
    return [row for row in rows if _meets(row, chosen)]


def key_of(row: ResultRow, names: Sequence[str]) -> Key:
    """The codes of some dimensions of a row."""
    return tuple(row.group[name] for name in names)


def _meets(row: ResultRow, where: Mapping[str, str]) -> bool:
    return all((row.group.get(name) or "") == value for name, value in where.items())


def _against(
    kind: str,
    reference: str,
    groups: list[ResultRow],
    wholes: Mapping[Key, ResultRow],
    dimensions: tuple[tuple[str, ...], tuple[str, ...]],
) -> list[ResultRow]:
    """Each group against the reference of its stratum."""
    strata, along = dimensions
    peers: dict[Key, list[ResultRow]] = {}
    for row in groups:
        peers.setdefault(key_of(row, strata), []).append(row)
    found = []
    for row in groups:
        key = key_of(row, strata)
        named = next((each for each in peers[key] if key_of(each, along) == (reference,)), None)
        against = Against(kind, reference, wholes.get(key), named)
        found.append(compare.compared_row(row, against, peers[key]))
    return found


def _split(
    measure: Comparison,
    groups: list[ResultRow],
    wholes: Mapping[Key, ResultRow],
    strata: tuple[str, ...],
    ask: Callable[[tuple[str, ...]], list[ResultRow]],
) -> list[ResultRow]:
    """The access or the selection part of each group's gap to all, in percentage points.

    It exists where the group, the whole, every unit (school) of the whole and every part of the
    group in a unit are shown.
    """
    units: dict[Key, list[ResultRow]] = {}
    for row in ask(tuple(dict.fromkeys((*strata, measure.over)))):
        units.setdefault(key_of(row, strata), []).append(row)
    names = tuple(groups[0].group) if groups else ()
    inside: dict[Key, list[ResultRow]] = {}
    for row in ask(tuple(dict.fromkeys((*names, measure.over)))) if groups else []:
        inside.setdefault(key_of(row, names), []).append(row)
    found = []
    for row in groups:
        stratum = key_of(row, strata)
        parts, whole = inside.get(key_of(row, names), []), wholes.get(stratum)
        rows = [row, *parts, *units.get(stratum, [])]
        if any(each.state is State.SUPPRESSED for each in (*rows, *([whole] if whole else []))):
            found.append(without_value(row, State.SUPPRESSED))
            continue
        estimate = _part(measure, parts, units.get(stratum, []))
        against = Against(measure.kind, ALL, whole)
        found.append(compare.with_estimate(row, estimate, against))
    return found


def _part(measure: Comparison, parts: list[ResultRow], units: list[ResultRow]) -> Estimate | None:
    """One of the two parts, from the group's rows by unit and those of everybody."""
    of_group = {row.group[measure.over]: compare.pair_of(row) for row in parts}
    schools = []
    for unit in units:
        served, enrolled = of_group.get(unit.group[measure.over], (0.0, 0.0))
        all_served, all_enrolled = compare.pair_of(unit)
        schools.append(School(enrolled, served, all_enrolled, all_served))
    found = split(schools)
    if found is None:
        return None
    part = found.access if measure.kind == "access" else found.selection
    return Estimate(100 * part, None, None)


def _surprise(
    groups: list[ResultRow],
    wholes: Mapping[Key, ResultRow],
    strata: tuple[str, ...],
    along: tuple[str, ...],
    ask: Callable[[tuple[str, ...]], list[ResultRow]],
) -> list[ResultRow]:
    """How far an intersection lies from what its two groups alone lead to expect, in points:
    R_gh - (R_g + R_h - R). It exists where all four rates are shown, for two dimensions.
    """
    if len(along) != 2:
        return [without_value(row, State.NO_DATA) for row in groups]
    margins = {
        name: {key_of(row, (*strata, name)): row for row in ask((*strata, name))} for name in along
    }
    found = []
    for row in groups:
        sides = [margins[name].get(key_of(row, (*strata, name))) for name in along]
        whole = wholes.get(key_of(row, strata))
        inputs = [row, *sides, whole]
        states = {each.state if each else State.NO_DATA for each in inputs}
        if states != {State.VALUE}:
            hidden = State.SUPPRESSED in states
            found.append(without_value(row, State.SUPPRESSED if hidden else State.NO_DATA))
            continue
        expected = _expected([compare.rate_of(each) for each in (*sides, whole) if each])
        low, high = wilson(*compare.pair_of(row))
        ends = (100 * (each - expected) for each in (compare.rate_of(row), low, high))
        against = Against("surprise", ALL, whole)
        found.append(compare.with_estimate(row, Estimate(*ends), against))
    return found


def _expected(rates: list[float]) -> float:
    """What two groups lead to expect of both together: R_g + R_h - R."""
    first, second, whole = rates
    return first + second - whole
