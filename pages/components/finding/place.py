"""Where the reader is: the page, and the earlier revision that the link asks for, if any."""

from __future__ import annotations

import streamlit as st

from pages.menu import Entry

REVISION = "revision"
"""The name in the address under which a page is asked for as of an earlier revision."""

_ENTRY = "page drawn"


def arrive(entry: Entry) -> None:
    """Note which page is drawn now; a dialog of it runs without it, and asks later."""
    st.session_state[_ENTRY] = entry


def page() -> Entry | None:
    """The page that is drawn now."""
    entry: Entry | None = st.session_state.get(_ENTRY)
    return entry


def asked_revision() -> str:
    """What the link asks for as revision; empty where the page shows the present only."""
    entry = page()
    if entry is None or entry.is_of_today:
        return ""
    return st.query_params.get(REVISION, "")


def revision_asked(latest: int) -> int | None:
    """The earlier revision to show; None for the present, also where there is no such revision."""
    asked = asked_revision()
    number = int(asked) if asked.isdecimal() and len(asked) < 10 else latest
    return number if 0 < number < latest else None


def complaint(latest: int) -> str:
    """A sentence where the link asks for a revision that does not exist; else empty."""
    asked = asked_revision()
    if not asked or (asked.isdecimal() and len(asked) < 10 and 0 < int(asked) <= latest):
        return ""
    return (
        f"The link asks for revision “{asked[:20]}”, which does not exist. The latest is {latest}. "
        "Showing the latest."
    )
