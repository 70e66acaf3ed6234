"""Home, Import and History: with the sample data, with an empty store, and at work."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from page_words import folds, html, words
from streamlit.testing.v1 import AppTest

from analytics import prepare, raw_views
from analytics.dates import NO_BREAK
from analytics.tables import Column, Table
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, Revision, holds_sample
from data_loaders.importing import load_file
from data_loaders.importing.sample import SAMPLE_FILES
from data_loaders.store import Store, open_store, original_file
from pages.components.freshness import freshness_table
from pages.components.history import details
from pages.components.importing.first_steps import remove_sample
from pages.components.page_start import freshness_text
from pages.components.table import html_of

PAGES = ("home/home.py", "data/import_files.py", "data/findings.py", "data/history.py")
Open = Callable[..., AppTest]

# Alder and Birch are whole; the third school has no id, which every school needs.
SCHOOLS = b"""school_id,school_name,district_id,district_name,level
000111,Alder School,000901,Alder District,elementary
000222,Birch School,000901,Alder District,high
,Nameless School,000901,Alder District,high
"""


def _with_schools(folder: Path) -> tuple[Path, Store]:
    """A store of one's own with the good schools in it."""
    path = folder / "own.duckdb"
    here = open_store(path)
    prepare(here)
    load_file(here, _written(folder, SCHOOLS), keep_good=True)
    return path, here


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
    to_do = [each for each in folds(app) if re.search(r": [\d,]+ of [\d,]+ ", each)]
    assert len(to_do) >= 5
    assert "Sample data." in words(app)


def test_an_empty_home_says_where_to_begin(shown: Open, empty_path: Path) -> None:
    app = shown("home/home.py", empty_path)
    assert "Nothing has been imported yet" in words(app)
    assert "Import a file" in [link.proto.label for link in app.get("page_link")]
    assert html(app).count("Not imported yet") == len(DATASETS)


def test_a_home_with_schools_alone_says_what_is_still_wanted(
    open_page: Open, tmp_path: Path
) -> None:
    path, _ = _with_schools(tmp_path)
    app = open_page("home/home.py", path)
    assert "What has been imported so far gives no key number yet." in words(app)
    assert "Nothing has been imported yet" not in words(app)
    assert "1 revision, the newest first" in html(open_page("data/history.py", path))


def test_history_lists_every_sample_file(shown: Open, sample_path: Path) -> None:
    page = html(shown("data/history.py", sample_path))
    assert all(path.name in page for path in SAMPLE_FILES.iterdir())


def test_history_compares_two_revisions_and_keeps_the_file_for_analysts(
    open_page: Open, tmp_path: Path
) -> None:
    path, here = _with_schools(tmp_path)
    load_file(here, _written(tmp_path, SCHOOLS.replace(b"Birch", b"Beech")), keep_good=True)
    asked = {"later": "2: Import, schools.csv", "earlier": "1: Import, schools.csv"}

    viewer = press(open_page("data/history.py", path, **asked), "Compare")
    assert not viewer.exception
    assert "Rows that differ from revision 1 to 2" in html(viewer)
    assert "Beech" not in html(viewer)
    assert "Analysts can take it" in words(viewer)
    assert "School ID is missing" in html(viewer)

    analyst = press(open_page("data/history.py", path, "analyst", **asked), "Compare")
    assert "School: Birch School → Beech School" in html(analyst)
    assert [each.proto.label for each in analyst.get("download_button")] == [
        "Take the original file"
    ]


