"""Summary tables: counts by few dimensions, small enough to answer a chart in milliseconds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analytics.declarations import Count, Rate, SimpleMeasure, Sum
from analytics.dimensions import DIMENSIONS

PLACE = ("school_year", "region", "district", "level", "area")
SCHOOL = (*PLACE, "school")
OF_SCHOOL = ("region", "district", "level", "area")
GROUPS = tuple(name for name, dimension in DIMENSIONS.items() if dimension.is_group)


@dataclass(frozen=True)
class Rollup:
    """Rows of a relation counted (``_rows``) by the columns that a query may name.

    ``sums`` are columns that were added up. ``made_from`` names a finer rollup that has every
    column of this one, so that the relation itself is read as rarely as possible.
    """

    name: str
    relation: str
    columns: tuple[str, ...]
    sums: tuple[str, ...] = ()
    made_from: str = ""

    @property
    def sql(self) -> str:
        """The query that fills the table.

        Attributes of a school follow from it, so they are joined after counting, not counted by.
        """
        added = "".join(f", sum({name}) AS {name}" for name in self.sums)
        rows = "sum(_rows)" if self.made_from else "count(*)"
        source = self.made_from or self.relation
        if self.made_from or "school" not in self.columns:
            listed = ", ".join(self.columns)
            return f"SELECT {listed}, {rows} AS _rows{added} FROM {source} GROUP BY {listed}"
        keys = ", ".join(name for name in self.columns if name not in OF_SCHOOL)
        chosen = ", ".join(
            f"s.{name}" if name in OF_SCHOOL else f"c.{name}" for name in self.columns
        )
        carried = "".join(f", c.{name}" for name in self.sums)
        return (
            f"SELECT {chosen}, c._rows{carried} FROM (SELECT {keys}, {rows} AS _rows{added} "
            f"FROM {source} GROUP BY {keys}) AS c LEFT JOIN school AS s ON s.school_id = c.school"
        )


def _of_students(name: str, columns: tuple[str, ...], made_from: str = "") -> Rollup:
    return Rollup(name, "student_year", (*columns, "is_served"), ("slots",), made_from)


def _of_slots(name: str, columns: tuple[str, ...], made_from: str = "") -> Rollup:
    told = ("partner_type", "is_matched", "is_of_district")
    return Rollup(name, "roster_slot", (*columns, *told), (), made_from)


def _rollups() -> list[Rollup]:
    """The smallest first: the whole, each group by place, all groups by year, then by school."""
    by_school = "student_year_by_school"
    return [
        _of_students("student_year_by_place", PLACE, by_school),
        *(
            _of_students(f"student_year_by_{group}", (*PLACE, group), f"{by_school}_{group}")
            for group in GROUPS
        ),
        _of_students("student_year_by_groups", ("school_year", *GROUPS)),
        _of_students(by_school, SCHOOL, f"{by_school}_{GROUPS[0]}"),
        *(_of_students(f"{by_school}_{group}", (*SCHOOL, group)) for group in GROUPS),
        _of_slots("roster_slot_by_place", PLACE, "roster_slot_by_school"),
        _of_slots("roster_slot_by_school", SCHOOL),
    ]


ROLLUPS: dict[str, Rollup] = {rollup.name: rollup for rollup in _rollups()}


def _words(*expressions: str) -> set[str]:
    """The column names in SQL expressions (texts in quotes left out)."""
    text = " ".join(re.sub(r"'[^']*'", "", each) for each in expressions)
    return set(re.findall(r"\b[a-z_][a-z0-9_]*\b", text)) - {"is", "not", "null", "and", "or"}


def covering(measure: SimpleMeasure, dimensions: set[str]) -> Rollup | None:
    """The first (smallest) rollup that answers a measure exactly, or None."""
    if isinstance(measure, Rate):
        needed = _words(measure.numerator, measure.denominator)
    elif isinstance(measure, Count):
        needed = _words(measure.condition, measure.of)
    elif isinstance(measure, Sum):
        needed = _words(measure.condition)
    else:
        return None
    added = {measure.expression} if isinstance(measure, Sum) else set()
    for rollup in ROLLUPS.values():
        if (
            rollup.relation == measure.relation
            and needed | dimensions <= set(rollup.columns)
            and added <= set(rollup.sums)
        ):
            return rollup
    return None


def in_building_order() -> list[Rollup]:
    """Every rollup, those that others are made from first."""
    depth = {"": 0}

    def level(rollup: Rollup) -> int:
        if rollup.name not in depth:
            above = ROLLUPS.get(rollup.made_from)
            depth[rollup.name] = 1 + (level(above) if above else 0)
        return depth[rollup.name]

    return sorted(ROLLUPS.values(), key=level)
