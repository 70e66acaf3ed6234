"""The sample data, loaded through the same door as any file."""

from __future__ import annotations

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
    """
    files = sorted(path for path in SAMPLE_FILES.iterdir() if path.is_file())
    if not files:
        raise CallError("There is no sample data", where=str(SAMPLE_FILES))
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
        _summarise(store)
    return reports


def _summarise(store: Store) -> None:
    """Run the commit hooks once for all files instead of after each."""
    with store.transaction() as cursor:
        for hook in store.on_commit:
            hook(cursor, set(DATASETS))


def ensure_sample(store: Store, progress: Progress | None = None) -> bool:
    """Load the sample data into a store that has never held anything; whether it did."""
    with store.write_lock:
        if store.revision():
            return False
        load_sample(store, progress)
    return True
