"""Finds the header rows of a block of cells and writes their texts out, one per column."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data_loaders.reading.cells import CellKind, address
from data_loaders.reading.grid import Block, Mask

SEARCHED_ROWS = 30
"""A header is looked for in this many filled rows."""

_WIDTH_SAMPLE = 200
_MAX_GROUP_ROWS = 3
_MAX_MERGED_ROWS = 6
JOINT = " – "


@dataclass(frozen=True)
class Header:
    """The name of one column: text ("" where it has none), column from 0, address of its cell.

    Headers of several rows are joined with " – "; line breaks and doubled blanks are single
    blanks. The address is that of the lowest header cell.
    """

    text: str
    column: int
    address: str


def usual_width(block: Block) -> int:
    """How many cells a row of the block usually has: a high one of the first rows."""
    counts = np.sort(block.counts[block.counts > 0][:_WIDTH_SAMPLE])
    return int(counts[int(0.8 * (len(counts) - 1))]) if len(counts) else 0


def find_header_rows(block: Block) -> tuple[int, ...]:
    """Return the header rows (from 0) of a block that has at least one filled row."""
    lowest = _lowest_header_row(block)
    above = _rows_above(block, lowest)
    merged = _merged_down(block, (*above, lowest))
    if merged > lowest:
        return tuple(range(min((*above, lowest)), merged + 1))
    return (*above, lowest, *_rows_below(block, lowest))


def _merged_down(block: Block, rows: tuple[int, ...]) -> int:
    """Return the last row (from 0) that merged cells of the header reach down to."""
    last = rows[-1]
    for merged in block.merged():
        starts = rows[0] <= merged.first_row - 1 <= last
        if starts and merged.last_row - 1 <= rows[0] + _MAX_MERGED_ROWS:
            last = max(last, merged.last_row - 1)
    return last if last < block.bottom else rows[-1]


def _lowest_header_row(block: Block) -> int:
    width = usual_width(block)
    rows = block.filled_rows(block.top, SEARCHED_ROWS)
    first = next((row for row in rows if _is_wide(block, row, width)), rows[0])
    for row in rows[rows.index(first) + 1 : rows.index(first) + 6]:
        if _outdoes(block, row, first):
            return row
    return first


def _is_wide(block: Block, row: int, width: int) -> bool:
    """Whether a row is wide enough for a header; a title has one or two cells at the left."""
    count = block.count(row)
    if width <= 1:
        return count >= 1
    named_after_blank = count > 0 and block.columns_filled(row)[0] > block.left
    if width == 2 and count == 1:
        below = block.kinds(row + 1) if row < block.bottom else {}
        return named_after_blank and not set(below.values()) <= {CellKind.TEXT}
    if width <= 3 or (named_after_blank and 2 * count >= width):
        return count >= 2
    return count >= max(3, (width + 1) // 2)


def _outdoes(block: Block, row: int, first: int) -> bool:
    """Whether a lower row is the real header: fuller, only text, above columns of numbers."""
    if block.count(row) <= block.count(first) or not block.has_text_only(row):
        return False
    if not block.has_text_only(first):
        return False
    measured = block.measured_columns(row)
    return len(measured & set(block.columns_filled(row))) >= 1


def _rows_below(block: Block, row: int) -> tuple[int, ...]:
    """Rows right below the header that continue it: second lines of a header of several rows."""
    found: list[int] = []
    while len(found) < _MAX_GROUP_ROWS:
        following = row + len(found) + 1
        if not _continues(block, row, following):
            break
        found.append(following)
    return tuple(found)


def _continues(block: Block, header: int, row: int) -> bool:
    if block.count(row) == 0 or (block.count(row + 1) == 0 and row >= block.bottom):
        return False
    columns, named = block.columns_filled(row), set(block.columns_filled(header))
    if block.left in columns or block.left not in named:
        return False
    if not all(_is_label(block, row, column) for column in columns):
        return False
    if _merged_over(block, header, columns):
        return True
    measured = block.measured_columns(row)
    fills_gaps = any(column not in named for column in columns)
    return fills_gaps and 2 * len(measured & set(columns)) >= len(columns)


def _is_label(block: Block, row: int, column: int) -> bool:
    kind = block.grid.kind(row, column)
    return kind is CellKind.TEXT or is_year(block.grid.text(row, column))


def is_year(text: str) -> bool:
    """Whether a text is a year of our time, which may well be the name of a column."""
    return len(text) == 4 and text.isdecimal() and text.startswith(("19", "20"))


def _merged_over(block: Block, header: int, columns: list[int]) -> bool:
    """Whether a merged header cell spans several of the columns below it."""
    return any(
        merged.first_row == header + 1
        and merged.last_row == header + 1
        and sum(merged.first_column <= column <= merged.last_column for column in columns) >= 2
        for merged in block.merged()
    )


def _rows_above(block: Block, lowest: int) -> tuple[int, ...]:
    """Rows above the header that group its columns, at most one blank row apart."""
    found: list[int] = []
    row = lowest - 1
    while row >= block.top and len(found) < _MAX_GROUP_ROWS:
        if block.count(row) == 0 and row > block.top and row == (found or [lowest])[-1] - 1:
            row -= 1
        if not _groups(block, row, (found or [lowest])[-1], lowest):
            break
        found.append(row)
        row -= 1
    return tuple(reversed(found))


def _groups(block: Block, row: int, below: int, lowest: int) -> bool:
    columns = block.columns_filled(row) if block.count(row) else []
    if not columns or columns == [block.left] or not block.has_text_only(row):
        return False
    lower = set(block.columns_filled(below))
    if _repeats(block, lowest) and 3 * len(columns) >= len(lower):
        return True
    return below - row == 1 and _spans_groups(block, row, lower)


def _spans_groups(block: Block, row: int, lower: set[int]) -> bool:
    """Whether each cell of a row stands over several columns, or over one without a name."""
    columns = set(block.columns_filled(row))
    if _spans_everything(block, row):
        return False
    wide = {
        merged.first_column
        for merged in block.merged()
        if merged.first_row == row + 1 and merged.last_column > merged.first_column
    }
    over_several = {c for c in columns if c + 1 not in columns and c + 1 in lower}
    spread = wide if block.grid.sheet.merged else over_several
    return all(column in spread or column not in lower for column in columns)


def _repeats(block: Block, row: int) -> bool:
    """Whether the texts of a row are mostly the same, so that they need a group above them."""
    texts = list(block.texts(row).values())
    return len(texts) >= 3 and len(set(texts)) <= len(texts) * 0.7


def _spans_everything(block: Block, row: int) -> bool:
    width = block.right - block.left + 1
    return any(
        merged.first_row == row + 1 and merged.last_column - merged.first_column + 1 >= width - 1
        for merged in block.merged()
    )


def write_headers(block: Block, rows: tuple[int, ...], last: int) -> tuple[Header, ...]:
    """Write out one header per column that has a name or data up to a last row (from 0)."""
    lines = [_spread(block, row, is_lowest=row == rows[-1]) for row in rows]
    filled = {row: set(block.columns_filled(row)) for row in rows}
    data = block.filled[rows[-1] + 1 - block.top : last + 1 - block.top]
    used: Mask = np.logical_or.reduce(data, axis=0)
    headers: list[Header] = []
    for column in range(block.left, block.right + 1):
        parts = [line[column] for line in lines if line.get(column)]
        named = [row for row in rows if column in filled[row]]
        if not named and not used[column - block.left]:
            continue
        where = named[-1] if named else rows[-1]
        headers.append(Header(JOINT.join(_unrepeated(parts)), column, address(where + 1, column)))
    return tuple(headers)


def _unrepeated(parts: list[str]) -> list[str]:
    return [part for index, part in enumerate(parts) if index == 0 or part != parts[index - 1]]


def _spread(block: Block, row: int, *, is_lowest: bool) -> dict[int, str]:
    """The texts of a header row by column, group names repeated over the columns they span."""
    texts = block.texts(row)
    spans = {m.first_column: m.last_column for m in block.merged() if m.first_row == row + 1}
    for first, last in spans.items():
        if first in texts:
            texts.update(dict.fromkeys(range(first, min(last, block.right) + 1), texts[first]))
    if is_lowest or block.grid.sheet.merged:
        return texts
    current = ""
    for column in range(block.left, block.right + 1):
        current = texts.get(column, current)
        if current:
            texts[column] = current
    return texts
