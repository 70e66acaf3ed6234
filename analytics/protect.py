"""Protection of answers and seats: small groups, and their complements in one dimension.

Viewers never see a group of fewer than ten people. Where hiding leaves a line of the table (all
groups along one dimension) with a single hole, or with holes that add up to fewer than ten, the
smallest further groups are hidden, along every dimension, until nothing more changes. A hidden
value is missing, never 0. Students have a stronger protection: see :mod:`analytics.disclosure`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from analytics.results import ResultRow, State

SMALLEST_GROUP = 10

Key = tuple[str | None, ...]


@dataclass
class Cell:
    """A group with its people, and whether it is hidden."""

    key: Key
    people: float
    is_hidden: bool = False


def is_sensitive(people: float) -> bool:
    """Whether a group is too small to be shown; an empty one is not."""
    return 0 < people < SMALLEST_GROUP


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
    return len(holes) < 2 or sum(cell.people for cell in holes) < SMALLEST_GROUP


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
        cell.is_hidden = is_sensitive(cell.people)
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
    together: Sequence[frozenset[int]] = (),
) -> list[ResultRow]:
    """Rows with every group hidden that a viewer must not see.

    ``key_of`` gives the group of a row; rows of one group (the categories of a distribution)
    are shown or hidden together. For ``together`` see :func:`hide`.
    """
    cells: dict[Key, Cell] = {}
    for row in rows:
        if row.state is State.NO_DATA:
            continue
        key = key_of(row)
        if key not in cells:
            cells[key] = Cell(key, float(row.people or 0))
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
