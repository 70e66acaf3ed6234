"""Headers that were guessed, or that may mean several columns: a person decides."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data_loaders.declarations import Finding
from data_loaders.drafts import Draft, change
from pages.components.labels import plain
from pages.components.session import written_store

LEFT_OUT = "Leave it out"


def choose_columns(draft: Draft, key: str, findings: Sequence[Finding]) -> None:
    """A field for each header with the columns that it may be."""
    with st.form(f"headers-{draft.id}-{key}", border=False):
        given = {found.column: _ask(found, f"{draft.id}-{key}") for found in findings}
        if st.form_submit_button("Use these columns", icon=":material/done_all:"):
            change(written_store(), draft, draft.said.with_columns(tuple(given.items())))
            st.rerun()


def _ask(found: Finding, key: str) -> str:
    likely = {each.value: f"{each.label}, {each.confidence:.0%} sure" for each in found.candidates}
    return (
        st.selectbox(
            plain(f"“{found.column}” is"),
            [*likely, ""],
            format_func=lambda name: likely.get(name, LEFT_OUT),
            key=f"header-{key}-{found.cell}",
            width=420,
        )
        or ""
    )
