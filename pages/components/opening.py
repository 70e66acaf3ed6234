"""The store that the pages show, opened once, with its first data."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock, Thread
from time import sleep

import streamlit as st

import analytics
from analytics import Role
from data_loaders.errors import CallError
from data_loaders.importing import ensure_sample
from data_loaders.store import Copy, Store, open_store
from pages.components.person import role


@dataclass
class _Opened:
    """An open store, and how far its first data are: loaded beside the visits, which come and go.

    A visitor who leaves while the sample data load must not leave half of them behind.
    """

    store: Store
    lock: Lock = field(default_factory=Lock)
    loading: Thread | None = None
    share: float = 0.0
    text: str = "Loading the sample data, this happens once"
    failure: Exception | None = None

    def begin(self) -> Thread:
        """Start to make the store ready, once a process."""
        with self.lock:
            if self.loading is None:
                self.loading = Thread(target=self._make_ready, name="first data", daemon=True)
                self.loading.start()
            return self.loading

    def tell(self, share: float, text: str) -> None:
        """Note how far the loading is."""
        self.share, self.text = share, text

    def _make_ready(self) -> None:
        """Load the sample data if wanted, and freeze what is loaded for good.

        Streamlit collects garbage after every run: without the freeze it walks every library.
        """
        try:
            is_copy = isinstance(self.store, Copy)
            if not is_copy and os.environ.get("TANDEM_SAMPLE", "").lower() != "off":
                ensure_sample(self.store, self.tell)
            if role() is Role.VIEWER:
                analytics.copy_of(self.store)
        except Exception as error:  # shown to the visitor, who waits in another thread
            self.failure = error
        gc.collect()
        gc.freeze()


@lru_cache(maxsize=8)
def _path(text: str) -> str:
    """The full path of the store; resolving it asks the disk, and a page asks hundreds of times."""
    return str(Path(text).resolve())


@cache
def _opened(path: str) -> _Opened:
    opened = open_store(path)
    analytics.prepare(opened)
    return _Opened(opened)


def store() -> Store:
    """The store that this reader sees: viewers see their copy of it, in which no student is.

    Raises ``StoreError`` like :func:`written_store`.
    """
    here = written_store()
    if isinstance(here, Copy) and role() is not Role.VIEWER:
        raise CallError(
            "There are no raw numbers in a copy for viewers",
            do="Start Tandem on the store itself, or with TANDEM_ROLE set to viewer.",
        )
    return analytics.copy_of(here) if role() is Role.VIEWER else here


def written_store() -> Store:
    """The store of ``TANDEM_STORE``, with the sample data in it when it never held anything: where
    people's entries, files and saved views are kept. Numbers are read from :func:`store`.

    ``TANDEM_SAMPLE=off`` leaves a new store empty. Where ``TANDEM_STORE`` names a folder of copies
    it is the copy, and refuses what is entered. Raises ``StoreError`` when another process holds
    the store.
    """
    opened = _opened(_path(os.environ.get("TANDEM_STORE") or "tandem.duckdb"))
    loading = opened.begin()
    if loading.is_alive():
        _wait(opened, loading)
    if opened.failure is not None:
        raise opened.failure
    return opened.store


def _wait(opened: _Opened, loading: Thread) -> None:
    """Show how far the sample data are until they are there."""
    place = st.empty()
    bar = place.progress(0.0, opened.text)
    while loading.is_alive():
        bar.progress(min(opened.share, 1.0), opened.text)
        sleep(0.1)
    place.empty()
