"""Results as tables: the same numbers for the page, the downloads and the screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analytics.dates import day
from analytics.declarations import Indicator
from analytics.dimensions import DIMENSIONS
from analytics.labels import TWO_DECIMALS, format_value, state_text
from analytics.listing import Listing
from analytics.results import Result, ResultRow
from analytics.wording import counted_in, label

Cell = str | float | int | None


@dataclass(frozen=True)
class Column:
    """A column: its heading, whether it holds numbers (in which unit, so that a workbook can give
    them their format), or long text that needs room.
    """

    heading: str
    is_number: bool = False
    decimals: int = 0
    is_long: bool = False
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """Headings and rows. The first column names the row; state cells are words, not numbers."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def decimals_of(indicator: Indicator) -> int:
    """How many decimals a value of the indicator is written with."""
    if indicator.unit in ("scale points of change", "standard deviations", "stages"):
        return 2
    if indicator.unit in TWO_DECIMALS:
        return 2
    return 1 if indicator.unit in ("%", "percentage points", "hours") else 0


def table_of(result: Result, caption: str) -> Table:
    """A row a group: dimensions, value, numerator, denominator, interval."""
    indicator = result.indicator
    dimensions = [Column(DIMENSIONS[name].label) for name in result.by] or [Column("Group")]
    value = Column(
        f"{indicator.name} ({indicator.unit})",
        True,
        decimals_of(indicator),
        unit=indicator.unit,
    )
    columns = [*dimensions, value]
    has_size = any(row.denominator is not None for row in result.rows)
    counts = has_size and any(row.numerator is not None for row in result.rows)
    if counts:
        columns.append(Column("Numerator", True))
    if has_size:
        columns.append(Column(f"Out of ({counted_in(indicator)})", True))
    has_interval = any(row.low is not None for row in result.rows)
    if has_interval:
        places = decimals_of(indicator)
        columns += [
            Column(f"95% interval, {end}", True, places, unit=indicator.unit)
            for end in ("low", "high")
        ]
    rows = tuple(_row(result, row, counts, has_size, has_interval) for row in result.rows)
    return Table(caption, tuple(columns), rows)


def _row(
    result: Result, row: ResultRow, counts: bool, has_size: bool, has_interval: bool
) -> tuple[Cell, ...]:
    names: list[Cell] = [label(row, name, row.group[name]) for name in result.by] or ["All"]
    numbers: list[Cell] = [state_or_value(row)]
    numbers += [row.numerator] if counts else []
    numbers += [row.denominator] if has_size else []
    numbers += [row.low, row.high] if has_interval else []
    return (*names, *numbers)


def state_or_value(row: ResultRow) -> Cell:
    """The value, or the words for why there is none. Never 0 in their place."""
    return state_text(row) or row.value


def state_or_text(row: ResultRow, indicator: Indicator) -> str:
    """The value with its unit, or the words for why there is none."""
    return state_text(row) or format_value(indicator, row.value)


def listing_table(found: Listing, caption: str, long: tuple[str, ...] = ()) -> Table:
    """A list of things as a table: captions, and codes by their labels; ``long`` texts get room."""
    columns = tuple(_listed_column(found, name, name in long) for name in found.columns)
    rows = tuple(
        tuple(_listed_cell(found, name, row[name]) for name in found.columns) for row in found.rows
    )
    return Table(caption, columns, rows)


def _listed_column(found: Listing, name: str, is_long: bool) -> Column:
    """A column of numbers has a decimal where any of them needs one."""
    values = [row[name] for row in found.rows if row[name] is not None]
    numbers = [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)]
    is_number = bool(values) and len(numbers) == len(values)
    decimals = int(any(number % 1 for number in numbers))
    return Column(found.labels[name], is_number, decimals, is_long)


def _listed_cell(found: Listing, name: str, value: object) -> Cell:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, str) and name in DIMENSIONS:
        return label(found, name, value)
    return value if isinstance(value, (int, float, str)) else None


def crosstab(
    result: Result, caption: str, rows_by: str, columns_by: str, order: tuple[str, ...] = ()
) -> Table:
    """Values of one dimension down and of another across, with the largest n of each row.

    ``order`` puts the columns in an order of their own.
    """
    cells = {(row.group[rows_by], row.group[columns_by]): row for row in result.rows}
    down = list(dict.fromkeys(row.group[rows_by] for row in result.rows))
    across = list(order or dict.fromkeys(row.group[columns_by] for row in result.rows))
    unit = result.indicator.unit
    columns = [Column(DIMENSIONS[rows_by].label)]
    columns += [
        Column(
            f"{label(result, columns_by, code)} ({unit})",
            True,
            decimals_of(result.indicator),
            unit=unit,
        )
        for code in across
    ]
    columns.append(Column(f"Out of ({counted_in(result.indicator)})", True))
    body: list[tuple[Cell, ...]] = []
    for code in down:
        found = [cells.get((code, other)) for other in across]
        size = max((row.denominator or 0 for row in found if row), default=0) or None
        body.append(
            (
                label(result, rows_by, code),
                *(state_or_value(row) if row else None for row in found),
                size,
            )
        )
    return Table(caption, tuple(columns), tuple(body))


def cell_text(column: Column, cell: Cell) -> str:
    """A cell in words; an empty cell where nothing belongs."""
    if cell is None:
        return ""
    if isinstance(cell, str) or not column.is_number:
        return str(cell)
    return f"{cell:,.{column.decimals}f}"
