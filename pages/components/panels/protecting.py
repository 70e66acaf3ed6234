"""The way to a draft: what is chosen for it, and how far the job is."""

from __future__ import annotations

import streamlit as st

from analytics.disclosure import Rules, choice_of
from analytics.disclosure.choosing import FEWEST, MOST
from pages.components.panels.equity import student_groups
from pages.components.publishing import Job, job_of
from pages.components.session import show_error, store

EVERY = 1.0
"""Seconds between two looks at the job."""


def protect() -> None:
    """Choose the tables and the smallest count, and protect the students in a draft."""
    st.header("1. Choose, protect and prove", anchor=False)
    st.caption(
        "Students of every school year are added up, small numbers and what would tell them are "
        "hidden, and the result is proved. It takes minutes, and goes on when you leave the page."
    )
    job = job_of(str(store().path))
    if job.is_running:
        st.fragment(run_every=EVERY)(_progress)(job)
        return
    if job.failure is not None:
        show_error(job.failure)
    with st.form("protect", border=False):
        groups, smallest, term = _choices()
        if st.form_submit_button("Protect the students", icon=":material/shield:"):
            try:
                job.begin(store(), choice_of(groups, smallest, term))
            except Exception as error:
                show_error(error)
                return
            st.rerun()


def _choices() -> tuple[list[str], int, str]:
    """Which groups of students, the smallest count that is shown, and the term."""
    texts = student_groups()
    groups = st.multiselect(
        "Groups of students",
        list(texts),
        default=list(texts),
        format_func=texts.__getitem__,
        key="groups",
        help="Fewer tables leave more of each to show. Schools, districts, areas and regions have "
        "every group by itself; regions and the state cross race and ethnicity with another.",
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="rules"):
        smallest = st.number_input(
            "Smallest count shown",
            FEWEST,
            MOST,
            Rules().smallest,
            key="smallest",
            help="Counts below it are hidden. Most states take 10. What an earlier release "
            "printed stays known.",
            width=260,
        )
        term = st.text_input("Term", key="term", placeholder="Fall 2026", width=260)
    return groups, int(smallest), term


def _progress(job: Job) -> None:
    st.progress(job.share, job.text)
    if not job.is_running:
        st.rerun()
