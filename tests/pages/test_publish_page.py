"""The page on publishing: for viewers a reason, for analysts the way from students to a release."""

import csv
import io
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from analytics_helpers import commit_rows
from openpyxl import load_workbook
from page_words import words
from streamlit.testing.v1 import AppTest

from analytics import prepare, raw_views
from analytics.audit_log import log_of
from analytics.disclosure import (
    LATTICE,
    Rules,
    current,
    folder_of,
    publish_draft,
    publish_students,
)
from analytics.disclosure.exports import csv_of_release, xlsx_of_release
from data_loaders.errors import CallError
from data_loaders.store import Store, open_store
from pages.components.publishing import job_of

Open = Callable[..., AppTest]
HERE = {"school_year": "2024-25"}


@pytest.fixture
def small(prepared_file: Path, tmp_path: Path) -> Iterator[Store]:
    """120 students of two groups at two schools with names that a spreadsheet would run."""
    store = open_store(shutil.copy(prepared_file, tmp_path / "small.duckdb"))
    prepare(store)
    students = [
        {**HERE, "school_id": school, "student_id": f"{school}{race}{n}", "race_ethnicity": race}
        for school in "12"
        for race in ("AS7", "BL7")
        for n in range(30)
    ]
    served = [
        {
            **HERE,
            "school_id": each["school_id"],
            "program_id": "G",
            "student_id": each["student_id"],
        }
        for each in students
        if int(each["student_id"][4:]) < 14
    ]
    schools = [{"school_id": each, "school_name": f"=School {each}"} for each in "12"]
    commit_rows(store, {"school": schools, "enrolment": students, "student_roster": served})
    yield store
    store.close()


def headers(app: AppTest) -> list[str]:
    return [each.value for each in app.header]


def test_a_viewer_reads_the_rules_and_why_publishing_is_for_analysts(
    open_page: Open, sample_path: Path
) -> None:
    app = open_page("equity/publish.py", sample_path)
    assert not app.exception and not app.error
    assert headers(app) == [
        "Viewers read release 1 of 30 April 2026", "Publishing is for analysts"
    ]  # fmt: skip
    assert {each.label for each in app.button} <= {"Search", "Save view"}


def test_a_viewer_of_nothing_published_is_told_who_publishes(open_page: Open, small: Store) -> None:
    app = open_page("equity/students_served.py", small.path)
    assert not app.exception and not app.error
    assert any("An analyst publishes them" in each.value for each in app.markdown)


def test_an_analyst_publishes_what_was_protected(open_page: Open, small: Store) -> None:
    with pytest.raises(CallError, match="no draft"):
        publish_draft(small)
    publish_students(small, "Fall", is_draft=True)
    assert current(small) is None  # viewers do not read a draft
    app = open_page("equity/publish.py", small.path, "analyst")
    assert not app.exception and not app.error
    (button,) = [each for each in app.button if each.label == "Publish release 1"]
    button.click().run()
    release = current(small)
    assert release is not None and release.number == 1
    assert not list((folder_of(small) / "draft").glob("*"))
    assert any(header.startswith("Viewers read release 1 of") for header in headers(app))


def protect(app: AppTest) -> AppTest:
    (button,) = [each for each in app.button if each.label == "Protect the students"]
    return button.click().run()


