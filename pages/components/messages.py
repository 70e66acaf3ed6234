"""Empty states and errors, in plain words."""

from __future__ import annotations

import logging
import secrets

import streamlit as st

from data_loaders.errors import TandemError

LOG = logging.getLogger("tandem")


def empty_state(
    what: str, why: str, page: str = "pages/data/import_files.py", label: str = "Import a file"
) -> None:
    """A box that says what would be here, why it is not, and a link to what mends it."""
    with st.container(border=True, key=f"empty-{abs(hash((what, page)))}"):
        st.markdown(f"**{what}**")
        st.markdown(why)
        st.page_link(page, label=label, icon=":material/arrow_forward:")


def show_error(error: Exception) -> None:
    """What went wrong: the sentence of a ``TandemError``, else a number to look up in the log."""
    if isinstance(error, TandemError):
        st.error(str(error), icon=":material/error:")
        return
    number = secrets.token_hex(4)
    LOG.error("Error %s", number, exc_info=error)
    st.error(
        f"Something went wrong on our side. Nothing was changed. Please try again; if it happens "
        f"again, tell whoever runs Tandem the reference number {number}.",
        icon=":material/error:",
    )