def test_an_analyst_who_takes_a_file_is_logged(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = load_file(store, _written(tmp_path, SCHOOLS), keep_good=True)
    path = original_file(store, store.history()[0])
    assert path is not None
    monkeypatch.setattr(details, "store", lambda: store)
    assert details.file_bytes(path, store.history()[0]) == SCHOOLS
    (look,) = raw_views(store)
    assert (look.way, look.indicator, report.revision) == ("original file", "schools.csv", 1)


def until(app: AppTest, text: str) -> AppTest:
    """Look again, as the page does by itself, until a text stands there."""
    for _ in range(40):
        if text in words(app):
            return app
        app.run()
    raise AssertionError(f"{text!r} did not appear in {words(app)!r}")


def drop(app: AppTest, name: str, content: bytes) -> AppTest:
    return app.file_uploader[0].upload(name, content, "text/csv").run()


def test_a_file_is_checked_committed_and_taken_back(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    app = drop(open_page("data/import_files.py", path), "schools.csv", SCHOOLS)

    until(app, "Has errors")
    assert "schools: **Schools** (100% sure): 2 new, 1 held back." in words(app)
    assert "**1 row with errors.** 1 × School ID: school ID is missing" in words(app)
    assert "Schools in the directory No data → 2" in words(app)
    assert open_store(path).query("SELECT count(*) AS n FROM school_rows") == [{"n": 0}]

    press(app, "Import 2 good rows")
    until(app, "Revision 1: 2 new, 0 changed, 1 held back.")
    assert not app.exception
    assert open_store(path).query("SELECT count(*) AS n FROM school") == [{"n": 2}]

    press(app, "Undo revision 1")
    until(app, "Taken back by revision 2: 2 rows reversed.")
    assert open_store(path).query("SELECT count(*) AS n FROM school") == [{"n": 0}]

    press(app, "Remove from this list")
    assert "schools.csv" not in [each.value for each in app.header]


def test_dropped_files_wait_for_whoever_comes_back(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    app = drop(open_page("data/import_files.py", path), "schools.csv", SCHOOLS)
    until(app, "Has errors")
    again = until(open_page("data/import_files.py", path), "Has errors")
    assert "schools.csv" in [each.value for each in again.header]
    press(again, "Discard")
    assert "schools.csv" not in [each.value for each in again.header]
    assert list((tmp_path / "own.duckdb.files" / "drafts").iterdir()) == []


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(open_page: Open, tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(200)
    app = drop(open_page("data/import_files.py", tmp_path / "own.duckdb"), "a.xlsx", picture)
    until(app, "Cannot be used as it is")
    assert not app.exception
    assert len(app.error) == 1
    assert "reference number" not in app.error[0].value


def test_findings_are_mended_by_cause_and_what_is_missing_is_set(
    open_page: Open, tmp_path: Path
) -> None:
    path = tmp_path / "own.duckdb"
    wrong = SCHOOLS.replace(b",elementary", b",lower elem").replace(b"\n,Name", b"\n000333,Name")
    until(drop(open_page("data/import_files.py", path), "schools.csv", wrong), "Has errors")

    app = until(open_page("data/findings.py", path, file="schools.csv"), "What was found")
    assert "E2" in html(app)
    field = next(box for box in app.selectbox if box.label == "lower elem · 1 cell")
    field.select("elementary")
    until(press(app, "Apply to all"), "Ready to import")
    assert "Recognized as **Schools**" in words(app)

    until(press(app, "Import 3 rows"), "Revision 1: 3 new")
    (school,) = open_store(path).query("SELECT level FROM school WHERE school_id = '000111'")
    assert school == {"level": "elementary"}


def test_a_person_says_what_a_file_is_and_what_becomes_of_known_rows(
    open_page: Open, tmp_path: Path
) -> None:
    path = tmp_path / "own.duckdb"
    load_file(open_store(path), _written(tmp_path, SCHOOLS), keep_good=True)
    changed = SCHOOLS.replace(b"Alder School", b"Alder Academy")
    until(drop(open_page("data/import_files.py", path), "schools.csv", changed), "Has errors")
    app = until(open_page("data/findings.py", path, file="schools.csv"), "What was found")
    rule = next(box for box in app.selectbox if box.label == "Rows that are already there")
    rule.select("skip").run()
    until(app, "Has errors")
    assert "Left as they stand" in html(app)

    holds = next(box for box in app.selectbox if box.label == "This file holds")
    holds.select("school")
    until(press(app, "Check again"), "Recognized as **Schools**")


def _written(folder: Path, content: bytes) -> Path:
    path = folder / "schools.csv"
    path.write_bytes(content)
    return path


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
