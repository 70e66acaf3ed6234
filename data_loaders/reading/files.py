"""Reads a file of any known kind into a workbook."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import MappingProxyType

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.cells import Workbook
from data_loaders.reading.delimited import parse_text
from data_loaders.reading.guard import parse_guarded
from data_loaders.reading.kinds import kind_of_file


def read_file(path: Path, *, original_name: str | None = None) -> Workbook:
    """Read a file into sheets of text, told by its content and not by its name.

    ``original_name`` is what the person calls the file, where it is stored under another name.
    Raises ``FileError`` for a file that is missing, empty, locked, damaged, too large, or of a
    kind that holds no table.
    """
    name = original_name or path.name
    try:
        kind = kind_of_file(path)
        is_short = kind == "text" and path.stat().st_size <= limits.TEXT_READ_HERE_BYTES
        parsed = parse_text(path) if is_short else parse_guarded(path, kind)
        digest = _sha256(path)
    except FileError as error:
        raise FileError(error.what, where=_place(name, error.where), do=error.do) from error
    except OSError as error:
        raise FileError(
            "The file cannot be opened", where=name, do="Check the path and that it is readable."
        ) from error
    kind = "csv" if kind == "text" else kind
    labels = MappingProxyType(parsed.labels)
    return Workbook(name, digest, kind, tuple(parsed.sheets), tuple(parsed.remarks), labels)


def _place(name: str, where: str) -> str:
    return f"{name}, {where}" if where else name


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
