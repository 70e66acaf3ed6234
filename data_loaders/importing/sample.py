"""The sample data, loaded through the same door as any file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action
from data_loaders.errors import CallError
from data_loaders.importing.pipeline import Progress, load_file
from data_loaders.importing.report import FileReport
from data_loaders.store import Store

SAMPLE_FILES = Path(__file__).resolve().parents[2] / "sample_data" / "files"


def load_sample(store: Store, progress: Progress | None = None) -> list[FileReport]:
    """Load every sample file in the order of its name, a revision each.

    The defects in them are meant: rows with errors are held back and told, as for any file.
    Files that the store has seen before are left out, also when their revision was undone.
    """
    if not SAMPLE_FILES.is_dir():
        raise CallError("There is no sample data", where=str(SAMPLE_FILES))
    seen = {revision.sha256 for revision in store.history()}
    files = [path for path in sorted(SAMPLE_FILES.iterdir()) if _hash(path) not in seen]
    hooks, store.on_commit = store.on_commit, []
    reports = []
    try:
        for number, path in enumerate(files):
            if progress:
                progress(number / len(files), f"Loading {path.name}")
            reports.append(
                load_file(store, path, keep_good=True, who="sample data", action=Action.SAMPLE)
            )
    finally:
        store.on_commit = hooks
        if reports:
            _summarise(store)
    return reports


def hashes_of_sample() -> set[str]:
    """The SHA-256 of every sample file."""
    return {_hash(path) for path in sorted(SAMPLE_FILES.iterdir())}


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _summarise(store: Store) -> None:
    """Run the commit hooks once for all files instead of after each."""
    with store.transaction() as cursor:
        for hook in store.on_commit:
            hook(cursor, set(DATASETS))


def ensure_sample(store: Store, progress: Progress | None = None) -> bool:
    """Load the sample data into a store that has never held anything else; whether it did.

    A process that was stopped in the middle left whole revisions: the next one goes on.
    """
    with store.write_lock:
        ours = hashes_of_sample()
        held = {revision.sha256 for revision in store.history()}
        if held and not (store.is_sample() and held <= ours):
            return False
        return bool(load_sample(store, progress))
