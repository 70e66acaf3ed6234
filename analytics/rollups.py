"""Summary tables: counts by few dimensions, small enough to answer a chart in milliseconds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analytics.declarations import Count, Rate, SimpleMeasure, Sum
from analytics.dimensions import DIMENSIONS

PLACE = ("school_year", "region", "district", "level", "area")
SCHOOL = (*PLACE, "school")
GROUPS = tuple(name for name, dimension in DIMENSIONS.items() if dimension.is_group)


@dataclass(frozen=True)
class Rollup:
    """Rows of a relation counted (``_rows``) by the columns that a query may name.

    ``sums`` are columns that were added up.
    """

    name: str
    relation: str
    columns: tuple[str, ...]
    sums: tuple[str, ...] = ()

    @property
    def sql(self) -> str:
        """The query that fills the table."""
        added = "".join(f", sum({name}) AS {name}" for name in self.sums)
        listed = ", ".join(self.columns)
        return (
            f"SELECT {listed}, count(*) AS _rows{added} FROM {self.relation} GROUP BY {listed} "
            f"ORDER BY {listed}"
        )


def _student_rollups() -> list[Rollup]:
    """The smallest first: the whole, each group by school, all groups by year."""
    served = ("is_served",)
    return [
        Rollup("student_year_by_place", "student_year", (*PLACE, *served), ("slots",)),
        *(
            Rollup(f"student_year_by_{group}", "student_year", (*PLACE, group, *served), ("slots",))
            for group in GROUPS
        ),
        Rollup("student_year_by_groups", "student_year", ("school_year", *GROUPS, *served)),
        Rollup("student_year_by_school", "student_year", (*SCHOOL, *served), ("slots",)),
        *(
            Rollup(f"student_year_by_school_{group}", "student_year", (*SCHOOL, group, *served))
            for group in GROUPS
        ),
        Rollup("roster_slot_by_place", "roster_slot", (*PLACE, "partner_type", "is_matched")),
        Rollup("roster_slot_by_school", "roster_slot", (*SCHOOL, "partner_type", "is_matched")),
    ]


ROLLUPS: dict[str, Rollup] = {rollup.name: rollup for rollup in _student_rollups()}


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
