"""The inventory to fill in: marks and write-ins of one strategy at a time."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data_loaders.vocabularies.state_plan import INVENTORY_MARK, STATE_ACTIVITY, STRATEGY
from pages.components.entry import save
from pages.components.filters import choice
from pages.components.panels import Where
from pages.components.session import listing, revision

PLACE = "Leadership inventory page"
OFFERED = ("none", "now", "planned")
LINES = (1, 2)


@dataclass(frozen=True)
class Sheet:
    """One strategy of a state's inventory in a form: ``key`` begins the keys of its fields."""

    strategy: str
    key: str

    @property
    def activities(self) -> list[tuple[str, str]]:
        """Codes and labels of the strategy."""
        return [(term.code, term.label) for term in STATE_ACTIVITY.terms
                if term.group == self.strategy]  # fmt: skip


def fill_in(where: Where) -> None:
    """A form for the strategy chosen, with what is on file for the state and year."""
    st.header("Fill in the inventory", anchor=False)
    st.markdown(
        "Mark what is conducted now and what is planned; leave the rest. Saving keeps "
        "the strategy shown as one revision, which the history can take back."
    )
    strategy = choice("Strategy", dict(STRATEGY.labels), "strategy", width=420)
    key = "|".join(("inventory", *where.values(), strategy, str(revision())))
    sheet = Sheet(strategy, key)
    with st.form(key, border=True):
        _whose(sheet, where)
        _marks(sheet, where)
        _write_ins(sheet, where)
        st.form_submit_button("Save this strategy", type="primary", on_click=keep, args=(sheet,))


def _whose(sheet: Sheet, where: Where) -> None:
    """State and school year: another one begins an inventory of its own."""
    left, right = st.columns(2)
    left.text_input("State", where.get("state", ""), key=f"{sheet.key}|state")
    right.text_input(
        "School year", where.get("school_year", ""), key=f"{sheet.key}|year",
        placeholder="2025-26",
    )  # fmt: skip


def _marks(sheet: Sheet, where: Where) -> None:
    on_file = {}
    if where:
        filters = {**where, "strategy": sheet.strategy}
        found = listing("inventory_activities", filters)
        on_file = {str(row["state_activity"]): row["inventory_mark"] for row in found.rows}
    for code, label in sheet.activities:
        _mark_field(f"{code} {label}", on_file.get(code), f"{sheet.key}|{code}")


def _mark_field(label: str, mark: object, key: str) -> None:
    """One choice: check and star exclude each other; both are offered where both are on file."""
    options = (*OFFERED, "both") if mark == "both" else OFFERED
    st.radio(
        label,
        options,
        index=options.index(str(mark)) if mark in options else 0,
        format_func=lambda code: INVENTORY_MARK.labels[code],
        horizontal=True,
        key=key,
    )


def _write_ins(sheet: Sheet, where: Where) -> None:
    on_file: dict[object, tuple[str, object]] = {}
    if where:
        filters = {**where, "strategy": sheet.strategy}
        found = listing("inventory_write_ins", filters)
        on_file = {row["line"]: (str(row["write_in"]), row["inventory_mark"])
                   for row in found.rows}  # fmt: skip
    for line in LINES:
        text, mark = on_file.get(line, ("", None))
        st.text_input(f"Other activity, line {line}", text, key=f"{sheet.key}|line {line}")
        _mark_field(f"Mark of line {line}", mark, f"{sheet.key}|mark {line}")


def keep(sheet: Sheet) -> None:
    """Save what stands in the form: one revision for the marks, one for the write-ins."""
    whose = {
        "state": st.session_state[f"{sheet.key}|state"],
        "school_year": st.session_state[f"{sheet.key}|year"],
    }
    marks = [
        {**whose, "activity": code, "mark": st.session_state[f"{sheet.key}|{code}"]}
        for code, _ in sheet.activities
    ]
    write_ins = [
        {
            **whose,
            "strategy": sheet.strategy,
            "line": str(line),
            "write_in": st.session_state[f"{sheet.key}|line {line}"],
            "mark": st.session_state[f"{sheet.key}|mark {line}"],
        }
        for line in LINES
        if st.session_state[f"{sheet.key}|line {line}"] or _had(sheet, whose, line)
    ]
    if save("inventory_mark", marks, PLACE) and write_ins:
        save("inventory_write_in", write_ins, PLACE)


def _had(sheet: Sheet, whose: Where, line: int) -> bool:
    """Whether a line that is empty now had words before, which are then taken back."""
    filters = {**whose, "strategy": sheet.strategy}
    return any(row["line"] == line for row in listing("inventory_write_ins", filters).rows)
