"""Copies of a store for reading: numbered files in a folder, of which the newest is shown.

Whoever writes copies writes a whole file and gives it the next number last. A reader looks at the
names before each page: it goes on with the file that it has open, and takes the newer one next.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data_loaders.datasets import DATASETS
from data_loaders.errors import StoreError
from data_loaders.store.connection import Cursor, Store, fetch
from data_loaders.store.schema import history_table

FOLDER, ENDING = ".viewers", ".duckdb"
KEPT = 2
"""Files that stay: a reader may have read the name of the one before the newest."""


class Copy(Store):
    """The newest copy in a folder, open for reading only: there is nothing else to be seen.

    ``path`` is the folder. Raises ``StoreError`` where no copy has been written yet.
    """

    def __init__(self, folder: Path) -> None:
        self.path, self.files = folder, folder
        self.on_commit = []
        self.write_lock = threading.RLock()
        self._transactions, self._latest = 0, (-1, 0)
        self._shown = ""
        self.follow()

    def follow(self) -> None:
        """Show the newest copy from now on."""
        names = names_in(self.path)
        if names and names[-1] == self._shown:
            return
        with self.write_lock:
            connection, shown = _newest(self.path)
            if shown == self._shown:
                return
            lacks = _lacks(connection)
            self._connection, self._shown, self.lacks = connection, shown, lacks
            self._transactions += 1

    def check_writable(self) -> None:
        """Refused: copies are for reading."""
        raise StoreError(
            "This Tandem shows a copy for viewers, and nothing can be entered here",
            where=str(self.path),
            do="Enter it where Tandem runs on the store itself.",
        )

    @contextmanager
    def transaction(self, cursor: Cursor | None = None) -> Iterator[Cursor]:
        """Refused: copies are for reading."""
        self.check_writable()
        yield self._connection


def folder_of_copies(store: Store) -> Path:
    """Where the copies of a store stand: a folder beside it, or the one that it shows."""
    return store.path if isinstance(store, Copy) else store.path.with_suffix(FOLDER)


def names_in(folder: Path) -> list[str]:
    """The names of the copies in a folder, the newest last."""
    try:
        return sorted(each.name for each in folder.iterdir() if each.suffix == ENDING)
    except FileNotFoundError:
        return []


def next_name(folder: Path) -> str:
    """The name of the copy after the newest."""
    names = names_in(folder)
    return f"{1 + (int(Path(names[-1]).stem) if names else 0):08}{ENDING}"


def drop_older(folder: Path) -> None:
    """Remove all but the newest copies; one that cannot be removed now is removed another time."""
    for name in names_in(folder)[:-KEPT]:
        try:
            (folder / name).unlink()
        except OSError:  # still open, on systems that care
            continue


def _newest(folder: Path) -> tuple[Cursor, str]:
    for _ in range(5):  # a writer may take the file away between the look and the opening
        for name in reversed(names_in(folder)):
            try:
                return duckdb.connect(str(folder / name), read_only=True), name
            except duckdb.IOException:
                continue
    raise StoreError(
        "There is no copy for viewers yet",
        where=str(folder),
        do="Publish one: python -m analytics publish.",
    )


def _lacks(connection: Cursor) -> frozenset[str]:
    """The datasets that are not in a copy."""
    there = {row["table_name"] for row in fetch(connection, "FROM duckdb_tables()")}
    return frozenset(name for name, each in DATASETS.items() if history_table(each) not in there)
