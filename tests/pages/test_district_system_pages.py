"""The pages of district systems, with the sample data and with an empty store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from page_words import alternatives, headings, words
from streamlit.testing.v1 import AppTest

from analytics.charts.lorenz import share_of_lower

PAGES = {
    "district_systems/coaching_system.py": "Coaching system",
    "district_systems/capacity.py": "Capacity assessments",
    "district_systems/coaching_access.py": "Coaching access",
}
Open = Callable[..., AppTest]


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_the_sample_data(script: str, shown: Open, sample_path: Path) -> None:
    app = shown(script, sample_path)
    assert not app.exception
    assert not app.error
    assert [each.value for each in app.title] == [PAGES[script]]
    charts = alternatives(app)
    assert len(charts) >= 6
    assert len(set(charts)) == len(charts)
    assert "No data" not in " ".join(headings(app))


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_an_empty_store(script: str, shown: Open, empty_path: Path) -> None:
    app = shown(script, empty_path)
    assert not app.exception
    assert not app.error
    assert "will stand here" in words(app)
    assert not alternatives(app)


def test_versions_of_an_assessment_are_a_choice_and_never_mixed(
    open_page: Open, sample_path: Path
) -> None:
    app = open_page("district_systems/capacity.py", sample_path)
    app.selectbox(key="school_year").select("2024-25").run()
    assert app.selectbox(key="tool_version").options == ["Version 7.7", "Version 6.0"]
    app.selectbox(key="tool_version").select("Version 6.0").run()
    assert not app.exception
    # One district still used 6.0 in the fall window of that year.
    assert "Version 6.0" in words(app)
    assert "mean of 1 administration" in words(app)


def test_a_year_without_the_assessment_says_so(open_page: Open, sample_path: Path) -> None:
    app = open_page("district_systems/capacity.py", sample_path)
    app.selectbox(key="school_year").select("2023-24").run()
    app.selectbox(key="tool").select("Tiered Fidelity Inventory").run()
    assert not app.exception
    assert "No administration of this assessment" in " ".join(each.value for each in app.info)


def test_the_question_of_dose_carries_its_warning(shown: Open, sample_path: Path) -> None:
    app = shown("district_systems/coaching_access.py", sample_path)
    assert words(app).count("Going together is not proof") == 2
    assert "95% interval" in words(app)


def test_a_region_with_few_districts_says_too_few(open_page: Open, sample_path: Path) -> None:
    app = open_page("district_systems/coaching_access.py", sample_path, region="Region 01")
    assert not app.exception
    assert "Too few districts to say: 2 of the 5 that are needed" in words(app)


def test_the_share_of_the_lower_half_is_read_off_the_curve() -> None:
    # Half of the way from (40, 10) to (60, 30) is (50, 20).
    assert share_of_lower([(0, 0), (40, 10), (60, 30), (100, 100)], 50) == 20
    assert share_of_lower([(0, 0)], 50) == 0
