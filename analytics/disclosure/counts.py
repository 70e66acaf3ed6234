"""Linked counts: the cells of a release and the equations that tie them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]

NO_BOUND = 10**9
"""Larger than any count: an attacker knows no upper bound."""

LOW, HIGH = "low", "high"


class Claim(NamedTuple):
    """What must be possible for the reader of a release: a cell as small, or as large, as wanted.

    ``side`` is ``LOW`` or ``HIGH``.
    """

    cell: int
    side: str


class Alternative(NamedTuple):
    """Another table that prints the same: the cells that differ from the true one, by how much."""

    cells: tuple[int, ...]
    changes: tuple[int, ...]


Proof = dict[Claim, Alternative]
Equation = tuple[int, tuple[int, ...]]
"""A total and the parts that add up to it, by position."""


@dataclass
class Counts:
    """Cells with their true values, what ties them, and what everybody knows beforehand.

    ``lower`` and ``upper`` bound each value before anything is published (0 and the public
    enrolment). ``low`` and ``high`` are what a reader must find possible of a sensitive cell at
    least (-1 for a cell that is not sensitive). ``cost`` is what hiding a cell costs. ``fixed``
    cells cannot be hidden any more. ``blocks`` label the cells in rings, from near to far: help is
    looked for among the cells of the same label first (-1: in no block).
    """

    keys: list[Any]
    value: Integers
    lower: Integers
    upper: Integers
    low: Integers
    high: Integers
    cost: Numbers
    equations: list[Equation]
    fixed: Marks
    blocks: list[Integers] = field(default_factory=list)
    hidden: Marks = field(default_factory=lambda: np.zeros(0, bool))
    matrix: Any = None
    lines_of: list[list[int]] = field(default_factory=list)
    line_cells: list[Integers] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not len(self.hidden):
            self.hidden = self.sensitive.copy()
        self.matrix = _matrix(self.equations, len(self.keys))
        self.lines_of = [[] for _ in self.keys]
        for number, (total, parts) in enumerate(self.equations):
            for cell in (total, *parts):
                self.lines_of[cell].append(number)
        self.line_cells = [np.array((t, *parts), np.int64) for t, parts in self.equations]
        columns = self.matrix.tocsc()
        self.column_starts = columns.indptr.astype(np.int64)
        self.column_rows, self.column_entries = columns.indices, columns.data
        if np.any(self.matrix @ self.value):
            raise ValueError("The counts do not add up")
        if np.any(self.value < self.lower) or np.any(self.value > self.upper):
            raise ValueError("A count lies outside what is known of it beforehand")

    @property
    def sensitive(self) -> Marks:
        """Which cells must be hidden for their own sake."""
        return self.low >= 0

    @property
    def complements(self) -> Integers:
        """The cells that are hidden to protect others, the dearest first."""
        found = np.flatnonzero(self.hidden & ~self.sensitive & ~self.fixed)
        return found[np.argsort(-self.cost[found], kind="stable")]

    def claims(self) -> list[Claim]:
        """Everything that must stay possible."""
        cells = np.flatnonzero(self.sensitive)
        return [Claim(int(cell), side) for cell in cells for side in (LOW, HIGH)]

    def step(self, claim: Claim) -> int:
        """How far the cell must move from its true value, at least, to meet the claim."""
        cell = claim.cell
        if claim.side == LOW:
            return int(min(0, self.low[cell] - self.value[cell]))
        return int(max(0, self.high[cell] - self.value[cell]))


def _matrix(equations: Sequence[Equation], cells: int) -> Any:
    """The equations as a sparse matrix: parts 1, totals -1, every row adding up to 0."""
    from scipy.sparse import csr_matrix

    row: list[int] = []
    column: list[int] = []
    entry: list[int] = []
    for number, (total, parts) in enumerate(equations):
        row += [number] * (1 + len(parts))
        column += [total, *parts]
        entry += [-1] + [1] * len(parts)
    return csr_matrix((entry, (row, column)), shape=(len(equations), cells), dtype=np.int64)


def counts_of(
    cells: Iterable[tuple[Any, int, int]],
    sums: Iterable[tuple[Any, Sequence[Any]]],
    smallest: int = 10,
) -> Counts:
    """Counts from (key, value, enrolled) and (total, parts): every value below ``smallest`` is
    sensitive where somebody is enrolled. The plain case, without blocks; dearer cells are larger.
    """
    listed = list(cells)
    place = {key: number for number, (key, _, _) in enumerate(listed)}
    value = np.array([v for _, v, _ in listed], np.int64)
    upper = np.array([e for _, _, e in listed], np.int64)
    is_small = (value < smallest) & (upper > 0)
    equations = [(place[total], tuple(place[part] for part in parts)) for total, parts in sums]
    return Counts(
        keys=[key for key, _, _ in listed],
        value=value,
        lower=np.zeros_like(value),
        upper=upper,
        low=np.where(is_small, 0, -1),
        high=np.where(is_small, np.minimum(smallest - 1, upper), -1),
        cost=1.0 + np.log1p(value),
        equations=equations,
        fixed=np.zeros(len(value), bool),
    )
