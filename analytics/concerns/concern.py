"""Concerns: what needs somebody's attention, as a rule over one relation."""

from __future__ import annotations

import re
from dataclasses import dataclass

AUDIENCES = ("state leader", "analyst", "facilitator", "coach")


@dataclass(frozen=True)
class Concern:
    """Things to do: the rows of a relation that meet a condition.

    They are about things such as schools, logs or partners, never about students or respondents.
    ``rule`` says in words when a row counts, and ``condition`` in SQL; ``of`` is the SQL of the
    rows that it is out of. ``columns`` are shown for each, in the ``order`` given (SQL).
    ``counted`` is what a row is, in the plural. ``page`` is the address of the page where it is
    dealt with; ``audience`` whom it concerns; ``dimensions`` the filters that the relation knows.
    ``rule_code`` is set for rules of data quality. Raises ``ValueError`` when a text is missing.
    """

    id: str
    title: str
    rule: str
    relation: str
    condition: str
    columns: tuple[str, ...]
    counted: str
    page: str
    program: str
    audience: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    order: str = ""
    of: str = "TRUE"
    rule_code: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.id):
            raise ValueError(f"{self.id!r} is not the id of a concern")
        if not all((self.title, self.rule, self.condition, self.columns, self.counted)):
            raise ValueError(f"{self.id}: title, rule, condition, columns and counted are needed")
        if unknown := set(self.audience) - set(AUDIENCES):
            raise ValueError(f"{self.id}: no audience {sorted(unknown)}")
