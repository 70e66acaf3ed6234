"""A public server opens the viewers' copy alone: every page stands, and nothing can be entered."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics import copy_of, prepare
from data_loaders import saved_views
from data_loaders.drafts import add
from data_loaders.errors import StoreError
from data_loaders.importing import enter
from data_loaders.store import open_store, undo
from pages.menu import ENTRIES

Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def copy_alone(sample_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The viewers' copy of the sample store, moved away from the store itself."""
    folder = tmp_path_factory.mktemp("public")
    store = open_store(shutil.copy(sample_path, folder / "store.duckdb"))
    prepare(store)
    copies = copy_of(store).path
    store.close()
    store.path.unlink()
    return copies


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.address)
def test_every_page_stands_on_the_copy_alone(open_page: Open, copy_alone: Path, entry) -> None:
    app = open_page(entry.script, copy_alone)
    assert not app.exception
    assert not [error.value for error in app.error]
    assert len(app.title) == 1
    assert not copy_alone.with_suffix(".duckdb").exists()


def test_what_is_entered_on_a_copy_is_refused_in_words(copy_alone: Path) -> None:
    """A setting, an undo, a saved view, a dropped file; nothing is left beside the copies."""
    copy, before = open_store(copy_alone), sorted(copy_alone.parent.rglob("*"))
    row = {"setting": "milestones_as_of", "scope": "", "value": "2026-01"}
    for enters in (
        lambda: enter(copy, "setting", [row], who="me", place="Settings"),
        lambda: undo(copy, 24, "me"),
        lambda: saved_views.save(copy, "me", "Mine", "stages", {}),
        lambda: add(copy, "file.csv", b"School ID\n1\n", "me"),
    ):
        with pytest.raises(StoreError, match="shows a copy for viewers"):
            enters()
    assert sorted(copy_alone.parent.rglob("*")) == before


def test_a_copy_has_no_raw_numbers_for_analysts(open_page: Open, copy_alone: Path) -> None:
    app = open_page("home/home.py", copy_alone, role="analyst")
    assert "no raw numbers in a copy" in " ".join(error.value for error in app.error)
