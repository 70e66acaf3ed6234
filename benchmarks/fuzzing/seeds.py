"""What mutated files are made from: small sheets of every kind that is read."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from openpyxl import Workbook

Grid = list[list[str]]

PROJECT = Path(__file__).resolve().parents[2]
REAL_FILES = Path(os.environ.get("REAL_FILES", PROJECT.parent / "shared" / "real"))
LARGEST_REAL_FILE = 60_000
ROWS = 40
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def grids() -> list[Grid]:
    """The first rows of every csv file of the sample data, and of the bad files."""
    found = []
    for path in sorted((PROJECT / "sample_data").glob("*files/*.csv")):
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8", errors="replace"))))[:ROWS]
        if len(rows) > 1:
            found.append(rows)
    return found


def files(with_real: bool) -> list[bytes]:
    """Whole files of every kind; the small ones of the real files too, where they are there."""
    found = [content for grid in grids() for content in _every_kind(grid)]
    found += [path.read_bytes() for path in sorted((PROJECT / "sample_data/bad_files").iterdir())]
    if with_real and REAL_FILES.is_dir():
        small = (path for path in sorted(REAL_FILES.rglob("*")) if path.is_file())
        found += [p.read_bytes() for p in small if p.stat().st_size < LARGEST_REAL_FILE]
    return [content for content in found if content]


def _every_kind(grid: Grid) -> Iterator[bytes]:
    yield as_text(grid)
    yield as_text(grid, separator=";", encoding="utf-16")
    yield as_xlsx(grid)
    yield as_ods(grid)
    yield as_html(grid)
    yield as_xml2003(grid)


def as_text(grid: Sequence[Sequence[str]], separator: str = ",", encoding: str = "utf-8") -> bytes:
    """A grid as delimited text."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(grid)
    return text.getvalue().encode(encoding, errors="replace")


def as_xlsx(grid: Sequence[Sequence[str]]) -> bytes:
    """A grid as a workbook; texts that no workbook can hold become question marks."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    for row in grid:
        sheet.append(["".join(c if c.isprintable() else "?" for c in cell) for cell in row])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def as_ods(grid: Sequence[Sequence[str]]) -> bytes:
    """A grid as an OpenDocument sheet of text cells."""
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{_markup(cell)}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in grid
    )
    names = "".join(f' xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Sheet1">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return target.getvalue()


def as_html(grid: Sequence[Sequence[str]]) -> bytes:
    """A grid as a page with one table."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{_markup(cell)}</td>" for cell in row) + "</tr>" for row in grid
    )
    return f"<html><body><table>{rows}</table></body></html>".encode()


def as_xml2003(grid: Sequence[Sequence[str]]) -> bytes:
    """A grid as XML Spreadsheet 2003."""
    rows = "".join(
        "<Row>"
        + "".join(f'<Cell><Data ss:Type="String">{_markup(cell)}</Data></Cell>' for cell in row)
        + "</Row>"
        for row in grid
    )
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{_SPREADSHEET}" xmlns:ss="{_SPREADSHEET}">'
        f'<Worksheet ss:Name="Sheet1"><Table>{rows}</Table></Worksheet></Workbook>'
    ).encode()


def _markup(text: str) -> str:
    return escape("".join(letter if letter.isprintable() else "?" for letter in text))
