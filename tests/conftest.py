"""Fixtures that every room of the tests shares."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from analytics_helpers import Fill, Record, commit_rows

from analytics import prepare
from data_loaders.importing import load_sample
from data_loaders.store import Store, open_store

REAL_FILES = Path(os.environ.get("REAL_FILES", Path(__file__).parents[2] / "shared" / "real"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what axe-core found on each page: what tests noted as a property of that name."""
    told = [
        text
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, text in report.user_properties
        if name == "axe"
    ]
    if told:
        terminalreporter.section("axe-core: WCAG 2.1 A and AA, and further advice")
        for text in sorted(told):
            terminalreporter.line(text)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store of one's own."""
    opened = open_store(tmp_path / "store.duckdb")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store with every view in it, to copy: making one takes a second."""
    path = tmp_path_factory.mktemp("prepared") / "store.duckdb"
    opened = open_store(path)
    prepare(opened)
    opened.close()
    return path


@pytest.fixture
def prepared_store(tmp_path: Path, prepared_file: Path) -> Iterator[Store]:
    """An empty store of one's own with every view in it."""
    opened = open_store(shutil.copy(prepared_file, tmp_path / "prepared.duckdb"))
    prepare(opened)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory, prepared_file: Path) -> Path:
    """A store with the sample data, loaded once, to copy or to look at."""
    path = tmp_path_factory.mktemp("sample") / "store.duckdb"
    shutil.copy(prepared_file, path)
    opened = open_store(path)
    prepare(opened)
    load_sample(opened)
    opened.close()
    return path


@pytest.fixture
def real_file() -> Callable[[str], Path]:
    """A real file by its path below the folder of real files."""

    def find(name: str) -> Path:
        if not REAL_FILES.is_dir():
            pytest.skip(f"the real files are not at {REAL_FILES}; set REAL_FILES")
        return REAL_FILES / name

    return find


@pytest.fixture
def fill(store: Store) -> Fill:
    """``fill(dataset=[record, ...])`` commits records to the store of the test."""

    def run(**tables: Sequence[Record]) -> int | None:
        return commit_rows(store, tables)

    return run


@pytest.fixture
def csv(tmp_path: Path) -> Callable[..., Path]:
    """Write lines as a csv file and return its path."""

    def write(*lines: str, name: str = "sheet.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write
