"""A store with the sample data to report on, and small ones filled row by row."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics import prepare
from data_loaders.store import Store, open_store


@pytest.fixture(scope="session")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample data, to read only."""
    path = tmp_path_factory.mktemp("reports") / "store.duckdb"
    opened = open_store(shutil.copy(sample_file, path))
    prepare(opened)
    yield opened
    opened.close()


@pytest.fixture
def store(prepared_store: Store) -> Store:
    """An empty store with every view in it."""
    return prepared_store
