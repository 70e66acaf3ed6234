"""What stands in a report, before it becomes a file: blocks that every format writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from analytics.charts.spec import LegendEntry
from analytics.tables import Table


class Native(StrEnum):
    """The chart that a spreadsheet program draws of a picture's table, if any."""

    NONE = ""
    LINE = "line"
    BAR = "bar"
    STACKED = "stacked"


class Sort(StrEnum):
    """What kind of sentences stand together."""

    FINDINGS = "findings"
    QUESTIONS = "questions"
    NOTICE = "notice"
    NOTES = "notes"


@dataclass(frozen=True)
class KeyNumber:
    """A number with all that is said of it, in words; ``amount`` is the bare number in ``unit``.

    ``changes`` compare it with earlier periods, ``status`` with a documented target (``is_met``),
    ``base`` says what it is out of.
    """

    label: str
    value: str
    base: str
    changes: tuple[str, ...]
    status: str
    is_met: bool | None
    amount: float | None
    unit: str
    decimals: int
    definition: str


@dataclass(frozen=True)
class KeyNumbers:
    """Key numbers in a row or two under one heading (empty: none)."""

    title: str
    numbers: tuple[KeyNumber, ...]


@dataclass(frozen=True)
class Picture:
    """A chart: its finding, what is measured, a sentence, the drawing, and the table behind it.

    ``svg`` is drawn for paper, ``width`` by ``height`` pixels; ``alt`` is its text alternative.
    ``series`` are the columns of the table (from 0) that the chart of a workbook draws.
    """

    title: str
    subtitle: str
    sentence: str
    svg: str
    alt: str
    width: int
    height: int
    legend: tuple[LegendEntry, ...]
    table: Table
    native: Native = Native.NONE
    series: tuple[int, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table under its heading, with a sentence before and a note after it.

    ``most`` is how many rows paper has room for; workbooks hold them all.
    """

    title: str
    sentence: str
    table: Table
    note: str = ""
    most: int = 60


@dataclass(frozen=True)
class Words:
    """Sentences under a heading (empty: none)."""

    title: str
    sentences: tuple[str, ...]
    sort: Sort = Sort.FINDINGS


Block = KeyNumbers | Picture | Grid | Words


@dataclass(frozen=True)
class Content:
    """A whole report.

    ``scope`` says of what and when ("Cadre 3, April 2026"), ``readers`` for whom. ``stamp`` are
    facts of its making: as of which day, which revision, which release. ``appendix`` stands in
    workbooks and documents only. ``pages`` is how many the report has on paper, 0 for as many as
    it takes. ``where`` and ``revision`` make the same report again.
    """

    name: str
    title: str
    scope: str
    readers: str
    stamp: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    where: Mapping[str, str]
    revision: int
    made_at: datetime
    release: int = 0
    appendix: tuple[Block, ...] = ()
    pages: int = 0


Fact = float | str | None


def facts_of(content: Content) -> dict[tuple[str, str, str], Fact]:
    """Every number and word of a report's numbers and tables, by block, row and column.

    What two issues of a report are compared by: rows are named by their words.
    """
    found: dict[tuple[str, str, str], Fact] = {}
    for block in (*content.blocks, *content.appendix):
        match block:
            case KeyNumbers(title, numbers):
                for each in numbers:
                    shown = each.value if each.amount is None else each.amount
                    found[title or "Key numbers", each.label, each.unit] = shown
            case Picture(title=title, table=table) | Grid(title=title, table=table):
                found |= _cells(table)
            case _:
                pass
    return found


def _cells(table: Table) -> dict[tuple[str, str, str], Fact]:
    words = [place for place, column in enumerate(table.columns) if not column.is_number]
    cells: dict[tuple[str, str, str], Fact] = {}
    for row in table.rows:
        name = ", ".join(str(row[place]) for place in words if row[place] is not None)
        for column, cell in zip(table.columns, row, strict=True):
            if column.is_number:
                cells[table.caption, name, column.heading] = cell
    return cells
