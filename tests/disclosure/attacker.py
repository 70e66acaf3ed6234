"""The attacker: everything printed, additivity, public enrolment and whole numbers, and HiGHS.

It knows nothing of how cells were hidden and shares no code with what hides them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

Name = Hashable
Range = tuple[int, int]


class ImpossibleError(Exception):
    """No table fits what is known: the attack model is wrong, which must never pass for safety."""


class Attacker:
    """Names with a known value or a range, and sums: (total, parts)."""

    def __init__(
        self,
        known: Mapping[Name, int],
        ranges: Mapping[Name, tuple[float, float]],
        sums: Iterable[tuple[Name, Sequence[Name]]],
    ) -> None:
        self.names = list(ranges)
        self.place = {name: at for at, name in enumerate(self.names)}
        self.bounds = np.array([ranges[name] for name in self.names], float).reshape(-1, 2)
        row, column, entry, right = [], [], [], []
        for total, parts in sums:
            rest = 0
            for name, sign in ((total, -1), *((part, 1) for part in parts)):
                if name in self.place:
                    row.append(len(right))
                    column.append(self.place[name])
                    entry.append(sign)
                else:
                    rest += sign * known[name]
            right.append(-rest)
        shape = (len(right), len(self.names))
        self.matrix = csr_matrix((entry, (row, column)), shape=shape)
        self.right = np.array(right, float)
        for line, value in zip(np.diff(self.matrix.indptr), self.right, strict=True):
            if not line and value:
                raise ImpossibleError("the shown numbers do not add up")
        self.seen = np.empty((0, len(self.names)))

    def fits(self, table: Mapping[Name, int]) -> bool:
        """Whether a table agrees with everything known."""
        values = np.array([table[name] for name in self.names], float)
        is_inside = np.all((values >= self.bounds[:, 0]) & (values <= self.bounds[:, 1]))
        return bool(is_inside and np.all(self.matrix @ values == self.right))

    def range(self, name: Name) -> Range:
        """The smallest and the largest value that a name can have."""
        return self._best(name, 1), self._best(name, -1)

    def is_possible(self, name: Name, low: int, high: int) -> bool:
        """Whether a name can be as small as ``low`` and as large as ``high``.

        Every solution found on the way is a table that fits, so it is looked at for all names.
        """
        at = self.place[name]
        is_seen = len(self.seen) and self.seen[:, at].min() <= low
        if not is_seen and self._best(name, 1) > low:
            return False
        return self.seen[:, at].max() >= high or self._best(name, -1) >= high

    def _best(self, name: Name, sign: int) -> int:
        cost = np.zeros(len(self.names))
        cost[self.place[name]] = sign
        used = np.flatnonzero(np.diff(self.matrix.indptr))
        result = milp(
            cost,
            integrality=np.ones(len(self.names)),
            bounds=Bounds(self.bounds[:, 0], self.bounds[:, 1]),
            constraints=[LinearConstraint(self.matrix[used], self.right[used], self.right[used])]
            if len(used)
            else [],
        )
        if result.x is None:
            raise ImpossibleError(result.message)
        self.seen = np.vstack((self.seen, np.rint(result.x)))
        return round(float(result.x[self.place[name]]))
