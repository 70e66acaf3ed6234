"""The sample data in a store, to recompute its numbers from the files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import analytics
from data_loaders.store import Store, open_store


@pytest.fixture(scope="session")
def store(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """All sample files, loaded in their order. Only to be read."""
    opened = open_store(shutil.copy(sample_file, tmp_path_factory.mktemp("recount") / "s.duckdb"))
    analytics.prepare(opened)
    yield opened
    opened.close()
