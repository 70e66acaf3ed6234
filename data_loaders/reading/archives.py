"""Refuses archives that hold far more than a workbook does, before anything is unpacked."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

from data_loaders.errors import FileError
from data_loaders.reading import limits

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_END = 66_000
_BEGINNING = 1024
_EXPORT_AGAIN = "It was not read. Export it again from its source."


def refuse_long_directory(path: Path) -> None:
    """Refuse an archive whose table of contents alone would fill the memory."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - _LONGEST_END))
        tail = file.read()
    end, end_64 = tail.rfind(_END), tail.rfind(_END_64)
    stated = [struct.unpack_from("<I", tail, end + 12)[0] if 0 <= end <= len(tail) - 16 else 0]
    if stated[0] == 0xFFFFFFFF:
        stated = [struct.unpack_from("<Q", tail, end_64 + 40)[0] if end_64 >= 0 else 0]
    if min(stated[0], size) > limits.MAX_DIRECTORY_BYTES:
        raise FileError("The file is an archive of far too many parts", do=_EXPORT_AGAIN)


def refuse_hostile(archive: zipfile.ZipFile) -> None:
    """Refuse an archive by the sizes it declares, and by XML that grows without bound."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    dense = any(
        part.file_size > limits.RATIO_MATTERS_FROM_BYTES
        and part.file_size > limits.MAX_PACKING_RATIO * max(1, part.compress_size)
        for part in parts
    )
    if len(parts) > limits.MAX_PARTS or unpacked > limits.MAX_UNPACKED_BYTES or dense:
        raise FileError(
            f"The file unpacks to {unpacked // limits.MEGABYTE:,} MB in {len(parts):,} parts, "
            "far more than a workbook of its size can hold",
            do=_EXPORT_AGAIN,
        )
    if any(_declares_entities(archive, part) for part in parts):
        raise FileError("The workbook declares what no workbook does", do=_EXPORT_AGAIN)


def _declares_entities(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether an XML part begins with a document type: no spreadsheet program writes one."""
    if not part.filename.endswith((".xml", ".rels")):
        return False
    with archive.open(part) as file:
        beginning = file.read(_BEGINNING).replace(b"\0", b"")  # it may have two bytes a letter
    return b"<!DOCTYPE" in beginning or b"<!ENTITY" in beginning
