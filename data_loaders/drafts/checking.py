"""Drafts are checked and imported beside the pages: a worker each, with progress and a way out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from data_loaders.drafts.draft import Draft
from data_loaders.drafts.keeping import file_of, mark_imported
from data_loaders.errors import TandemError
from data_loaders.importing import FileReport, Progress, check_file, load_file
from data_loaders.store import Store

T = TypeVar("T")

WORKERS = 2
KEPT = 200
"""Reports kept in memory; an older one is made again when somebody asks for it."""


class State(StrEnum):
    """How far a draft is."""

    WAITING = "waiting"
    READING = "reading"
    STOPPED = "stopped"
    REFUSED = "refused"
    HAS_ERRORS = "has errors"
    READY = "ready"
    NOTHING_NEW = "nothing new"
    IMPORTING = "importing"
    IMPORTED = "imported"
    TAKEN_BACK = "taken back"


class Stopped(TandemError):
    """A person stopped the check."""


@dataclass
class Checking(Generic[T]):
    """A check or an import under way or done, with what it found and what it would move."""

    share: float = 0.0
    text: str = "Waiting for its turn"
    began: float | None = None
    report: FileReport | None = None
    effect: T | None = None
    error: Exception | None = None
    done: threading.Event = field(default_factory=threading.Event)
    stop: threading.Event = field(default_factory=threading.Event)

    def tell(self, share: float, text: str) -> None:
        """Note how far it is. Raises ``Stopped`` once a person asked for that."""
        if self.stop.is_set():
            raise Stopped("The check was stopped")
        self.share, self.text = share, text

    @property
    def seconds_left(self) -> float | None:
        """About how long it will take still; None while that cannot be said."""
        if self.began is None or self.share < 0.1:
            return None
        return (time.monotonic() - self.began) * (1 - self.share) / self.share

    @property
    def state(self) -> State:
        """How far it is, and how it ended."""
        if self.stop.is_set():
            return State.STOPPED
        if not self.done.is_set():
            return State.WAITING if self.began is None else State.READING
        if self.error is not None or self.report is None or not self.report.used:
            return State.REFUSED
        if self.report.held_back:
            return State.HAS_ERRORS
        return State.READY if self.report.can_commit else State.NOTHING_NEW


class Desk(Generic[T]):
    """The drafts of one store at work. Checks are remembered until the store or a wish changes.

    ``effect`` is called with the store as a commit would leave it; what it returns is kept.
    """

    def __init__(self, store: Store, effect: Callable[[Store], T]) -> None:
        self.store = store
        self.effect = effect
        self._workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="drafts")
        self._lock = threading.Lock()
        self._checks: dict[tuple[str, str, int], Checking[T]] = {}
        self._imports: dict[str, Checking[T]] = {}

    def check(self, draft: Draft) -> Checking[T]:
        """The check of a draft at the store's present revision; it begins when it is asked for."""
        key = (draft.id, draft.said.as_text(), self.store.revision())
        with self._lock:
            if key not in self._checks:
                self._forget(draft)
                self._checks[key] = self._begin(lambda run: self._check(draft, run))
            return self._checks[key]

    def importing(self, draft: Draft) -> Checking[T] | None:
        """The import of a draft that is under way or was broken off, if any."""
        return self._imports.get(draft.id)

    def commit(self, draft: Draft, who: str) -> Checking[T]:
        """Import a draft: rows with errors stay out. Asked twice, it is imported once."""
        with self._lock:
            running = self._imports.get(draft.id)
            if running is None or running.error is not None:
                running = self._begin(lambda run: self._commit(draft, who, run))
                self._imports[draft.id] = running
            return running

    def again(self, draft: Draft) -> None:
        """Forget the checks of a draft, so that the next question begins anew."""
        with self._lock:
            self._forget(draft)

    def _forget(self, draft: Draft) -> None:
        """Stop and forget earlier checks of a draft, and the oldest of all when they are many."""
        stale = [key for key in self._checks if key[0] == draft.id]
        done = [key for key, check in self._checks.items() if check.done.is_set()]
        for key in dict.fromkeys([*stale, *done[: max(len(self._checks) - KEPT, 0)]]):
            self._checks.pop(key).stop.set()

    def _begin(self, work: Callable[[Checking[T]], None]) -> Checking[T]:
        run: Checking[T] = Checking()

        def guarded() -> None:
            run.began = time.monotonic()
            try:
                work(run)
            except Exception as error:  # shown to the person, who waits in another thread
                run.error = error
            run.done.set()

        self._workers.submit(guarded)
        return run

    def _check(self, draft: Draft, run: Checking[T]) -> None:
        def look(tried: Store) -> None:
            run.tell(0.9, "Looking at what would move")
            run.effect = self.effect(tried)

        run.report = self._run(draft, run.tell, look)

    def _run(self, draft: Draft, tell: Progress, look: Callable[[Store], None]) -> FileReport:
        tell(0.0, "Reading the file")
        path = file_of(self.store, draft)
        return check_file(
            self.store, path, name=draft.name, look=look, progress=tell, **draft.said.as_arguments()
        )

    def _commit(self, draft: Draft, who: str, run: Checking[T]) -> None:
        run.report = load_file(
            self.store,
            file_of(self.store, draft),
            name=draft.name,
            keep_good=True,
            who=who,
            progress=run.tell,
            **draft.said.as_arguments(),
        )
        if run.report.revision is not None:
            mark_imported(self.store, draft, run.report.revision)
