"""What can be done with a page as it stands: copy its link, and save it as a view."""

from __future__ import annotations

import streamlit as st

from pages.components.finding.links import copy_buttons
from pages.components.finding.saved_views import save_button
from pages.components.session import revision


def show_tools() -> None:
    """The tools, in a row."""
    with st.container(
        horizontal=True, gap="small", width="content", vertical_alignment="center", key="tools"
    ):
        copy_buttons(revision())
        save_button()
