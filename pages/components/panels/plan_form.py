"""One line of the leadership plan to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from data_loaders.vocabularies.state_plan import PLAN_STATUS, STATE_ACTIVITY
from pages.components.entry import save
from pages.components.filters import choice
from pages.components.panels import Where
from pages.components.session import listing, revision

PLACE = "Leadership plan page"
FIELDS = ("goal", "starts_on", "ends_on", "responsible", "budget", "progress", "plan_status")


def edit_line(where: Where) -> None:
    """A form for the activity chosen: planned ones first, then all others."""
    st.header("Write or change a line", anchor=False)
    found = listing("leadership_plan", where)
    on_file = {str(row["state_activity"]): row for row in found.rows}
    others = [code for code in STATE_ACTIVITY.codes if code not in on_file]
    named = {code: f"{code} {STATE_ACTIVITY.labels[code]}" for code in (*on_file, *others)}
    activity = choice("Activity", named, "activity", width=480)
    key = "|".join(("plan", *where.values(), activity, str(revision())))
    with st.form(key, border=True):
        _fields(on_file.get(activity, {}), key)
        st.form_submit_button(
            "Save this line", type="primary", on_click=keep, args=(key, dict(where), activity)
        )


def _fields(line: Mapping[str, Any], key: str) -> None:
    st.text_input("Goal", line.get("goal") or "", key=f"{key}|goal")
    start, end, budget = st.columns(3)
    start.date_input("Start", line.get("starts_on"), key=f"{key}|starts_on", format="YYYY-MM-DD")
    end.date_input("End", line.get("ends_on"), key=f"{key}|ends_on", format="YYYY-MM-DD")
    budget.number_input(
        "Budget (USD)", min_value=0.0, value=line.get("budget"), step=100.0, key=f"{key}|budget",
        help="0 says that no money is needed; leave it empty where it is not known yet.",
    )  # fmt: skip
    office, status = st.columns(2)
    office.text_input(
        "Office responsible", line.get("responsible") or "", key=f"{key}|responsible",
        help="An office or role, not a person's name.",
    )  # fmt: skip
    codes: list[str] = list(PLAN_STATUS.codes)
    status.selectbox(
        "Status", codes, index=_place(codes, line.get("plan_status")), key=f"{key}|plan_status",
        format_func=lambda code: PLAN_STATUS.labels[code], placeholder="Not stated",
    )  # fmt: skip
    st.text_area("Progress", line.get("progress") or "", key=f"{key}|progress", height=90)


def _place(codes: list[str], code: object) -> int | None:
    return codes.index(str(code)) if code in codes else None


def keep(key: str, whose: dict[str, str], activity: str) -> None:
    """Save the line that stands in the form as one revision."""
    given = {name: _text(st.session_state[f"{key}|{name}"]) for name in FIELDS}
    save("leadership_activity", [{**whose, "activity": activity, **given}], PLACE)


def _text(value: object) -> str | None:
    """A field's value as a person would write it; None for an empty one."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.2f}"
    return str(value) if value else None
