"""Deliberately bad files, to try what happens: ``python -m sample_data.bad_files OUT_DIR``."""

from __future__ import annotations

import struct
import sys
from datetime import date
from pathlib import Path

from sample_data.generate import CONTACT_HEADERS, ENROLMENT_HEADERS, LOG_HEADERS
from sample_data.network import contact_rows
from sample_data.places import network_schools, schools
from sample_data.writing import CsvOut, Row, SheetOut, WorkbookOut

SCHOOL_HEADERS = ("School ID", "School", "NCES ID", "District", "Level")


def _schools(number: int) -> list[list[str]]:
    return [
        [school.id, school.name, school.nces_id, school.district.name, school.level]
        for school in schools()[:number]
    ]


def truncated() -> bytes:
    """A workbook whose second half never arrived."""
    whole = WorkbookOut("", [SheetOut("Schools", SCHOOL_HEADERS, _schools(60))]).content()
    return whole[: len(whole) // 2]


def web_page() -> bytes:
    """A table saved by a web browser and named .xls."""
    lines = [SCHOOL_HEADERS, *_schools(5)]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in lines)
    return f"<html><body><table>{body}</table></body></html>".encode()


def not_a_workbook() -> bytes:
    """Words in a file named .xlsx."""
    return b"The spreadsheet is on the shared drive, please take it from there.\r\n"


def locked() -> bytes:
    """The container that a password makes of a workbook; what is in it is zeros."""
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    sectors = struct.pack("<128I", table, end, *range(3, 10), end, *[free] * 118)
    directory = _entry("Root Entry", 5, free, 1, end, 0)
    directory += _entry("EncryptionInfo", 2, 2, free, end, 0)
    directory += _entry("EncryptedPackage", 2, free, free, 2, 4096) + bytes(128)
    return header + sectors + directory + bytes(8 * 512)


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    """A directory entry of a compound file."""
    text = name.encode("utf-16-le")
    entry = text.ljust(64, b"\0") + struct.pack("<HBB", len(text) + 2, kind, 1)
    return entry + struct.pack("<III36xIQ", 0xFFFFFFFF, right, child, start, size)


def wrong_headers() -> bytes:
    """Headers that say nothing."""
    rows: list[Row] = [("a", 1, "x"), ("b", 2, "y"), ("c", 3, "z")]
    return CsvOut("", (("Thing", "Amount of it", "Remark"),), rows).content()


def missing_column() -> bytes:
    """Coach contacts without the day on which they took place."""
    rows = [row[1:] for row in contact_rows()[:5]]
    return CsvOut("", (CONTACT_HEADERS[1:],), rows).content()


def unknown_codes() -> bytes:
    """Coach contacts with kinds and stages that nobody knows, in rows 3 and 5."""
    rows = [list(row) for row in contact_rows()[:5]]
    rows[1][3], rows[3][4] = "Telepathy", "Nearly there"
    return CsvOut("", (CONTACT_HEADERS,), rows).content()


def duplicate_ids() -> bytes:
    """A school id that stands for two schools, in rows 2 and 5."""
    rows = _schools(4)
    rows[3][0] = rows[0][0]
    return CsvOut("", (SCHOOL_HEADERS,), rows).content()


def lost_zeros() -> bytes:
    """NCES ids that a spreadsheet turned into numbers: the leading zeros are gone."""
    rows = [[*row[:2], row[2].lstrip("0"), *row[3:]] for row in _schools(4)]
    return CsvOut("", (SCHOOL_HEADERS,), rows).content()


def ambiguous_dates() -> bytes:
    """Dates that may be read day first or month first."""
    days = ("03/04/2025", "05/06/2025", "01/02/2025", "11/12/2024", "07/08/2024")
    rows = [(day, *row[1:]) for day, row in zip(days, contact_rows(), strict=False)]
    return CsvOut("", (CONTACT_HEADERS,), rows).content()


