"""Disclosure control in its first form: small groups, and their complements in one dimension.

Viewers never see a group of fewer than ten people. For students a count of fewer than ten
served, or of one to nine not served, is hidden too. Where hiding leaves a line of the table
(all groups along one dimension) with a single hole, or with holes that add up to fewer than ten,
the smallest further groups are hidden, along every dimension, until nothing more changes. A
hidden value is missing, never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from analytics.results import ResultRow, State

SMALLEST_GROUP = 10

Key = tuple[str | None, ...]


@dataclass
class Cell:
    """A group with its people, those counted among them, and what is sensitive about it."""

    key: Key
    people: float
    counted: float | None
    reasons: set[str] = field(default_factory=set)
    is_hidden: bool = False

    def amount(self, reason: str) -> float:
        """The number that a reason is about."""
        if reason == "people" or self.counted is None:
            return self.people
        return self.counted if reason == "counted" else self.people - self.counted


def sensitive(people: float, counted: float | None) -> set[str]:
    """Why a group must be hidden: which of its numbers are too small. Empty when it need not."""
    reasons: set[str] = set()
    if 0 < people < SMALLEST_GROUP:
        reasons.add("people")
    if counted is not None and people > 0:
        if counted < SMALLEST_GROUP:
            reasons.add("counted")
        if 0 < people - counted < SMALLEST_GROUP:
            reasons.add("others")
    return reasons


def _lines(cells: Iterable[Cell], ignored: frozenset[int]) -> list[list[Cell]]:
    """Cells that differ in the ignored dimensions only: their total may be known."""
    lines: dict[Key, list[Cell]] = {}
    for cell in cells:
        rest = tuple(part for place, part in enumerate(cell.key) if place not in ignored)
        lines.setdefault(rest, []).append(cell)
    return list(lines.values())


def _is_open(holes: Sequence[Cell]) -> bool:
    """Whether the holes of a line say too much once its total is known."""
    if not holes:
        return False
    reasons = set().union(*(cell.reasons for cell in holes))
    return len(holes) < 2 or any(
        sum(cell.amount(reason) for cell in holes) < SMALLEST_GROUP for reason in reasons
    )


def _close(line: list[Cell]) -> bool:
    """Hide the smallest cells of a line until its holes are safe; whether any was hidden."""
    holes = [cell for cell in line if cell.is_hidden]
    if not _is_open(holes):
        return False
    shown = sorted(
        (cell for cell in line if not cell.is_hidden),
        key=lambda cell: (cell.people, tuple(part or "" for part in cell.key)),
        reverse=True,
    )
    changed = False
    while shown and _is_open(holes):
        cell = shown.pop()
        cell.is_hidden = changed = True
        holes.append(cell)
    return changed


def hide(cells: Sequence[Cell], together: Sequence[frozenset[int]] = ()) -> set[Key]:
    """The keys of the groups to hide: sensitive ones and their complements.

    ``together`` names sets of dimensions (by position) over which a total is known as well, such
    as all schools of a district whatever their level.
    """
    for cell in cells:
        cell.is_hidden = bool(cell.reasons)
    depth = len(cells[0].key) if cells else 0
    totals = [*(frozenset({position}) for position in range(depth)), *together]
    lines = [line for ignored in totals for line in _lines(cells, ignored)]
    changed = True
    while changed:
        changed = False
        for line in lines:
            changed = _close(line) or changed
    return {cell.key for cell in cells if cell.is_hidden}


def protect(
    rows: Sequence[ResultRow],
    key_of: Callable[[ResultRow], Key],
    is_strict: bool,
    together: Sequence[frozenset[int]] = (),
) -> list[ResultRow]:
    """Rows with every group hidden that a viewer must not see.

    ``key_of`` gives the group of a row; rows of one group (the categories of a distribution)
    are shown or hidden together. ``is_strict`` protects counts inside groups as well; for
    ``together`` see :func:`hide`.
    """
    cells: dict[Key, Cell] = {}
    for row in rows:
        if row.state is State.NO_DATA:
            continue
        people = float(row.people or 0)
        counted = float(row.numerator or 0) if is_strict else None
        key = key_of(row)
        if key not in cells:
            cells[key] = Cell(key, people, counted, sensitive(people, counted))
    hidden = hide(list(cells.values()), together)
    return [suppressed(row) if key_of(row) in hidden else row for row in rows]


def suppressed(row: ResultRow) -> ResultRow:
    """The row without its numbers."""
    if row.state is State.NO_DATA:
        return row
    return replace(
        row,
        value=None,
        numerator=None,
        denominator=None,
        people=None,
        low=None,
        high=None,
        state=State.SUPPRESSED,
    )
