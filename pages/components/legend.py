"""What stands in the place of a number that is not shown."""

from __future__ import annotations

import streamlit as st

from analytics import Role
from pages.components.session import role


def show_legend() -> None:
    """One line on hidden, missing and zero, for the role that reads."""
    if role() is Role.ANALYST:
        st.caption("**For analysts**: raw numbers, nothing is hidden. Not for publication.")
        return
    st.caption(
        "**Hidden**: fewer than 10 people, or one more group hidden so that nobody can work the "
        "first one out. **No data**: nothing is on file. **0** is a number: nobody."
    )
