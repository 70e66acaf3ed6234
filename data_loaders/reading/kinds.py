"""Tells what a file is by its content. Its name is never asked."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from mmap import ACCESS_READ, mmap
from pathlib import Path, PurePath

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.archives import refuse_hostile, refuse_long_directory
from data_loaders.reading.ole import SIGNATURE, kind_of_ole

ENDINGS = (
    *("xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "ods", "csv", "tsv", "tab", "txt"),
    *("sav", "zsav"),
)
"""Endings of files that are tried when they lie in a folder."""

_SAVE_AS = "Open it in the program that made it, save it as .xlsx or .csv, and upload that file."
_UNLOCK = (
    "Open it with its password, remove the password (in Excel: File, Info, Protect Workbook, "
    "Encrypt with Password, empty the box), save it, and upload it again."
)
_FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"<stata_dta>", "a Stata file"),
)
_OWNER_NOTE_BYTES = 165
"""The length of a file such as ~$roster.xlsx: a name of up to 54 letters, its length first."""

_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_BROKEN_ARCHIVE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError),
    *(ValueError, KeyError, NotImplementedError, RuntimeError),
)
"""What the standard library raises, all in all, for archives that are not whole."""
_HTML = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|table|meta)\b", re.I | re.S
)


def may_hold_a_table(name: str) -> bool:
    """Whether a file of a folder is tried at all, by the only thing known of it before.

    Hidden files and the locks that spreadsheet programs leave (``~$``) are left out.
    """
    return PurePath(name).suffix[1:].lower() in ENDINGS and not name.startswith((".", "~$"))


def kind_of_file(path: Path) -> str:
    """Return "xlsx", "xlsb", "xls", "ods", "sav", "xml2003", "html" or "text".

    ``xlsm`` and templates count as ``xlsx``. Raises ``FileError`` for a file that is empty,
    too large, locked, or of a kind that holds no table.
    """
    size = path.stat().st_size
    if size == 0:
        raise FileError("The file is empty", do="Export it again and check that it was saved.")
    if size > limits.MAX_FILE_BYTES:
        raise FileError(
            f"The file has {size // limits.MEGABYTE:,} MB, more than the "
            f"{limits.MAX_FILE_BYTES // limits.MEGABYTE:,} MB that are read",
            do="Split it into parts, for example one per school year.",
        )
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _kind_of_zip(path)
    if head.startswith(SIGNATURE):
        return _kind_of_ole_file(path)
    if size == _OWNER_NOTE_BYTES and 0 < head[0] < 55 and b"\0" in head:
        raise FileError(
            "The file is only the note by which Office tells that somebody has a workbook open",
            do="Close the workbook, and upload the one without ~$ in its name.",
        )
    kind = _kind_by_beginning(head)
    if kind == "text" and size > limits.MAX_TEXT_BYTES:
        raise too_large_text()
    return kind


def too_large_text() -> FileError:
    """The refusal of a text that would take more memory than one file may."""
    return FileError(
        f"The text is larger than the {limits.MAX_TEXT_BYTES // limits.MEGABYTE:,} MB that are "
        "read at once",
        do="Split it into parts, for example one per school year.",
    )


def _kind_of_ole_file(path: Path) -> str:
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        kind = kind_of_ole(data)
    if kind == "locked":
        raise _locked()
    if kind == "other":
        raise FileError("The file is an old Office file but not a workbook", do=_SAVE_AS)
    return kind


def _kind_by_beginning(head: bytes) -> str:
    if head.startswith((b"$FL2", b"$FL3")):
        return "sav"
    if head.startswith(_OLD_BIFF):
        raise FileError("The file is a worksheet of Excel 4 or older", do=_SAVE_AS)
    for beginning, name in _FOREIGN:
        if head.startswith(beginning):
            raise FileError(f"The file is {name}, not a table", do=_SAVE_AS)
    in_one_byte = head.replace(b"\0", b"")  # as far as it has two bytes a letter
    if b"urn:schemas-microsoft-com:office:spreadsheet" in in_one_byte:
        return "xml2003"
    without_mark = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(without_mark):
        return "html"
    if re.match(rb'\s*\{\s*"', without_mark):
        raise _json(head)
    return "text"


def _json(head: bytes) -> FileError:
    if b"SurveyEntry" in head:
        return FileError(
            "The file is a Qualtrics survey definition (.qsf): questions without answers",
            do="In Qualtrics choose Data & Analysis, Export data, CSV, and upload that file.",
        )
    return FileError("The file holds JSON, not a table", do=_SAVE_AS)


def _locked() -> FileError:
    return FileError("The file is locked with a password", do=_UNLOCK)


def _kind_of_zip(path: Path) -> str:
    try:
        refuse_long_directory(path)
        with zipfile.ZipFile(path) as archive:
            refuse_hostile(archive)
            return _kind_of_archive(archive)
    except _BROKEN_ARCHIVE as error:
        raise FileError(
            "The file is a workbook that is damaged or was not copied completely",
            do="Download or export it again.",
        ) from error


def _kind_of_archive(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if any(part.flag_bits & 1 for part in archive.infolist()):
        raise _locked()
    if "mimetype" in names and b"spreadsheet" in archive.read("mimetype")[:200]:
        return _unlocked_ods(archive)
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.casefold() == "xl/workbook.xml" for name in names):
        return "xlsx"
    if "[Content_Types].xml" in names:
        return _kind_by_content_types(archive)
    if "Index/Document.iwa" in names or "Index.zip" in names:
        raise FileError("The file was made by Apple Numbers", do="Export it to Excel or CSV.")
    raise FileError(
        "The file is a zip archive, not a workbook",
        do="Unpack it and upload the files in it one by one.",
    )


def _kind_by_content_types(archive: zipfile.ZipFile) -> str:
    types = archive.read("[Content_Types].xml")
    if b"spreadsheetml" in types:
        return "xlsx"
    if b"ms-excel.sheet.binary" in types:
        return "xlsb"
    raise FileError("The file is an Office document but not a workbook", do=_SAVE_AS)


def _unlocked_ods(archive: zipfile.ZipFile) -> str:
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in archive.read(manifest):
        raise _locked()
    return "ods"
