"""What a coach writes down on the page of the regions: a contact, a reason opened or closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from data_loaders.vocabularies.network import COACHING_REASON, CONTACT_KIND
from pages.components.entry import save
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.session import listing, revision

PLACE = "Regions page"
OPEN = ("school", "school_name", "reason", "opened_on")
SAID = {"progress": "Progress", "challenges": "Challenges", "next_steps": "Next steps"}

Rows = Mapping[str, Mapping[str, Any]]


def write_down(where: Where) -> None:
    """Three small forms; each keeps one row, which History can take back."""
    places = all_years(where)
    found = listing("schools_with_coach", places)
    schools = {str(row["school"]): row for row in found.rows}
    reasons = listing("open_reasons", places)
    opened = {"|".join(str(row[name]) for name in OPEN): row for row in reasons.rows}
    if not schools:
        return
    with st.expander("Write down a contact, or open or close a reason for more coaching"):
        tabs = st.tabs(["Contact", "Open a reason", "Close a reason"])
        with tabs[0]:
            _contact_form(schools, f"contact|{revision()}")
        with tabs[1]:
            _open_form(schools, f"open|{revision()}")
        with tabs[2]:
            _close_form(opened, f"close|{revision()}")


def _school_box(schools: Rows, key: str) -> None:
    st.selectbox(
        "School", list(schools), key=f"{key}|school", index=None, placeholder="Choose a school",
        format_func=lambda code: str(schools[code]["school_name"]),
    )  # fmt: skip


def _contact_form(schools: Rows, key: str) -> None:
    with st.form(key, border=False):
        _school_box(schools, key)
        st.date_input("Date", None, key=f"{key}|day", format="YYYY-MM-DD")
        st.selectbox(
            "Kind of contact", list(CONTACT_KIND.codes), key=f"{key}|kind",
            format_func=lambda code: CONTACT_KIND.labels[code],
        )  # fmt: skip
        for name, title in SAID.items():
            st.text_input(title, key=f"{key}|{name}")
        st.form_submit_button("Save the contact", on_click=keep_contact, args=(key, schools))


def keep_contact(key: str, schools: Rows) -> None:
    """Save the contact that stands in the form."""
    given = {name: _given(key, name) for name in SAID}
    school = _given(key, "school")
    row = {"school_id": school, "contacted_on": _given(key, "day"), "kind": _given(key, "kind")}
    coach = schools[school]["coach"] if school else None
    save("coach_contact", [{**row, "coach": coach, **given}], PLACE)


def _open_form(schools: Rows, key: str) -> None:
    with st.form(key, border=False):
        _school_box(schools, key)
        st.selectbox(
            "Reason", list(COACHING_REASON.codes), key=f"{key}|reason",
            format_func=lambda code: COACHING_REASON.labels[code],
        )  # fmt: skip
        st.date_input("Opened on", None, key=f"{key}|day", format="YYYY-MM-DD")
        st.text_input("Note", key=f"{key}|note")
        st.form_submit_button("Open the reason", on_click=keep_opened, args=(key,))


def keep_opened(key: str) -> None:
    """Save the reason that stands in the form, as open."""
    names = {"school_id": "school", "reason": "reason", "opened_on": "day", "note": "note"}
    row = {column: _given(key, name) for column, name in names.items()}
    save("coaching_reason", [row], PLACE)


def _close_form(opened: Rows, key: str) -> None:
    if not opened:
        st.markdown("No reason is open.")
        return
    with st.form(key, border=False):
        st.selectbox(
            "Open reason", list(opened), key=f"{key}|reason", index=None,
            placeholder="Choose a reason", format_func=lambda code: _named(opened[code]),
        )  # fmt: skip
        st.date_input("Closed on", None, key=f"{key}|day", format="YYYY-MM-DD")
        st.form_submit_button("Close the reason", on_click=keep_closed, args=(key, opened))


def keep_closed(key: str, opened: Rows) -> None:
    """Save the day on which the chosen reason ended, under the same key."""
    chosen = opened.get(_given(key, "reason") or "", {})
    row = {
        "school_id": chosen.get("school"),
        "reason": chosen.get("reason"),
        "opened_on": str(chosen["opened_on"]) if chosen else None,
        "closed_on": _given(key, "day"),
    }
    save("coaching_reason", [row], PLACE)


def _named(row: Mapping[str, Any]) -> str:
    return f"{row['school_name']}: {label('reason', row['reason'])}, since {row['opened_on']}"


def _given(key: str, name: str) -> str | None:
    """A field's value as a person would write it; None for an empty one."""
    value = st.session_state.get(f"{key}|{name}")
    return value.isoformat() if isinstance(value, date) else str(value) if value else None
