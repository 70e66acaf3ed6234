"""Opening stores: each file, and each folder of copies, once per process."""

from __future__ import annotations

import os
from pathlib import Path

from data_loaders.errors import CallError
from data_loaders.store.connection import Store, open_lock, open_stores
from data_loaders.store.copies import FOLDER, Copy


def open_store(path: str | Path | None = None) -> Store:
    """Open the store at a path, ``TANDEM_STORE`` or ``tandem.duckdb``, once per process.

    A folder of copies (``tandem.viewers``) is opened for reading only. Raises ``StoreError`` when
    another process holds the file or it is no store.
    """
    chosen = Path(path or os.environ.get("TANDEM_STORE") or "tandem.duckdb").resolve()
    if chosen.is_dir() and chosen.suffix != FOLDER:
        raise CallError("The store must be a file, not a folder", where=str(chosen))
    with open_lock:
        if chosen not in open_stores:
            open_stores[chosen] = Copy(chosen) if chosen.suffix == FOLDER else Store(chosen)
        return open_stores[chosen]
