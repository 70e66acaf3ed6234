"""Writing workbooks and text files that come out the same every time."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

Cell = str | int | float | date | None
Row = Sequence[Cell]

WRITTEN_AT = b"2026-05-01T08:00:00Z"
ZIP_TIME = (2026, 5, 1, 8, 0, 0)


@dataclass(frozen=True)
class SheetOut:
    """A sheet to write: title lines, then the headers, then the rows."""

    name: str
    headers: Sequence[str]
    rows: Sequence[Row]
    title: Sequence[str] = ()


@dataclass(frozen=True)
class WorkbookOut:
    """A workbook to write as xlsx."""

    name: str
    sheets: Sequence[SheetOut]

    def content(self) -> bytes:
        """The file's bytes, with times of writing that do not change."""
        book = Workbook(write_only=True)
        for sheet in self.sheets:
            page = book.create_sheet(sheet.name)
            for line in sheet.title:
                page.append([line])
            page.append([_bold(page, header) for header in sheet.headers])
            for row in sheet.rows:
                page.append(list(row))
        buffer = io.BytesIO()
        book.save(buffer)
        return _settled(buffer)


def _bold(page: object, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(page, value=text)
    cell.font = Font(bold=True)
    return cell


def _settled(buffer: io.BytesIO) -> bytes:
    """The same workbook with fixed times inside and in the zip directory."""
    settled = io.BytesIO()
    with (
        zipfile.ZipFile(buffer) as source,
        zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", WRITTEN_AT, content)
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return settled.getvalue()


@dataclass(frozen=True)
class CsvOut:
    """A text file to write; ``us_dates`` gives 9/30/2025, as Excel does in the United States."""

    name: str
    headers: Sequence[Sequence[str]]
    rows: Sequence[Row]
    separator: str = ","
    encoding: str = "utf-8"
    us_dates: bool = False

    def content(self) -> bytes:
        """The file's bytes."""
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.separator, lineterminator="\r\n")
        writer.writerows(self.headers)
        for row in self.rows:
            writer.writerow([_text(cell, self.us_dates) for cell in row])
        return text.getvalue().encode(self.encoding)


FileOut = WorkbookOut | CsvOut


def _text(cell: Cell, us_dates: bool) -> Cell:
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(cell, date):
        return f"{cell.month}/{cell.day}/{cell.year}" if us_dates else cell.isoformat()
    return cell
