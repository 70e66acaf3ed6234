"""What the menu holds besides the pages: the search, and the reader's saved views."""

from __future__ import annotations

import streamlit as st

from pages.components.finding import place
from pages.components.finding.saved_views import link_to_view, views
from pages.components.finding.searching import search_button
from pages.menu import Entry

MOST_VIEWS = 8
"""How many saved views stand in the menu; all of them stand on their page."""


def kept_revision(entry: Entry) -> dict[str, str] | None:
    """What a link of the menu takes along: the earlier revision that the reader looks at."""
    asked = place.asked_revision()
    return {place.REVISION: asked} if asked and not entry.is_of_today else None


@st.fragment
def show_search() -> None:
    """The search, drawn apart so that it answers at once."""
    search_button()


def show_views() -> None:
    """The first of the reader's saved views, below the link to all of them."""
    for view, entry in views()[:MOST_VIEWS]:
        link_to_view(view, entry)
