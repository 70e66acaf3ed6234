"""History: every revision of the store, what it did, what differs, and the way to take it back."""

import streamlit as st

from pages.components.filters import choice
from pages.components.history.compare import show_comparison
from pages.components.history.details import show_revision
from pages.components.history.revisions import offer_undo, revision_choices, show_revisions
from pages.components.session import announce, empty_state, start_page, store

start_page("History", "Every import and every undo is a numbered revision that can be taken back.")
revisions = store().history()
if not revisions:
    empty_state(
        "Every import and every undo will stand here, with who made it and when.",
        "Nothing has been imported yet.",
    )
    st.stop()

show_revisions(revisions)
st.header("One revision in detail", anchor=False)
number = choice("Revision", revision_choices(revisions), "number", width=480)
chosen = next(each for each in revisions if each.number == int(number))
show_revision(chosen)
offer_undo(revisions, chosen.number)
show_comparison(revisions)
announce(f"Showing revision {number}.")
