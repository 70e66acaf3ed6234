"""Which cells of a sheet are filled, and how: the view of a sheet that finds its tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from data_loaders.reading.cells import CellKind, MergedRange, Sheet, kind_of_text

Mask = npt.NDArray[np.bool_]

DATA_SAMPLE = 60
"""How many rows below a header are looked at to say what kind of column it is."""

_MOSTLY = 0.6


class Grid:
    """Filled cells of a sheet as a matrix (rows from 0), and texts of single cells on demand."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        filled = np.zeros((sheet.row_count, sheet.column_count), dtype=bool)
        for index, column in enumerate(sheet.cells.columns if sheet.row_count else ()):
            filled[:, index] = _valid(column)
        for row, index in sheet.errors:
            filled[row - 1, index] = True
        self.filled: Mask = filled

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell (row from 0), without surrounding or doubled blanks."""
        error = self.sheet.errors.get((row + 1, column))
        value = error or self.sheet.cells.column(column)[row].as_py()
        return " ".join((value or "").split())

    def kind(self, row: int, column: int) -> CellKind:
        """Return the kind of a cell (row from 0)."""
        if (row + 1, column) in self.sheet.errors:
            return CellKind.ERROR
        return kind_of_text(self.sheet.cells.column(column)[row].as_py())


def _valid(column: pa.ChunkedArray) -> npt.NDArray[np.uint8]:
    """Which cells of a column are filled, read from the buffer: ``to_numpy`` imports pandas."""
    valid = pc.is_valid(column).combine_chunks().cast(pa.uint8())
    return np.frombuffer(valid.buffers()[1], dtype=np.uint8, count=len(valid))


@dataclass(frozen=True)
class Block:
    """A rectangle of a grid, with ends included; rows and columns count from 0."""

    grid: Grid
    top: int
    bottom: int
    left: int
    right: int

    @cached_property
    def filled(self) -> Mask:
        """Which cells of the block are filled."""
        part: Mask = self.grid.filled[self.top : self.bottom + 1, self.left : self.right + 1]
        return part

    @cached_property
    def counts(self) -> npt.NDArray[np.int64]:
        """How many cells are filled in each row of the block."""
        return np.asarray(self.filled.sum(axis=1), dtype=np.int64)

    def count(self, row: int) -> int:
        """How many cells are filled in a row of the grid, within the block."""
        return int(self.counts[row - self.top]) if self.top <= row <= self.bottom else 0

    def columns_filled(self, row: int) -> list[int]:
        """Which columns of the grid are filled in a row, within the block."""
        return [self.left + int(i) for i in np.flatnonzero(self.filled[row - self.top])]

    def texts(self, row: int) -> dict[int, str]:
        """The texts of the filled cells of a row, by column."""
        return {column: self.grid.text(row, column) for column in self.columns_filled(row)}

    def kinds(self, row: int) -> dict[int, CellKind]:
        """The kinds of the filled cells of a row, by column."""
        return {column: self.grid.kind(row, column) for column in self.columns_filled(row)}

    def has_text_only(self, row: int) -> bool:
        """Whether a row has cells and none of them is a number, a date or an error."""
        kinds = set(self.kinds(row).values())
        return bool(kinds) and kinds == {CellKind.TEXT}

    def filled_rows(self, start: int, limit: int) -> list[int]:
        """The first rows with any cell, from a row on."""
        first = max(start, self.top)
        rows: list[int] = (first + np.flatnonzero(self.counts[first - self.top :])[:limit]).tolist()
        return rows

    def measured_columns(self, after: int) -> frozenset[int]:
        """Columns that are mostly numbers and dates in the rows after a row."""
        rows = self.filled_rows(after + 1, DATA_SAMPLE)
        seen: dict[int, list[bool]] = {}
        for row in rows:
            for column, kind in self.kinds(row).items():
                measured = kind in (CellKind.NUMBER, CellKind.DATE)
                seen.setdefault(column, []).append(measured)
        return frozenset(c for c, marks in seen.items() if sum(marks) >= _MOSTLY * len(marks))

    def merged(self) -> list[MergedRange]:
        """The merged ranges that start in the block (their rows count from 1)."""
        return [
            merged
            for merged in self.grid.sheet.merged
            if self.top < merged.first_row <= self.bottom + 1
            and self.left <= merged.first_column <= self.right
        ]