def test_an_analyst_chooses_tables_and_the_smallest_count(
    open_page: Open, small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []
    monkeypatch.setattr(
        "pages.components.publishing.publish_students", lambda *_, **chosen: asked.append(chosen)
    )
    app = open_page("equity/publish.py", small.path, "analyst")
    app.multiselect(key="groups").set_value([])
    app = protect(app)
    assert any("No group of students is left" in each.value for each in app.error)
    app.multiselect(key="groups").set_value(["gender"])
    app.number_input(key="smallest").set_value(12)
    protect(app)
    job_of(str(small.path)).thread.join()
    ((names, smallest),) = [
        ([cube.name for cube in each["lattice"].cubes], each["rules"].smallest) for each in asked
    ]
    assert (names, smallest) == (["all", "gender"], 12)


def test_pages_of_a_release_of_one_group_show_that_group(open_page: Open, small: Store) -> None:
    publish_students(
        small, "Fall", lattice=LATTICE.of_groups(["race_ethnicity"]), rules=Rules(smallest=12)
    )
    for script in ("students_served", "geography", "intersections"):
        app = open_page(f"equity/{script}.py", small.path)
        assert not app.exception and not app.error, script
        assert "Gender" not in [text for each in app.selectbox for text in each.options]
    assert any("No two groups" in each.value for each in app.markdown)
    app = open_page("equity/publish.py", small.path, "analyst")
    assert not app.exception and not app.error
    assert any("fewer than 12 students" in each.value for each in app.markdown)


def test_a_draft_of_other_data_cannot_be_published(small: Store) -> None:
    publish_students(small, "Fall", is_draft=True)
    commit_rows(small, {"school": [{"school_id": "3", "school_name": "Three"}]})
    with pytest.raises(CallError, match="no draft of the present data"):
        publish_draft(small)


def test_files_for_the_public_hold_the_release_and_run_no_formula(small: Store) -> None:
    release = publish_students(small, "=Fall")
    rows = list(csv.reader(io.StringIO(csv_of_release(release).decode("utf-8-sig"))))
    schools = [row for row in rows if row[1:4] == ["all", "school", "1"]]
    assert [row[4] for row in schools] == ["'=School 1"]
    assert schools[0][-3:] == ["28", "60", "46.7"]
    book = load_workbook(io.BytesIO(xlsx_of_release(release)))
    assert book["Students"].max_row == 1 + release.table.num_rows
    notes = [str(row[0]) for row in book["About"].iter_rows(values_only=True)]
    assert notes[0].startswith("Release 1 of")
    assert release.manifest["guarantee"] in notes
    cells = [c for row in book["Students"].iter_rows() for c in row]
    assert not [c for c in cells if c.data_type == "f"]


def test_a_look_at_raw_numbers_is_logged_once_and_without_numbers(
    open_page: Open, small: Store
) -> None:
    app = open_page("equity/students_served.py", small.path, "analyst")
    assert "Not for publication" in words(app)
    views = raw_views(small)
    assert {"served_rate", "students_served"} <= {view.indicator for view in views}
    app.run()
    assert len(raw_views(small)) == len(views)
    for line in log_of(small).read_text(encoding="utf-8").splitlines():
        assert set(json.loads(line)) == {
            "at", "who", "way", "indicator", "by", "where", "revision"
        }  # fmt: skip


def test_a_viewer_leaves_no_entry_in_the_log(open_page: Open, small: Store) -> None:
    open_page("equity/students_served.py", small.path)
    assert raw_views(small) == []


def test_a_viewer_is_told_no_count_of_rows_about_students(open_page: Open, small: Store) -> None:
    """The only revision holds 120 students and 56 roster rows beside two schools."""
    for script in ("data/history.py", "data/quality.py", "home/home.py"):
        app = open_page(script, small.path)
        assert not app.exception and not app.error
        said = " ".join(each.proto.body for each in app.get("html"))
        assert not {">178<", ">120<", ">56<"} & set(re.findall(r">[\d,]+<", said)), script
    history = open_page("data/history.py", small.path)
    assert "Not told" in " ".join(each.proto.body for each in history.get("html"))
    assert any("an analyst can take it back" in each.value for each in history.markdown)
    raw = open_page("data/history.py", small.path, "analyst")
    assert ">178<" in " ".join(each.proto.body for each in raw.get("html"))


def test_a_viewer_cannot_ask_with_a_file_who_is_on_file(open_page: Open, small: Store) -> None:
    """A roster of one student: unchanged would say that the student is served."""
    roster = b"school_year,program_id,school_id,student_id\n2024-25,G,1,1AS70\n"
    said = {}
    for who in ("viewer", "analyst"):
        app = open_page("data/import_files.py", small.path, who)
        app = app.file_uploader[0].upload(f"{who}.csv", roster, "text/csv").run()
        assert not app.exception
        said[who] = " ".join(each.value for each in (*app.markdown, *app.error))
    assert "Files about students are imported by analysts" in said["viewer"]
    assert "nchanged" not in said["viewer"]
    assert "1 unchanged" in said["analyst"]
