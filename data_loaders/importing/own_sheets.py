"""Sheets that Tandem writes beside the rows: guides, lists and findings. They are never read."""

from __future__ import annotations

from dataclasses import replace

from data_loaders.reading import Sheet, SkippedRow, Table

GUIDE, LISTS, FINDINGS = "Guide", "Lists", "Findings"

MARKS = {
    GUIDE: "About this template",
    LISTS: "Values of the drop-downs",
    FINDINGS: "What Tandem found in this file",
}
"""What stands in the first cell of such a sheet, by its name."""

EXAMPLE = "Example, not imported: "
"""How the first cell of a template's example row begins."""


def own_sheet(sheet: Sheet) -> str | None:
    """Why a sheet is not read, when Tandem wrote it; None for any other sheet."""
    mark = MARKS.get(sheet.name)
    if mark is None or sheet.row_count == 0 or sheet.cell(1, 0).value != mark:
        return None
    return f"{mark}: this sheet is for people and is not read."


def without_example(table: Table) -> Table:
    """The table without the example row of a template, which is never data."""
    if not table.headers or table.last_row < table.first_row:
        return table
    first = table.sheet.cell(table.first_row, table.headers[0].column).value or ""
    if not first.startswith(EXAMPLE):
        return table
    left_out = SkippedRow(table.first_row, "example row of the template")
    return replace(table, skipped=(*table.skipped, left_out))
