"""What partners at a few schools would change for a group that has fewer of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.compute import compute
from analytics.indicators import INDICATORS
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

    def enrolled(filters: Mapping[str, str]) -> Sequence[ResultRow]:
        found = compute(store, "students_enrolled", by=("school",), where=filters, role=role)
        return found.rows

    of_group, of_all = (
        compute(store, "desert_rate", where=filters, role=role).only
        for filters in ({**here, name: code}, here)
    )
    if of_group.value is None or of_all.value is None or of_group.value <= of_all.value:
        return None
    reached = compute(store, "school_reach_rate", by=("school",), where=_of_schools(here)).rows
    bare = {row.group["school"] for row in reached if row.value == 0}
    parts = _parts(enrolled({**here, name: code}), enrolled(here), bare, (of_group, of_all))
    return _chosen(parts, of_group.value - of_all.value, schools)


def _of_schools(where: Mapping[str, str]) -> dict[str, str]:
    """The filters that schools know: not those on groups of students."""
    known = INDICATORS["school_reach_rate"].dimensions
    return {key: value for key, value in where.items() if key in known}


@dataclass(frozen=True)
class _Part:
    code: str
    points: float
    students: int


def _parts(
    inside: Sequence[ResultRow],
    around: Sequence[ResultRow],
    bare: set[str | None],
    wholes: tuple[ResultRow, ResultRow],
) -> list[_Part]:
    """Each school without a partner with its part in the gap, in percentage points."""
    of_group, of_all = (float(row.denominator or 1) for row in wholes)
    everybody = {row.group["school"]: row for row in around if row.state is State.VALUE}
    parts = []
    for row in inside:
        whole = everybody.get(row.group["school"])
        if row.state is not State.VALUE or row.group["school"] not in bare or whole is None:
            continue
        share, of_everybody = float(row.value or 0) / of_group, float(whole.value or 0) / of_all
        code = row.group["school"] or ""
        parts.append(_Part(code, 100 * (share - of_everybody), int(row.value or 0)))
    return sorted(parts, key=lambda part: (-part.points, part.code))


def _chosen(parts: Sequence[_Part], gap: float, schools: int) -> WhatIf | None:
    """The schools that close most, until the gap is closed."""
    left, taken = gap, []
    for part in parts[:schools]:
        if part.points <= 0 or left <= 0:
            break
        taken.append(part)
        left -= part.points
    if not taken:
        return None
    codes = tuple(part.code for part in taken)
    return WhatIf(gap, left, codes, sum(part.students for part in taken))
