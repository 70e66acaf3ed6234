"""A report as a Word document."""

from __future__ import annotations

from pathlib import Path

from analytics.reports.content import Content


def write_docx(content: Content, path: Path) -> None:
    """Write the document: headings, sentences and tables with repeated heads."""
    from docx import Document
    from docx.oxml import OxmlElement

    document = Document()
    document.core_properties.title = content.title
    document.core_properties.author = "Tandem"
    document.add_heading(content.title, level=0)
    document.add_paragraph(content.purpose)
    document.add_paragraph(content.stamp)
    for table in content.tables:
        document.add_heading(table.title, level=1)
        document.add_paragraph(table.summary)
        grid = document.add_table(rows=1, cols=len(table.head), style="Light Grid Accent 1")
        for cell, text in zip(grid.rows[0].cells, table.head, strict=True):
            cell.text = text
        grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in table.rows:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
        document.add_paragraph(table.definition)
    document.add_paragraph(content.rule)
    for name in content.left_out:
        document.add_paragraph(f"Left out, as the filters do not apply: {name}")
    document.save(str(path))