def impossible_values() -> bytes:
    """A day that does not exist, minus minutes, and an end of 900 minutes (rows 2 to 4)."""
    rows: list[Row] = [
        _log_row("2025-02-30", "60"),
        _log_row("2025-02-11", "-45"),
        _log_row("2025-02-12", "900"),
        _log_row("2025-02-13", "60"),
    ]
    return CsvOut("", (LOG_HEADERS,), rows).content()


def _log_row(day: str, minutes: str) -> Row:
    return (
        "Wendell Oakenshade",
        "Cadre 1",
        "2025-02",
        day[-2:],
        "Alderfen Schools",
        day,
        minutes,
        "Planning",
        None,
        "Facilitator",
        "Leadership",
        None,
        None,
        "Coaching interaction",
        None,
        "2025-03-03",
    )


def error_cells() -> bytes:
    """#N/A and #REF! where a formula lost its source (C3 and D4)."""
    rows: list[list[str | date | int]] = [
        ["2024-25", school.id, "Member", "Cohort 1", "Delphine Elderbrook"]
        for school in network_schools()[:4]
    ]
    rows[1][2], rows[2][3] = "#N/A", "#REF!"
    headers = ("School year", "School ID", "Membership status", "Cohort", "SST coach")
    return WorkbookOut("", [SheetOut("Membership", headers, rows)]).content()


def formula_text() -> bytes:
    """Text that a spreadsheet would run as a formula."""
    rows = [list(row) for row in contact_rows()[:3]]
    rows[0][6] = '=HYPERLINK("file:///etc/hosts","open")'
    rows[1][6], rows[2][7] = "+1+1", "@SUM(A1:A9)"
    return CsvOut("", (CONTACT_HEADERS,), rows).content()


def cross_table() -> bytes:
    """A published cross-table of survey answers in place of the answers."""
    headers = (
        ("", "Level", "", "", "Role", ""),
        ("", "Elementary", "Middle", "High", "Teacher", "Family"),
    )
    rows: list[Row] = [
        ("Our team meets monthly", None, None, None, None, None),
        ("Strongly agree", "31%", "24%", "22%", "27%", "25%"),
        ("Agree", "40%", "38%", "41%", "39%", "43%"),
        ("Disagree", "29%", "38%", "37%", "34%", "32%"),
        ("Total", "100%", "100%", "100%", "100%", "100%"),
        ("Answers", 412, 208, 199, 377, 240),
    ]
    return CsvOut("", headers, rows).content()


def empty() -> bytes:
    """Nothing at all."""
    return b""


def headers_only() -> bytes:
    """Headers without a row under them."""
    return WorkbookOut("", [SheetOut("Enrolment", ENROLMENT_HEADERS, [])]).content()


def open_quote() -> bytes:
    """A quotation mark that is never closed, in row 3."""
    text = CsvOut("", (SCHOOL_HEADERS,), _schools(4)).content().decode()
    return text.replace(_schools(2)[1][1], '"' + _schools(2)[1][1], 1).encode()


BAD_FILES = {
    "truncated.xlsx": truncated,
    "web page.xls": web_page,
    "not a workbook.xlsx": not_a_workbook,
    "locked.xlsx": locked,
    "wrong headers.csv": wrong_headers,
    "missing column.csv": missing_column,
    "unknown codes.csv": unknown_codes,
    "duplicate ids.csv": duplicate_ids,
    "lost zeros.csv": lost_zeros,
    "ambiguous dates.csv": ambiguous_dates,
    "impossible values.csv": impossible_values,
    "error cells.xlsx": error_cells,
    "formula text.csv": formula_text,
    "cross table.csv": cross_table,
    "empty.csv": empty,
    "headers only.xlsx": headers_only,
    "open quote.csv": open_quote,
}


def generate(out: Path) -> None:
    """Write every bad file into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    for name, content in BAD_FILES.items():
        (out / name).write_bytes(content())


if __name__ == "__main__":
    generate(Path(sys.argv[1]))
