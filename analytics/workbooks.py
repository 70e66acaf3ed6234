"""What every workbook and document that leaves Tandem keeps to."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from analytics.tables import Cell, Column

RISKY = ("=", "+", "-", "@", "\t", "\r")
SIGNED = ("percentage points", "scale points of change", "standard deviations", "stages")


def harmless(cell: Cell) -> Cell:
    """Text that a spreadsheet would run as a formula, made text; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RISKY) else cell


def in_cell(column: Column, cell: Cell) -> Cell:
    """A cell as a workbook holds it: percentages as parts of one, texts harmless."""
    if isinstance(cell, (int, float)) and column.unit == "%":
        return cell / 100
    return harmless(cell)


def number_format(column: Column) -> str:
    """The format of a column of numbers, in the codes of spreadsheet programs."""
    places = "." + "0" * column.decimals if column.decimals else ""
    if column.unit == "%":
        return f"0{places}%"
    plain = f"#,##0{places}"
    if column.unit in SIGNED:
        return f"+{plain};-{plain};{plain}"
    return f'{plain} "USD"' if column.unit == "USD" else plain


def dated(content: bytes, at: datetime) -> bytes:
    """A file of an office program with every moment in it set to ``at``, so that the same content
    is the same file.
    """
    moment = at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    day = (max(at.year, 1980), at.month, at.day, at.hour, at.minute, at.second)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            told = old.read(name)
            if name == "docProps/core.xml":
                told = re.sub(
                    rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>" + moment, told
                )
            entry = zipfile.ZipInfo(name, date_time=day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, told)
    return buffer.getvalue()
