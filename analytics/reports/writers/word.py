"""A report as a Word document, for offices that go on writing in it."""

from __future__ import annotations

import io
from typing import Any

from analytics.reports.content import Block, Content, Grid, KeyNumbers, Picture, Sort, Words
from analytics.reports.writers.pdf import png_of_svg
from analytics.reports.writers.workbook import stamp_of
from analytics.tables import Table, cell_text
from analytics.workbooks import dated

TABLE_STYLE = "Light Grid Accent 1"


def docx_of(content: Content) -> bytes:
    """The document, the same to the byte for the same content: headings, pictures with their text
    alternative, tables whose heads repeat on every page.
    """
    from docx import Document
    from docx.shared import Cm

    document: Any = Document()
    properties = document.core_properties
    properties.title, properties.author = f"{content.title}: {content.scope}", "Tandem"
    properties.language = "en-US"
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2)
        section.footer.paragraphs[0].text = f"{content.title} · {stamp_of(content)}"
    document.add_heading(content.title, level=0)
    document.add_paragraph(content.scope, style="Subtitle")
    document.add_paragraph(f"For: {content.readers}")
    document.add_paragraph(stamp_of(content))
    for block in (*content.blocks, *content.appendix):
        _write(document, block)
    document.add_heading("Definitions and rules", level=1)
    for note in content.notes:
        document.add_paragraph(note)
    buffer = io.BytesIO()
    document.save(buffer)
    return dated(buffer.getvalue(), content.made_at)


def _write(document: Any, block: Block) -> None:
    if block.title:
        document.add_heading(block.title, level=1)
    match block:
        case KeyNumbers():
            _write_numbers(document, block)
        case Picture():
            _write_picture(document, block)
        case Grid(sentence=sentence, table=table, note=note):
            for text in filter(None, (sentence,)):
                document.add_paragraph(text)
            _write_table(document, table)
            for text in filter(None, (note,)):
                document.add_paragraph(text)
        case Words(sentences=sentences, sort=sort):
            styles = {Sort.QUESTIONS: "List Number", Sort.FINDINGS: "List Bullet"}
            for sentence in sentences:
                document.add_paragraph(sentence, style=styles.get(sort))


def _write_numbers(document: Any, block: KeyNumbers) -> None:
    head = ("Number", "Value", "Out of", "Change", "Status")
    rows = [
        (each.label, each.value, each.base, "\n".join(each.changes), each.status)
        for each in block.numbers
    ]
    _write_rows(document, head, rows)


def _write_picture(document: Any, block: Picture) -> None:
    from docx.shared import Cm

    if block.subtitle:
        document.add_paragraph(block.subtitle)
    if block.legend:
        document.add_paragraph("Legend: " + ", ".join(entry.name for entry in block.legend))
    drawn = png_of_svg(block.svg, block.width)
    shape = document.add_picture(io.BytesIO(drawn), width=Cm(17))
    shape._inline.docPr.set("descr", block.alt)
    document.add_paragraph(block.sentence)
    _write_table(document, block.table)


def _write_table(document: Any, table: Table) -> None:
    rows = [
        tuple(cell_text(*pair) for pair in zip(table.columns, row, strict=True))
        for row in table.rows
    ]
    if rows:
        _write_rows(document, [column.heading for column in table.columns], rows)


def _write_rows(document: Any, head: Any, rows: Any) -> None:
    from docx.oxml import OxmlElement

    grid = document.add_table(rows=len(rows) + 1, cols=len(head), style=TABLE_STYLE)
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for line, texts in zip(grid.rows, (head, *rows), strict=True):
        for cell, text in zip(line.cells, texts, strict=True):
            cell.text = text
