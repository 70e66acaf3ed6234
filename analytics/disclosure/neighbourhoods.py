"""Parts of a table in which another table that prints the same is looked for.

What lies outside a neighbourhood keeps its true value, so whatever is found inside it holds for
the whole. Small neighbourhoods are solved in milliseconds; the last one is everything.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from analytics.disclosure.counts import Counts, Integers


class Neighbourhoods:
    """The neighbourhoods of a table, as arrays of cells, from near to far."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._rings = [_members(labels) for labels in counts.blocks]
        self.everything = np.arange(len(counts.keys))

    def around(self, cell: int) -> list[Integers]:
        """From the nearest block of a cell to everything."""
        labels = [int(labels[cell]) for labels in self._counts.blocks]
        found = [ring[at] for ring, at in zip(self._rings, labels, strict=True) if at >= 0]
        if not found or len(found[-1]) < len(self.everything):
            found.append(self.everything)
        return found

    def blocks(self, ring: int) -> list[Integers]:
        """Every block of a ring; a ring beyond the last is everything."""
        return [self.everything] if ring >= len(self._rings) else list(self._rings[ring].values())


def _members(labels: Integers) -> dict[int, Integers]:
    """Label to cells, without those in no block."""
    order = np.argsort(labels, kind="stable")
    changes = np.flatnonzero(np.diff(labels[order])) + 1
    parts = [part for part in np.split(order, changes) if len(part)]
    return {int(labels[part[0]]): np.sort(part) for part in parts if labels[part[0]] >= 0}


def equations_among(counts: Counts, cells: Integers, times: int = 0) -> Any:
    """The equations that touch some cells, as a sparse matrix with a column for each cell.

    With ``times`` a column for the rise and one for the fall of each, so many times over.
    """
    from scipy.sparse import csc_matrix

    start = counts.column_starts[cells]
    length = counts.column_starts[cells + 1] - start
    ends = np.concatenate(([0], np.cumsum(length)))
    at = np.repeat(start - ends[:-1], length) + np.arange(ends[-1])
    used, row = np.unique(counts.column_rows[at], return_inverse=True)
    entry = counts.column_entries[at].astype(float)
    if times:
        entry = np.tile(np.concatenate((entry, -entry)), times)
        row = np.tile(row, 2 * times)
        ends = np.concatenate((ends, *(ends[1:] + k * ends[-1] for k in range(1, 2 * times))))
    return csc_matrix((entry, row, ends), shape=(len(used), len(ends) - 1))


def connected(counts: Counts, cells: Integers, start: int) -> Integers:
    """Those of some cells that hang together with one of them through equations."""
    allowed = np.zeros(len(counts.keys), bool)
    allowed[cells] = True
    allowed[start] = False
    found, waiting, seen = [start], [start], set()
    while waiting:
        for number in counts.lines_of[waiting.pop()]:
            if number not in seen:
                seen.add(number)
                line = counts.line_cells[number]
                new = line[allowed[line]]
                allowed[new] = False
                found += new.tolist()
                waiting += new.tolist()
    return np.array(sorted(found), np.int64)


def pieces(counts: Counts, cells: Integers) -> Integers:
    """Numbers that are the same for cells that hang together through equations."""
    label = {int(cell): -1 for cell in cells}
    for number, cell in enumerate(label):
        if label[cell] < 0:
            for other in connected(counts, cells, cell).tolist():
                label[other] = number
    return np.array(list(label.values()), np.int64)
