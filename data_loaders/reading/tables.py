"""Finds the tables on a sheet: where the header is, which rows are data, what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from data_loaders.reading.cells import CellKind, MergedRange, Remark, Sheet, address
from data_loaders.reading.colours import colour_remark
from data_loaders.reading.grid import Block, Grid
from data_loaders.reading.headers import Header, find_header_rows, is_year, write_headers
from data_loaders.reading.leftovers import (
    SkippedRow,
    heading_rows,
    note_rows,
    repeated_headers,
    runs,
    total_rows,
)
from data_loaders.reading.table_blocks import IsHeader, find_blocks, split_below

__all__ = ["Header", "SkippedRow", "Table", "find_tables", "read_table"]

ROW_COLUMN = "_row"
"""The column of ``Table.rows()`` that holds the spreadsheet row, counted from 1."""


@dataclass(frozen=True)
class Table:
    """One table on a sheet. Rows count from 1, as in a spreadsheet.

    ``first_row`` and ``last_row`` bound the data; ``skipped`` names every filled or blank row
    of the table's part of the sheet that is not data, titles above it included. A table without
    data has ``last_row`` before ``first_row``.
    """

    sheet: Sheet
    header_rows: tuple[int, ...]
    headers: tuple[Header, ...]
    first_row: int
    last_row: int
    skipped: tuple[SkippedRow, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def rows(self) -> pa.Table:
        """Return the data rows: ``_row`` (int64, spreadsheet row), then ``c<column>`` texts."""
        count = max(0, self.last_row - self.first_row + 1)
        numbers = np.arange(self.first_row, self.first_row + count, dtype=np.int64)
        part = self.sheet.cells.slice(self.first_row - 1, count)
        part = part.select([f"c{header.column}" for header in self.headers])
        buffer = pa.py_buffer(numbers)  # pa.array of an array of numpy imports pandas
        table = part.add_column(
            0, ROW_COLUMN, pa.Array.from_buffers(pa.int64(), count, [None, buffer])
        )
        table = _filled_down(table, self.merged_down, self.first_row)
        if not self.skipped:
            return table
        left_out = np.array([item.row for item in self.skipped], dtype=np.int64)
        return table.filter(pa.array(~np.isin(numbers, left_out)))

    @property
    def merged_down(self) -> tuple[MergedRange, ...]:
        """Merged cells that span several rows of data: their value counts for each of them."""
        columns = {header.column for header in self.headers}
        return tuple(
            merged
            for merged in self.sheet.merged
            if merged.first_column in columns
            and self.first_row <= merged.first_row < merged.last_row <= self.last_row
        )

    @property
    def row_count(self) -> int:
        """How many data rows the table has."""
        within = sum(self.first_row <= item.row <= self.last_row for item in self.skipped)
        return max(0, self.last_row - self.first_row + 1) - within


def _filled_down(table: pa.Table, merged: Iterable[MergedRange], first_row: int) -> pa.Table:
    """Repeat the value of each merged cell in every row that it spans."""
    by_column: dict[str, list[MergedRange]] = {}
    for span in merged:
        by_column.setdefault(f"c{span.first_column}", []).append(span)
    for name, spans in by_column.items():
        texts = table.column(name).to_pylist()
        for span in spans:
            top, end = span.first_row - first_row, span.last_row - first_row + 1
            texts[top:end] = [texts[top]] * (end - top)
        place = table.column_names.index(name)
        table = table.set_column(place, name, pa.array(texts, pa.string()))
    return table


def find_tables(sheet: Sheet, is_header: IsHeader = lambda texts: False) -> tuple[Table, ...]:
    """Find the tables of a sheet, the largest first. An empty sheet has none.

    ``is_header`` says of the first texts after a blank row that they are names of columns, where
    nothing in the cells tells them from rows of words.
    """
    grid = Grid(sheet)
    found: list[Table] = []
    for block in find_blocks(grid):
        found.extend(_tables_of(block, is_header))
    found.sort(key=lambda table: -(table.row_count + 1) * len(table.headers))
    if len(found) > 1:
        found[0] = _with_remarks(found[0], _several(found))
    return tuple(found)


def read_table(sheet: Sheet, header_rows: tuple[int, ...]) -> Table:
    """Read the table whose header rows (from 1) are known; every later row with a cell is data.

    Nothing below is taken for a total or a note: the caller knows the layout.
    """
    grid = Grid(sheet)
    block = Block(grid, 0, max(0, sheet.row_count - 1), 0, max(0, sheet.column_count - 1))
    rows = tuple(row - 1 for row in header_rows)
    filled = block.filled_rows(rows[-1] + 1, sheet.row_count)
    last = filled[-1] if filled else rows[-1]
    return _table(block, rows, last, {})


def _tables_of(block: Block, is_header: IsHeader) -> list[Table]:
    """Return the tables that stand one below the other in a block."""
    header = find_header_rows(block)
    below = split_below(block, header, is_header)
    if below is None:
        return [_found(block, header)]
    upper = Block(block.grid, block.top, below - 1, block.left, block.right)
    lower = Block(block.grid, below, block.bottom, block.left, block.right)
    return [_found(upper, header), *_tables_of(lower, is_header)]


def _found(block: Block, header: tuple[int, ...]) -> Table:
    first = header[-1] + 1
    stretches = runs(block, first)
    last = stretches[-1][1] if stretches else header[-1]
    notes = note_rows(block, first, stretches)
    reasons = dict.fromkeys(notes, "note")
    reasons.update(dict.fromkeys(total_rows(block, stretches, notes), "total"))
    reasons.update(dict.fromkeys(heading_rows(block, first, stretches) - set(reasons), "title"))
    reasons.update(dict.fromkeys(repeated_headers(block, header, last), "header"))
    return _table(block, header, last, reasons)


def _table(block: Block, header: tuple[int, ...], last: int, reasons: dict[int, str]) -> Table:
    """Put a table together from header rows, last filled row and the rows left out (from 0)."""
    first_row, last_row = _data_bounds(block, header[-1] + 1, last, reasons)
    listed = {**_titles(block, header), **_blanks(block, first_row, last_row), **reasons}
    headers = write_headers(block, header, last_row)
    found = Table(
        sheet=block.grid.sheet,
        header_rows=tuple(row + 1 for row in header),
        headers=headers,
        first_row=first_row + 1,
        last_row=last_row + 1,
        skipped=tuple(SkippedRow(row + 1, reason) for row, reason in sorted(listed.items())),
        remarks=(*_remarks(headers), *_no_header_remark(block, header)),
    )
    return _with_remarks(found, *_merged_remark(found), *_colour_remark(found))


def _merged_remark(table: Table) -> tuple[Remark, ...]:
    if not table.merged_down:
        return ()
    top = table.merged_down[0]
    message = f"{len(table.merged_down):,} merged cells count for every row that they span"
    return (Remark("merged_cells", message, address=address(top.first_row, top.first_column)),)


def _colour_remark(table: Table) -> tuple[Remark, ...]:
    if not table.sheet.coloured:
        return ()
    left_out = {item.row for item in table.skipped}
    rows = set(range(table.first_row, table.last_row + 1)) - left_out
    said = colour_remark(table.sheet.coloured, rows, {header.column for header in table.headers})
    return (said,) if said else ()


def _data_bounds(block: Block, first: int, last: int, left_out: Collection[int]) -> tuple[int, int]:
    """The first and last row of data between two rows (from 0); reversed where there is none."""
    is_data = block.counts[first - block.top : last + 1 - block.top] > 0
    is_data[[row - first for row in left_out]] = False
    rows = np.flatnonzero(is_data)
    return (first + int(rows[0]), first + int(rows[-1])) if len(rows) else (first, first - 1)


def _titles(block: Block, header: tuple[int, ...]) -> dict[int, str]:
    above = (row for row in range(block.top, header[0]) if row not in header)
    return {row: "title" if block.count(row) else "blank" for row in above}


def _blanks(block: Block, first: int, last: int) -> dict[int, str]:
    if last < first:
        return {}
    counts = block.counts[first - block.top : last + 1 - block.top]
    return {first + int(index): "blank" for index in np.flatnonzero(counts == 0)}


def _no_header_remark(block: Block, header: tuple[int, ...]) -> tuple[Remark, ...]:
    """Say so where the header reads like a row of data: half of its cells are numbers or dates."""
    texts, kinds = block.texts(header[-1]), block.kinds(header[-1])
    measured = [
        column
        for column, kind in kinds.items()
        if kind in (CellKind.NUMBER, CellKind.DATE) and not is_year(texts[column])
    ]
    if len(header) > 1 or len(measured) * 2 < max(2, len(texts)):
        return ()
    message = f"Row {header[0] + 1} was taken for the header but reads like data"
    return (Remark("header_reads_like_data", message, header[0] + 1),)


def _remarks(headers: tuple[Header, ...]) -> tuple[Remark, ...]:
    said: list[Remark] = []
    named = Counter(header.text.casefold() for header in headers if header.text)
    for header in headers:
        if not header.text:
            message = f"Column {header.address} has values but no name"
            said.append(Remark("unnamed_column", message, address=header.address))
        elif named[header.text.casefold()] > 1:
            message = f'Several columns are named "{header.text}"'
            said.append(Remark("duplicate_header", message, address=header.address))
    return tuple(said)


def _several(tables: list[Table]) -> Remark:
    others = "; ".join(
        f"{table.headers[0].address} to row {max(table.last_row, table.header_rows[-1])}"
        for table in tables[1:]
        if table.headers
    )
    return Remark(
        "several_tables", f"The sheet holds {len(tables)} tables; the others start at {others}"
    )


def _with_remarks(table: Table, *remarks: Remark) -> Table:
    return replace(table, remarks=(*table.remarks, *remarks)) if remarks else table
