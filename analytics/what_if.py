"""What partners at a few schools would change for a group that has fewer of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.compute import compute
from analytics.results import ResultRow, Role, State
from data_loaders.store import Store


@dataclass(frozen=True)
class WhatIf:
    """The gap in exposure of a group to schools without a partner, before and after.

    ``gap`` and ``left`` are percentage points above the exposure of all students; ``schools`` the
    codes in the order in which they close most of it. ``reached`` are the group's students there.
    """

    gap: float
    left: float
    schools: tuple[str, ...]
    reached: int

    @property
    def closes(self) -> float:
        """The share of the gap that would close, in percent."""
        return 100 * (1 - self.left / self.gap)


def partners_at(
    store: Store,
    group: tuple[str, str],
    where: Mapping[str, str],
    *,
    schools: int = 5,
    role: Role = Role.VIEWER,
) -> WhatIf | None:
    """The schools without a partner whose cover would close most of a group's gap to all.

    ``group`` is (dimension, code). A school's part in the gap is the group's share of students
    there less that of all students. Only schools whose numbers this role may see are named. None
    where the group has no gap above zero, or it cannot be shown. Formula: our inference from the
    exposure of groups; it says where partners are missing, not how many would be served.
    """
    name, code = group
    here = {key: value for key, value in where.items() if key != name}
    one = {**here, name: code}
    of_group = compute(store, "desert_rate", where=one, role=role).only
    of_all = compute(store, "desert_rate", where=here, role=role).only
    if of_group.value is None or of_all.value is None or of_group.value <= of_all.value:
        return None
    inside = compute(store, "desert_rate", by=("school",), where=one, role=role).rows
    around = compute(store, "desert_rate", by=("school",), where=here, role=role).rows
    return _chosen(_parts(inside, around, of_group, of_all), of_group, of_all, schools)


@dataclass(frozen=True)
class _Part:
    code: str
    points: float
    students: int


def _parts(
    inside: Sequence[ResultRow],
    around: Sequence[ResultRow],
    of_group: ResultRow,
    of_all: ResultRow,
) -> list[_Part]:
    """Each school without a partner with its part in the gap, in percentage points."""
    whole = {row.group["school"]: row for row in around if row.state is State.VALUE}
    parts = []
    for row in inside:
        everybody = whole.get(row.group["school"])
        if row.state is not State.VALUE or not row.numerator or everybody is None:
            continue
        share = float(row.numerator) / float(of_group.denominator or 1)
        of_everybody = float(everybody.numerator or 0) / float(of_all.denominator or 1)
        code = row.group["school"] or ""
        parts.append(_Part(code, 100 * (share - of_everybody), int(row.numerator)))
    return sorted(parts, key=lambda part: (-part.points, part.code))


def _chosen(
    parts: Sequence[_Part], of_group: ResultRow, of_all: ResultRow, schools: int
) -> WhatIf | None:
    gap = float(of_group.value or 0) - float(of_all.value or 0)
    taken = [part for part in parts if part.points > 0][:schools]
    if not taken:
        return None
    left = gap - sum(part.points for part in taken)
    codes = tuple(part.code for part in taken)
    return WhatIf(gap, left, codes, sum(part.students for part in taken))
