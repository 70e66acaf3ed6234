"""The pages of the coaching support teams, with the sample data and with an empty store."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from page_words import alternatives, folds, headings, html, words
from streamlit.testing.v1 import AppTest

from data_loaders.store import open_store

PAGES = {
    "coaching/cadre_summary.py": "Cadre summary",
    "coaching/interactions.py": "Interactions",
    "coaching/log_compliance.py": "Log compliance",
    "coaching/triage.py": "Triage",
}
Open = Callable[..., AppTest]


@pytest.fixture
def own_path(sample_path: Path, tmp_path: Path) -> Path:
    """A copy of the store with the sample data, to enter decisions into."""
    path = tmp_path / "own.duckdb"
    with open_store(sample_path).cursor() as cursor:
        cursor.execute("CHECKPOINT").fetchall()
    shutil.copyfile(sample_path, path)
    return path


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_the_sample_data(script: str, shown: Open, sample_path: Path) -> None:
    app = shown(script, sample_path)
    assert not app.exception
    assert not app.error
    assert [each.value for each in app.title] == [PAGES[script]]
    assert alternatives(app)
    assert "Every number of this page" in folds(app)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_an_empty_store(script: str, shown: Open, empty_path: Path) -> None:
    app = shown(script, empty_path)
    assert not app.exception
    assert not app.error
    assert not alternatives(app)
    assert "will stand here" in words(app)


def test_a_month_stands_beside_the_one_before_and_the_same_a_year_ago(
    shown: Open, sample_path: Path
) -> None:
    app = shown("coaching/cadre_summary.py", sample_path)
    assert app.selectbox(key="month").value == "April 2026"
    said = words(app)
    assert said.count("than in March 2026") + said.count("As in March 2026") >= 4
    assert said.count("than in April 2025") + said.count("As in April 2025") >= 4


def test_a_missing_log_is_said_before_the_numbers(open_page: Open, sample_path: Path) -> None:
    app = open_page(
        "coaching/cadre_summary.py", sample_path, month="November 2025", cadre="Cadre 4"
    )
    assert not app.exception
    (warning,) = app.warning
    assert "No log for November 2025" in warning.value
    assert "Cadre 4" in warning.value
    assert "No data" in html(app)


def test_all_cadres_stand_beside_each_other_and_missing_logs_are_crossed(
    shown: Open, sample_path: Path
) -> None:
    app = shown("coaching/cadre_summary.py", sample_path)
    titles = headings(app)
    assert any("April 2026: Cadre" in title for title in titles)
    assert any("of 48 districts were coached" in title for title in titles)
    told = alternatives(app)
    assert len(set(told)) == len(told) >= 8


def test_shares_that_may_pass_100_say_so(shown: Open, sample_path: Path) -> None:
    app = shown("coaching/interactions.py", sample_path)
    assert words(app).count("so shares may pass 100%") == 3


def test_the_rules_of_the_logs_find_what_stands_in_the_sample(
    shown: Open, sample_path: Path
) -> None:
    app = shown("coaching/log_compliance.py", sample_path)
    titles = folds(app)
    assert any(title.startswith("Monthly logs missing: 1 of 60") for title in titles)
    assert any(title.startswith("Logs not from the facilitator of the cadre: 1 of") for title in
               titles)  # fmt: skip


def test_an_event_is_decided_and_stands_in_the_list(open_page: Open, own_path: Path) -> None:
    app = open_page("coaching/triage.py", own_path, school_year="2025-26").run()
    assert not app.exception
    waiting = len(app.selectbox(key="event-events_waiting").options)
    event = app.selectbox(key="event-events_waiting").value
    key = f"triage|{event}"
    app.radio(key=f"{key}|class").set_value("training")
    app.text_input(key=f"{key}|reason").set_value("A talk to sixty teachers")
    app.text_input(key=f"{key}|who").set_value("Cara Bell")
    next(each for each in app.button if each.label == "Keep this decision").click().run()
    assert not app.exception
    assert len(app.selectbox(key="event-events_waiting").options) == waiting - 1
    assert "A talk to sixty teachers" in html(app)
    assert "Cara Bell" in html(app)
    open_store(own_path).close()


def test_a_decision_without_a_class_or_reason_is_not_kept(open_page: Open, own_path: Path) -> None:
    app = open_page("coaching/triage.py", own_path)
    revision = open_store(own_path).revision()
    next(each for each in app.button if each.label == "Keep this decision").click().run()
    assert not app.exception
    assert "is missing" in " ".join([*(each.value for each in app.error), words(app), html(app)])
    assert open_store(own_path).revision() == revision
    open_store(own_path).close()


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_short_and_only_shows(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))
