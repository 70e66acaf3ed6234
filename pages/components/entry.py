"""What people enter on a page: checked, kept as a revision, and said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from data_loaders.errors import TandemError
from data_loaders.importing import enter
from pages.components.messages import show_error
from pages.components.person import who
from pages.components.session import written_store


def save(dataset: str, rows: Sequence[Mapping[str, str | None]], place: str) -> bool:
    """Keep rows as one revision and say so; whether that went well.

    What is wrong with them is said on the page, and then nothing is kept.
    """
    try:
        number = enter(written_store(), dataset, rows, who=who(), place=place)
    except TandemError as error:
        show_error(error)
        return False
    said = "Nothing has changed." if number is None else f"Saved as revision {number}."
    st.toast(said, icon=":material/check:")
    return True
