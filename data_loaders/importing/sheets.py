"""One sheet of an import: a survey export, or tables each of which is looked at by itself."""

from __future__ import annotations

from collections.abc import Sequence

from data_loaders.datasets import DATASETS
from data_loaders.importing.failing import corrected_cells
from data_loaders.importing.own_sheets import own_sheet, without_example
from data_loaders.importing.report import SheetReport
from data_loaders.importing.staging import Work, stage_survey, stage_table
from data_loaders.mapping import layout_key
from data_loaders.reading import Sheet, Table, corrected, find_tables
from data_loaders.recognition import names_columns
from data_loaders.survey_tools import is_dictionary, recognise_survey

_DICTIONARY = (
    "This is the data dictionary of a REDCap project: questions without answers. Import the "
    "exported data."
)
_OTHER = "in a table that is part of no dataset"


def check_sheet(work: Work, sheet: Sheet) -> None:
    """Recognise a sheet and stage what it holds; a refusal is a report too."""
    if (said := own_sheet(sheet)) is not None:
        work.reports.append(SheetReport(sheet.name, refused=said, is_own=True))
        return
    corrections = work.wishes.corrections.get(sheet.name, {})
    before = len(work.reports)
    _check(work, corrected(sheet, corrections))
    for report in work.reports[before : before + 1]:
        report.findings = (*corrected_cells(sheet, corrections), *report.findings)


def _check(work: Work, sheet: Sheet) -> None:
    if sheet.row_count == 0:
        work.reports.append(SheetReport(sheet.name, refused="The sheet is empty."))
        return
    export = None if work.wishes.dataset else recognise_survey(sheet)
    if export is not None and not work.wishes.chosen and not _is_remembered_table(work, sheet):
        stage_survey(work, export)
        return
    if is_dictionary(sheet):
        work.reports.append(SheetReport(sheet.name, refused=_DICTIONARY))
        return
    tables = find_tables(sheet, names_columns)
    if not tables:
        refused = "No table was found: no row looks like a header above rows of data."
        work.reports.append(SheetReport(sheet.name, refused=refused))
        return
    stage_table(work, without_example(tables[0]))
    _stage_others(work, tables[1:])


def _is_remembered_table(work: Work, sheet: Sheet) -> bool:
    """Whether a person said of these headers before that rows of a dataset stand below them."""
    has_memory = work.memory.holds and not work.wishes.as_
    tables = find_tables(sheet, names_columns) if has_memory else ()
    return any(work.memory.holds.get(layout_key(each.headers)) in DATASETS for each in tables[:1])


def _stage_others(work: Work, tables: Sequence[Table]) -> None:
    """Stage the further tables of a sheet; those that hold no dataset are counted and said."""
    largest = work.reports[-1] if tables else SheetReport("")
    for table in tables:
        before = len(work.reports)
        stage_table(work, table)
        for report in work.reports[before:]:
            report.begins = table.headers[0].address
        if work.reports[before].refused:
            del work.reports[before:]
            largest.skipped[_OTHER] = largest.skipped.get(_OTHER, 0) + table.row_count
            rows = f"rows {table.header_rows[0]} to {max(table.last_row, table.header_rows[-1])}"
            largest.remarks += (f"The table in {rows} is not used: it is part of no dataset",)
