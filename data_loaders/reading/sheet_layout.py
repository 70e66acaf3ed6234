"""Finds merged cells, hidden rows and columns, and coloured cells in the XML of an xlsx file.

The bytes are searched with regular expressions, not parsed: a fraction of the cost of a
library that builds every cell, and nothing in the file is ever expanded.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from posixpath import join, normpath

from data_loaders.reading import limits
from data_loaders.reading.cells import MergedRange, Remark, column_letters, column_number
from data_loaders.reading.colours import Coloured, coloured_cells, filled_formats

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*?hidden="(?:1|true)"[^>]*>')
_ROW_NUMBER = re.compile(rb'\sr="(\d+)"')
_COLUMN = re.compile(rb'<(?:\w+:)?col\s[^>]*?hidden="(?:1|true)"[^>]*>')
_FROM = re.compile(rb'\smin="(\d+)"')
_TO = re.compile(rb'\smax="(\d+)"')
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_LINK = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_NAMED = 8
_NO_RESULT = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?r="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^<]*</(?:\w+:)?f>)'
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


@dataclass(frozen=True)
class SheetLayout:
    """Merged blocks, hidden rows (from 1) and columns (from 0), and coloured cells of one sheet."""

    merged: tuple[MergedRange, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    without_result: tuple[str, ...] = ()
    coloured: Coloured = field(default_factory=dict)

    def remarks(self, rows: int, columns: int) -> tuple[Remark, ...]:
        """Say which of the used rows and columns are hidden: they are read like any other."""
        said: list[Remark] = []
        hidden = [str(row) for row in self.hidden_rows if row <= rows]
        if hidden:
            message = f"Hidden rows are read as well: {_listed(hidden)}"
            said.append(Remark("hidden_rows", message))
        hidden = [column_letters(column) for column in self.hidden_columns if column < columns]
        if hidden:
            message = f"Hidden columns are read as well: {_listed(hidden)}"
            said.append(Remark("hidden_columns", message))
        if self.without_result:
            message = (
                "Formulas without a saved result count as blank; open the file in a spreadsheet "
                f"program and save it: {_listed(list(self.without_result))}"
            )
            at = self.without_result[0]
            said.append(Remark("formula_without_result", message, address=at))
        return tuple(said)


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def workbook_remarks(path: Path) -> tuple[Remark, ...]:
    """Say what a workbook holds that is never run and never followed: macros, links to files."""
    if not zipfile.is_zipfile(path):
        return ()
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    said: list[Remark] = []
    if any(name.endswith("vbaProject.bin") for name in names):
        said.append(Remark("macros", "The workbook holds macros; they were not run"))
    if any("/externalLinks/externalLink" in name for name in names):
        message = "Some values come from other files; they are those of the last time it was saved"
        said.append(Remark("external_links", message))
    return tuple(said)


def sheet_layouts(path: Path) -> dict[str, SheetLayout]:
    """Return the layout of each sheet of an xlsx file, by sheet name; of other kinds: nothing."""
    if not zipfile.is_zipfile(path):
        return {}
    with zipfile.ZipFile(path) as archive:
        if "xl/workbook.xml" not in archive.namelist():
            return {}
        formats = filled_formats(archive)
        return {
            name: _layout(archive, part, formats) for name, part in _sheet_parts(archive).items()
        }


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of the archive that holds each sheet, by sheet name."""
    links = "xl/_rels/workbook.xml.rels"
    if links not in archive.namelist():
        return {}
    targets: dict[str, str] = {}
    for link in _LINK.findall(archive.read(links).decode("utf-8", "replace")):
        found = dict(_ATTRIBUTE.findall(link))
        target = found.get("Target", "")
        targets[found.get("Id", "")] = normpath(
            target.lstrip("/") if target.startswith("/") else join("xl", target)
        )
    parts: dict[str, str] = {}
    for sheet in _SHEET.findall(archive.read("xl/workbook.xml").decode("utf-8", "replace")):
        found = dict(_ATTRIBUTE.findall(sheet))
        key = next((value for name, value in found.items() if name.endswith(":id")), "")
        name = unescape(found.get("name", ""))
        parts[name] = targets.get(key, "")
    return parts


def _layout(archive: zipfile.ZipFile, part: str, formats: Mapping[int, int]) -> SheetLayout:
    if part not in archive.namelist():
        return SheetLayout()
    if archive.getinfo(part).file_size > limits.MAX_LAYOUT_BYTES:
        return SheetLayout()
    xml = archive.read(part)
    merged = _merged(xml[xml.rfind(b"sheetData>") :])  # merged cells are listed after the cells
    has_hidden = b' hidden="' in xml
    return SheetLayout(
        merged,
        _hidden_rows(xml) if has_hidden else (),
        _hidden_columns(xml) if has_hidden else (),
        _without_result(xml),
        coloured_cells(xml, formats),
    )


def _without_result(xml: bytes) -> tuple[str, ...]:
    """Addresses of formulas that the file holds no result of: no spreadsheet program saved it."""
    if b"<f" not in xml and b":f" not in xml:
        return ()
    return tuple(f"{column.decode()}{row.decode()}" for column, row in _NO_RESULT.findall(xml))


def _merged(xml: bytes) -> tuple[MergedRange, ...]:
    return tuple(
        MergedRange(
            int(top), column_number(left.decode()), int(bottom), column_number(right.decode())
        )
        for left, top, right, bottom in _MERGED.findall(xml)[: limits.MAX_MERGED]
    )


def _hidden_rows(xml: bytes) -> tuple[int, ...]:
    numbers = (_ROW_NUMBER.search(row) for row in _ROW.findall(xml))
    return tuple(int(number.group(1)) for number in numbers if number)


def _hidden_columns(xml: bytes) -> tuple[int, ...]:
    hidden: list[int] = []
    for column in _COLUMN.findall(xml):
        first, last = _FROM.search(column), _TO.search(column)
        if first and last and int(last.group(1)) < limits.MAX_COLUMNS:
            hidden.extend(range(int(first.group(1)) - 1, int(last.group(1))))
    return tuple(hidden)
