"""Looks into old binary Office files (OLE2 containers) far enough to say what they are.

Format: [MS-CFB], Compound File Binary File Format. Only the directory and the first bytes of
one stream are read; damaged chains end quietly, since the caller only wants names.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from mmap import mmap

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_END = 0xFFFFFFFA
_ENTRY_SIZE = 128
_SECTOR_SHIFTS = (9, 12)
_FILEPASS = 0x002F
_RECORDS_SEARCHED = 40


@dataclass(frozen=True)
class Stream:
    """One entry of the directory: where its bytes start and how many there are."""

    name: str
    start: int
    size: int


class OleFile:
    """The directory of an OLE2 container and access to its streams."""

    def __init__(self, data: bytes | mmap) -> None:
        self._data = data
        shift = struct.unpack_from("<H", data, 30)[0]
        if shift not in _SECTOR_SHIFTS:
            raise struct.error("a sector has 512 or 4,096 bytes")
        self._sector = 1 << shift
        self._sectors = len(data) // self._sector
        self._mini_cutoff = struct.unpack_from("<I", data, 56)[0]
        self._table = self._allocation_table()
        self.streams = self._directory(struct.unpack_from("<I", data, 48)[0])

    def _bytes_of(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._data[start : start + self._sector]

    def _allocation_table(self) -> list[int]:
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        following = struct.unpack_from("<I", self._data, 68)[0]
        while following < _END and len(sectors) < self._sectors:
            numbers = _numbers(self._bytes_of(following))
            if not numbers:
                break
            sectors.extend(numbers[:-1])
            following = numbers[-1]
        table: list[int] = []
        for sector in sectors:
            if sector < _END and len(table) < self._sectors:
                table.extend(_numbers(self._bytes_of(sector)))
        return table

    def _chain(self, start: int, limit: int) -> bytes:
        parts: list[bytes] = []
        sector = start
        while sector < _END and sector < len(self._table) and len(parts) * self._sector < limit:
            parts.append(self._bytes_of(sector))
            sector = self._table[sector]
        return b"".join(parts)

    def _directory(self, start: int) -> tuple[Stream, ...]:
        raw = self._chain(start, 4 * 1024 * 1024)
        entries = (raw[at : at + _ENTRY_SIZE] for at in range(0, len(raw), _ENTRY_SIZE))
        return tuple(_entry(entry) for entry in entries if len(entry) == _ENTRY_SIZE and entry[66])

    def beginning_of(self, stream: Stream) -> bytes:
        """Return the first bytes of a stream, from the small-stream store where it is small."""
        if stream.size >= self._mini_cutoff or not self.streams:
            return self._chain(stream.start, 4096)
        store = self._chain(self.streams[0].start, (stream.start + 64) * 64)
        return store[stream.start * 64 : stream.start * 64 + 64 * 8]


def _numbers(raw: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))


def _entry(raw: bytes) -> Stream:
    length = max(0, min(64, struct.unpack_from("<H", raw, 64)[0]) - 2)
    start, size = struct.unpack_from("<II", raw, 116)
    return Stream(raw[:length].decode("utf-16-le", "replace"), start, size)


def kind_of_ole(data: bytes | mmap) -> str:
    """Tell what an OLE2 container holds: "xls", "locked", or "other"."""
    try:
        container = OleFile(data)
    except struct.error:
        return "other"
    names = {stream.name.casefold(): stream for stream in container.streams}
    if "encryptedpackage" in names or "encryptioninfo" in names:
        return "locked"
    workbook = names.get("workbook") or names.get("book")
    if workbook is None:
        return "other"
    return "locked" if _asks_for_password(container.beginning_of(workbook)) else "xls"


def _asks_for_password(stream: bytes) -> bool:
    """Whether a FILEPASS record stands among the first records of a workbook stream."""
    at = 0
    for _ in range(_RECORDS_SEARCHED):
        if at + 4 > len(stream):
            return False
        record, length = struct.unpack_from("<HH", stream, at)
        if record == _FILEPASS:
            return True
        at += 4 + length
    return False
