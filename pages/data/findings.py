"""Findings: one dropped file in full, with what is wrong in it and the ways to mend it."""

import streamlit as st

from pages.components.filters import choice
from pages.components.importing import look_closer
from pages.components.session import announce, start_page

start_page(
    "Findings",
    "One dropped file: what it is, what it will change, what is wrong in which cell, and how to "
    "mend it.",
)
files = look_closer.choices()
if not files:
    look_closer.show_empty()
    st.stop()

chosen = choice("File", files, "file", width=480)
look_closer.show_file(chosen)
announce(f"Showing {files[chosen]}.")
