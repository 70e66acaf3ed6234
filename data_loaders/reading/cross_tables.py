"""Tells a summary, such as a published cross-table, from a table with a row per thing."""

from __future__ import annotations

import re

from data_loaders.reading.cells import CellKind, kind_of_text
from data_loaders.reading.tables import Table

_SAMPLE = 60
_MOSTLY = 0.85
_SHARE = re.compile(r"[+-]?\d+(\.\d+)?\s*%")
_ALL = re.compile(
    r"(grand |sub-?)?totals?|all( respondents| answers)?|n|%|percent|mean|average", re.I
)


def is_cross_table(table: Table) -> bool:
    """Whether a table has labels at the left, numbers everywhere else, and shares or totals.

    Rows of answers or of things have words, dates or ids among their columns; a cross-table has
    none, and says percent or total somewhere.
    """
    rows = table.rows().slice(0, _SAMPLE)
    if rows.num_rows < 2 or len(table.headers) < 3:
        return False
    labels, *others = (rows.column(f"c{header.column}").to_pylist() for header in table.headers)
    named = [text for text in labels if text]
    if not named or sum(kind_of_text(text) is CellKind.TEXT for text in named) < len(named) / 2:
        return False
    cells = [text for column in others for text in column if text]
    numbers = sum(kind_of_text(text.strip()) is CellKind.NUMBER for text in cells)
    if not cells or numbers < _MOSTLY * len(cells):
        return False
    shares = sum(bool(_SHARE.fullmatch(text.strip())) for text in cells)
    heads = [part.strip() for header in table.headers for part in header.text.split("–")]
    sums = any(_ALL.fullmatch(text.strip()) for text in (*heads, *named) if text)
    return 4 * shares >= len(cells) or (sums and len(table.header_rows) > 1)
