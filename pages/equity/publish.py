"""Publish: protect the numbers of students, see what is lost, and release them to viewers."""

import streamlit as st

from pages.components.panels import protecting
from pages.components.panels import publish as panel
from pages.components.session import start_page

start_page(
    "Publish", "The numbers of students that viewers read: protected, proved, numbered and frozen."
)
panel.current_release()
if not panel.is_analyst():
    panel.for_analysts_only()
    st.stop()

protecting.protect()
panel.what_is_lost()
panel.beside()
panel.publish()
panel.releases()
panel.raw_looks()
