"""Makes the odd files that the tests of reading need."""

import struct
from pathlib import Path

import pyarrow as pa

from data_loaders.reading import Sheet
from data_loaders.reading.parsed import table_from_rows

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def sheet_of(*rows, merged=(), errors=None) -> Sheet:
    """A sheet from rows of texts; None and "" are blank."""
    return Sheet("Sheet1", False, table_from_rows(rows), errors or {}, merged=merged)


def cells_of(sheet: Sheet) -> list[list[str | None]]:
    """All cells of a sheet, row by row."""
    return [sheet.row_values(row) for row in range(1, sheet.row_count + 1)]


def data_of(table) -> list[tuple]:
    """The data rows of a table: the spreadsheet row, then the texts."""
    rows: pa.Table = table.rows()
    return list(zip(*(column.to_pylist() for column in rows.columns), strict=True))


def names_of(table) -> list[str]:
    return [header.text for header in table.headers]


def skipped_of(table) -> dict[int, str]:
    return {item.row: item.reason for item in table.skipped}


def write_ole(path: Path, streams: dict[str, bytes]) -> Path:
    """An OLE2 container with the given streams, each padded to 4,096 bytes ([MS-CFB] 2)."""
    contents = [data.ljust(4096, b"\0") for data in streams.values()]
    starts, sector = [], 2
    for content in contents:
        starts.append(sector)
        sector += len(content) // 512
    fat = [_FAT, _END]
    for content in contents:
        fat += [len(fat) + 1 + n for n in range(len(content) // 512 - 1)] + [_END]
    fat += [_FREE] * (128 - len(fat))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    entries = [_entry("Root Entry", 5, _END, 0)]
    entries += [
        _entry(name, 2, start, len(content))
        for name, start, content in zip(streams, starts, contents, strict=True)
    ]
    directory = b"".join(entries).ljust(512, b"\0")
    path.write_bytes(header + struct.pack("<128I", *fat) + directory + b"".join(contents))
    return path


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    fixed = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    fixed += struct.pack("<III", _FREE, _FREE, _FREE) + bytes(36)
    return fixed + struct.pack("<IQ", start, size)
