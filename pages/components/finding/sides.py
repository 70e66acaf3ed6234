"""Two selections beside each other.

The page runs once for each selection. The first run makes a row of two columns for each of its
boxes, the second fills the other columns; what stands between the boxes is drawn once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

PREFIX = "with_"
"""What the names of the second selection's filters begin with in the address."""

COMPARES = "beside"
"""The name in the address of the switch that asks for a second selection."""

_SIDES = "sides"
_BOX = "box of sides"


@dataclass
class Sides:
    """A page that is drawn: which run this is, and the boxes with a column for each selection.

    ``others`` is the second selection, None unless two are compared; ``names`` tell them apart.
    ``keys`` are the names in the address that the page has used, and ``at_end`` holds what is drawn
    once it has used all of them.
    """

    run: int = 0
    others: Mapping[str, str] | None = None
    names: tuple[str, str] = ("", "")
    rows: dict[str, list[Any]] = field(default_factory=dict)
    tables: int = 0
    keys: set[str] = field(default_factory=set)
    at_end: list[Callable[[], None]] = field(default_factory=list)


def sides() -> Sides:
    """How the page is drawn now."""
    found: Sides = st.session_state.setdefault(_SIDES, Sides())
    return found


def draw(page: Callable[[], None]) -> None:
    """Draw a page, and once more for a second selection where its filters ask for one."""
    now = st.session_state[_SIDES] = Sides()
    page()
    for draw_last in now.at_end:
        draw_last()
    if now.others is not None:
        now.run, now.tables = 1, 0
        between = st.empty()
        with between.container():
            page()
        between.empty()
    st.session_state[_SIDES] = Sides()  # dialogs of the page run without it


@contextmanager
def box(key: str) -> Iterator[str]:
    """The room of a box, under the name of its selection where two are compared.

    Yields the key of the box in this run. A box in a box takes the room that there is.
    """
    now = sides()
    if now.others is None or st.session_state.get(_BOX):
        yield own_key(key)
        return
    if now.run == 0:
        now.rows[key] = st.columns(2)
    room = now.rows[key][now.run] if key in now.rows else st.container()
    st.session_state[_BOX] = True
    try:
        with room:
            st.caption(f"**{now.names[now.run]}**")
            yield own_key(key)
    finally:
        st.session_state[_BOX] = False


def own_key(key: str) -> str:
    """A key of the page, made this run's own."""
    return f"{key}-{PREFIX}" if sides().run else key


def table_key() -> str:
    """The key of the next table, which has no other name than its place."""
    now = sides()
    now.tables += 1
    return f"table-{now.tables}"
