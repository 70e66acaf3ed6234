"""The pages of indicators, with the sample data and with an empty store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from page_words import alternatives, folds, headings, html, words
from streamlit.testing.v1 import AppTest

PAGES = {
    "network/surveys.py": "Surveys",
    "coaching/cadre_summary.py": "Cadre summary",
    "partnerships/inventory_and_reach.py": "Inventory and reach",
    "equity/students_served.py": "Students served by group",
    "reference/definitions.py": "Definitions",
}
WITH_CHARTS = [script for script in PAGES if "definitions" not in script]
Open = Callable[..., AppTest]


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_the_sample_data(script: str, shown: Open, sample_path: Path) -> None:
    app = shown(script, sample_path)
    assert not app.exception
    assert not app.error
    assert [each.value for each in app.title] == [PAGES[script]]
    assert headings(app)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_an_empty_store(script: str, shown: Open, empty_path: Path) -> None:
    app = shown(script, empty_path)
    assert not app.exception
    assert not app.error
    assert [each.value for each in app.title] == [PAGES[script]]
    assert not alternatives(app)


@pytest.mark.parametrize("script", WITH_CHARTS)
def test_an_empty_page_says_what_is_missing_and_where_to_import_it(
    script: str, shown: Open, empty_path: Path
) -> None:
    app = shown(script, empty_path)
    assert "will stand here" in words(app)
    assert "Import a file" in [link.proto.label for link in app.get("page_link")]


@pytest.mark.parametrize("script", WITH_CHARTS)
def test_every_chart_has_words_a_table_and_a_way_to_its_files(
    script: str, shown: Open, sample_path: Path
) -> None:
    app = shown(script, sample_path)
    charts = alternatives(app)
    assert len(charts) >= 4
    assert all(len(text) > 20 for text in charts)
    assert len(set(charts)) == len(charts)
    tables = [each for each in folds(app) if each == "View as table"]
    boxes = [each for each in headings(app) if each != "What needs attention"]
    assert len(tables) == len(boxes)
    buttons = [each for each in app.button if each.label == "About and download"]
    assert len(buttons) == len(boxes)
    assert html(app).count("<caption>") >= len(boxes)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_short_and_only_shows(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))


def test_students_of_small_groups_are_hidden_and_said_to_be(shown: Open, sample_path: Path) -> None:
    app = shown("equity/students_served.py", sample_path)
    assert ">Hidden</td>" in html(app)
    assert "Hidden" in words(app)


def test_an_analyst_sees_small_groups_and_is_told_not_to_publish(
    open_page: Open, sample_path: Path
) -> None:
    app = open_page("equity/students_served.py", sample_path, role="analyst")
    assert not app.exception
    assert ">Hidden</td>" not in html(app)
    assert "Not for publication" in words(app)


def test_a_filter_of_a_link_is_used(open_page: Open, sample_path: Path) -> None:
    app = open_page("equity/students_served.py", sample_path, area="Area C", compare="Gender")
    assert not app.exception
    assert app.selectbox(key="area").value == "Area C"
    assert app.selectbox(key="compare").value == "Gender"
    assert "by gender" in words(app)


def test_a_filter_of_a_link_that_does_not_exist_is_said(open_page: Open, sample_path: Path) -> None:
    app = open_page("equity/students_served.py", sample_path, area="Area Q")
    assert not app.exception
    assert [each.value for each in app.warning] == [
        "The link asks for area “Area Q”, which is not in the data. Showing all instead."
    ]


def test_a_filter_of_a_link_that_the_page_does_not_have_is_said(
    open_page: Open, sample_path: Path
) -> None:
    """Coverage has no filter by region. A chosen scale of the page Surveys is no filter."""
    app = open_page("partnerships/coverage_and_gaps.py", sample_path, region="Region 3")
    said = [each.value for each in app.caption if "Not filtered by" in each.value]
    assert len(said) == 1
    assert "region “Region 3”, which the link asks for" in said[0]
    assert "shows all" in said[0]
    for script, link in (
        ("partnerships/coverage_and_gaps.py", {"area": "Area C"}),
        ("partnerships/coverage_and_gaps.py", {"revision": "3", "beside": "false"}),
        ("look_up/school.py", {"school": "Ashford Elementary"}),
    ):
        app = open_page(script, sample_path, **link)
        assert not [each.value for each in app.caption if "Not filtered by" in each.value]


def test_choosing_another_scale_changes_the_questions(open_page: Open, sample_path: Path) -> None:
    app = open_page("network/surveys.py", sample_path)
    before = alternatives(app)
    app.selectbox(key="subscale").select("Outreach").run()
    assert not app.exception
    assert any("Interactive homework" in text or "home languages" in text for text in
               set(alternatives(app)) - set(before))  # fmt: skip


@pytest.mark.parametrize("script", WITH_CHARTS)
def test_about_this_number_opens_definition_formula_and_query(
    script: str, open_page: Open, sample_path: Path
) -> None:
    app = open_page(script, sample_path)
    next(each for each in app.button if each.label == "About this number").click().run()
    assert not app.exception
    assert "<dt>Definition</dt>" in html(app)
    assert "<dt>Revision</dt>" in html(app)
    assert any("SELECT" in each.value for each in app.code)


def test_a_chart_is_taken_away_as_csv_or_workbook(open_page: Open, sample_path: Path) -> None:
    app = open_page("coaching/cadre_summary.py", sample_path)
    next(each for each in app.button if each.label == "About and download").click().run()
    assert [each.proto.label for each in app.get("download_button")] == [
        "CSV",
        "Excel",
        "SVG",
        "PNG",
    ]


def test_rows_behind_a_number_tell_file_sheet_and_row(open_page: Open, sample_path: Path) -> None:
    app = open_page("coaching/cadre_summary.py", sample_path)
    next(each for each in app.button if each.label == "About this number").click().run()
    assert ">File</th>" in html(app)
    assert "07_Coaching logs 2025-26.xlsx" in html(app)


def _definitions(app: AppTest) -> list[str]:
    """What can be opened in the page itself: an indicator each. The menu's sections fold too."""
    return [each.label for each in app.main.expander]


def test_definitions_print_every_indicator(open_page: Open, sample_path: Path) -> None:
    from analytics import INDICATORS

    app = open_page("reference/definitions.py", sample_path)
    assert len(_definitions(app)) == len(INDICATORS)
    assert len(app.code) == len(INDICATORS)
    app.selectbox(key="program").select("Missouri").run()
    chosen = [each for each in INDICATORS.values() if each.program == "Missouri"]
    assert len(_definitions(app)) == len(chosen)
