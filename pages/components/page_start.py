"""The top of every page: heading, what it covers, and freshness."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from analytics import Edition, edition_text
from analytics.dates import day
from data_loaders.declarations import Action, Revision, holds_sample, in_force
from pages.components.block import show_block
from pages.components.finding.terms import begin_page, with_terms
from pages.components.finding.tour import offer_tour, show_tour


def start_page(
    title: str,
    covers: str,
    history: Sequence[Revision],
    through: str,
    edition: Edition | None = None,
    tools: Callable[[], None] = lambda: None,
) -> None:
    """Draw the top of a page.

    ``history`` is the store's, the newest revision first; ``through`` the last month with data.
    ``edition`` is the release that the page's numbers are read from, if they are. ``tools`` draws
    what can be done with the page as it stands.
    """
    begin_page()
    fresh = released_text(edition) if edition else freshness_text(history, through)
    with st.container(gap="xsmall", key="page-start"):
        st.title(title, anchor=False)
        show_block(f'<p class="t-note">{with_terms(covers)}</p>', key="covers")
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.caption(fresh, width="content")
            tools()
    if holds_sample(history):
        _sample_banner()
        show_tour()


def released_text(edition: Edition) -> str:
    """Which release this is, of which day and term, and which revision it shows."""
    term = f" · {edition.term}" if edition.term else ""
    number, _, of_day = edition_text(edition).partition(" of ")
    return f"**{number}** of {of_day}{term} · revision {edition.revision}"


def freshness_text(history: Sequence[Revision], through: str) -> str:
    """Through when the data run, when they were loaded, and which revision this is."""
    if not history:
        return "No data yet"
    number = f"revision {history[0].number}"
    loads = [revision for revision in in_force(history) if revision.action is not Action.UNDO]
    if not loads:
        return f"All data were taken out · {number}"
    runs = f"Data through **{through}**, loaded" if through else "Loaded"
    return f"{runs} {day(loads[0].at)} · {number}"


def _sample_banner() -> None:
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key="sample-banner",
    ):
        st.markdown(
            "**Sample data.** An invented state, so that you can look around.", width="content"
        )
        offer_tour()
        st.page_link(
            "pages/data/import_files.py",
            label="Start with your own data",
            icon=":material/upload_file:",
            width="content",
        )
