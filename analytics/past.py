"""The store as it was after an earlier revision, for reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pyarrow as pa

from analytics import reference
from analytics.calls import past_revision
from analytics.compiler import with_tables
from analytics.relations import as_of_tables, read_by
from data_loaders.errors import StoreError
from data_loaders.store import Cursor, Store


class Past(Store):
    """A store whose queries see every dataset and view as they stood after revision ``number``.

    Whatever reads through ``query`` or ``table`` follows: lists, concerns, choices, names. What
    is no dataset (revisions, findings, drafts) and what a cursor reads by itself is today's.
    """

    def __init__(self, present: Store, number: int) -> None:
        self.present, self.number = present, number
        self.path, self.files = present.path, present.files
        self.on_commit = []
        self.lacks = present.lacks
        self.write_lock = present.write_lock

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Past) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[Store, int]:
        return self.present, self.number

    def query(self, sql: str, parameters: Sequence[Any] | None = None) -> list[dict[str, Any]]:
        """Run a query on the store as it was."""
        return self.present.query(self._as_it_was(sql), parameters)

    def table(self, sql: str, parameters: Sequence[Any] | None = None) -> pa.Table:
        """Run a query on the store as it was and fetch an Arrow table."""
        return self.present.table(self._as_it_was(sql), parameters)

    def _as_it_was(self, sql: str) -> str:
        named = [name for name in read_by(sql) if name not in reference.TABLES]
        tables = [table for name in named for table in as_of_tables(name, self.number)]
        return with_tables(list(dict.fromkeys(tables)), sql)

    def revision(self) -> int:
        """The revision that is shown."""
        return self.number

    @contextmanager
    def cursor(self) -> Iterator[Cursor]:
        """A cursor on the present."""
        with self.present.cursor() as cursor:
            yield cursor

    @contextmanager
    def transaction(self, cursor: Cursor | None = None) -> Iterator[Cursor]:
        """Refused: what was cannot be written to."""
        raise StoreError(
            f"This is the store as it was at revision {self.number}", do="Enter it in the latest."
        )
        yield

    def close(self) -> None:
        """Nothing to close: the present is another's."""


def as_of(store: Store, number: int | None) -> Store:
    """The store after a revision: itself at the latest, or with None.

    Raises ``CallError`` for a revision that does not exist.
    """
    past = past_revision(store, number)
    return store if past is None else Past(store, past)


def present_of(store: Store) -> Store:
    """The store itself, out of what it was."""
    return store.present if isinstance(store, Past) else store
