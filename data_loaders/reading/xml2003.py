"""Parses XML Spreadsheet 2003, which many older systems write under the name .xls.

Cells may name their column (``ss:Index``) and cover others (``ss:MergeAcross``); rows may name
their number. A document type declaration is refused: no spreadsheet program writes one, and
it is how an XML file grows without bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.cells import MergedRange, Sheet
from data_loaders.reading.parsed import Parsed, table_from_rows

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_DO = "Open it in a spreadsheet program, save it as .xlsx, and upload that file."


class _Grid:
    """The cells of one worksheet, put where they say they belong."""

    def __init__(self) -> None:
        self.rows: list[list[str | None]] = []
        self.errors: dict[tuple[int, int], str] = {}
        self.merged: list[MergedRange] = []
        self._cells = 0

    def put(self, row: int, column: int, value: str | None) -> None:
        """Put a value at a row and a column, both from 0, filling up with blanks before it."""
        if row >= limits.MAX_ROWS or column >= limits.MAX_COLUMNS:
            raise FileError("The workbook claims rows or columns that no sheet can have", do=_DO)
        self.rows.extend([] for _ in range(row + 1 - len(self.rows)))
        line = self.rows[row]
        self._cells += max(0, column + 1 - len(line))
        if self._cells > limits.MAX_MARKUP_CELLS:
            raise FileError("The workbook claims far more cells than can be read", do=_DO)
        line.extend(None for _ in range(column + 1 - len(line)))
        line[column] = value


def parse_xml2003(path: Path) -> Parsed:
    """Parse every worksheet of an XML Spreadsheet 2003 file."""
    data = path.read_bytes()
    if len(data) > limits.MAX_MARKUP_BYTES:
        raise FileError("The XML workbook is too large", do=_DO)
    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise FileError("The XML workbook declares what no workbook does", do=_DO) from error
    except (ParseError, LookupError, ValueError) as error:
        raise FileError("The XML workbook is damaged or not complete", do=_DO) from error
    return Parsed([_sheet(worksheet) for worksheet in root.iter(f"{_SS}Worksheet")])


def _sheet(worksheet: Element) -> Sheet:
    grid = _Grid()
    for row, element in _numbered(worksheet.iter(f"{_SS}Row")):
        for column, cell in _numbered(element.findall(f"{_SS}Cell"), across=True):
            _put_cell(grid, row, column, cell)
    return Sheet(
        name=worksheet.get(f"{_SS}Name", ""),
        hidden=any(mark.text != "SheetVisible" for mark in worksheet.iter() if _is_visible(mark)),
        cells=table_from_rows(grid.rows),
        errors=grid.errors,
        merged=tuple(grid.merged),
    )


def _is_visible(element: Element) -> bool:
    return element.tag.endswith("}Visible")


def _numbered(
    elements: Iterator[Element] | list[Element], *, across: bool = False
) -> Iterator[tuple[int, Element]]:
    """Number rows or cells from 0; those that name their place (from 1) jump to it."""
    position = 0
    for element in elements:
        position = _number(element, "Index", position + 1) - 1
        yield position, element
        position += 1 + (_number(element, "MergeAcross", 0) if across else 0)


def _number(element: Element, name: str, otherwise: int) -> int:
    text = element.get(f"{_SS}{name}", "")
    return int(text) if text.isdecimal() else otherwise


def _put_cell(grid: _Grid, row: int, column: int, cell: Element) -> None:
    data = cell.find(f"{_SS}Data")
    value = "".join(data.itertext()) if data is not None else None
    kind = data.get(f"{_SS}Type") if data is not None else None
    if kind == "Error" and value:
        grid.errors[row + 1, column] = value
        value = None
    elif kind == "DateTime" and value:
        value = value.replace("T", " ").removesuffix(".000").removesuffix(" 00:00:00")
    grid.put(row, column, value)
    across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
    if across or down:
        grid.merged.append(MergedRange(row + 1, column, row + 1 + down, column + across))
