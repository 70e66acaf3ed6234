"""The Findings page on files that are unlike others."""

from collections.abc import Callable
from pathlib import Path

from page_words import html, words
from streamlit.testing.v1 import AppTest

from data_loaders.drafts import State
from pages.components.importing.words import states_in_words

Open = Callable[..., AppTest]

# Two tables beside each other, and one of the same kind as the first below them.
BESIDE_AND_BELOW = b"""school_id,school_name,level,,Partner ID,Organization,Kind
000111,Alder,lower elem,,P1,YMCA,elf
000222,Birch,high,,P2,Library,partner
000333,Cedar,high,,,,

school_id,school_name,level
000444,Dogwood,lower elem
000555,Elder,high
"""


def drop(open_page: Open, path: Path, name: str, content: bytes) -> AppTest:
    """Drop a file, wait until it is checked, and look closer at it."""
    app = open_page("data/import_files.py", path)
    app.file_uploader[0].upload(name, content, "text/csv").run()
    for _ in range(40):
        if "Has errors" in words(app) or "Ready to import" in words(app):
            return open_page("data/findings.py", path, file=name)
        app.run()
    raise AssertionError(words(app))


def test_each_table_of_a_sheet_stands_by_itself(open_page: Open, tmp_path: Path) -> None:
    app = drop(open_page, tmp_path / "own.duckdb", "three tables.csv", BESIDE_AND_BELOW)
    assert not app.exception
    for row in ("three tables: Schools", "three tables: Partners", "table at A6: Schools"):
        assert row in html(app)
    assert {box.label for box in app.selectbox} >= {"lower elem · 1 cell", "elf · 1 cell"}


def test_states_of_one_file_and_of_several_are_told_in_good_english() -> None:
    counts = {State.REFUSED: 2, State.HAS_ERRORS: 1, State.READY: 3}
    told = "2 cannot be used as they are, 1 has errors, 3 ready to import"
    assert states_in_words(counts) == told
