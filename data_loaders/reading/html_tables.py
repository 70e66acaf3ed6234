"""Parses tables of an HTML page, which many student systems write under the name .xls."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.cells import MergedRange, Sheet
from data_loaders.reading.encodings import decode
from data_loaders.reading.parsed import Parsed, table_from_rows

_MAX_SPAN = 1000
_BREAKS = frozenset({"br", "p", "div", "li"})
_SILENT = frozenset({"script", "style", "title", "head"})
_DO = "Open it in a spreadsheet program, save it as .xlsx, and upload that file."


class _Tables(HTMLParser):
    """Collects the rows of every table; a table inside a cell counts as text of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str | None]]] = []
        self.merged: list[list[MergedRange]] = []
        self._depth = 0
        self._text: list[str] | None = None
        self._span = (1, 1)
        self._silent = 0
        self._cells = 0
        self._reaching_down: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell; line breaks inside a cell are kept."""
        self._silent += tag in _SILENT
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
                self.merged.append([])
                self._reaching_down.clear()
        elif self._depth == 1 and tag == "tr":
            self._close_cell()
            self.tables[-1].append([])
        elif self._depth == 1 and tag in ("td", "th"):
            self._close_cell()
            if not self.tables[-1]:
                self.tables[-1].append([])
            given = dict(attrs)
            self._span = (_span(given.get("colspan")), _span(given.get("rowspan")))
            self._text = []
        elif tag in _BREAKS and self._text:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a cell, a row or a table."""
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in ("td", "th", "tr", "table") and self._depth == 1:
            self._close_cell()
        if tag == "table" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Collect the text of the cell that is open."""
        if self._text is not None and not self._silent:
            self._text.append(data)

    def _close_cell(self) -> None:
        if self._text is None:
            return
        text = "\n".join(" ".join(line.split()) for line in "".join(self._text).split("\n"))
        rows, merged = self.tables[-1], self.merged[-1]
        number, line = len(rows), rows[-1]
        before = len(line)
        while self._reaching_down.get(len(line), 0) >= number:
            line.append(None)
        column, (across, down) = len(line), self._span
        line.extend([text.strip() or None, *([None] * (across - 1))])
        self._cells += len(line) - before
        if len(line) > limits.MAX_COLUMNS or self._cells > limits.MAX_MARKUP_CELLS:
            raise FileError("The web page claims more cells than a sheet can have", do=_DO)
        if across > 1 or down > 1:
            merged.append(MergedRange(number, column, number + down - 1, column + across - 1))
            covered = range(column, column + across)
            self._reaching_down.update(dict.fromkeys(covered, number + down - 1))
        self._text = None


def _span(text: str | None) -> int:
    return max(1, min(_MAX_SPAN, int(text))) if text and text.isdecimal() else 1


def parse_html(path: Path) -> Parsed:
    """Parse every table of an HTML page into a sheet of its own."""
    data = path.read_bytes()
    if len(data) > limits.MAX_MARKUP_BYTES:
        raise FileError("The web page is too large to be read as a table", do=_DO)
    parser = _Tables()
    parser.feed(decode(data).text)
    parser.close()
    filled = [
        (rows, merged)
        for rows, merged in zip(parser.tables, parser.merged, strict=True)
        if any(rows)
    ]
    if not filled:
        raise FileError(
            "The file is a web page without a table (perhaps a sign-in page)",
            do="Sign in to the system it comes from and export it again.",
        )
    return Parsed(
        [
            Sheet(f"Table {number}", False, table_from_rows(rows), merged=tuple(merged))
            for number, (rows, merged) in enumerate(filled, 1)
        ]
    )
