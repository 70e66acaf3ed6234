"""Splits a sheet into blocks that may each hold a table: side by side, or one below the other.

The rules prefer one table. A blank column or row inside an ordinary table must not tear it
apart, so blocks are split only where both parts stand on their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from data_loaders.reading.cells import CellKind
from data_loaders.reading.grid import Block, Grid
from data_loaders.reading.leftovers import runs

IsHeader = Callable[[Sequence[str]], bool]
"""Whether the texts of a row are known names of columns: the caller knows, reading does not."""

_DENSE = 0.9
_LENGTHS_DIFFER = 2
_WORD = re.compile(r"[^\W\d_]{3,}")
_MISSING = frozenset(
    [
        "n/a",
        "na",
        "nan",
        "null",
        "none",
        "missing",
        "unknown",
        "suppressed",
        "withheld",
        "redacted",
        "tbd",
        "nc",
        "nr",
        "ns",
        "pending",
    ]
)


def find_blocks(grid: Grid) -> list[Block]:
    """Return the blocks of a sheet from left to right; an empty sheet has none."""
    whole = _trimmed(Block(grid, 0, grid.sheet.row_count - 1, 0, grid.sheet.column_count - 1))
    if whole is None:
        return []
    parts = _column_parts(whole)
    if len(parts) > 1 and all(_stand_apart(a, b) for a, b in pairwise(parts)):
        return parts
    return [whole]


def _trimmed(block: Block) -> Block | None:
    """Return a block without its blank rows and columns at the edges; None if all is blank."""
    if block.bottom < block.top or block.right < block.left:
        return None
    rows = np.flatnonzero(block.filled.any(axis=1))
    columns = np.flatnonzero(block.filled.any(axis=0))
    if not len(rows):
        return None
    return Block(
        block.grid,
        block.top + int(rows[0]),
        block.top + int(rows[-1]),
        block.left + int(columns[0]),
        block.left + int(columns[-1]),
    )


def _column_parts(block: Block) -> list[Block]:
    """Split a block at its blank columns."""
    used = np.flatnonzero(block.filled.any(axis=0))
    groups = np.split(used, np.flatnonzero(np.diff(used) > 1) + 1)
    parts = [
        _trimmed(
            Block(
                block.grid,
                block.top,
                block.bottom,
                block.left + int(group[0]),
                block.left + int(group[-1]),
            )
        )
        for group in groups
    ]
    return [part for part in parts if part is not None]


def _stand_apart(left: Block, right: Block) -> bool:
    """Whether two blocks with blank columns between them are tables of their own."""
    if min(left.right - left.left, right.right - right.left) < 1:
        return False
    if left.bottom - left.top < 1 or right.bottom - right.top < 1:
        return False
    same_names = list(left.texts(left.top).values()) == list(right.texts(right.top).values())
    if same_names and left.count(left.top) >= 2:
        return True
    lengths_differ = abs(left.bottom - right.bottom) >= _LENGTHS_DIFFER or left.top != right.top
    return lengths_differ and _is_dense(left) and _is_dense(right)


def _is_dense(block: Block) -> bool:
    return float(block.filled.mean()) >= _DENSE


def split_below(block: Block, header: tuple[int, ...], is_header: IsHeader) -> int | None:
    """Return the row (from 0) where another table begins below the first; None if none does."""
    stretches = runs(block, header[-1] + 1)
    for start, end in stretches:
        if start == header[-1] + 1 or end == start:
            continue
        if _begins_a_table(block, start, end, header, is_header):
            return start
    return None


def _begins_a_table(
    block: Block, start: int, end: int, header: tuple[int, ...], is_header: IsHeader
) -> bool:
    """Whether a stretch of rows has a header of its own; titles may stand before it."""
    row = start
    while row < end and block.count(row) == 1 and block.columns_filled(row) == [block.left]:
        row += 1
    if row == end or block.count(row) < 2:
        return False
    texts = block.texts(row)
    if texts == block.texts(header[-1]) or is_header(list(texts.values())):
        return True
    return _reads_like_header(block, row, header) or _is_narrow_table(block, row, end, header)


def _is_narrow_table(block: Block, row: int, end: int, header: tuple[int, ...]) -> bool:
    """Whether rows are a small table: words above numbers, and all as wide as at most half."""
    columns = block.columns_filled(row)
    if row == end or 2 * len(columns) > block.count(header[-1]) or not _has_words(block, row):
        return False
    if any(block.columns_filled(below) != columns for below in range(row + 1, end + 1)):
        return False
    return CellKind.NUMBER in block.kinds(row + 1).values()


def _has_words(block: Block, row: int) -> bool:
    texts = block.texts(row).values()
    is_wordy = all(_WORD.search(text) and text.casefold() not in _MISSING for text in texts)
    return block.has_text_only(row) and is_wordy


def _reads_like_header(block: Block, row: int, header: tuple[int, ...]) -> bool:
    """Whether a row has words where the table has numbers, and numbers right below it."""
    if not block.has_text_only(row):
        return False
    texts = block.texts(row)
    measured = block.measured_columns(header[-1])
    words = {
        column
        for column, text in texts.items()
        if _WORD.search(text) and text.casefold() not in _MISSING
    }
    below = block.kinds(row + 1)
    turned = {c for c in words if below.get(c) in (CellKind.NUMBER, CellKind.DATE)}
    return bool(turned) and bool(turned & measured) and len(words) == len(texts)
