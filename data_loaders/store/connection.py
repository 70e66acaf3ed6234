"""The store: one DuckDB file, one connection per process, one cursor per call."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data_loaders.declarations import Action, Revision
from data_loaders.errors import StoreError
from data_loaders.store import schema

Cursor = duckdb.DuckDBPyConnection
CommitHook = Callable[[Cursor, set[str]], None]

# Version 1.5 files can still be opened by the release before 2.0: a way back.
_CONFIG: dict[str, Any] = {"storage_compatibility_version": "v1.5.0"}
open_stores: dict[Path, Store] = {}
"""Every store that this process has open, by its path; changed under ``open_lock``."""
open_lock = threading.Lock()


class Store:
    """A DuckDB file with revisions. Use :func:`open_store` rather than the constructor.

    ``on_commit`` holds functions that run inside each commit's transaction with its cursor and
    the names of the datasets that changed, to rebuild what is summarised from them. ``lacks`` names
    datasets that are not in it.
    """

    lacks: frozenset[str] = frozenset()

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files = path.with_name(f"{path.name}.files")
        self.on_commit: list[CommitHook] = []
        self.write_lock = threading.RLock()
        self._transactions = 0
        self._latest: tuple[int, int] = (-1, 0)
        self._connection = _connect(path)
        if changes := schema.changes(self._columns()):
            with self.transaction() as cursor:
                for statement in changes:
                    run(cursor, statement)

    def _columns(self) -> set[tuple[str, str]]:
        """Every (table, column) of the file."""
        rows = self.query("SELECT table_name, column_name FROM duckdb_columns()")
        return {(row["table_name"], row["column_name"]) for row in rows}

    @contextmanager
    def cursor(self) -> Iterator[Cursor]:
        """A cursor of one's own, closed at the end; temporary tables live as long as it."""
        cursor = self._connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    @contextmanager
    def transaction(self, cursor: Cursor | None = None) -> Iterator[Cursor]:
        """One writing transaction at a time: all of it is kept, or nothing."""
        with self.write_lock:
            if cursor is None:
                with self.cursor() as own, self.transaction(own) as inside:
                    yield inside
                return
            run(cursor, "BEGIN TRANSACTION")
            try:
                yield cursor
            except BaseException:
                run(cursor, "ROLLBACK")
                raise
            run(cursor, "COMMIT")
            self._transactions += 1

    @property
    def transactions(self) -> int:
        """How many transactions this process has written to it."""
        return self._transactions

    def check_writable(self) -> None:
        """Raises ``StoreError`` where nothing may be written."""

    def seen_by(self, cursor: Cursor) -> Store:
        """The store as this cursor sees it, with what its open transaction has written.

        It is for reading only, and lives no longer than the transaction.
        """
        return _Seen(self, cursor)

    def query(self, sql: str, parameters: Sequence[Any] | None = None) -> list[dict[str, Any]]:
        """Run a query on a cursor of its own and fetch every row as a dict."""
        with self.cursor() as cursor:
            return fetch(cursor, sql, parameters)

    def table(self, sql: str, parameters: Sequence[Any] | None = None) -> pa.Table:
        """Run a query on a cursor of its own and fetch an Arrow table."""
        with self.cursor() as cursor:
            return cursor.sql(sql, params=list(parameters or [])).to_arrow_table()

    def revision(self) -> int:
        """The number of the latest revision, 0 for an empty store.

        Pages ask for it with every number; it is looked up once after each transaction.
        """
        at = self._transactions
        known_at, number = self._latest
        if known_at != at:
            rows = self.query("SELECT coalesce(max(number), 0) AS n FROM revision")
            number = int(rows[0]["n"])
            self._latest = (at, number)
        return number

    def history(self) -> list[Revision]:
        """Every revision, the newest first."""
        rows = self.query("SELECT * FROM revision ORDER BY number DESC")
        undone_by: dict[int, int] = {}
        for row in rows:  # an undo that was itself undone counts for nothing
            if row["undoes"] is not None and row["number"] not in undone_by:
                undone_by[row["undoes"]] = row["number"]
        return [_revision(row | {"undone_by": undone_by.get(row["number"])}) for row in rows]

    def is_sample(self) -> bool:
        """Whether the store holds sample data and nothing else."""
        rows = self.query("SELECT DISTINCT action FROM revision WHERE action <> 'undo'")
        return [row["action"] for row in rows] == [Action.SAMPLE]

    def close(self) -> None:
        """Close the connection; the process may open the file again."""
        with open_lock:
            open_stores.pop(self.path, None)
            self._connection.close()


class _Seen(Store):
    """A store through one cursor. Its path is its own, so that nobody remembers its numbers."""

    def __init__(self, store: Store, cursor: Cursor) -> None:
        self.path = store.path.with_name(f"{store.path.name}.{id(self)}")
        self.files = store.files
        self.on_commit = []
        self.lacks = store.lacks
        self.write_lock = store.write_lock
        self._inside = cursor

    @contextmanager
    def cursor(self) -> Iterator[Cursor]:
        """The cursor of the transaction; it stays open."""
        yield self._inside

    @contextmanager
    def transaction(self, cursor: Cursor | None = None) -> Iterator[Cursor]:
        """Refused: what is only tried out is not written to."""
        raise StoreError("This is the store as it would be; nothing can be written to it")
        yield

    def revision(self) -> int:
        """The number of the latest revision."""
        return int(self.query("SELECT max(number) AS n FROM revision")[0]["n"])

    def close(self) -> None:
        """Nothing to close: the cursor is another's."""


def run(cursor: Cursor, sql: str, parameters: Sequence[Any] | None = None) -> None:
    """Execute a statement to its end: errors may come only when its result is fetched."""
    cursor.execute(sql, list(parameters or [])).fetchall()


def fetch(
    cursor: Cursor, sql: str, parameters: Sequence[Any] | None = None
) -> list[dict[str, Any]]:
    """Execute and fetch at once: an unfinished result would block its cursor."""
    result = cursor.execute(sql, list(parameters or []))
    names = [column[0] for column in result.description or []]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _revision(row: dict[str, Any]) -> Revision:
    fields = {**row, "action": Action(row["action"])}
    fields["datasets"] = tuple(name for name in row["datasets"].split(",") if name)
    return Revision(**fields)


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    path.parent.mkdir(parents=True, exist_ok=True)
    not_ours = StoreError(
        "The file is not a Tandem store", where=str(path), do="Name another with --store."
    )
    if path.exists() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(12)[8:] != b"DUCK":
                raise not_ours
    try:
        return duckdb.connect(str(path), config=_CONFIG)
    except duckdb.IOException as error:
        if "lock" not in str(error).lower():
            raise StoreError(
                "The store cannot be opened", where=str(path), do="Is it a Tandem store?"
            ) from error
        raise StoreError(
            "The store is in use by another process, such as a running Tandem",
            where=str(path),
            do="Use the Import page there, or stop it first; --store names another store.",
        ) from error
    except duckdb.Error as error:
        raise not_ours from error
