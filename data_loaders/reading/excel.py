"""Parses xlsx, xlsm, xlsb, xls and ods through fastexcel, all cells as text.

Only called in the guarded process. Error cells come apart from blank ones, and every cell
keeps its address: rows are counted from row 1 of the sheet and columns from A, also where a
table starts at C4. What fastexcel cannot tell (merged cells, hidden rows and columns) is read
from the sheet's own XML for xlsx; see ``sheet_layout``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import fastexcel
import pyarrow as pa
import pyarrow.compute as pc

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.cells import Remark, Sheet
from data_loaders.reading.epoch import with_readable_epoch
from data_loaders.reading.parsed import Parsed, blanks_as_null, text_table
from data_loaders.reading.sheet_layout import SheetLayout, sheet_layouts, workbook_remarks

_ERRORS = {
    "Null": "#NULL!",
    "Div0": "#DIV/0!",
    "Value": "#VALUE!",
    "Ref": "#REF!",
    "Name": "#NAME?",
    "Num": "#NUM!",
    "NA": "#N/A",
    "GettingData": "#GETTING_DATA",
}
_ERROR = re.compile(r"but got 'Error\((\w+)\)'")
_ISO_VALUE = re.compile(r"but got '(?:DurationIso|DateTimeIso)\(\\?\"(.*?)\\?\"\)'")
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_DAMAGED = "Open it in a spreadsheet program, save it as .xlsx, and upload that file."


def parse_excel(path: Path) -> Parsed:
    """Parse a workbook. A sheet that cannot be read is named in a remark and left out."""
    try:
        reader = fastexcel.read_excel(with_readable_epoch(path))
    except fastexcel.FastExcelError as error:
        raise _refusal(str(error)) from error
    layouts = sheet_layouts(path)
    parsed = Parsed(remarks=list(workbook_remarks(path)))
    for index, name in enumerate(reader.sheet_names):
        try:
            parsed.sheets.append(_sheet(reader, index, layouts.get(name, SheetLayout())))
        except fastexcel.FastExcelError:
            message = f'The sheet "{name}" holds no cells that can be read (a chart, or damaged)'
            parsed.remarks.append(Remark("sheet_not_read", message))
    if not parsed.sheets:
        raise FileError("No sheet of the workbook can be read: it is damaged", do=_DAMAGED)
    return parsed


def _refusal(complaint: str) -> FileError:
    if "assword" in complaint:
        return FileError(
            "The file is locked with a password",
            do="Open it with its password, remove the password, save it, and upload it again.",
        )
    return FileError("The workbook is damaged or was not copied completely", do=_DAMAGED)


def _sheet(reader: Any, index: int, layout: SheetLayout) -> Sheet:
    loaded = reader.load_sheet(index, header_row=None, skip_rows=0, dtypes="string")
    batch, cell_errors = loaded.to_arrow_with_errors()
    positions = [column.absolute_index for column in loaded.available_columns()]
    columns: list[Any] = [pa.nulls(batch.num_rows, pa.string())] * (max(positions, default=-1) + 1)
    errors, values = _told_apart(cell_errors.errors if cell_errors else [], positions)
    for position, column in zip(positions, batch.columns, strict=True):
        columns[position] = _as_shown(_patched(column, values.get(position, {})))
    return Sheet(
        name=loaded.name,
        hidden=loaded.visible != "visible",
        cells=text_table(columns, batch.num_rows),
        errors=errors,
        merged=layout.merged,
        hidden_rows=layout.hidden_rows,
        hidden_columns=layout.hidden_columns,
        coloured=layout.coloured,
        remarks=layout.remarks(batch.num_rows, len(columns)),
    )


def _told_apart(
    reported: list[Any], positions: list[int]
) -> tuple[dict[tuple[int, int], str], dict[int, dict[int, str]]]:
    """Split what fastexcel reports into real error cells and values it has no text for."""
    if len(reported) > limits.MAX_ERROR_CELLS:
        raise FileError(
            f"{len(reported):,} cells of a sheet hold formula errors",
            do="Mend the formulas, or delete what is not needed, and save the workbook again.",
        )
    errors: dict[tuple[int, int], str] = {}
    values: dict[int, dict[int, str]] = {}
    for item in reported:
        row, column = item.position[0], positions[item.position[1]]
        error = _ERROR.search(item.detail)
        value = _ISO_VALUE.search(item.detail)
        if value:
            values.setdefault(column, {})[row] = _duration(value.group(1))
        else:
            errors[row + 1, column] = _ERRORS.get(error.group(1) if error else "", "#ERROR!")
    return errors, values


def _duration(iso: str) -> str:
    """Write an ISO duration the way a sheet shows it: PT11H12M12S is 11:12:12."""
    match = _DURATION.fullmatch(iso)
    if match is None:
        return iso
    hours, minutes, seconds = (int(part) for part in match.groups())
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}"


def _patched(column: pa.Array, values: dict[int, str]) -> pa.Array:
    if not values:
        return column
    listed = column.to_pylist()
    for row, value in values.items():
        listed[row] = value
    return pa.array(listed, pa.string())


def _as_shown(column: pa.Array) -> pa.Array:
    """Make blank text null, and drop the midnight or day zero that a bare date or time got."""
    column = _widened(column.cast(pa.string()))
    if _holds(column, b"00:00:00"):
        column = pc.replace_substring_regex(column, r"^(\d{4}-\d\d-\d\d)[ T]00:00:00$", r"\1")
    if _holds(column, b"1899-12-3"):
        column = pc.replace_substring_regex(column, r"^1899-12-3[01] (\d\d:\d\d:\d\d)", r"\1")
    return blanks_as_null(column)


def _holds(column: pa.Array, text: bytes) -> bool:
    """Whether a text may stand in a column, whose texts are one buffer and searched as one."""
    texts = column.buffers()[2]
    return texts is not None and text in texts.to_pybytes()


def _widened(column: pa.Array) -> pa.Array:
    """Mend texts that the parser read byte by byte although they have two bytes a letter."""
    if not _holds(column, b"\0"):
        return column
    return pa.array([_two_byte_text(value) for value in column.to_pylist()], pa.string())


def _two_byte_text(value: str | None) -> str | None:
    if value is None or "\0" not in value:
        return value
    try:
        return value.encode("cp1252").decode("utf-16-le")
    except UnicodeError:
        return value.replace("\0", "")
