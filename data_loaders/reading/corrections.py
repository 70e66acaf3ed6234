"""Cells that a person corrected, put in the place of those of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pyarrow as pa

from data_loaders.errors import CallError
from data_loaders.reading.cells import Sheet, column_number

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]*)")


def corrected(sheet: Sheet, cells: Mapping[str, str]) -> Sheet:
    """The sheet with other texts in some cells (by A1 address); an empty text makes a blank.

    Raises ``CallError`` for a cell outside the sheet.
    """
    if not cells:
        return sheet
    errors = dict(sheet.errors)
    by_column: dict[int, dict[int, str]] = {}
    for where, text in cells.items():
        row, column = place_of(where)
        if not (1 <= row <= sheet.row_count and column < sheet.column_count):
            raise CallError(f"There is no cell {where} to correct", where=sheet.name)
        by_column.setdefault(column, {})[row] = text
        errors.pop((row, column), None)
    table = sheet.cells
    for column, changes in by_column.items():
        texts = table.column(column).to_pylist()
        for row, text in changes.items():
            texts[row - 1] = text if text.strip() else None
        table = table.set_column(column, f"c{column}", pa.array(texts, pa.string()))
    return replace(sheet, cells=table, errors=errors)


def place_of(where: str) -> tuple[int, int]:
    """Row (from 1) and column (from 0) of an A1 address. Raises ``CallError`` for another text."""
    found = _ADDRESS.fullmatch(where)
    if found is None:
        raise CallError(f"{where!r} is not the address of a cell", do="Write it as B7.")
    return int(found[2]), column_number(found[1])
