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
from data_loaders.importing import ensure_sample
from data_loaders.store import Store, open_store


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
            if os.environ.get("TANDEM_SAMPLE", "").lower() != "off":
                ensure_sample(self.store, self.tell)
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
    """The store of ``TANDEM_STORE``, with the sample data in it when it never held anything.

    ``TANDEM_SAMPLE=off`` leaves a new store empty. Raises ``StoreError`` when another process
    holds the store.
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
