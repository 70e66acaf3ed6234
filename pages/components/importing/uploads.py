"""The place to drop files or a folder: what is dropped is kept with the store at once."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from data_loaders.drafts import add
from data_loaders.reading import ENDINGS, may_hold_a_table
from pages.components.person import who
from pages.components.session import show_error, written_store

ALSO_ALONE = ("xml", "html", "htm")
"""Endings of tables that stand among many other files in a folder."""

FILES, FOLDER = "Files", "A whole folder"
HELP = (
    "Excel, OpenDocument, csv, tsv or SPSS files. They wait below, also after you leave this page, "
    "and change nothing until you import them."
)


def drop_files() -> None:
    """The uploader. It is emptied once its files are kept, so that each stands on the page once."""
    generation = st.session_state.setdefault("upload_generation", 0)
    what = st.radio("What to drop", [FILES, FOLDER], horizontal=True, key="drop_what")
    uploads = st.file_uploader(
        "Drop spreadsheets here" if what == FILES else "Drop a folder of spreadsheets here",
        type=[*ENDINGS, *(ALSO_ALONE if what == FILES else ())],
        accept_multiple_files=True if what == FILES else "directory",
        key=f"uploads-{what}-{generation}",
        help=HELP,
    )
    if not uploads:
        return
    try:
        for upload in uploads:
            if what == FILES or may_hold_a_table(PurePath(upload.name).name):
                add(written_store(), upload.name, upload.getvalue(), who())
    except Exception as error:
        show_error(error)
        return
    st.session_state["upload_generation"] = generation + 1
    st.rerun()
