"""Templates: a workbook per dataset that needs no mapping when it comes back."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data_loaders.declarations import Column, Dataset, Kind

ROWS = 2000
"""How many rows below the header carry drop-downs."""

_HEADER = PatternFill("solid", fgColor="1F5A94")


def write_template(dataset: Dataset, path: Path) -> None:
    """Write an empty workbook for a dataset: headers with notes, drop-downs, and a guide."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = dataset.title[:31]
    guide, lists = book.create_sheet("Guide"), book.create_sheet("Lists")
    for number, column in enumerate(dataset.columns, start=1):
        _write_header(sheet, number, column)
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
    for row, label in enumerate(labels, start=1):
        lists.cell(row, number, label)
    choices = DataValidation(
        type="list", formula1=f"Lists!${letter}$1:${letter}${len(labels)}", allow_blank=True
    )
    choices.error = "Choose a value from the list."
    sheet.add_data_validation(choices)
    choices.add(f"{letter}2:{letter}{ROWS + 1}")


def _write_guide(guide: Worksheet, dataset: Dataset) -> None:
    guide.append([dataset.title])
    guide.append([dataset.description])
    guide.append([f"Grain: {dataset.grain}. Key: {', '.join(dataset.key)}."])
    guide.append([])
    guide.append(["Column", "Kind", "Required", "Unit", "Meaning", "Values"])
    for column in dataset.columns:
        labels = column.vocabulary.labels.values() if column.vocabulary else ()
        guide.append(
            [
                column.label,
                str(column.kind),
                "yes" if column.required else "no",
                column.unit,
                column.description,
                "; ".join(labels),
            ]
        )
    guide["A1"].font = Font(bold=True, size=14)
    for letter, width in zip("ABCDEF", (26, 16, 10, 12, 60, 60), strict=True):
        guide.column_dimensions[letter].width = width
