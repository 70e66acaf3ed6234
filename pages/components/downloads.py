"""Tables to take away, with all that is needed to say later what they were."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from functools import partial

import streamlit as st

from analytics import NOT_FOR_PUBLICATION, Result, Role, edition_text
from analytics.charts.files import Sheet, png_of, svg_of
from analytics.tables import Table
from analytics.wording import SUPPRESSION_RULE
from analytics.workbooks import harmless
from pages.components.labels import filters_text

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def notes(result: Result) -> list[tuple[str, str]]:
    """What the numbers are: indicator, unit, filters, revision, suppression rule."""
    indicator = result.indicator
    if not indicator.about.is_people:
        rule = "none needed: these numbers are not about people"
    elif result.role is Role.ANALYST:
        rule = "none: raw numbers for analysts, not for publication"
    elif result.edition:
        rule = f"Hidden: {result.edition.legend.lower()}. {result.edition.guarantee}"
    else:
        rule = SUPPRESSION_RULE
    return [
        ("Indicator", f"{indicator.name} ({indicator.code})"),
        ("Definition", indicator.definition),
        ("Unit", indicator.unit),
        ("Filters", filters_text(result.where)),
        *([("Release", edition_text(result.edition))] if result.edition else []),
        ("Revision", str(result.revision)),
        ("Suppression", rule),
        *([] if result.is_for_publication else [("Publication", NOT_FOR_PUBLICATION)]),
        ("Source", indicator.source),
    ]


def csv_of(table: Table, result: Result) -> bytes:
    """The table as csv; filters, revision and rule are columns of each row, so none gets lost."""
    kept = [(name, text) for name, text in notes(result) if name not in ("Definition", "Source")]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    headings = [column.heading for column in table.columns]
    writer.writerow([harmless(each) for each in (*headings, *(name for name, _ in kept))])
    for row in table.rows:
        cells = [*row, *(text for _, text in kept)]
        writer.writerow(["" if cell is None else harmless(cell) for cell in cells])
    return buffer.getvalue().encode("utf-8-sig")


def xlsx_of(table: Table, result: Result) -> bytes:
    """The table as a workbook: one sheet of numbers, one of notes."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Numbers"
    sheet.append([harmless(column.heading) for column in table.columns])
    for row in table.rows:
        sheet.append([harmless(cell) for cell in row])
    about = book.create_sheet("About")
    for name, text in notes(result):
        about.append([name, harmless(text)])
    for cell in (*sheet[1], *about["A"]):
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for place, column in enumerate(table.columns):
        width = max(len(column.heading), *(len(str(row[place])) for row in table.rows), 8)
        sheet.column_dimensions[sheet.cell(1, place + 1).column_letter].width = min(width + 2, 48)
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 14, 100
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def download_buttons(
    table: Table, result: Result, sheet: Callable[[], Sheet] | None = None
) -> None:
    """The table and the chart to take away; a file is made when its button is pressed."""
    mark = "" if result.is_for_publication else "_not_for_publication"
    name = f"{result.indicator.id}_revision_{result.revision}{mark}"
    formats: list[tuple[str, str, str, Callable[[], bytes]]] = [
        ("csv", "CSV", "text/csv", partial(csv_of, table, result)),
        ("xlsx", "Excel", XLSX, partial(xlsx_of, table, result)),
    ]
    if sheet is not None:
        formats.append(("svg", "SVG", "image/svg+xml", lambda: svg_of(sheet()).encode()))
        formats.append(("png", "PNG", "image/png", lambda: png_of(sheet())))
    with st.container(horizontal=True, gap="small"):
        for ending, shown, mime, make in formats:
            st.download_button(
                shown,
                data=make,
                file_name=f"{name}.{ending}",
                mime=mime,
                key=f"download-{ending}",
                icon=":material/download:",
                on_click="ignore",
            )
