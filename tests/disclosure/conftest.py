"""An empty, prepared store of one's own, and a way to fill it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import analytics
from data_loaders.store import Store, open_store

sys.path.insert(0, str(Path(__file__).parents[1] / "analytics"))


@pytest.fixture
def store(tmp_path: Path, prepared_file: Path) -> Iterator[Store]:
    """An empty, prepared store."""
    opened = open_store(shutil.copy(prepared_file, tmp_path / "test.duckdb"))
    analytics.prepare(opened)
    yield opened
    opened.close()


@pytest.fixture
def commit_rows() -> Callable[..., Any]:
    """``commit_rows(store, {dataset: records})`` commits records as one revision."""
    from analytics_helpers import commit_rows as run

    return run
