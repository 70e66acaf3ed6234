"""The form in which an event of the coaching log is decided."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data_loaders.vocabularies.coaching import TRIAGE_DECISION
from pages.components.entry import save
from pages.components.person import who
from pages.components.session import listing

PLACE = "Triage page"


def decide(interaction: str, log_place: str, *, is_decided: bool) -> None:
    """Class, reason and name; a decided event may also be put back."""
    choices = [code for code in TRIAGE_DECISION.codes if is_decided or code != "unsure"]
    key = f"triage|{interaction}"
    with st.form(key, border=True):
        st.radio(
            "This event was",
            choices,
            index=None,
            format_func=TRIAGE_DECISION.labels.__getitem__,
            key=f"{key}|class",
        )
        st.text_input("Reason", key=f"{key}|reason", placeholder="What makes it so")
        st.text_input("Decided by", who(), key=f"{key}|who")
        st.form_submit_button(
            "Keep this decision", type="primary", on_click=keep, args=(interaction, log_place)
        )


def keep(interaction: str, log_place: str) -> None:
    """Save the decision that stands in the form, and tell whose decision it replaces."""
    key = f"triage|{interaction}"
    before = _in_force(interaction)
    kept = save(
        "triage_decision",
        [
            {
                "interaction_id": interaction,
                "log_place": log_place,
                "decided_class": st.session_state[f"{key}|class"],
                "reason": st.session_state[f"{key}|reason"],
                "decided_by": st.session_state[f"{key}|who"],
                "decided_on": date.today().isoformat(),
            }
        ],
        PLACE,
    )
    if kept and before:
        st.toast(f"It replaces the decision of {before}, which stays in the list.")


def _in_force(interaction: str) -> str:
    """Who decided about the event before; empty when nobody did."""
    found = listing("decisions_in_force", limit=100_000)
    names = (str(row["decided_by"]) for row in found.rows if row["interaction_id"] == interaction)
    return next(names, "")
