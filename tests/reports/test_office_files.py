"""Reports as workbooks and documents: numbers with formats, charts, filters, no formulas."""

from __future__ import annotations

import io
import re

import pytest
from analytics_helpers import Fill
from docx import Document
from openpyxl import load_workbook

from analytics import compute
from analytics.disclosure import publish_students
from analytics.disclosure.current import current
from analytics.reports import REPORTS, build, in_format
from analytics.tables import Column
from analytics.workbooks import harmless, in_cell, number_format
from data_loaders.store import Store


@pytest.mark.parametrize("name", REPORTS)
def test_a_workbook_has_charts_filters_formats_and_its_revision(sample: Store, name: str) -> None:
    content = build(sample, name)
    made = in_format(content, "xlsx")
    assert made == in_format(content, "xlsx")
    book = load_workbook(io.BytesIO(made))
    tables = book.worksheets[1:-1]
    stamp = f"Revision {content.revision}"
    assert stamp in book["Report"]["A4"].value
    for sheet in tables:
        assert stamp in sheet["A3"].value
        assert sheet.auto_filter.ref.startswith("A5:")
        assert sheet.freeze_panes == "B6"
    if name != "milestones":
        assert any(sheet._charts for sheet in tables)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    numbers = [cell for sheet in tables for row in sheet.iter_rows(min_row=6) for cell in row]
    counted = [cell for cell in numbers if cell.data_type == "n" and cell.value is not None]
    assert all(cell.number_format != "General" for cell in counted)


def test_percentages_are_parts_of_one(sample: Store) -> None:
    book = load_workbook(io.BytesIO(in_format(build(sample, "state_progress"), "xlsx")))
    sheet = next(each for each in book if each["A1"].value == "UPDATE returned, by level")
    rows = {row[0].value: row[1] for row in sheet.iter_rows(min_row=6, max_row=8)}
    known = compute(
        sample, "update_return_rate", by=("member_level",), where={"school_year": "2025-26"}
    )
    values = {row.group["member_level"]: row.value for row in known.rows}
    assert rows["School"].value == pytest.approx((values["school"] or 0) / 100)
    assert rows["School"].number_format == "0.0%"


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        (Column("Rate", True, 1, unit="%"), "0.0%"),
        (Column("Schools", True), "#,##0"),
        (Column("Hours", True, 1, unit="hours"), "#,##0.0"),
        (Column("Gap", True, 1, unit="percentage points"), "+#,##0.0;-#,##0.0;#,##0.0"),
        (Column("Spent", True, unit="USD"), '#,##0 "USD"'),
    ],
)
def test_numbers_have_the_format_of_their_unit(column: Column, shown: str) -> None:
    assert number_format(column) == shown


def test_texts_do_not_become_formulas() -> None:
    for text in ("=1+1", "@SUM(A1)", "+1", "-3.2 points", "\tx"):
        assert harmless(text) == f"'{text}"
    assert harmless("Willow") == "Willow"
    assert in_cell(Column("Rate", True, unit="%"), -12.5) == -0.125


@pytest.mark.parametrize("name", REPORTS)
def test_a_document_has_headings_pictures_with_words_and_heads_that_repeat(
    sample: Store, name: str
) -> None:
    content = build(sample, name)
    document = Document(io.BytesIO(in_format(content, "docx")))
    assert document.core_properties.title == f"{content.title}: {content.scope}"
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert headings[-1] == "Definitions and rules"
    xml = document.element.xml
    assert all(re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', xml))
    assert len(re.findall("<wp:docPr ", xml)) == len(re.findall('<wp:docPr [^>]*descr="', xml))
    assert xml.count("<w:tblHeader/>") == len(document.tables)


def test_a_report_hides_what_a_page_hides(store: Store, fill: Fill) -> None:
    groups = {"PI7": 8, "AS7": 40, "BL7": 60}
    here = {"school_year": "2024-25", "school_id": "1"}
    ids = [
        (group, f"{group}{n}", n % 2 == 0) for group, size in groups.items() for n in range(size)
    ]
    fill(
        school=[{"school_id": "1", "school_name": "=Willow", "area": "A", "district": "City"}],
        enrolment=[
            {**here, "student_id": i, "race_ethnicity": g, "grade": "03"} for g, i, _ in ids
        ],
        student_roster=[{**here, "program_id": "G", "student_id": i} for _, i, s in ids if s],
    )
    publish_students(store)
    content = build(store, "equity_brief")
    assert (content.stamp[2][0], content.stamp[2][1][:9]) == ("Students", "Release 1")
    release = current(store)
    assert release is not None
    assert release.edition.guarantee in content.notes
    for ending in ("pdf", "xlsx", "docx"):
        assert in_format(content, ending)
    book = load_workbook(io.BytesIO(in_format(content, "xlsx")))
    cells = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
    black = next(row for row in cells if row[0] == "Black or African American")
    hidden = next(row for row in cells if row[0] == "Native Hawaiian or Pacific Islander")
    assert black[1:4] == [0.5, 30, 60]
    assert [cell for cell in hidden[1:] if cell is not None] == ["Hidden"]
