"""What every page needs: the store, the role, and numbers at the store's revision.

Answers are kept by store, revision, role and question, and are never changed, so that they can be
shared as they are: Streamlit's own cache copies each and hashes each question anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
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
    as_of,
    edition_of,
    note_raw_view,
    why_not,
)
from analytics.disclosure.current import OF_STUDENTS
from data_loaders.store import Store, open_store
from pages.components.finding import place
from pages.components.finding.links import revision_banner
from pages.components.finding.sides import sides
from pages.components.messages import empty_state, show_error
from pages.components.opening import store, written_store
from pages.components.page_start import start_page as _start_page
from pages.components.person import role, who
from pages.components.voice import announce

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
    "shown_store",
    "start_page",
    "store",
    "stored_at",
    "version",
    "why_not_published",
    "written_store",
]

Version = tuple[int, int]
Filters = tuple[tuple[str, str], ...]


def revision() -> int:
    """The revision that the page shows: the present one, or the earlier one of its link."""
    latest = store().revision()
    return place.revision_asked(latest) or latest


def shown_store() -> Store:
    """The store as the page shows it, for reading: as it is, or as of the revision of its link."""
    return as_of(store(), revision())


def version() -> Version:
    """What numbers depend on: the revision that is shown, and the release that viewers read."""
    told = edition()
    return revision(), told.number if told else 0


def edition() -> Edition | None:
    """The release that viewers read numbers of students from; None for analysts, who read none,
    and before there is one.
    """
    return edition_of(store()) if role() is Role.VIEWER else None


def stored_at(path: str, number: int) -> Store:
    """The store of a path as of a revision, for answers that are kept by both."""
    return as_of(open_store(path), number)


def compute(
    indicator_id: str,
    by: Iterable[str] = (),
    where: Mapping[str, str] | None = None,
    reference: str = "",
) -> Result:
    """An indicator at the revision shown, as this role may see it; remembered by what is asked.

    ``reference`` is what groups are compared with, where the indicator compares. Raises
    ``CallError`` for a breakdown, filter or reference that the indicator does not have.
    """
    filters = tuple(sorted((where or {}).items()))
    asked = (indicator_id, tuple(by), filters, reference)
    note_look("page", indicator_id, asked[1], filters)
    at, release = version()
    about = INDICATORS[indicator_id].about if indicator_id in INDICATORS else None
    if about is not None and about.is_people and role() is Role.VIEWER:
        at = store().revision()  # they have no earlier revision
    return _computed(str(store().path), (at, release), asked, role())


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
        stored_at(path, at[0]),
        indicator_id,
        by=by,
        where=dict(filters),
        role=who,
        reference=reference,
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
    return analytics.rows_behind(shown_store(), indicator_id, where=where, role=role(), limit=limit)


def matters(
    *, page: str = "", audience: str = "", where: Mapping[str, str] | None = None
) -> list[Matter]:
    """What needs attention at the revision shown, each concern with its count and first rows."""
    here = store()
    filters = tuple(sorted((where or {}).items()))
    return _matters(str(here.path), revision(), page, audience, filters)


@lru_cache(maxsize=500)
def _matters(
    path: str, at: int, page: str, audience: str, filters: tuple[tuple[str, str], ...]
) -> list[Matter]:
    return analytics.concerns_of(
        stored_at(path, at), page=page, audience=audience, where=dict(filters)
    )


def listing(name: str, where: Mapping[str, str] | None = None, limit: int = 200) -> Listing:
    """A declared list of things at the revision shown: see :func:`analytics.list_of`."""
    here = store()
    filters = tuple(sorted((where or {}).items()))
    return _listed(str(here.path), revision(), name, filters, limit)


@lru_cache(maxsize=500)
def _listed(
    path: str, at: int, name: str, filters: tuple[tuple[str, str], ...], limit: int
) -> Listing:
    return analytics.list_of(stored_at(path, at), name, where=dict(filters), limit=limit)


def choices(dimension: str, where: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """Codes and labels of a dimension that occur in the store, in their order."""
    here = store()
    filters = tuple(sorted((where or {}).items()))
    return _choices(str(here.path), revision(), dimension, filters)


@lru_cache(maxsize=500)
def _choices(
    path: str, at: int, dimension: str, filters: tuple[tuple[str, str], ...]
) -> list[tuple[str, str]]:
    return analytics.choices(stored_at(path, at), dimension, dict(filters))


def start_page(title: str, covers: str, *, is_released: bool = False) -> None:
    """The page's heading, what it covers, how fresh the data are, and the sample banner.

    ``is_released``: viewers read the numbers of the page from a release.
    """
    if sides().run:
        return
    from pages.components.finding.tools import show_tools  # they ask for the store in their turn

    told = edition() if is_released else None
    history = store().history()
    shown = [each for each in history if each.number <= revision()]
    _start_page(title, covers, shown, _last(choices("month")), told, show_tools)
    revision_banner(history, is_viewer=role() is Role.VIEWER)


def _last(values: list[tuple[str, str]]) -> str:
    return values[-1][1] if values else ""
