"""Datasets: one row per what, under which columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from data_loaders.declarations.column import Column
from data_loaders.declarations.finding import Severity
from data_loaders.declarations.vocabulary import fold


@dataclass(frozen=True)
class RowCheck:
    """A rule over one row: ``fails_when`` is SQL over the columns of the dataset.

    ``column`` is where a person would mend it. ``{value}`` in the message becomes its text.
    """

    id: str
    fails_when: str
    column: str
    message: str
    suggestion: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class Dataset:
    """A kind of table that Tandem keeps.

    ``grain`` says what one row is. ``key`` identifies a row across imports: a row with a known
    key updates, an unknown one is added. ``identified_by`` composes the first key column from
    other columns where a file has no id of its own. Raises ``ValueError`` for a key or check
    column that does not exist, or one header that means two columns.
    """

    name: str
    title: str
    grain: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    description: str = ""
    program: str = ""
    identified_by: tuple[str, ...] = ()
    checks: tuple[RowCheck, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z_]*", self.name):
            raise ValueError(f"{self.name!r} is not a dataset name")
        named = (*self.key, *self.identified_by, *(check.column for check in self.checks))
        if missing := set(named) - set(self.by_name):
            raise ValueError(f"{self.name}: no column {sorted(missing)}")
        seen: dict[str, str] = {}
        for column in self.columns:
            for header in column.headers:
                known = seen.setdefault(fold(header), column.name)
                if known != column.name:
                    raise ValueError(f"{self.name}: {header!r} means {known} and {column.name}")

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Column by name, in order."""
        return {column.name: column for column in self.columns}

    @cached_property
    def by_header(self) -> dict[str, Column]:
        """Column by folded header."""
        return {fold(header): column for column in self.columns for header in column.headers}

    @property
    def required(self) -> tuple[Column, ...]:
        """Columns without which a row says nothing: the required ones and the key."""
        return tuple(c for c in self.columns if c.required or c.name in self.key)
