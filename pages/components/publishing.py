"""The publish job beside the visits: it goes on when a page is left, and any page sees how far."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock, Thread

import streamlit as st

from analytics.disclosure import Choice, publish_students
from data_loaders.errors import CallError
from data_loaders.store import Store


@dataclass
class Job:
    """One store's job: at most one at a time."""

    lock: Lock = field(default_factory=Lock)
    thread: Thread | None = None
    share: float = 0.0
    text: str = ""
    failure: Exception | None = None

    @property
    def is_running(self) -> bool:
        """Whether students are being protected now."""
        return self.thread is not None and self.thread.is_alive()

    def begin(self, store: Store, choice: Choice) -> None:
        """Protect the students of a store in a draft. Raises ``CallError`` while one is at it."""
        with self.lock:
            if self.is_running:
                raise CallError("Students are being protected already", do="Wait for it to end.")
            self.share, self.text, self.failure = 0.0, "Adding up students", None
            self.thread = Thread(target=self._run, args=(store, choice), daemon=True)
            self.thread.start()

    def _run(self, store: Store, choice: Choice) -> None:
        try:
            publish_students(
                store,
                choice.term,
                lattice=choice.lattice,
                rules=choice.rules,
                is_draft=True,
                tell=self._tell,
            )
        except Exception as error:  # shown to whoever looks, in another thread
            self.failure = error

    def _tell(self, share: float, text: str) -> None:
        self.share, self.text = share, text


@st.cache_resource(show_spinner=False)
def job_of(path: str) -> Job:
    """The job of the store at a path."""
    return Job()
