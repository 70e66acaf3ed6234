"""Reads csv, tsv and other delimited text, in any encoding, into a sheet of text.

Nothing is lost on the way: blank lines keep their place (so that row numbers hold), rows that
are longer or shorter than the others are kept and named in a remark, and a quote that is
opened and never closed is refused instead of swallowing the rows after it.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pyarrow as pa

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.cells import Remark, Sheet
from data_loaders.reading.encodings import Decoded, decode
from data_loaders.reading.parsed import Parsed, table_from_rows
from data_loaders.reading.separators import find_separator
from data_loaders.reading.text_blocks import Ragged, read_regular

_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\n', re.IGNORECASE)
_NAMED_ROWS = 5
_MAX_CELL = 16 * limits.MEGABYTE
csv.field_size_limit(_MAX_CELL)  # a setting of the module, for every reader of it


def parse_text(path: Path) -> Parsed:
    """Read a delimited text file into a workbook with one sheet, named after the file."""
    decoded = decode(path.read_bytes())
    remarks = list(_encoding_remark(decoded))
    text = _without_carriage_returns(decoded.text)
    del decoded  # a large text is not kept twice
    try:
        return _parsed(path.stem, text, remarks)
    except csv.Error as error:
        raise FileError(
            f"A cell of the file has more than {_MAX_CELL // limits.MEGABYTE} million letters; "
            "most likely the quotation mark that ends it is missing",
            do="Open the file in a spreadsheet program, look for it, and export it again.",
        ) from error


def _parsed(name: str, text: str, remarks: list[Remark]) -> Parsed:
    offset = 0
    separator_line = _SEPARATOR_LINE.match(text)
    if separator_line:
        separator, offset = separator_line.group(1), 1
        text = text[separator_line.end() :]
    else:
        separator = find_separator(text)
    text = text.rstrip("\n")
    table, found = _table(text, separator)
    if offset:  # the line "sep=;" is row 1 of the file: keep it as a blank row
        blank = pa.table({name: pa.nulls(1, pa.string()) for name in table.column_names})
        table = pa.concat_tables([blank, table])
    remarks.extend(_moved(remark, offset) for remark in found)
    return Parsed([Sheet(name, False, table, remarks=tuple(remarks))])


def _without_carriage_returns(text: str) -> str:
    if "\r" in text:
        return text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _encoding_remark(decoded: Decoded) -> list[Remark]:
    if not decoded.guessed:
        return []
    message = (
        f"The file does not say its encoding; it was read as {decoded.encoding}. "
        "Check names with accents"
    )
    lost = decoded.text.count("\ufffd")
    if lost:
        message += f"; {lost:,} characters could not be read and show as \ufffd"
    return [Remark("encoding_guessed", message)]


def _moved(remark: Remark, rows: int) -> Remark:
    if remark.row is None or not rows:
        return remark
    return Remark(remark.code, remark.message, remark.row + rows, remark.address)


def _table(text: str, separator: str) -> tuple[pa.Table, list[Remark]]:
    """Read by blocks where every quote is in its place, and record by record otherwise."""
    if '"' not in text or _quotes_are_regular(text, separator):
        table, ragged = read_regular(text, separator)
        return table, _ragged_remarks(ragged)
    return _read_irregular(text, separator)


def _quotes_are_regular(text: str, separator: str) -> bool:
    """Whether every quote opens or closes a whole cell, or is doubled inside one."""
    edge = re.escape(separator)
    cell = re.compile(f'"(?<=[{edge}\\n]")(?:[^"]|"")*"(?=[{edge}\\n]|\\Z)')
    return '"' not in cell.sub("", "\n" + text)


def _read_irregular(text: str, separator: str) -> tuple[pa.Table, list[Remark]]:
    """Read text with stray quotes: harmless inside a line, refused where lines would merge."""
    if separator == "\t" and _has_broken_quotes(text, separator):
        return _read_without_quotes(text, separator)
    lines = text.split("\n")
    reader = csv.reader((line + "\n" for line in lines), delimiter=separator)
    rows: list[list[str]] = []
    odd: list[int] = []
    line = 0
    for record in reader:
        raw = "\n".join(lines[line : reader.line_num])
        if not _quotes_are_regular(raw, separator):
            if reader.line_num - line > 1 or _is_unclosed(raw, separator):
                raise _unclosed(line + 1, len(rows) + 1)
            odd.append(len(rows) + 1)
        line = reader.line_num
        rows.append(record)
    return table_from_rows(rows), [*_odd_remark(odd), *_ragged_remarks(_raggedness(rows))]


def _is_unclosed(record: str, separator: str) -> bool:
    """Whether the last cell of a record is opened by a quote and never closed."""
    marker = "\0"
    cells = next(csv.reader([record + marker], delimiter=separator), [])
    return bool(cells) and cells[-1].endswith(marker) and _opens_last(record, separator)


def _opens_last(record: str, separator: str) -> bool:
    try:
        list(csv.reader([record], delimiter=separator, strict=True))
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _has_broken_quotes(text: str, separator: str) -> bool:
    """Whether some line, taken alone, has a quote that would swallow the next line."""
    lines = (line for line in text.split("\n") if '"' in line)
    return any(_opens_last(line, separator) for line in lines)


def _read_without_quotes(text: str, separator: str) -> tuple[pa.Table, list[Remark]]:
    """Read tab-separated lines as they stand: programs that write tabs often never quote."""
    rows = [line.split(separator) for line in text.split("\n")]
    message = "Quotation marks do not pair up; every line was read as one row, quotes as text"
    remark = Remark("quotes_as_text", message)
    return table_from_rows(rows), [remark, *_ragged_remarks(_raggedness(rows))]


def _unclosed(line: int, row: int) -> FileError:
    return FileError(
        f"A quotation mark is opened in line {line:,} and not closed where its cell ends, so "
        "that the rows after it cannot be told apart",
        where=f"row {row:,}",
        do="Close or delete that quotation mark, or export the file again as .xlsx.",
    )


def _odd_remark(rows: list[int]) -> list[Remark]:
    if not rows:
        return []
    message = f"Quotation marks stand inside cells and were kept as text in {_named(rows)}"
    return [Remark("stray_quotes", message, rows[0])]


def _raggedness(rows: list[list[str]]) -> Ragged:
    widths = [len(row) for row in rows if any(row)]
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    short = [n for n, row in enumerate(rows, 1) if any(row) and len(row) < usual]
    long = [n for n, row in enumerate(rows, 1) if any(row) and len(row) > usual]
    return Ragged(usual, tuple(short), tuple(long))


def _ragged_remarks(ragged: Ragged) -> list[Remark]:
    said: list[Remark] = []
    if ragged.short:
        message = f"Fewer than {ragged.usual} cells in {_named(list(ragged.short))}"
        said.append(Remark("short_rows", message + "; the missing ones are blank", ragged.short[0]))
    if ragged.long:
        message = f"More than {ragged.usual} cells in {_named(list(ragged.long))}"
        said.append(
            Remark("long_rows", message + "; a separator may be missing quotes", ragged.long[0])
        )
    return said


def _named(rows: list[int]) -> str:
    first = ", ".join(f"{row:,}" for row in rows[:_NAMED_ROWS])
    if len(rows) == 1:
        return f"row {first}"
    more = f" and {len(rows) - _NAMED_ROWS:,} more" if len(rows) > _NAMED_ROWS else ""
    return f"rows {first}{more}"
