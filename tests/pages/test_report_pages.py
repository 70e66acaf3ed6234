"""The pages of reports: the document and its text, what is taken, and what was issued."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from page_words import folds, html, words
from streamlit.testing.v1 import AppTest

from analytics.reports import REPORTS, build
from analytics.reports.issuing import issue
from data_loaders.store import open_store

PAGES = {
    "reports/cadre_monthly.py": "cadre_monthly",
    "reports/region.py": "region_summary",
    "reports/state_progress.py": "state_progress",
    "reports/equity_brief.py": "equity_brief",
    "reports/milestones.py": "milestones",
}
Open = Callable[..., AppTest]


@pytest.mark.parametrize("script", PAGES)
def test_a_report_is_shown_and_told_with_the_sample_data(
    script: str, shown: Open, sample_path: Path
) -> None:
    app = shown(script, sample_path)
    assert not app.exception
    assert not app.error
    report = REPORTS[PAGES[script]]
    assert [each.value for each in app.title] == [report.title]
    assert "Read the report as text and tables" in folds(app)
    content = build(open_store(sample_path), report.name)
    said = html(app)
    assert f"{content.title}: {content.scope}" in said
    assert "Definitions and rules" in said
    assert said.count("<caption>") >= 1


@pytest.mark.parametrize("script", [*PAGES, "reports/issued.py"])
def test_a_report_page_runs_with_an_empty_store(script: str, shown: Open, empty_path: Path) -> None:
    app = shown(script, empty_path)
    assert not app.exception
    assert not app.error


def test_what_was_issued_is_listed_and_compared(
    open_page: Open, sample_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "own.duckdb"
    shutil.copyfile(sample_path, path)
    store = open_store(path)
    issue(store, build(store, "milestones"), "xlsx", "Ada")
    app = open_page("reports/issued.py", path)
    assert not app.exception
    assert "Milestones and scorecard" in html(app)
    assert "Every number is today as it was issued" in words(app)
    gone = open_page("reports/issued.py", path, report="7 · Weekly")
    assert not gone.exception
    assert "which is not in the data" in " ".join(each.value for each in gone.warning)
