"""Finds out in which encoding a text file was written, and decodes it.

Order: byte order mark, UTF-16 and UTF-32 by their zero bytes, UTF-8 where every byte fits it,
and only then a guess, which is said in a remark.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from data_loaders.errors import FileError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 256 * 1024
_ZERO_SHARE = 0.2
_WESTERN = set("áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝŸšžŠŽ")
_SIGNS = set("‘’“”‚„–—…•€£¥§°º®©™«»¿¡½¼¾±²³×\xa0´·¢µ")
_NOT_WESTERN_SHARE = 0.25


@dataclass(frozen=True)
class Decoded:
    """The text of a file, the encoding it was in, and whether that had to be guessed."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file. Raises ``FileError`` where they are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_mark(data[len(mark) :], encoding)
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return Decoded(_strict(data, wide), wide, guessed=False)
    if b"\x00" in data[:_SAMPLE]:
        raise _no_text()
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        return _guessed(data)


def _with_mark(data: bytes, encoding: str) -> Decoded:
    if encoding != "utf-8":
        return Decoded(_strict(data, encoding), encoding, guessed=False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        return _guessed(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileError(
            f"The text of the file is damaged: byte {error.start:,} does not fit its "
            f"encoding ({encoding})",
            do="Export it again, as CSV UTF-8 if there is a choice.",
        ) from error


def _no_text() -> FileError:
    return FileError(
        "The file is neither a workbook nor text",
        do="Open it in the program that made it, save it as .xlsx or .csv, and upload that.",
    )


def _wide_encoding(sample: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by where the zero bytes of plain letters stand."""
    quarter = max(1, len(sample) // 4)
    zeros = [sample[offset::4].count(0) / quarter for offset in range(4)]
    if min(zeros[1:]) > 1 - _ZERO_SHARE and zeros[0] < _ZERO_SHARE:
        return "utf-32-le"
    if min(zeros[:3]) > 1 - _ZERO_SHARE and zeros[3] < _ZERO_SHARE:
        return "utf-32-be"
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > _ZERO_SHARE and even < odd / 4 and len(sample) % 2 == 0:
        return "utf-16-le"
    if even > _ZERO_SHARE and odd < even / 4 and len(sample) % 2 == 0:
        return "utf-16-be"
    return None


def _guessed(data: bytes) -> Decoded:
    """Guess among the one-byte encodings of the West, or ask the detector for others."""
    high = sum(data.count(byte) for byte in range(0x80, 0x100))
    letters = high + sum(data.count(byte) for byte in b"abcdefghijklmnopqrstuvwxyz")
    encoding = None
    if high > _NOT_WESTERN_SHARE * letters:
        encoding = _detected(data[:_SAMPLE])
    if encoding is None:
        encoding = max(("cp1252", "mac_roman"), key=lambda name: _western_score(data, name))
    return Decoded(data.decode(encoding, "replace"), encoding, guessed=True)


def _detected(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return None if best is None or best.encoding in ("utf_8", "ascii") else best.encoding


def _western_score(data: bytes, encoding: str) -> float:
    """Share of the bytes above 127 that become a Western letter or a usual sign."""
    high = data.translate(None, bytes(range(0x80)))[:_SAMPLE]
    text = high.decode(encoding, "replace")
    good = sum(1.0 for letter in text if letter in _WESTERN or letter in _SIGNS)
    return good / max(1, len(text)) + (0.05 if encoding == "cp1252" else 0.0)
