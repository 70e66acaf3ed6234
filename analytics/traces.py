"""What rows about students leave for everyone: which years, programs and months occur.

A trace is all that views about other things take of students. Whoever holds the traces and no
student computes the same numbers, at any revision: so does the viewers' copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Trace:
    """The different values of a few columns of a dataset about students (name to SQL)."""

    name: str
    notes: str
    dataset: str
    columns: Mapping[str, str]

    @property
    def sql(self) -> str:
        """The values that occur now."""
        return f"SELECT DISTINCT {self._told} FROM {self.dataset}"

    @property
    def history(self) -> str:
        """Name of the relation that holds the values with the revisions at which they occurred."""
        return f"{self.name}_rows"

    @property
    def history_sql(self) -> str:
        """Values with ``_since`` and ``_until``, as often as rows came and went."""
        return (
            f"SELECT DISTINCT {self._told}, _since, _until FROM {self.dataset}_rows "
            "WHERE _until IS DISTINCT FROM _since"
        )

    @property
    def merged_sql(self) -> str:
        """The same with spans that meet or overlap as one: it does not tell when rows changed."""
        names = ", ".join(self.columns)
        ends = "CAST(coalesce(_until, 2147483647) AS BIGINT)"
        return (
            f"WITH span AS (SELECT {names}, _since, {ends} AS ends FROM {self.history}), "
            "begun AS (SELECT *, coalesce(_since > max(ends) OVER (earlier ROWS BETWEEN UNBOUNDED "
            f"PRECEDING AND 1 PRECEDING), TRUE) AS begins FROM span WINDOW earlier AS (PARTITION "
            f"BY {names} ORDER BY _since, ends)), "
            f"island AS (SELECT *, count(*) FILTER (begins) OVER (PARTITION BY {names} "
            "ORDER BY _since, ends) AS island FROM begun) "
            f"SELECT {names}, min(_since) AS _since, "
            "CAST(nullif(max(ends), 2147483647) AS INTEGER) AS _until "
            f"FROM island GROUP BY {names}, island ORDER BY ALL"
        )

    def at(self, held: str) -> str:
        """The values whose span meets a condition, from the history alone."""
        return f"SELECT DISTINCT {', '.join(self.columns)} FROM {self.history} WHERE {held}"

    @property
    def _told(self) -> str:
        return ", ".join(f"{sql} AS {name}" for name, sql in self.columns.items())


TRACES = {
    trace.name: trace
    for trace in (
        Trace(
            "enrolled_year",
            "Grain: one row per school year with enrolled students on file.",
            "enrolment",
            {"school_year": "school_year"},
        ),
        Trace(
            "rostered_program",
            "Grain: one row per school year and program with a roster of students on file.",
            "student_roster",
            {"school_year": "school_year", "program_id": "program_id"},
        ),
        Trace(
            "rostered_month",
            "Grain: one row per month in which anybody on a roster began.",
            "student_roster",
            {"month": "CAST(date_trunc('month', first_date) AS DATE)"},
        ),
    )
}
