"""The pages of the partnership office, with the sample data and with an empty store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from page_words import alternatives, folds, html, words
from streamlit.testing.v1 import AppTest

PAGES = {
    "partnerships/onboarding_to_evaluation.py": "Onboarding to evaluation",
    "partnerships/coverage_and_gaps.py": "Coverage and gaps",
    "partnerships/milestones.py": "Milestones",
}
Open = Callable[..., AppTest]


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_the_sample_data(script: str, shown: Open, sample_path: Path) -> None:
    app = shown(script, sample_path)
    assert not app.exception
    assert not app.error
    assert [each.value for each in app.title] == [PAGES[script]]
    told = alternatives(app)
    assert len(told) >= 4
    assert len(set(told)) == len(told)
    assert "Every number of this page" in folds(app)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_says_what_is_missing_in_an_empty_store(
    script: str, shown: Open, empty_path: Path
) -> None:
    app = shown(script, empty_path)
    assert not app.exception
    assert not alternatives(app)
    assert "will stand here" in words(app)


def test_milestones_tell_what_is_overdue_and_since_when(shown: Open, sample_path: Path) -> None:
    app = shown("partnerships/milestones.py", sample_path)
    # As in the README of the sample: 13, 15 and 17 of 21; 13 ended June 2025, read in April 2026.
    assert "3 of 21 milestones are overdue" in words(app)
    assert any("Milestones overdue: 3 of 21" in each for each in folds(app))
    assert "June 2025" in html(app)


def test_the_scorecard_has_twenty_cells_that_are_asked_for(shown: Open, sample_path: Path) -> None:
    app = shown("partnerships/milestones.py", sample_path)
    (table,) = [
        part.proto.body for part in app.get("html") if "<caption>Scorecard<" in part.proto.body
    ]
    # 11 lines of three years are 33 cells; the plan asks for 20 of them.
    assert table.count("not asked") == 13
    # 6 students (no enrolment) of year 1; the rest has data.
    assert "84 partnerships" in table
    assert "235 partnerships" in table
    assert "Not yet" in table


def test_a_school_without_a_partner_and_the_rule_of_the_ranking_are_shown(
    shown: Open, sample_path: Path
) -> None:
    app = shown("partnerships/coverage_and_gaps.py", sample_path)
    assert any("Schools without a partner: 5 of 60" in each for each in folds(app))
    assert "Score = 3 × unmet needs + 1 × hundreds of students + 0.5 × partners nearby" in words(
        app
    )


def test_a_filter_on_the_area_narrows_the_map_of_needs(open_page: Open, sample_path: Path) -> None:
    app = open_page("partnerships/coverage_and_gaps.py", sample_path, area="Area F")
    assert not app.exception
    # 26 of the 29 needs of area F have no partner.
    assert "26 of 29 stated needs have no partner" in words(app)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_short_and_only_shows(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))
