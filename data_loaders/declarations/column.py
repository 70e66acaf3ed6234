"""Columns of a dataset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from data_loaders.declarations.vocabulary import Vocabulary


class Kind(StrEnum):
    """What a column holds, and so how its text is read."""

    TEXT = "text"
    IDENTIFIER = "identifier"
    CODE = "code"
    CODES = "codes"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    MONTH = "month"
    SCHOOL_YEAR = "school year"
    YES_NO = "yes or no"


SQL_TYPES = {
    Kind.INTEGER: "BIGINT",
    Kind.NUMBER: "DOUBLE",
    Kind.DATE: "DATE",
    Kind.MONTH: "DATE",
    Kind.YES_NO: "BOOLEAN",
}


@dataclass(frozen=True)
class Column:
    """One column: its meaning, what may stand in it and the headers met in real files.

    ``references`` names the dataset and column ("school.school_id") that holds the known
    values: an unknown one is a warning, never a silent loss. ``pad`` is the width to which a
    digits-only identifier is known to be zero-filled; a shorter one is a finding, not a repair.
    ``CODES`` columns hold several codes, stored in vocabulary order and joined by ``;``.
    ``holds_spans``: texts such as 6-8, which spreadsheets turn into dates.
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    description: str = ""
    unit: str = ""
    required: bool = False
    vocabulary: Vocabulary | None = None
    minimum: float | None = None
    maximum: float | None = None
    pad: int | None = None
    references: str = ""
    identifies_a_person: bool = False
    holds_spans: bool = False
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.name):
            raise ValueError(f"{self.name!r} is not a column name")
        if (self.kind in (Kind.CODE, Kind.CODES)) != (self.vocabulary is not None):
            raise ValueError(f"{self.name}: a code needs a vocabulary, and only a code has one")
        if self.references and not re.fullmatch(r"[a-z_]+\.[a-z_0-9]+", self.references):
            raise ValueError(f"{self.name}: {self.references!r} is not dataset.column")

    @property
    def sql_type(self) -> str:
        """The DuckDB type in the store."""
        return SQL_TYPES.get(self.kind, "VARCHAR")

    @property
    def headers(self) -> tuple[str, ...]:
        """Every header known to mean this column: name, label and aliases."""
        return (self.name, self.label, *self.aliases)
