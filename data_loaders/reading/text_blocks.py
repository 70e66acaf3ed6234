"""Splits well-formed delimited text into columns, block by block.

Arrow does the splitting: about a million rows of twelve columns in two seconds. Rows of an
unusual length are caught on the way, split on their own, and put back in their place.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.csv as arrow_csv

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.parsed import blanks_as_null, table_from_rows

_SAMPLE_LINES = 500
_BLOCK_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True)
class Ragged:
    """Rows (from 1) that have fewer or more cells than the usual number."""

    usual: int
    short: tuple[int, ...] = ()
    long: tuple[int, ...] = ()


def read_regular(text: str, separator: str) -> tuple[pa.Table, Ragged]:
    """Split text whose quotes are all in place; returns the table and the uneven rows."""
    if not text:
        return pa.table({}), Ragged(0)
    usual = _usual_width(text, separator)
    if usual > limits.MAX_COLUMNS:
        raise FileError(
            f"A row of the file has {usual:,} cells, more than a sheet can have",
            do="Check which character separates the cells, or turn rows and columns around.",
        )
    uneven: dict[int, str] = {}

    def keep(row: arrow_csv.InvalidRow) -> str:
        uneven[row.number] = row.text
        return "skip"

    even = arrow_csv.read_csv(
        pa.py_buffer(text.encode()),
        read_options=_read_options(text, usual),
        parse_options=arrow_csv.ParseOptions(
            delimiter=separator,
            newlines_in_values='"' in text,
            ignore_empty_lines=False,
            invalid_row_handler=keep,
        ),
        convert_options=_all_text(usual),
    )
    return _put_together(_without_blanks(even), uneven, separator, usual)


def _read_options(text: str, width: int) -> arrow_csv.ReadOptions:
    """A block must hold the longest record; one block holds everything that is small."""
    return arrow_csv.ReadOptions(
        column_names=[f"c{index}" for index in range(width)],
        use_threads=False,
        block_size=int(min(max(_BLOCK_BYTES, len(text) // 8), 2**31 - 1)),
    )


def _all_text(width: int) -> arrow_csv.ConvertOptions:
    return arrow_csv.ConvertOptions(
        column_types={f"c{index}": pa.string() for index in range(width)},
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=True,
        check_utf8=False,
    )


def _without_blanks(table: pa.Table) -> pa.Table:
    columns = [blanks_as_null(column) for column in table.columns]
    return pa.table(columns, names=table.column_names)


def _usual_width(text: str, separator: str) -> int:
    """The commonest number of cells of the first rows: of those that hold any, if there are."""
    lines = text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]
    filled: Counter[int] = Counter()
    blank: Counter[int] = Counter()
    for record in csv.reader((line + "\n" for line in lines), delimiter=separator):
        (filled if any(record) else blank)[len(record)] += 1
    widths = filled or blank
    return max(widths, key=lambda width: (widths[width], width), default=1)


def _put_together(
    even: pa.Table, uneven: dict[int, str], separator: str, usual: int
) -> tuple[pa.Table, Ragged]:
    """Put the uneven rows (by their record number from 1) back between the even ones."""
    if not uneven:
        return even, Ragged(usual)
    numbers = sorted(uneven)
    records = [_split(uneven[number], separator) for number in numbers]
    odd = table_from_rows(records)
    total = even.num_rows + len(numbers)
    width = max(usual, odd.num_columns)
    joined = pa.concat_tables([_widened(even, width), _widened(odd, width)])
    positions = np.empty(total, dtype=np.int64)
    is_odd = np.zeros(total, dtype=bool)
    is_odd[np.array(numbers) - 1] = True
    positions[~is_odd] = np.arange(even.num_rows)
    positions[is_odd] = even.num_rows + np.arange(len(numbers))
    lengths = {n: len(record) for n, record in zip(numbers, records, strict=True) if any(record)}
    short = tuple(number for number, length in lengths.items() if length < usual)
    long = tuple(number for number, length in lengths.items() if length > usual)
    return joined.take(pa.array(positions)), Ragged(usual, short, long)


def _split(record: str, separator: str) -> list[str]:
    rows = list(csv.reader(record.splitlines(keepends=True), delimiter=separator))
    return rows[0] if rows else []


def _widened(table: pa.Table, width: int) -> pa.Table:
    for index in range(table.num_columns, width):
        table = table.append_column(f"c{index}", pa.nulls(table.num_rows, pa.string()))
    return table
