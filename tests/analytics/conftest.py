"""A store of one's own for each test, filled row by row through real commits."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from analytics_helpers import Fill, Record, commit_rows

from data_loaders.store import Store


@pytest.fixture
def store(prepared_store: Store) -> Store:
    """An empty store with every view in it."""
    return prepared_store


@pytest.fixture
def fill(store: Store) -> Fill:
    """``fill(dataset=[record, ...])`` commits records to the store of the test."""

    def run(**tables: Sequence[Record]) -> int | None:
        return commit_rows(store, tables)

    return run
