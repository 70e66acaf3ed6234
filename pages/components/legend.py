"""What stands in the place of a number that is not shown."""

from __future__ import annotations

import streamlit as st

from analytics import Role
from pages.components.session import edition, role


def show_legend() -> None:
    """What hidden, missing and zero mean on a page about students, and what its numbers promise:
    for the role that reads.
    """
    if role() is Role.ANALYST:
        st.caption("**For analysts**: raw numbers, nothing is hidden. Not for publication.")
        return
    told = edition()
    if told is None:
        return
    st.caption(
        f"**Hidden**: {told.legend.lower()}. **No data**: nothing is on file.  \n"
        f"**Guarantee.** {told.guarantee}"
    )
