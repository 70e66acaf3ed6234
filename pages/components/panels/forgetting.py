"""The form that forgets something remembered."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data_loaders.mapping import known
from pages.components.entry import save
from pages.components.panels.mappings import (
    ALL_YEARS,
    PLACE,
    SCHEME_OF,
    code_label,
    column_title,
    holds_title,
    list_title,
)
from pages.components.session import revision, store

LONGEST = 40


@dataclass(frozen=True)
class Remembered:
    """Something that may be forgotten: in words, and the row that forgets it."""

    label: str
    dataset: str
    row: dict[str, str | None]


def remembered() -> list[Remembered]:
    """Everything that may be forgotten."""
    found = [
        Remembered(
            f"Sheets with “{each.headers[:LONGEST]}…” hold {holds_title(each.holds)}",
            "remembered_layout",
            {"layout": each.layout, "holds": None},
        )
        for each in known.known_layouts(store())
    ]
    found += [
        Remembered(
            f"Header “{each.header}” is {column_title(each)} ({holds_title(each.dataset)})",
            "remembered_column",
            {"layout": each.layout, "dataset": each.dataset, "header": each.header}
            | {"column_name": None, "is_left_out": None},
        )
        for each in known.known_columns(store())
    ]
    return found + [
        Remembered(
            f"“{each.text}” is {code_label(each.list_name, each.code)} "
            f"({list_title(each.list_name)}, {each.valid_from or ALL_YEARS})",
            "remembered_value",
            {"list_name": each.list_name, "written_as": each.text}
            | {"valid_from": each.valid_from or None, "stands_for": None, "is_no_value": None},
        )
        for each in known.known_values(store())
        if each.list_name not in SCHEME_OF
    ]


def forget() -> None:
    """Choose something remembered and forget it."""
    found = remembered()
    if not found:
        return
    st.header("Forget", anchor=False)
    key = f"forget|{revision()}"
    with st.form(key, border=True):
        st.selectbox(
            "What is remembered",
            found,
            format_func=lambda each: each.label,
            index=None,
            placeholder="Choose",
            key=f"{key}|what",
        )
        st.form_submit_button("Forget it", on_click=let_go, args=(key,))
    st.caption("Files that were loaded stay as they are; the history can bring it back.")


def let_go(key: str) -> None:
    """Forget what the form names."""
    chosen: Remembered | None = st.session_state[f"{key}|what"]
    if chosen is None:
        st.error("Choose what to forget.", icon=":material/error:")
        return
    save(chosen.dataset, [chosen.row], PLACE)
