"""Lists of things that pages show: which rows, which columns, in which order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Listed:
    """A list over one relation about things, never about students or respondents.

    ``condition`` and ``order`` are SQL over the relation. ``headings`` name columns where their
    own names would not do. Raises ``ValueError`` for a heading of a column that is not shown.
    """

    id: str
    relation: str
    columns: tuple[str, ...]
    order: str
    condition: str = "TRUE"
    headings: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z_]*", self.id):
            raise ValueError(f"{self.id!r} is not the id of a list")
        if unknown := set(self.headings) - set(self.columns):
            raise ValueError(f"{self.id}: headings of columns not shown: {sorted(unknown)}")
