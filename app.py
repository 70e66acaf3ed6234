"""Tandem: school, family and community partnership data, from spreadsheets to numbers.

Start it with ``streamlit run app.py``. The server imports this file for its ``app``; for every
visitor Streamlit then runs it as a script, and that draws the menu and the page.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from analytics.charts.tokens import page_style
from data_loaders.errors import TandemError
from pages.components import server
from pages.components.finding import place, sides
from pages.components.messages import show_error
from pages.menu import ENTRIES, MENU, Entry

HERE = Path(__file__).parent
ICON, COMPONENTS = HERE / "static" / "icon.png", HERE / "pages" / "components"
STYLES = (COMPONENTS / "style.css", *sorted((COMPONENTS / "finding").glob("*.css")))


Pages = dict[str, list[tuple[Entry, st.Page]]]


def page_of(entry: Entry) -> st.Page:
    """A page of the menu, as Streamlit wants it. It gets no icon: as the browser's own, Streamlit
    would have it fetched from another site.
    """
    is_home = entry.address == "home"
    return st.Page(entry.path, title=entry.title, url_path=entry.address, default=is_home)


def show_menu(pages: Pages, here: Entry) -> None:
    """The menu by sections, folded but for the one of the page that the reader is on.

    Streamlit's own puts headings into a list, which reads badly aloud. The links keep to the
    earlier revision that the reader looks at.
    """
    from pages.components.finding.menu import mark_page, show_search, show_section

    with st.sidebar, st.container(gap="xxsmall", key="menu"):
        st.markdown("**Tandem**")
        show_search()
        for section, entries in pages.items():
            show_section(section, entries, here)
        mark_page(here)


@st.fragment
def show_page(entry: Entry, page: st.Page) -> None:
    """Run the page apart from the menu, so that a changed filter does not draw the menu again."""
    place.arrive(entry)

    def run_page() -> None:
        page._can_be_called = True  # once a run of this file, and a fragment runs without it
        page.run()

    sides.draw(run_page)


def run() -> None:
    """Draw the menu and the page asked for, or the sentence that says why it cannot be drawn."""
    from pages.components import session  # its caches belong to a running app, not to the server

    pages: Pages = {
        section: [(entry, page_of(entry)) for entry in entries] for section, entries in MENU.items()
    }
    page = st.navigation(
        {section: [page for _, page in entries] for section, entries in pages.items()},
        position="hidden",
    )
    st.set_page_config(page_title=f"{page.title} · Tandem", page_icon=str(ICON), layout="wide")
    for style in STYLES:
        st.html(style)
    st.html(f"<style>{page_style()}</style>")
    entry = next(each for each in ENTRIES if each.address == (page.url_path or "home"))
    place.arrive(entry)
    try:
        session.store()
        show_menu(pages, entry)
        show_page(entry, page)
    except TandemError as error:
        show_error(error)


if __name__ == "__main__":
    run()
else:
    # A folder named "pages" beside this file makes Streamlit look for pages itself until the menu
    # was drawn once: the first visitor's deep link would end on the home page.
    PagesManager.uses_pages_directory = False
    app = st.App(__file__, middleware=server.MIDDLEWARE, on_script_error=server.report_error)
