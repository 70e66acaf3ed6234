"""Cells that a person filled with colour: what a colour means is not read, so it is said.

Only fills of cells count. Those of table styles and of conditional formats follow from what
stands in the cells.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Collection, Mapping
from itertools import islice, pairwise

from data_loaders.reading import limits
from data_loaders.reading.cells import Remark, address, column_number

Coloured = Mapping[tuple[int, int], int]
"""The number of the fill by cell: row from 1, column from 0."""

_STYLES = "xl/styles.xml"
_FILLS = re.compile(rb"<(?:\w+:)?fills\b.*?</(?:\w+:)?fills>", re.S)
_FILL = re.compile(rb"<(?:\w+:)?fill>(.*?)</(?:\w+:)?fill>", re.S)
_SOLID = re.compile(rb'patternType="solid"')
MARKS = ("F6CFC0", "FBE9B7", "DCE6F1")
"""Colours with which findings are marked in a workbook that is handed back: they say nothing."""

_SILENT = re.compile(
    rb'<(?:\w+:)?fgColor\s+(?:rgb="\w\w(?:FFFFFF|' + "|".join(MARKS).encode() + rb')"|theme="0"|'
    rb'indexed="9")\s*/>',
    re.IGNORECASE,
)
_FORMATS = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.S)
_FORMAT = re.compile(rb"<(?:\w+:)?xf\s[^>]*>")
_FILL_OF = re.compile(rb'\sfillId="(\d+)"')
_THROUGHOUT = 0.8
"""Share of a column that a fill covers where it is the column's look and says nothing."""

_NAMED = 5


def filled_formats(archive: zipfile.ZipFile) -> dict[int, int]:
    """The number of the fill of each cell format that has one; white and our own marks are none."""
    if _STYLES not in archive.namelist():
        return {}
    if archive.getinfo(_STYLES).file_size > limits.MAX_LAYOUT_BYTES:
        return {}
    xml = archive.read(_STYLES)
    fills, formats = _FILLS.search(xml), _FORMATS.search(xml)
    if fills is None or formats is None:
        return {}
    solid = {
        number
        for number, fill in enumerate(_FILL.findall(fills.group()))
        if _SOLID.search(fill) and not _SILENT.search(fill)
    }
    found = (_FILL_OF.search(each) for each in _FORMAT.findall(formats.group()))
    numbers = (int(each.group(1)) if each else 0 for each in found)
    return {place: number for place, number in enumerate(numbers) if number in solid}


def coloured_cells(xml: bytes, formats: Mapping[int, int]) -> dict[tuple[int, int], int]:
    """The first cells of a sheet whose format has a fill."""
    if not formats:
        return {}
    listed = b"|".join(str(each).encode() for each in formats)
    cell = re.compile(rb'\sr="([A-Z]{1,3})(\d+)"\s+s="(' + listed + rb')"')
    met = (found.groups() for found in islice(cell.finditer(xml), limits.MAX_COLOURED))
    return {
        (int(row), column_number(column.decode())): formats[int(style)]
        for column, row, style in met
    }


def colour_remark(
    coloured: Coloured, rows: Collection[int], columns: Collection[int]
) -> Remark | None:
    """Say that cells of a table are coloured, unless the colours are only its look.

    A column that is coloured throughout and rows that are coloured in turn say nothing.
    """
    inside = {at: fill for at, fill in coloured.items() if at[0] in rows and at[1] in columns}
    by_column = Counter((column, fill) for (_, column), fill in inside.items())
    telling = sorted(
        at for at, fill in inside.items() if by_column[at[1], fill] < _THROUGHOUT * len(rows)
    )
    if not telling or _is_banded([row for row, _ in telling], len(columns)):
        return None
    named = ", ".join(address(*at) for at in telling[:_NAMED])
    message = (
        f"{len(telling):,} cells are coloured, such as {named}: what a colour means is not read. "
        "If it says something, write it into a column"
    )
    return Remark("coloured_cells", message, address=address(*telling[0]))


def _is_banded(rows: list[int], width: int) -> bool:
    """Whether whole rows are coloured, each second one."""
    cells = Counter(rows)
    steps = {after - before for before, after in pairwise(sorted(cells))}
    return steps == {2} and all(count == width for count in cells.values())
