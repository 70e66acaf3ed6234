"""Templates: a workbook per dataset that needs no mapping when it comes back.

The first row below the headers is an example, marked in its first cell: imports know it and leave
it out.
"""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data_loaders.declarations import Column, Dataset, Kind
from data_loaders.importing.own_sheets import EXAMPLE, GUIDE, LISTS, MARKS

ROWS = 2000
"""How many rows below the header carry drop-downs."""

HOW_TO = (
    "Write one row each from row 3 on. Row 2 is an example: it is never imported, so leave it or "
    "delete it. Columns may be moved, and those that are not required may stay empty. A cell with "
    "a list takes one of its values."
)

GUIDE_HEADINGS = ("Column", "Kind", "Required", "Unit", "Meaning", "Values", "Example")

_HEADER = PatternFill("solid", fgColor="1F5A94")


def write_template(dataset: Dataset, path: Path) -> None:
    """Write a workbook to fill in: headers with notes, an example, drop-downs, and a guide."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = dataset.title[:31]
    guide, lists = book.create_sheet(GUIDE), book.create_sheet(LISTS)
    lists.append([MARKS[LISTS]])
    for number, column in enumerate(dataset.columns, start=1):
        _write_header(sheet, number, column)
        _write_example(sheet, number, column)
        _write_choices(sheet, lists, number, column)
    sheet.freeze_panes = "A2"
    _write_guide(guide, dataset)
    lists.sheet_state = "hidden"
    book.save(path)


def _write_header(sheet: Worksheet, number: int, column: Column) -> None:
    cell = sheet.cell(1, number, column.label)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = _HEADER
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.comment = Comment(_note(column), "Tandem")
    letter = get_column_letter(number)
    sheet.column_dimensions[letter].width = max(14, min(len(column.label) + 4, 40))
    number_format = "@" if column.kind is not Kind.DATE else "yyyy-mm-dd"
    if column.kind in (Kind.INTEGER, Kind.NUMBER):
        number_format = "General"
    sheet.column_dimensions[letter].number_format = number_format


def _write_example(sheet: Worksheet, number: int, column: Column) -> None:
    """One cell of the example row, in grey italics; the first one says what the row is."""
    text = example_of(column)
    cell = sheet.cell(2, number, f"{EXAMPLE}{text}" if number == 1 else text)
    cell.font = Font(italic=True, color="6B7787")
    cell.number_format = "@"


def example_of(column: Column) -> str:
    """A text that could stand in a column."""
    if column.vocabulary is not None:
        return next(iter(column.vocabulary.labels.values()))
    texts = {
        Kind.SCHOOL_YEAR: "2025-26",
        Kind.MONTH: "2026-03",
        Kind.DATE: "2026-03-31",
        Kind.YES_NO: "yes",
        Kind.IDENTIFIER: "000123"[-(column.pad or 6) :].rjust(column.pad or 6, "0"),
        Kind.TEXT: column.label,
    }
    least, most = column.minimum or 0, column.maximum if column.maximum is not None else 12
    return texts.get(column.kind, f"{max(least, min(12, most)):g}")


def _note(column: Column) -> str:
    parts = [column.description or column.label, f"Kind: {column.kind}."]
    if column.required:
        parts.append("Required.")
    if column.unit:
        parts.append(f"Unit: {column.unit}.")
    if column.kind is Kind.CODES:
        parts.append("Several are separated by ;")
    return " ".join(parts)


def _write_choices(sheet: Worksheet, lists: Worksheet, number: int, column: Column) -> None:
    """A drop-down with the labels of the column's vocabulary."""
    if column.vocabulary is None or column.kind is not Kind.CODE:
        return
    letter = get_column_letter(number)
    labels = list(column.vocabulary.labels.values())
    for row, label in enumerate(labels, start=2):
        lists.cell(row, number, label)
    choices = DataValidation(
        type="list", formula1=f"{LISTS}!${letter}$2:${letter}${len(labels) + 1}", allow_blank=True
    )
    choices.error = "Choose a value from the list."
    sheet.add_data_validation(choices)
    choices.add(f"{letter}2:{letter}{ROWS + 1}")


def _write_guide(guide: Worksheet, dataset: Dataset) -> None:
    guide.append([MARKS[GUIDE]])
    guide.append([dataset.title])
    guide.append([dataset.description])
    key = " and ".join(dataset.by_name[name].label for name in dataset.key)
    guide.append([f"{dataset.grain.capitalize()}. Rows are told apart by: {key}."])
    guide.append([HOW_TO])
    guide.append([])
    guide.append(GUIDE_HEADINGS)
    for row in guide_rows(dataset):
        guide.append(row)
    guide["A1"].font = guide["A2"].font = Font(bold=True, size=14)
    for cell in guide[7]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFG", (26, 16, 10, 12, 60, 60, 26), strict=True):
        guide.column_dimensions[letter].width = width
    for row in guide.iter_rows(min_row=8):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def guide_rows(dataset: Dataset) -> list[tuple[str, ...]]:
    """What each column of a dataset is, under :data:`GUIDE_HEADINGS`."""
    return [
        (
            column.label,
            str(column.kind),
            "yes" if column in dataset.required else "no",
            column.unit,
            column.description,
            "; ".join(column.vocabulary.labels.values()) if column.vocabulary else "",
            example_of(column),
        )
        for column in dataset.columns
    ]
