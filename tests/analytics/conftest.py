"""A store of one's own for each test, filled row by row through real commits."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from analytics_helpers import Fill, Record, commit_rows

import analytics
from data_loaders.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path, prepared_file: Path) -> Iterator[Store]:
    """An empty, prepared store."""
    opened = open_store(shutil.copy(prepared_file, tmp_path / "test.duckdb"))
    analytics.prepare(opened)
    yield opened
    opened.close()


@pytest.fixture
def fill(store: Store) -> Fill:
    """``fill(dataset=[record, ...])`` commits records to the store of the test."""

    def run(**tables: Sequence[Record]) -> int | None:
        return commit_rows(store, tables)

    return run
