"""Conditions of queries: filters with parameters, and joins on what may be empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Filter:
    """Conditions with numbered parameters: ``school_year = $1``."""

    conditions: tuple[str, ...]
    parameters: tuple[str, ...]

    @classmethod
    def of(cls, where: Mapping[str, str]) -> Filter:
        """A filter on dimensions; an empty text asks for rows where nothing is stated."""
        conditions: list[str] = []
        parameters: list[str] = []
        for name, value in where.items():
            if value:
                parameters.append(value)
                conditions.append(f"{name} = ${len(parameters)}")
            else:
                conditions.append(f"{name} IS NULL")
        return cls(tuple(conditions), tuple(parameters))

    def clause(self, *more: str) -> str:
        """The WHERE clause, with further conditions, or nothing."""
        conditions = [*self.conditions, *(each for each in more if each != "TRUE")]
        return f"\nWHERE {' AND '.join(conditions)}" if conditions else ""


def same(left: str, right: str, names: Sequence[str]) -> str:
    """A join condition on names that may be empty on both sides."""
    if not names:
        return "TRUE"
    return " AND ".join(f"{left}.{name} IS NOT DISTINCT FROM {right}.{name}" for name in names)
