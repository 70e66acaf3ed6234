"""Home, Import and History: with the sample data, with an empty store, and at work."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from page_words import html
from streamlit.testing.v1 import AppTest

from analytics import prepare
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, Revision
from data_loaders.importing import load_file
from data_loaders.importing.sample import SAMPLE_FILES
from data_loaders.store import Store, open_store
from pages.components.dates import NO_BREAK
from pages.components.first_steps import remove_sample, template_bytes
from pages.components.freshness import freshness_table
from pages.components.page_start import freshness_text, holds_sample
from pages.components.table import Column, Table, html_of

PAGES = ("home/home.py", "data/import_files.py", "data/history.py")
Open = Callable[..., AppTest]

# Alder and Birch are whole; the third school has no id, which every school needs.
SCHOOLS = b"""school_id,school_name,district_id,district_name,level
000111,Alder School,000901,Alder District,elementary
000222,Birch School,000901,Alder District,high
,Nameless School,000901,Alder District,high
"""


def words(app: AppTest) -> str:
    return " ".join(each.value for each in (*app.header, *app.markdown, *app.caption))


def press(app: AppTest, label: str) -> AppTest:
    button = next(button for button in app.button if button.label == label)
    return button.click().run()


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_on_both_stores(
    script: str, shown: Open, sample_path: Path, empty_path: Path
) -> None:
    for path in (sample_path, empty_path):
        app = shown(script, path)
        assert not app.exception
        assert not app.error
        assert len(app.title) == 1


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_short_and_only_shows(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))


def test_home_shows_five_numbers_and_what_needs_attention(shown: Open, sample_path: Path) -> None:
    app = shown("home/home.py", sample_path)
    about = [button for button in app.button if str(button.key).startswith("card-home")]
    assert len(about) == 5
    assert "What needs attention" in words(app)
    to_do = [each.label for each in app.expander if re.search(r": [\d,]+ of [\d,]+ ", each.label)]
    assert len(to_do) >= 5
    assert "Sample data." in words(app)


def test_an_empty_home_says_where_to_begin(shown: Open, empty_path: Path) -> None:
    app = shown("home/home.py", empty_path)
    assert "Nothing has been imported yet" in words(app)
    assert "Import a file" in [link.proto.label for link in app.get("page_link")]
    assert html(app).count("Not imported yet") == len(DATASETS)


def test_history_lists_every_sample_file(shown: Open, sample_path: Path) -> None:
    page = html(shown("data/history.py", sample_path))
    assert all(path.name in page for path in SAMPLE_FILES.iterdir())


def test_a_file_is_checked_committed_and_taken_back(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    app = open_page("data/import_files.py", path)
    app.file_uploader[0].upload("schools.csv", SCHOOLS, "text/csv").run()

    assert "Recognised as **Schools**" in words(app)
    assert "**1 row with errors.**" in words(app)
    # The third school's id is missing in the first column of the fourth row.
    assert "A4" in html(app)
    assert "school_id" in html(app)
    press(app, "Import 2 good rows")
    assert not app.exception
    assert "Revision 1: schools.csv" in words(app)
    assert open_store(path).query("SELECT count(*) AS n FROM school") == [{"n": 2}]

    press(app, "Undo revision 1")
    assert "Taken back by revision 2: 2 rows reversed." in words(app)
    assert open_store(path).query("SELECT count(*) AS n FROM school") == [{"n": 0}]


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(open_page: Open, tmp_path: Path) -> None:
    app = open_page("data/import_files.py", tmp_path / "own.duckdb")
    picture = b"\x89PNG\r\n\x1a\n" + bytes(200)
    app.file_uploader[0].upload("picture.xlsx", picture, "application/octet-stream").run()

    assert not app.exception
    assert len(app.error) == 1
    assert "reference number" not in app.error[0].value


def test_a_column_that_the_file_lacks_is_set_for_all_its_rows(
    open_page: Open, tmp_path: Path
) -> None:
    lines = SCHOOLS.decode().splitlines()[:3]
    bare = "\n".join(",".join(line.split(",")[:4]) for line in lines).encode()
    app = open_page("data/import_files.py", tmp_path / "own.duckdb")
    app.file_uploader[0].upload("bare.csv", bare, "text/csv").run()
    holds = next(box for box in app.selectbox if box.label == "This file holds")
    holds.select("school")
    press(app, "Check again")

    assert not app.exception
    assert "Recognised as **Schools**" in words(app)


def test_the_sample_data_can_be_taken_out(store: Store) -> None:
    prepare(store)
    first, second = sorted(SAMPLE_FILES.iterdir())[0], SAMPLE_FILES / "04_Cadres.xlsx"
    for path in (first, second):
        load_file(store, path, keep_good=True, action=Action.SAMPLE)
    assert holds_sample(store.history())

    remove_sample(store, lambda share, text: None)

    assert not holds_sample(store.history())
    assert store.query("SELECT count(*) AS n FROM school") == [{"n": 0}]
    assert store.query("SELECT count(*) AS n FROM cadre_membership") == [{"n": 0}]


def test_every_dataset_has_its_row_in_the_table_of_imports() -> None:
    table = freshness_table([])
    assert len(table.rows) == len(DATASETS)
    assert {row[3] for row in table.rows} == {"Not imported yet"}


def test_a_template_is_a_workbook() -> None:
    assert template_bytes("school")[:2] == b"PK"


def test_the_sample_leaves_no_number_behind_in_what_pages_remember(store: Store) -> None:
    """Whoever asks at the last revision sees the summaries of that revision and no earlier one."""
    prepare(store)
    for name in ("01_Network schools 2025-26.xlsx", "03_Coach contacts.csv"):
        load_file(store, SAMPLE_FILES / name, keep_good=True, action=Action.SAMPLE)
    seen: list[tuple[int, int]] = []
    hooks = list(store.on_commit)
    store.on_commit.append(
        lambda cursor, changed: seen.append((len(changed), len(store.on_commit)))
    )

    remove_sample(store, lambda share, text: None)

    assert seen == [(len(DATASETS), 1)], "each is summarised once, inside the last revision"
    assert store.on_commit[:-1] == hooks


def test_taking_out_the_sample_that_is_broken_off_leaves_summaries_in_step(store: Store) -> None:
    prepare(store)
    for name in ("01_Network schools 2025-26.xlsx", "03_Coach contacts.csv"):
        load_file(store, SAMPLE_FILES / name, keep_good=True, action=Action.SAMPLE)
    hooks = list(store.on_commit)

    def leave(share: float, text: str) -> None:
        if share:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        remove_sample(store, leave)

    assert store.on_commit == hooks
    assert holds_sample(store.history())
    assert store.query("SELECT revision FROM analytics_stamp") == [{"revision": 3}]


def test_the_top_of_a_page_says_how_fresh_the_data_are() -> None:
    loaded = Revision(1, Action.LOAD, datetime(2026, 3, 2, 9, 5), "Ada")
    undone = replace(loaded, undone_by=2)
    taken = Revision(2, Action.UNDO, datetime(2026, 3, 4, 9, 5), "Ada", undoes=1)

    assert freshness_text([], "") == "No data yet"
    assert (
        freshness_text([loaded], "February 2026").replace(NO_BREAK, " ")
        == "Data through **February 2026**, loaded 2 March 2026 · revision 1"
    )
    assert freshness_text([taken, undone], "") == "All data were taken out · revision 2"


def test_a_moved_number_does_not_look_like_a_hidden_one() -> None:
    columns = (Column("Indicator"), Column("Before", is_number=True))
    page = html_of(Table("Moves", columns, (("Hours", "2,157.0 hours"), ("Rate", "Hidden"))))

    assert '<td class="t-number">2,157.0 hours</td>' in page
    assert '<td class="t-number t-hidden">Hidden</td>' in page
