"""Ways in which a file goes wrong: bytes, parts of an archive, cells, rows and columns."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from random import Random

from benchmarks.fuzzing import seeds
from benchmarks.fuzzing.seeds import Grid

NASTY = (
    *("", " ", "\0", '"', "'", ",", ";", "\n", "\r\n", "\t", "\\", "{}", "%s", "NULL", "nan"),
    *("=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "#N/A", "#REF!", "*", "N<10"),
    *("'; DROP TABLE school; --", "<script>alert(1)</script>", "../../etc/passwd", "C:\\x"),
    *("1e308", "1e999", "-0", "inf", "9" * 400, "0" * 40, "1,5", "85.5%", "٣", "½", "−3"),
    *("2024-02-30", "13/13/2024", "0000-00-00", "99999-01-01", "45351", "2958466", "1/2/24"),
    *("2025-26", "2025-27", "K", "K-5", "May-10", "TRUE", "x" * 40_000, "é" * 300, "\u202eabc"),
    *("\ufeff", "\u200b", "\U0001f3eb", "ß", "İ", "\ud7ff", "$", "{relation}", "c0", "_row"),
    *('{"ImportId":"QID1"}', "ImportId", "Respondent ID", "Timestamp", "Total", "Grand total"),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "mac_roman", "cp500")
_MOST_EDITS = 12


def mutated(chance: Random, files: list[bytes], grids: list[Grid]) -> bytes:
    """One file made wrong in one to three ways."""
    if chance.random() < 0.45:
        content = _written(chance, _bad_grid(chance, chance.choice(grids)))
        return content if chance.random() < 0.7 else chance.choice(_BYTES)(chance, content)
    content = chance.choice(files)
    if content.startswith(b"PK") and chance.random() < 0.7:
        return _part_mutated(chance, content)
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(_BYTES)(chance, content)
    return content if chance.random() < 0.95 else content + chance.choice(files)


def _cut(chance: Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _flip(chance: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, _MOST_EDITS) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _overwrite(chance: Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    text = chance.choice(NASTY).encode("utf-8")
    return content[:at] + text + content[at + chance.choice((0, len(text))) :]


def _drop(chance: Random, content: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:]


def _repeat(chance: Random, content: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:end] + content[start:]


_BYTES: tuple[Callable[[Random, bytes], bytes], ...] = (_cut, _flip, _overwrite, _drop, _repeat)


def _part_mutated(chance: Random, content: bytes) -> bytes:
    """An archive with one part made wrong inside, its checksum right: this reaches the parsers."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        return _flip(chance, content)
    if not parts:
        return content
    name = chance.choice(sorted(parts))
    parts[name] = chance.choice(_BYTES)(chance, parts[name])
    if chance.random() < 0.05:
        del parts[chance.choice(sorted(parts))]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for each, data in parts.items():
            archive.writestr(each, data)
    return target.getvalue()


def _bad_grid(chance: Random, grid: Grid) -> Grid:
    """A sheet with cells, columns and rows changed, swapped, repeated or left out."""
    rows = [list(row) for row in grid]
    for _ in range(chance.randint(1, 4)):
        chance.choice((_cells, _cells, _header_cell, _columns, _shuffled, _rows, _ragged))(
            chance, rows
        )
    return rows


def _cells(chance: Random, rows: Grid) -> None:
    for _ in range(chance.randint(1, _MOST_EDITS)):
        row = chance.choice(rows)
        if row:
            row[chance.randrange(len(row))] = chance.choice(NASTY)


def _header_cell(chance: Random, rows: Grid) -> None:
    if rows[0]:
        rows[0][chance.randrange(len(rows[0]))] = chance.choice((*NASTY, *rows[0]))


def _columns(chance: Random, rows: Grid) -> None:
    """Swap two columns, or take one out, in every row that has them."""
    first, second = (chance.randrange(max(1, len(rows[0]))) for _ in range(2))
    swap = chance.random() < 0.6
    for row in rows:
        if max(first, second) < len(row):
            if swap:
                row[first], row[second] = row[second], row[first]
            else:
                del row[first]


def _shuffled(chance: Random, rows: Grid) -> None:
    order = list(range(len(rows[0])))
    chance.shuffle(order)
    rows[:] = [[row[at] for at in order if at < len(row)] for row in rows]


def _rows(chance: Random, rows: Grid) -> None:
    at = chance.randrange(len(rows))
    new = chance.choice(([], [chance.choice(NASTY)], list(rows[at]), ["Total", "1"]))
    rows[at:at] = [list(new) for _ in range(chance.randint(1, 3))]


def _ragged(chance: Random, rows: Grid) -> None:
    row = chance.choice(rows)
    if chance.random() < 0.5:
        del row[chance.randrange(len(row) + 1) :]
    else:
        row.extend(chance.choice(NASTY) for _ in range(chance.randint(1, 40)))


def _written(chance: Random, grid: Grid) -> bytes:
    kind = chance.random()
    if kind < 0.15:
        return seeds.as_xlsx(grid)
    if kind < 0.25:
        return chance.choice((seeds.as_ods, seeds.as_html, seeds.as_xml2003))(grid)
    separator, encoding = chance.choice((",", ",", ";", "\t", "|")), chance.choice(ENCODINGS)
    return seeds.as_text(grid, separator, encoding)
