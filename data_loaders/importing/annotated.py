"""A file handed back with what is wrong marked in its cells, to be mended and uploaded again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data_loaders.declarations import Finding, Severity
from data_loaders.importing.own_sheets import FINDINGS, MARKS
from data_loaders.importing.report import FileReport
from data_loaders.reading import Sheet, corrected, read_file
from data_loaders.reading.colours import MARKS as MARK_COLOURS

MOST_CELLS = 300_000
"""Cells of a sheet written back in full; of a larger one only the rows with findings are."""

_FILLS = {
    severity: PatternFill("solid", fgColor=colour)
    for severity, colour in zip(Severity, MARK_COLOURS, strict=True)
}
_HEADINGS = ("Sheet", "Cell", "Column", "Value", "How grave", "What is wrong", "What to do")
_WIDTHS = (20, 10, 24, 24, 12, 60, 60)


def write_annotated(
    source: Path,
    report: FileReport,
    out: Path,
    corrections: Mapping[str, Mapping[str, str]] | None = None,
) -> None:
    """Write a file as a workbook with its findings marked, noted and listed.

    Every cell is text and stands where it stood, with the corrections made so far: uploaded again,
    the workbook is recognised as the file was. Nothing in it is a formula. Raises ``FileError``
    when the source cannot be read.
    """
    book = Workbook()
    listed = book.active
    assert isinstance(listed, Worksheet)
    listed.title = FINDINGS
    findings = [found for sheet in report.sheets for found in sheet.findings]
    _write_findings(listed, report, findings)
    for sheet in read_file(source, original_name=report.file).sheets:
        told = [found for found in findings if found.sheet == sheet.name]
        mended = corrected(sheet, (corrections or {}).get(sheet.name, {}))
        headers = {
            r for each in report.sheets if each.sheet == sheet.name for r in each.header_rows
        }
        _write_sheet(book.create_sheet(_title(sheet.name)), mended, told, max(headers, default=1))
    book.active = min(1, len(book.sheetnames) - 1)
    book.save(out)


def _write_findings(sheet: Worksheet, report: FileReport, findings: Sequence[Finding]) -> None:
    sheet.append([MARKS[FINDINGS]])
    count = sum(each.finding_count for each in report.sheets)
    more = f" The first {len(findings):,} are listed." if count > len(findings) else ""
    sheet.append([f"{report.file}: {count:,} findings.{more} Mend the marked cells, save, upload."])
    sheet.append([])
    sheet.append(list(_HEADINGS))
    for found in findings:
        row = (found.sheet, found.cell or f"row {found.row}", found.column, found.value)
        rest = (str(found.severity), found.message, found.suggestion)
        for number, text in enumerate((*row, *rest), start=1):
            _as_text(sheet.cell(sheet.max_row + (number == 1), number), text)
    sheet["A1"].font = Font(bold=True, size=14)
    for cell in sheet[4]:
        cell.font = Font(bold=True)
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def _as_text(cell: Cell, text: str) -> None:
    """Write a text as a text, also one that looks like a formula."""
    cell.value = _writable(text)
    cell.data_type = "s"
    cell.number_format = "@"


def _writable(text: str) -> str:
    """The text without the control characters that no workbook can hold."""
    return "".join(mark for mark in text if mark >= " " or mark in "\t\n\r")[:32_767]


def _write_sheet(
    target: Worksheet, sheet: Sheet, findings: Sequence[Finding], last_header: int
) -> None:
    for row in _rows_written(sheet, findings, last_header):
        for column, text in enumerate(sheet.row_values(row)):
            error = sheet.errors.get((row, column))
            if error is not None:
                target.cell(row, column + 1, error).data_type = "e"
            elif text is not None:
                _as_text(target.cell(row, column + 1), text)
    for each in sheet.merged:
        target.merge_cells(
            None, each.first_row, each.first_column + 1, each.last_row, each.last_column + 1
        )
    if sheet.hidden:
        target.sheet_state = "hidden"
    for found in findings:
        if found.cell:
            _mark(target, found)


def _rows_written(sheet: Sheet, findings: Sequence[Finding], last_header: int) -> Sequence[int]:
    if sheet.row_count * sheet.column_count <= MOST_CELLS:
        return range(1, sheet.row_count + 1)
    marked = {found.row for found in findings if found.row}
    return sorted({*range(1, last_header + 1), *marked})


def _title(name: str) -> str:
    """A sheet's name without what workbooks do not allow in one."""
    return re.sub(r"[\\*?:/\[\]]", " ", name)[:31].strip("' ") or "Sheet"


def _mark(sheet: Worksheet, found: Finding) -> None:
    cell = sheet[found.cell]
    if isinstance(cell, MergedCell):
        return
    said = cell.comment.text + "\n" if cell.comment else ""
    cell.fill = _FILLS[found.severity] if not said else cell.fill
    advice = f" {found.suggestion}." if found.suggestion else ""
    cell.comment = Comment(
        _writable(f"{said}{found.message}.{advice}"), "Tandem", height=120, width=320
    )
