"""A store of one's own for each test, filled row by row through real commits."""

from __future__ import annotations

import pytest

from data_loaders.store import Store


@pytest.fixture
def store(prepared_store: Store) -> Store:
    """An empty store with every view in it."""
    return prepared_store
