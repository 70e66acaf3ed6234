"""Mends workbooks whose dates count from 1904, so that the parser sees that they do.

Excel on the Mac may count days from 1904 and says so in the element ``workbookPr``. Today's
Excel writes a second ``x15:workbookPr`` further down, which the parser takes for the first one
with the default in it: every date would be read four years and a day too early.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

_WORKBOOK = "xl/workbook.xml"
_COUNTS_FROM_1904 = re.compile(rb'<(?:\w+:)?workbookPr\b[^>]*?\bdate1904="(?:1|true|on)"')
_SECOND = re.compile(rb"<x\d+\w*:workbookPr\b[^>]*?/>")


def with_readable_epoch(path: Path) -> bytes:
    """Return the bytes of a workbook, rewritten only where its 1904 dates would be misread."""
    data = path.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if _WORKBOOK not in archive.namelist():
            return data
        workbook = archive.read(_WORKBOOK)
        if not _COUNTS_FROM_1904.search(workbook):
            return data
        mended, count = _SECOND.subn(b"", workbook)
        return _rewritten(archive, mended) if count else data


def _rewritten(archive: zipfile.ZipFile, workbook: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for name in archive.namelist():
            copy.writestr(name, workbook if name == _WORKBOOK else archive.read(name))
    return target.getvalue()
