"""Tells rows of data apart from what stands between and below them: totals, notes, headings."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from data_loaders.reading.cells import CellKind
from data_loaders.reading.grid import Block

_TOTAL = re.compile(r"(grand |overall |sub-?)?totals?\s*:?", re.IGNORECASE)
_TOTAL_OF = re.compile(
    r"((grand |overall )?totals?( of| for|,)?|all|sum of)( all)?( the)? "
    r"(grades?|schools?|buildings?|districts?|counties|students?|pupils|enrol?lments?|regions?|"
    r"state(wide)?|programs?|partners?|respondents?|responses?|rows?|records?|areas?|cadres?|"
    r"cohorts?|sites?|groups?|months?|years?)\s*:?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\s*([*†‡§]|\(?\w{1,2}[).]\s|notes?\b|sources?\b|legend\b|key\b|data\b|updated\b|"
    r"generated\b|prepared\b|produced\b|printed\b|report\b|page \d|©|copyright\b|https?://|"
    r"\*+|n/?a\s*[=:]|disclaimer\b|confidential\b|for internal use\b)",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\(?\d{1,2}[.)]")
_LONG_NOTE = 60
_REPEATED_SHARE = 0.2
_SPARSE = 2


@dataclass(frozen=True)
class SkippedRow:
    """A row of the sheet (from 1) that is not data, and why: blank, total, note, title, header."""

    row: int
    reason: str


def runs(block: Block, first: int) -> list[tuple[int, int]]:
    """Return the stretches of filled rows (from, to) from a row on, blank rows between them."""
    filled = np.flatnonzero(block.counts[first - block.top :] > 0)
    if not len(filled):
        return []
    breaks = np.flatnonzero(np.diff(filled) > 1)
    starts = [filled[0], *filled[breaks + 1]]
    ends = [*filled[breaks], filled[-1]]
    return [(first + int(a), first + int(b)) for a, b in zip(starts, ends, strict=True)]


def note_rows(block: Block, first: int, stretches: list[tuple[int, int]]) -> set[int]:
    """Rows at the end of the table that are notes: one or two cells of text, below the data."""
    notes: set[int] = set()
    usual = _least_usual(block, stretches)
    for start, end in reversed(stretches):
        row = end
        while row >= max(start, first) and _is_sparse(block, row, usual):
            row -= 1
        tail = list(range(row + 1, end + 1))
        if not tail or not _are_notes(block, tail, apart=row < start and start > first):
            break
        notes.update(tail)
        if row >= start:
            break
    return notes


def _least_usual(block: Block, stretches: list[tuple[int, int]]) -> int:
    """How many cells even a sparse row of data has: a lowish quantile of the first rows."""
    if not stretches:
        return 0
    first, last = stretches[0]
    counts = np.sort(block.counts[first - block.top : min(last, first + 200) + 1 - block.top])
    return int(np.interp(0.4 * (len(counts) - 1), np.arange(len(counts)), counts))


def _is_sparse(block: Block, row: int, usual: int) -> bool:
    count = block.count(row)
    return count <= (1 if usual <= _SPARSE + 1 else _SPARSE) and count < usual


def _are_notes(block: Block, rows: list[int], *, apart: bool) -> bool:
    """Whether sparse rows read like notes; a name alone in a roster does not."""
    for row in rows:
        texts, kinds = block.texts(row), block.kinds(row)
        values = [
            texts[column]
            for column, kind in kinds.items()
            if kind in (CellKind.NUMBER, CellKind.ERROR)
        ]
        if not all(_MARKER.fullmatch(value) for value in values):
            return False
        wordy = any(
            len(text) > _LONG_NOTE or _NOTE.match(text) or _MARKER.fullmatch(text)
            for text in texts.values()
        )
        off_key = block.left not in texts and len(rows) > 1
        if wordy or off_key or (apart and any(" " in text for text in texts.values())):
            return True
    return False


def total_rows(block: Block, stretches: list[tuple[int, int]], notes: set[int]) -> set[int]:
    """Rows that add the others up: last in their stretch and labelled so."""
    totals: set[int] = set()
    for start, end in stretches:
        row = end
        while row in notes:
            row -= 1
        while row >= start and _is_total(block, row):
            totals.add(row)
            row -= 1
    return totals


def _is_total(block: Block, row: int) -> bool:
    texts = block.texts(row)
    if len(texts) < 2:
        return False
    first, *others = texts
    label = texts[first]
    if _TOTAL.fullmatch(label):
        return True
    numbers = [block.grid.kind(row, column) is CellKind.NUMBER for column in others]
    return bool(_TOTAL_OF.fullmatch(label)) and all(numbers)


def heading_rows(block: Block, first: int, stretches: list[tuple[int, int]]) -> set[int]:
    """Headings between groups of rows: one cell at the left, after a blank row, wide rows below."""
    found: set[int] = set()
    for start, end in stretches:
        alone = block.count(start) == 1 and block.columns_filled(start) == [block.left]
        if start > first and end > start and block.count(start + 1) > _SPARSE and alone:
            found.add(start)
    return found


def repeated_headers(block: Block, header_rows: tuple[int, ...], last: int) -> set[int]:
    """Rows that repeat the header, as printed pages do."""
    lowest = header_rows[-1]
    texts = block.texts(lowest)
    if len(texts) < 2 or not block.has_text_only(lowest):
        return set()
    column = block.grid.sheet.cells.column(next(iter(texts)))
    values = column.slice(lowest + 1, last - lowest)
    same = pc.indices_nonzero(pc.equal(values, column[lowest])).to_pylist()
    if len(same) > max(1, _REPEATED_SHARE * (last - lowest)):
        return set()
    rows = (lowest + 1 + int(index) for index in same)
    return {row for row in rows if block.texts(row) == texts}
