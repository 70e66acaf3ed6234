"""Tables on a page, as real tables of HTML."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.tables import Cell, Column, Table, cell_text
from analytics.wording import NO_DATA, SUPPRESSED
from pages.components.finding.sides import box, table_key

LONGEST_WORD = 16
"""Letters up to which names of rows stand in one line; longer ones get room for two words."""
WIDE = 8
"""Columns from which a table is set in smaller letters."""
BRIEF = 8
"""Letters of a text that is never broken, such as "Area C"."""


def show_table(table: Table, *, limit: int = 200) -> None:
    """A real table in a region that the keyboard reaches, so that wide ones can be scrolled."""
    with box(table_key()):
        st.html(html_of(table, limit))


def html_of(table: Table, limit: int = 200) -> str:
    """The table as HTML: caption, column and row headings, numbers to the right."""
    heads = "".join(
        f'<th scope="col"{_number_class(column) if place else ""}>{escape(column.heading)}</th>'
        for place, column in enumerate(table.columns)
    )
    shown = table.rows[:limit]
    name_class = ' class="t-name"' * any(len(_name(row)) > LONGEST_WORD for row in shown)
    body = "".join(f"<tr>{_cells(table.columns, row, name_class)}</tr>" for row in shown)
    rest = len(table.rows) - limit
    more = f"<p>{rest:,} further rows are in the download.</p>" if rest > 0 else ""
    caption = escape(table.caption)
    wide = " t-wide" if len(table.columns) >= WIDE else ""
    return (
        f'<div class="t-region" role="region" tabindex="0" aria-label="{caption}">'
        f'<table class="t-table{wide}"><caption>{caption}</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>{more}"
    )


def _number_class(column: Column) -> str:
    if column.is_long:
        return ' class="t-long"'
    return ' class="t-number"' if column.is_number else ""


def _name(row: tuple[Cell, ...]) -> str:
    return str(row[0] if row[0] is not None else "")


def _cells(columns: tuple[Column, ...], row: tuple[Cell, ...], name_class: str) -> str:
    rest = "".join(
        f"<td{_cell_class(column, cell)}>{escape(cell_text(column, cell))}</td>"
        for column, cell in zip(columns[1:], row[1:], strict=True)
    )
    return f'<th scope="row"{name_class}>{escape(_name(row))}</th>{rest}'


def _cell_class(column: Column, cell: Cell) -> str:
    if not column.is_number:
        is_brief = len(cell_text(column, cell)) <= BRIEF
        return ' class="t-long"' if column.is_long else ' class="t-brief"' if is_brief else ""
    state = {SUPPRESSED: " t-hidden", NO_DATA: " t-none"}.get(str(cell), "")
    return f' class="t-number{state}"'
