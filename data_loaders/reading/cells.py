"""What a file looks like once it is read: workbook, sheets, cells and remarks.

Nothing here knows what a value means. Every value is the text that the file holds, so that
a leading zero, a trailing space or an odd date survives until somebody decides about it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

import pyarrow as pa

_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?([eE][+-]?\d+)?%?|[+-]?\.\d+%?")
_DATE = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"
    r"([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?"
    r"|\d{1,2}[-./]\d{1,2}[-./](\d{4}|\d{2})( \d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?)?"
)


class CellKind(StrEnum):
    """What the text of a cell lets one tell about it, and no more."""

    BLANK = "blank"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    ERROR = "error"


@dataclass(frozen=True)
class Remark:
    """Something met while reading that a person should know of; it is not a refusal."""

    code: str
    message: str
    row: int | None = None
    address: str | None = None


@dataclass(frozen=True)
class Cell:
    """One cell: its text (or the name of its error), what kind it is, and where it stands."""

    value: str | None
    kind: CellKind
    address: str


@dataclass(frozen=True)
class MergedRange:
    """A merged block of cells. Rows count from 1, columns from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """One sheet as a grid of text.

    ``cells`` has only string columns named ``c0``, ``c1``, ... from column A on; row k of it
    is spreadsheet row k + 1, and a blank cell is null. An error cell is null there and stands
    in ``errors`` by (row from 1, column from 0), so that "#N/A" is never taken for a blank.
    ``coloured`` has the number of the fill of coloured cells by the same places.
    For text files a row is a record, counted from the first record of the file: it is the
    row that a spreadsheet program shows, also where a cell holds line breaks.
    """

    name: str
    hidden: bool
    cells: pa.Table
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    coloured: Mapping[tuple[int, int], int] = field(default_factory=dict)

    @property
    def row_count(self) -> int:
        """How many spreadsheet rows the sheet has, up to its last used one."""
        return int(self.cells.num_rows)

    @property
    def column_count(self) -> int:
        """How many columns the sheet has, from column A to its last used one."""
        return int(self.cells.num_columns)

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell at a row (from 1) and a column (from 0); outside the sheet: blank."""
        where = address(row, column)
        error = self.errors.get((row, column))
        if error is not None:
            return Cell(error, CellKind.ERROR, where)
        if not (1 <= row <= self.row_count and 0 <= column < self.column_count):
            return Cell(None, CellKind.BLANK, where)
        value = self.cells.column(column)[row - 1].as_py()
        return Cell(value, kind_of_text(value), where)

    def row_values(self, row: int) -> list[str | None]:
        """Return the texts of one row (from 1), left to right; blanks and errors are None."""
        part = self.cells.slice(row - 1, 1)
        return [part.column(index)[0].as_py() for index in range(part.num_columns)]


@dataclass(frozen=True)
class Workbook:
    """One file as read.

    ``sha256`` is that of the file's bytes. ``labels`` holds the long names of columns where a
    format has them (SPSS variable labels), by column name.
    """

    name: str
    sha256: str
    kind: str
    sheets: tuple[Sheet, ...]
    remarks: tuple[Remark, ...] = ()
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def kind_of_text(value: str | None) -> CellKind:
    """Tell blank, number, date and other text apart by the look of a text."""
    text = (value or "").strip()
    if not text:
        return CellKind.BLANK
    if _NUMBER.fullmatch(text):
        return CellKind.NUMBER
    if _DATE.fullmatch(text):
        return CellKind.DATE
    return CellKind.TEXT


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    number = column + 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the column, counted from 0, that letters name: A is 0, AA is 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def address(row: int, column: int) -> str:
    """Return the A1 address of a row (from 1) and a column (from 0)."""
    return f"{column_letters(column)}{row}"
