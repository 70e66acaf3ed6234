"""A roster of invented students as a file, with a thousand things wrong in it."""

from __future__ import annotations

import csv
import random
import zipfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

HEADERS = (
    "School year",
    "Student ID",
    "School ID",
    "Grade",
    "Race and ethnicity",
    "Gender",
    "English learner",
    "Special education",
    "Economic status",
    "Homeroom",
    "Bus",
    "Lunch number",
)
ERRORS = 1000
"""Rows with something wrong, spread over the file: each kind of :data:`WRONG` as often."""

WRONG = (
    *((3, "grade ?"), (4, "unknown"), (0, "2025"), (1, ""), (6, "perhaps")),
    *((2, "1.2E+5"), (5, "*"), (7, "n/a"), (8, " - "), (11, None)),
)
"""Columns (from 0) and what stands there in place of what should; None repeats the row before."""


def rows_of(count: int) -> Iterator[tuple[str, ...]]:
    """A roster of invented students, as any registrar would export it, with some wrong grades."""
    chance = random.Random(7)
    before = [""] * len(HEADERS)
    wrong = dict(zip(chance.sample(range(count), min(ERRORS, count // 10)), cycle(WRONG)))
    for number in range(count):
        row = [
            "2025-26",
            f"{number:08d}",
            f"{chance.randrange(400):06d}",
            f"{chance.randrange(1, 13):02d}",
            chance.choice(("White", "Black", "Hispanic", "Asian", "Two or more races")),
            chance.choice(("F", "M")),
            chance.choice(("EL", "Non-EL")),
            chance.choice(("Y", "N")),
            chance.choice(("FRL", "Not FRL")),
            f"Room {chance.randrange(60)}",
            f"{chance.randrange(90)}",
            f"{chance.randrange(10**6):06d}",
        ]
        if number in wrong:
            place, text = wrong[number]
            row = list(before) if text is None else [*row[:place], text, *row[place + 1 :]]
        yield tuple(row)
        before = row


_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    "</Types>",
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
    f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
    '<sheet name="Roster" sheetId="1" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
}


def write_xlsx(path: Path, count: int) -> None:
    """Write the roster as a workbook of texts, row by row."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, xml in _PARTS.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + xml)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            part.write(_row(1, HEADERS))
            for number, row in enumerate(rows_of(count), 2):
                part.write(_row(number, row))
            part.write(b"</sheetData></worksheet>")


def _row(number: int, row: tuple[str, ...]) -> bytes:
    cells = "".join(
        f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for place, text in enumerate(row)
    )
    return f'<row r="{number}">{cells}</row>'.encode()


def write_csv(path: Path, count: int) -> None:
    """Write the roster as csv."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADERS, *rows_of(count)])
