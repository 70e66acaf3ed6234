"""The rows of a sheet that errors hold back, as they stand there, for a person to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_loaders.declarations import Finding, Severity
from data_loaders.reading import Sheet, Table, address, place_of

MOST_ROWS = 200
"""Rows handed out to be mended one by one; more have a cause that is mended as a whole."""

MOST_COLUMNS = 12
"""Columns told beside those with errors, in a wide table."""


@dataclass(frozen=True)
class FailingRow:
    """One row: its number in the sheet, the text of each cell, and what is wrong with it."""

    row: int
    cells: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class FailingRows:
    """Rows with errors under the sheet's own headers; ``columns`` count from 0.

    A header that stands twice is followed by the letters of its column.
    """

    headers: tuple[str, ...] = ()
    columns: tuple[int, ...] = ()
    rows: tuple[FailingRow, ...] = ()

    def address(self, row: int, header: str) -> str:
        """The A1 address of a cell."""
        return address(row, self.columns[self.headers.index(header)])


def failing_rows(table: Table, findings: Sequence[Finding]) -> FailingRows:
    """The rows that errors of these findings hold back, the first :data:`MOST_ROWS` of them.

    Of a wide table only the columns with findings and the leading ones are told.
    """
    problems: dict[int, list[str]] = {}
    wrong: set[int] = set()
    for found in findings:
        if found.severity is Severity.ERROR and found.row is not None:
            problems.setdefault(found.row, []).append(_sentence(found))
            wrong |= {place_of(found.cell)[1]} if found.cell else set()
    chosen = sorted(problems)[:MOST_ROWS]
    if not chosen:
        return FailingRows()
    columns = _columns(table, wrong)
    rows = tuple(
        FailingRow(row, tuple(_text(table, row, c) for c in columns), tuple(problems[row]))
        for row in chosen
    )
    return FailingRows(_headers(table, columns), columns, rows)


def _columns(table: Table, wrong: set[int]) -> tuple[int, ...]:
    named = [header.column for header in table.headers if header.text]
    leading = named[: max(MOST_COLUMNS - len(wrong), 3)]
    return tuple(sorted({*leading, *(column for column in named if column in wrong)}))


def _headers(table: Table, columns: Sequence[int]) -> tuple[str, ...]:
    texts = {header.column: header.text for header in table.headers}
    named = [texts[column] for column in columns]
    return tuple(
        f"{text} ({address(1, column)[:-1]})" if named.count(text) > 1 else text
        for text, column in zip(named, columns, strict=True)
    )


def _text(table: Table, row: int, column: int) -> str:
    return table.sheet.cell(row, column).value or ""


def _sentence(found: Finding) -> str:
    where = f"{found.column}: " if found.column else ""
    return f"{where}{found.message}"


def corrected_cells(sheet: Sheet, corrections: Mapping[str, str]) -> list[Finding]:
    """A note for each cell that a person corrected: what the file says there is never lost.

    It does not stand in the message: messages are shown where single cells are not.
    """
    return [
        Finding(
            "corrected_by_hand",
            Severity.NOTE,
            "A person corrected this cell",
            f"The file says “{_said(sheet, where)}”",
            sheet=sheet.name,
            row=place_of(where)[0],
            cell=where,
            value=text,
        )
        for where, text in corrections.items()
    ]


def _said(sheet: Sheet, where: str) -> str:
    return sheet.cell(*place_of(where)).value or ""
