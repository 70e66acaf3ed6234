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
class Split:
    """A column of files that holds words or a date, and becomes two columns.

    ``headers`` are the headings met; the date in a cell goes to the column ``date``, what stands
    beside it to the column ``words``. Used where the sheet has neither column of its own.
    """

    headers: tuple[str, ...]
    words: str
    date: str


@dataclass(frozen=True)
class Dataset:
    """A kind of table that Tandem keeps.

    ``grain`` says what one row is. ``key`` identifies a row across imports: a row with a known
    key updates, an unknown one is added. ``identified_by`` composes the first key column from
    other columns where a file has no id of its own. ``forms`` are groups of columns that say the
    same in different forms: where a file gives one group, the others are emptied in its rows.
    ``headed_by`` is the school year column that may stand as a heading above groups of rows
    instead. ``named_by`` is the column by which a row can be found where its id is not given.
    ``wave`` are the columns that all rows of one delivery share, such as a school year
    and a school: a file can take the place of its waves. Raises ``ValueError`` for a key, check or
    wave column that does not exist, or one header that means two columns.
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
    forms: tuple[tuple[str, ...], ...] = ()
    splits: tuple[Split, ...] = ()
    headed_by: str = ""
    named_by: str = ""
    wave: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z_]*", self.name):
            raise ValueError(f"{self.name!r} is not a dataset name")
        named = (
            *self.key,
            *self.wave,
            *self.identified_by,
            *(check.column for check in self.checks),
        )
        named += tuple(name for split in self.splits for name in (split.words, split.date))
        named += tuple(name for name in (self.headed_by, self.named_by) if name)
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

    def emptied_by(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """Columns of the forms that a file does not use, while it uses another form."""
        unused = [form for form in self.forms if not set(form) & set(given)]
        is_stated = len(unused) < len(self.forms)
        return tuple(name for form in unused for name in form) if is_stated else ()

    @property
    def required(self) -> tuple[Column, ...]:
        """Columns without which a row says nothing: the required ones and the key."""
        return tuple(c for c in self.columns if c.required or c.name in self.key)
