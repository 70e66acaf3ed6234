"""What every page needs: the store, the role, and numbers at the store's revision.

Answers are kept by store, revision, role and question, and are never changed, so that they can be
shared as they are: Streamlit's own cache copies each and hashes each question anew.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock, Thread
from time import sleep
from typing import Any

import streamlit as st

import analytics
from analytics import (
    INDICATORS,
    Edition,
    Listing,
    Matter,
    Result,
    Role,
    RowsBehind,
    edition_of,
    note_raw_view,
    why_not,
)
from analytics.disclosure.current import OF_STUDENTS
from data_loaders.errors import CallError
from data_loaders.importing import ensure_sample
from data_loaders.store import Store, open_store
from pages.components.messages import empty_state, show_error
from pages.components.page_start import announce
from pages.components.page_start import start_page as _start_page
from pages.components.person import who

__all__ = [
    "announce",
    "choices",
    "compute",
    "edition",
    "empty_state",
    "listing",
    "matters",
    "may_count",
    "note_look",
    "revision",
    "role",
    "rows_behind",
    "show_error",
    "start_page",
    "store",
    "version",
    "why_not_published",
]

Version = tuple[int, int]
Filters = tuple[tuple[str, str], ...]


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


def role() -> Role:
    """Who looks: ``TANDEM_ROLE``, a viewer unless it says analyst."""
    name = os.environ.get("TANDEM_ROLE", Role.VIEWER).lower()
    if name not in list(Role):
        raise CallError(f"TANDEM_ROLE is {name!r}", do=f"It can be {' or '.join(Role)}.")
    return Role(name)


def revision() -> int:
    """The store's present revision."""
    return store().revision()


def version() -> Version:
    """What numbers depend on: the store's present revision, and the release that viewers read."""
    told = edition()
    return store().revision(), told.number if told else 0


def edition() -> Edition | None:
    """The release that viewers read numbers of students from; None for analysts, who read none,
    and before there is one.
    """
    return edition_of(store()) if role() is Role.VIEWER else None


def compute(
    indicator_id: str,
    by: Iterable[str] = (),
    where: Mapping[str, str] | None = None,
    reference: str = "",
) -> Result:
    """An indicator at the present revision, as this role may see it; remembered by what is asked.

    ``reference`` is what groups are compared with, where the indicator compares. Raises
    ``CallError`` for a breakdown, filter or reference that the indicator does not have.
    """
    filters = tuple(sorted((where or {}).items()))
    asked = (indicator_id, tuple(by), filters, reference)
    note_look("page", indicator_id, asked[1], filters)
    return _computed(str(store().path), version(), asked, role())


def note_look(way: str, indicator_id: str, by: tuple[str, ...], filters: Filters) -> None:
    """Log that an analyst looks at raw numbers of students: once a visit for the same numbers."""
    about = INDICATORS[indicator_id].about if indicator_id in INDICATORS else None
    if about is None or not about.is_released or role() is not Role.ANALYST:
        return
    noted = st.session_state.setdefault("raw views noted", set())
    look = (str(store().path), store().revision(), way, indicator_id, by, filters)
    if look not in noted:
        note_raw_view(store(), who(), way, indicator_id, by, dict(filters))
        noted.add(look)


@lru_cache(maxsize=2000)
def _computed(path: str, at: Version, asked: tuple[Any, ...], who: Role) -> Result:
    indicator_id, by, filters, reference = asked
    return analytics.compute(
        open_store(path), indicator_id, by=by, where=dict(filters), role=who, reference=reference
    )


def may_count(datasets: Iterable[str]) -> bool:
    """Whether this role may know how many rows of some datasets there are: rows about students
    are counted for analysts, since one row more is one student.
    """
    return role() is Role.ANALYST or not OF_STUDENTS & {*datasets}


def why_not_published(indicator_id: str, names: Iterable[str] = ()) -> str:
    """Why this role gets no table of an indicator by these dimensions; empty where it does."""
    if role() is Role.ANALYST or not INDICATORS[indicator_id].about.is_released:
        return ""
    return why_not(store(), indicator_id, names)


def rows_behind(
    indicator_id: str, where: Mapping[str, str] | None = None, limit: int = 200
) -> RowsBehind:
    """The rows a number was made from, as this role may see them."""
    note_look("rows", indicator_id, (), tuple(sorted((where or {}).items())))
    return analytics.rows_behind(store(), indicator_id, where=where, role=role(), limit=limit)


def matters(
    *, page: str = "", audience: str = "", where: Mapping[str, str] | None = None
) -> list[Matter]:
    """What needs attention at the present revision, each concern with its count and first rows."""
    here = store()
    filters = tuple(sorted((where or {}).items()))
    return _matters(str(here.path), here.revision(), page, audience, filters)


@lru_cache(maxsize=500)
def _matters(
    path: str, at: int, page: str, audience: str, filters: tuple[tuple[str, str], ...]
) -> list[Matter]:
    return analytics.concerns_of(
        open_store(path), page=page, audience=audience, where=dict(filters)
    )


def listing(name: str, where: Mapping[str, str] | None = None, limit: int = 200) -> Listing:
    """A declared list of things at the present revision: see :func:`analytics.list_of`."""
    here = store()
    filters = tuple(sorted((where or {}).items()))
    return _listed(str(here.path), here.revision(), name, filters, limit)


@lru_cache(maxsize=500)
def _listed(
    path: str, at: int, name: str, filters: tuple[tuple[str, str], ...], limit: int
) -> Listing:
    return analytics.list_of(open_store(path), name, where=dict(filters), limit=limit)


def choices(dimension: str, where: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """Codes and labels of a dimension that occur in the store, in their order."""
    here = store()
    filters = tuple(sorted((where or {}).items()))
    return _choices(str(here.path), here.revision(), dimension, filters)


@lru_cache(maxsize=500)
def _choices(
    path: str, at: int, dimension: str, filters: tuple[tuple[str, str], ...]
) -> list[tuple[str, str]]:
    return analytics.choices(open_store(path), dimension, dict(filters))


def start_page(title: str, covers: str, *, is_released: bool = False) -> None:
    """The page's heading, what it covers, how fresh the data are, and the sample banner.

    ``is_released``: viewers read the numbers of the page from a release.
    """
    told = edition() if is_released else None
    _start_page(title, covers, store().history(), _last(choices("month")), told)


def _last(values: list[tuple[str, str]]) -> str:
    return values[-1][1] if values else ""
