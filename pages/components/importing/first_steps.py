"""What stands beside an import: templates, and the way from the sample to one's own data."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, holds_sample, in_force
from data_loaders.importing import Progress
from data_loaders.store import Cursor, Store, undo
from data_loaders.store.connection import CommitHook
from pages.components.attention import link_to
from pages.components.person import who
from pages.components.progress import teller
from pages.components.session import show_error, store, written_store


def link_templates() -> None:
    """Where somebody without a file finds one to fill in."""
    st.header("No file yet?", anchor=False)
    st.markdown("The columns of a template need no mapping when it comes back filled in.")
    link_to("templates")


def offer_empty_store() -> None:
    """Take the sample data out, while the store holds any."""
    if not holds_sample(store().history()):
        return
    st.header("Start with your own data", anchor=False)
    st.markdown(
        "The numbers on all pages come from sample data. Take them out before you import your own; "
        "the history keeps them, so this can be undone. To keep the sample beside your own data, "
        "start Tandem with the environment variable `TANDEM_STORE` set to another file name."
    )
    if st.button("Start with an empty store", key="empty-store", icon=":material/delete_sweep:"):
        bar = st.progress(0.0, "Taking out the sample data")
        try:
            remove_sample(written_store(), teller(bar))
        except Exception as error:
            show_error(error)
            return
        st.rerun()


def remove_sample(here: Store, tell: Progress) -> None:
    """Undo every sample revision in force, the newest first, and summarise with the last of them.

    The last revision and its summaries appear together: pages remember numbers by revision.
    """
    hooks = here.on_commit
    with here.write_lock:
        samples = [r for r in in_force(here.history()) if r.action is Action.SAMPLE]
        try:
            for place, revision in enumerate(samples, start=1):
                tell((place - 1) / len(samples), f"Taking out {revision.file_name}")
                here.on_commit = [_whole(hooks)] if place == len(samples) else []
                undo(here, revision.number, who())
        except BaseException:  # also when the visitor leaves: what is out by then is summarised
            with here.transaction() as cursor:
                _whole(hooks)(cursor, set())
            raise
        finally:
            here.on_commit = hooks


def _whole(hooks: Sequence[CommitHook]) -> CommitHook:
    """A hook that runs others for every dataset, whichever changed last."""

    def run(cursor: Cursor, changed: set[str]) -> None:
        for hook in hooks:
            hook(cursor, set(DATASETS))

    return run
