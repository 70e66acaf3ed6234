"""What each role does here."""

from __future__ import annotations

import streamlit as st

ROLES = (
    ("State leader", "Import the year's exports, rosters and plans, and see who has answered.",
     "pages/data/import_files.py", "Import"),
    ("Evaluation analyst", "See whether partnerships serve students equitably, with formulas, "
     "denominators and the rows behind each number.",
     "pages/equity/students_served.py", "Students served by group"),
    ("Facilitator or coach", "Check the month's coaching before the summary goes out.",
     "pages/coaching/cadre_summary.py", "Cadre summary"),
)  # fmt: skip


def show_roles() -> None:
    """Three ways to begin."""
    st.header("Where to begin", anchor=False)
    with st.grid(len(ROLES), min_column_width=260, key="roles"):
        for place, (who, what, page, label) in enumerate(ROLES):
            with st.container(border=True, height="stretch", key=f"role-{place}"):
                st.markdown(f"**{who}**  \n{what}")
                st.page_link(page, label=label, icon=":material/arrow_forward:")
