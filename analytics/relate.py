"""Two indicators beside each other: do they go together over districts?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.compute import compute
from analytics.results import Result, Role, State
from analytics.statistics.association import Line, line, pearson, spearman
from analytics.statistics.estimates import Estimate
from data_loaders.store import Store

FEWEST = 5
"""Fewer units than this say nothing about a relation."""

NOT_PROOF = (
    "Going together is not proof: districts that move may ask for more coaching, and other things "
    "may drive both."
)


@dataclass(frozen=True)
class Pair:
    """One unit with both numbers."""

    code: str
    x: float
    y: float


@dataclass(frozen=True)
class Association:
    """Two indicators over the same units: pairs, correlations and line.

    The statistics are None for fewer than five pairs, and where one side does not vary.
    """

    x: Result
    y: Result
    by: str
    pairs: tuple[Pair, ...]
    pearson: Estimate | None
    spearman: Estimate | None
    line: Line | None

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few units to say anything."""
        return len(self.pairs) < FEWEST


def relate(
    store: Store,
    x: str,
    y: str,
    *,
    by: str = "district",
    where: Mapping[str, str] | None = None,
    as_of: int | None = None,
    role: Role = Role.VIEWER,
) -> Association:
    """The units of ``by`` that have a value in both indicators, and how these go together.

    Numbers come from :func:`analytics.compute`, and so are protected. Raises ``CallError`` like
    it.
    """
    across = compute(store, x, by=(by,), where=where, as_of=as_of, role=role)
    upward = compute(store, y, by=(by,), where=where, as_of=as_of, role=role)
    return associated(across, upward, by)


def associated(x: Result, y: Result, by: str) -> Association:
    """Two results over the same units, put side by side."""
    across, upward = _values(x, by), _values(y, by)
    pairs = tuple(Pair(code, across[code], upward[code]) for code in across if code in upward)
    if len(pairs) < FEWEST:
        return Association(x, y, by, pairs, None, None, None)
    xs, ys = [pair.x for pair in pairs], [pair.y for pair in pairs]
    return Association(x, y, by, pairs, pearson(xs, ys), spearman(xs, ys), line(xs, ys))


def _values(result: Result, by: str) -> dict[str, float]:
    return {
        row.group[by] or "": row.value
        for row in result.rows
        if row.state is State.VALUE and row.value is not None
    }
