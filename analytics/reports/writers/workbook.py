"""A report as a workbook: a first sheet to read, a sheet a table with its chart, and the notes."""

from __future__ import annotations

import io
import re
from typing import Any

from analytics.reports.content import (
    Block,
    Content,
    Grid,
    KeyNumbers,
    Native,
    Picture,
    Sort,
    Words,
)
from analytics.tables import Column, Table
from analytics.workbooks import dated, harmless, in_cell, number_format

HEAD_ROW = 5
WIDEST, NARROWEST = 60, 10
NUMBER_COLUMNS = ("Number", "Value", "Unit", "Out of", "Change", "Status", "Definition")


def xlsx_of(content: Content) -> bytes:
    """The workbook, the same to the byte for the same content.

    Numbers are numbers with their format; no text can run as a formula. Every sheet says its
    revision.
    """
    from openpyxl import Workbook

    book = Workbook()
    _first_sheet(book, content)
    names: set[str] = set()
    for block in (*content.blocks, *content.appendix):
        if isinstance(block, Picture | Grid) and block.table.rows:
            _table_sheet(book, content, block, names)
    _notes_sheet(book, content)
    book.properties.title = f"{content.title}: {content.scope}"
    book.properties.creator = "Tandem"
    buffer = io.BytesIO()
    book.save(buffer)
    return dated(buffer.getvalue(), content.made_at)


def stamp_of(content: Content) -> str:
    """The facts of its making in a line."""
    return " · ".join(f"{name} {text}" for name, text in content.stamp)


def _first_sheet(book: Any, content: Content) -> None:
    from openpyxl.styles import Alignment, Font

    sheet = book.active
    sheet.title = "Report"
    for text in (content.title, content.scope, f"For: {content.readers}", stamp_of(content)):
        sheet.append([harmless(text)])
    sheet["A1"].font, sheet["A2"].font = Font(bold=True, size=16), Font(bold=True, size=12)
    for block in content.blocks:
        _first_part(sheet, block)
    for letter, width in zip("ABCDEFG", (44, 14, 16, 34, 48, 30, 80), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows(min_row=HEAD_ROW):
        for cell in row:
            cell.alignment = Alignment(wrap_text=cell.column > 3, vertical="top")
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _first_part(sheet: Any, block: Block) -> None:
    """What of a block is read, not counted: key numbers and sentences."""
    from openpyxl.styles import Font

    if isinstance(block, KeyNumbers):
        sheet.append([])
        sheet.append(list(NUMBER_COLUMNS))
        for cell in sheet[sheet.max_row]:
            cell.font = Font(bold=True)
        for each in block.numbers:
            column = Column(each.label, True, each.decimals, unit=each.unit)
            shown = each.value if each.amount is None else in_cell(column, each.amount)
            words = (each.unit, each.base, "; ".join(each.changes), each.status, each.definition)
            sheet.append([harmless(each.label), shown, *map(harmless, words)])
            sheet.cell(sheet.max_row, 2).number_format = number_format(column)
    elif isinstance(block, Words) and block.sentences:
        sheet.append([])
        if block.title:
            sheet.append([harmless(block.title)])
            sheet.cell(sheet.max_row, 1).font = Font(bold=True)
        for place, sentence in enumerate(block.sentences, start=1):
            mark = f"{place}. " if block.sort is Sort.QUESTIONS else ""
            sheet.append([harmless(f"{mark}{sentence}")])


def _table_sheet(book: Any, content: Content, block: Picture | Grid, names: set[str]) -> None:
    """A table with filters on its head, and the chart of a picture beside it."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    table = block.table
    sheet = book.create_sheet(_sheet_name(block.title, names))
    lines = (block.title, getattr(block, "subtitle", "") or block.sentence, stamp_of(content), "")
    for line in lines:
        sheet.append([harmless(line)])
    sheet.append([harmless(column.heading) for column in table.columns])
    for row in table.rows:
        sheet.append([in_cell(*pair) for pair in zip(table.columns, row, strict=True)])
    sheet["A1"].font = Font(bold=True, size=14)
    for cell in sheet[HEAD_ROW]:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    _format(sheet, table)
    last = HEAD_ROW + len(table.rows)
    sheet.auto_filter.ref = f"A{HEAD_ROW}:{get_column_letter(len(table.columns))}{last}"
    sheet.freeze_panes = f"B{HEAD_ROW + 1}"
    if isinstance(block, Picture) and block.native is not Native.NONE and block.series:
        _chart(sheet, block, last)


def _format(sheet: Any, table: Table) -> None:
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(table.columns, start=1):
        longest = max((len(str(row[place - 1] or "")) for row in table.rows), default=0)
        width = max(NARROWEST, min(max(longest, len(column.heading) // 2) + 3, WIDEST))
        sheet.column_dimensions[get_column_letter(place)].width = width
        if column.is_number:
            for (cell,) in sheet.iter_rows(
                min_row=HEAD_ROW + 1, min_col=place, max_col=place, max_row=sheet.max_row
            ):
                cell.number_format = number_format(column)


def _chart(sheet: Any, block: Picture, last: int) -> None:
    """The chart that the spreadsheet program draws of the same cells."""
    from openpyxl.chart import BarChart, LineChart, Reference
    from openpyxl.utils import get_column_letter

    chart = LineChart() if block.native is Native.LINE else BarChart()
    if block.native is not Native.LINE:
        chart.type = "bar"
    if block.native is Native.STACKED:
        chart.grouping, chart.overlap = "percentStacked", 100
    for place in block.series:
        data = Reference(sheet, min_col=place + 1, min_row=HEAD_ROW, max_row=last)
        chart.add_data(data, titles_from_data=True)
    words = sum(not column.is_number for column in block.table.columns)
    chart.set_categories(
        Reference(sheet, min_col=1, max_col=max(words, 1), min_row=HEAD_ROW + 1, max_row=last)
    )
    chart.title = block.title
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = number_format(block.table.columns[block.series[0]])
    if block.native is not Native.LINE:
        chart.x_axis.scaling.orientation = "maxMin"
    if len(block.series) == 1:
        chart.legend = None
    chart.width, chart.height = 22, max(8.0, min(0.7 * (last - HEAD_ROW) + 4, 24.0))
    sheet.add_chart(chart, f"{get_column_letter(len(block.table.columns) + 2)}{HEAD_ROW}")


def _notes_sheet(book: Any, content: Content) -> None:
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet("Notes")
    filters = "; ".join(f"{name}: {code}" for name, code in content.where.items()) or "none"
    rows = [("Filters", filters), *content.stamp, *(("Note", note) for note in content.notes)]
    for name, text in rows:
        sheet.append([harmless(name), harmless(text)])
        sheet.cell(sheet.max_row, 1).font = Font(bold=True)
        sheet.cell(sheet.max_row, 2).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 14, 110


def _sheet_name(title: str, names: set[str]) -> str:
    """A name that a sheet may have: 31 letters at most, none twice."""
    plain = re.sub(r"[^A-Za-z0-9 ]", "", title).strip() or "Table"
    number = len(names) + 1
    name = f"{number} {plain}"[:31].strip()
    names.add(name)
    return name
