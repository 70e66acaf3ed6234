"""What stands in a column of a sheet, as evidence of which column of a dataset it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pyarrow as pa

from data_loaders.checking.values import codes_of, no_value, stated, typed
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Column, Kind, fold
from data_loaders.reading import Header, Table
from data_loaders.store import Cursor, fetch

ROWS_LOOKED_AT = 1000
TEXTS_LOOKED_AT = 100
PLAIN = ("yes", "no", "y", "n", "true", "false", "x", "na", "other")
"""Answers that fit so many lists that they tell none."""


@dataclass
class Evidence:
    """The first texts of each column of a table, and how well they fit a dataset's column.

    Without ``is_telling_alone`` values may only object to what a header is taken for.
    """

    cursor: Cursor
    table: Table
    is_telling_alone: bool = True
    _texts: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def _first(self) -> pa.Table:
        """The first rows: taken once, for the table may have a million."""
        return self.table.rows().slice(0, ROWS_LOOKED_AT)

    def texts(self, header: Header) -> tuple[str, ...]:
        """The different texts that state something below a header, in the order met."""
        if header.column not in self._texts:
            name, first = f"c{header.column}", self._first
            cells = first.column(name).to_pylist() if name in first.column_names else []
            met = list(dict.fromkeys(cell.strip() for cell in cells if cell and cell.strip()))
            self._texts[header.column] = tuple(self._stating(met[:TEXTS_LOOKED_AT]))
        return self._texts[header.column]

    def _stating(self, texts: list[str]) -> list[str]:
        """Texts without those that say that there is no value."""
        sql = f"SELECT text FROM (SELECT unnest(?) AS text) WHERE {no_value('text')} IS NULL"
        return [row["text"] for row in fetch(self.cursor, sql, [texts])] if texts else []

    def share(self, header: Header, column: Column) -> float | None:
        """The share of texts below a header that a column can hold; None when nothing tells."""
        texts = self.texts(header)
        if not texts:
            return None
        if column.vocabulary is not None:
            vocabulary = column.vocabulary
            known = [codes_of(vocabulary, text)[0] is not None for text in texts]
            return sum(known) / len(known)
        if column.references:
            return self._share_known(texts, column)
        if column.kind in (Kind.TEXT, Kind.IDENTIFIER):
            return None
        sql = (
            f"SELECT avg(CASE WHEN {typed(column, stated('text'))} IS NULL THEN 0 ELSE 1 END) AS n"
        )
        return float(fetch(self.cursor, f"{sql} FROM (SELECT unnest(?) AS text)", [texts])[0]["n"])

    def _share_known(self, texts: tuple[str, ...], column: Column) -> float | None:
        target, _, known = column.references.partition(".")
        sql = f'SELECT DISTINCT "{known}" AS value FROM {target}'
        if not fetch(self.cursor, f"SELECT 1 AS one FROM {target} LIMIT 1"):
            return None
        met = f"SELECT count(*) AS n FROM (SELECT unnest(?) AS value) SEMI JOIN ({sql}) "
        return int(fetch(self.cursor, f"{met} USING (value)", [texts])[0]["n"]) / len(texts)

    def names_what(self, header: Header, column: Column) -> bool:
        """Whether a header says that names stand below it of what a column refers to by id."""
        target = DATASETS.get(column.references.partition(".")[0])
        if target is None or not target.named_by:
            return False
        known = {fold(text) for text in target.by_name[target.named_by].headers}
        sql = f"SELECT 1 AS one FROM {target.name} LIMIT 1"
        return fold(header.text) in known and bool(fetch(self.cursor, sql))

    def is_telling(self, header: Header, column: Column) -> bool:
        """Whether texts that fit a column say by themselves that they are this column's.

        Numbers, yes and no fit too many columns to tell; two codes of a list or three ids that
        the store knows do not.
        """
        if not self.is_telling_alone:
            return False
        texts = {fold(text) for text in self.texts(header)} - set(PLAIN)
        words = {text for text in texts if not text.replace(" ", "").isdigit()}
        if column.vocabulary is not None:
            codes = {codes_of(column.vocabulary, text)[0] for text in words}
            return len(codes - {None}) >= 2
        if column.references:
            return len(texts) >= 3
        is_day = column.kind in (Kind.DATE, Kind.MONTH, Kind.SCHOOL_YEAR)
        return column.required and is_day and bool(texts)
