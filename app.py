"""Tandem: school, family and community partnership data, from spreadsheets to numbers.

Start it with ``streamlit run app.py``. The server imports this file for its ``app``; for every
visitor Streamlit then runs it as a script, and that draws the menu and the page.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from data_loaders.errors import TandemError
from pages.components import server
from pages.components.messages import show_error
from pages.menu import MENU, Entry

ICON = Path(__file__).parent / "static" / "icon.png"


def page_of(entry: Entry) -> st.Page:
    """A page of the menu, as Streamlit wants it."""
    icon = f":material/{entry.icon}:"
    is_home = entry.address == "home"
    return st.Page(
        entry.path, title=entry.title, icon=icon, url_path=entry.address, default=is_home
    )


def run() -> None:
    """Draw the menu and the page asked for, or the sentence that says why it cannot be drawn."""
    from pages.components import session  # its caches belong to a running app, not to the server

    st.set_page_config(page_title="Tandem", page_icon=str(ICON), layout="wide")
    st.html(server.STYLE)
    pages = {section: [page_of(entry) for entry in MENU[section]] for section in MENU}
    page = st.navigation(pages, position="sidebar")
    try:
        session.store()
        page.run()
    except TandemError as error:
        show_error(error)


if __name__ == "__main__":
    run()
else:
    app = st.App(
        __file__, middleware=server.MIDDLEWARE, on_script_error=server.report_error
    )
