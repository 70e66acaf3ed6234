"""The release of the sample students that comes with the sample data.

Protecting and proving it takes a minute or two, so it is made beforehand, by the publish job and
by nothing else: ``python -m sample_data.release``. Run it again when the sample data change.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from analytics import prepare
from analytics.disclosure import publish_students
from analytics.disclosure.current import OF_SAMPLE
from data_loaders.importing import load_sample
from data_loaders.store import open_store
from sample_data.dates import LAST_DAY

TERM = "Sample data"


def write_release(folder: Path = OF_SAMPLE) -> Path:
    """Load the sample data into a new store and publish its students; returns the file."""
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as place:
        store = open_store(Path(place) / "store.duckdb")
        prepare(store)
        load_sample(store)
        release = publish_students(store, TERM, folder=folder, day=LAST_DAY)
        store.close()
    return release.path


if __name__ == "__main__":
    print(f"Wrote {write_release()}")
