"""How much of a release can be read: from its printed numbers alone, so that it tells no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

Table = tuple[str, str]
"""A cube and a level of places."""


def shown_percents(rows: Iterable[Mapping[str, Any]]) -> dict[Table, float]:
    """Of all students served in a school year, the percent who stand in shown cells of a table.

    Students whose place or group is in no table are not shown. Empty where the number of all
    students served is hidden itself.
    """
    shown: defaultdict[Table, int] = defaultdict(int)
    for row in rows:
        shown[row["cube"], row["level"]] += row["served"] or 0
    whole = shown.get(("all", "state"), 0)
    return {table: 100 * served / whole for table, served in shown.items()} if whole else {}


def shown_by_level(rows: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """The mean of :func:`shown_percents` over the tables by group, for each level of places."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for (cube, level), percent in shown_percents(rows).items():
        if cube != "all":
            found[level].append(percent)
    return {level: round(sum(each) / len(each), 1) for level, each in found.items()}
