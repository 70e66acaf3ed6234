"""Groups compared with the whole or with all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analytics.results import ResultRow, State


def compared(kind: str, group: tuple[float, float], whole: tuple[float, float]) -> float | None:
    """One comparison from (counted, size) of a group and of the whole that it is part of.

    None where it does not exist: nobody in the group, nobody counted at all, no others.
    Formulas: composition index (x_g/n_g)/(x/n); gap 100(x_g/n_g - x_o/n_o); ratio
    (x_g/n_g)/(x_o/n_o), where o is the whole without the group.
    """
    counted, size = group
    others_counted, others_size = whole[0] - counted, whole[1] - size
    if not size:
        return None
    rate = counted / size
    if kind == "composition index":
        return rate / (whole[0] / whole[1]) if whole[0] else None
    if not others_size:
        return None
    others = others_counted / others_size
    if kind == "gap":
        return 100 * (rate - others)
    return rate / others if others else None


def against_wholes(
    kind: str, groups: Sequence[ResultRow], wholes: Sequence[ResultRow], strata: Sequence[str]
) -> list[ResultRow]:
    """Each group compared with the whole of its stratum; hidden where an input is hidden."""
    by_stratum = {tuple(whole.group[name] for name in strata): whole for whole in wholes}
    return [
        _compared_row(kind, row, by_stratum.get(tuple(row.group[name] for name in strata)))
        for row in groups
    ]


def _compared_row(kind: str, row: ResultRow, whole: ResultRow | None) -> ResultRow:
    states = {row.state, whole.state if whole else State.NO_DATA}
    value = None
    if whole is not None and states == {State.VALUE}:
        value = compared(kind, _pair(row), _pair(whole))
    if value is not None:
        return replace(row, value=value, low=None, high=None)
    state = State.SUPPRESSED if State.SUPPRESSED in states else State.NO_DATA
    return ResultRow(row.group, None, None, None, None, None, None, state)


def _pair(row: ResultRow) -> tuple[float, float]:
    return float(row.numerator or 0), float(row.denominator or 0)
