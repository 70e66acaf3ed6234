"""A report as a workbook: one sheet for each table, and one about the report."""

from __future__ import annotations

import re
from pathlib import Path

from analytics.reports.content import Content, Table


def write_xlsx(content: Content, path: Path) -> None:
    """Write the workbook; every sheet says its filters, revision and what is hidden."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    about = book.active
    about.title = "About"
    for text in (content.title, content.purpose, content.stamp, content.rule):
        about.append([harmless(text)])
    for name in content.left_out:
        about.append([f"Left out, as the filters do not apply: {name}"])
    about["A1"].font = Font(bold=True, size=14)
    about.column_dimensions["A"].width = 100
    for number, table in enumerate(content.tables, start=1):
        sheet = book.create_sheet(_sheet_name(number, table))
        for line in ([table.title], [table.summary], [content.stamp], [content.rule], []):
            sheet.append([harmless(text) for text in line])
        sheet.append([harmless(text) for text in table.head])
        for cell in (sheet["A1"], *sheet[6]):
            cell.font = Font(bold=True)
        for row in table.rows:
            sheet.append([harmless(text) for text in row])
        sheet.column_dimensions["A"].width = 40
        sheet.freeze_panes = "A7"
    book.save(path)


def harmless(text: str) -> str:
    """A text that no spreadsheet program runs as a formula (a number with a sign stays)."""
    is_number = re.fullmatch(r"[+-]?[\d,.]+( points)?", text)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text and not is_number else text


def _sheet_name(number: int, table: Table) -> str:
    return f"{number} {re.sub(r'[^A-Za-z0-9 ]', '', table.title)}"[:31].strip()
