"""Pages run as Streamlit runs them, on a store with the sample data and on an empty one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample_path(sample_file: Path) -> Path:
    """A store with the sample data, for all pages."""
    return sample_file


@pytest.fixture(scope="session")
def empty_path(prepared_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that nothing was loaded into."""
    return Path(shutil.copy(prepared_file, tmp_path_factory.mktemp("empty") / "store.duckdb"))


def _run(
    patch: pytest.MonkeyPatch, script: str, store: Path, role: str, link: dict[str, str]
) -> AppTest:
    patch.setenv("TANDEM_STORE", str(store))
    patch.setenv("TANDEM_SAMPLE", "off")
    patch.setenv("TANDEM_ROLE", role)
    patch.chdir(ROOT)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    for name, value in link.items():
        app.query_params[name] = value
    return app.switch_page(f"pages/{script}").run()


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Open a page of one's own, to press buttons on."""

    def opened(script: str, store: Path, role: str = "viewer", **link: str) -> AppTest:
        return _run(monkeypatch, script, store, role, link)

    return opened


@pytest.fixture(scope="session")
def shown() -> Callable[[str, Path], AppTest]:
    """A page to look at: opened once, for all tests that only read it."""
    pages: dict[tuple[str, Path], AppTest] = {}

    def open_once(script: str, store: Path) -> AppTest:
        if (script, store) not in pages:
            with pytest.MonkeyPatch.context() as patch:
                pages[script, store] = _run(patch, script, store, "viewer", {})
        return pages[script, store]

    return open_once
