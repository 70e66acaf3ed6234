"""Fixtures that every room of the tests shares."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data_loaders.store import Store, open_store

REAL_FILES = Path(os.environ.get("REAL_FILES", Path(__file__).parents[2] / "shared" / "real"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store of one's own."""
    opened = open_store(tmp_path / "store.duckdb")
    yield opened
    opened.close()


@pytest.fixture
def real_file() -> Callable[[str], Path]:
    """A real file by its path below the folder of real files."""

    def find(name: str) -> Path:
        if not REAL_FILES.is_dir():
            pytest.skip(f"the real files are not at {REAL_FILES}; set REAL_FILES")
        return REAL_FILES / name

    return find


@pytest.fixture
def csv(tmp_path: Path) -> Callable[..., Path]:
    """Write lines as a csv file and return its path."""

    def write(*lines: str, name: str = "sheet.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write
