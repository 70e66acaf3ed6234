"""The pages of surveys and of session feedback, each view by its own link."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_words import headings, html, words
from streamlit.testing.v1 import AppTest

import sample_data
from analytics import prepare
from data_loaders.importing import load_file
from data_loaders.store import open_store

SURVEYS, FEEDBACK = "network/surveys.py", "district_systems/session_feedback.py"
FILES = Path(sample_data.__file__).parent / "files"
USED = ("01_", "14_", "15_", "16_", "17_", "22_", "23_", "24_")
TRUST = "Reliability and wording"
Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def survey_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A store with the directory, the members and every survey of the sample."""
    path = tmp_path_factory.mktemp("surveys") / "store.duckdb"
    opened = open_store(path)
    prepare(opened)
    for file in sorted(FILES.iterdir()):
        if file.name.startswith(USED):
            load_file(opened, file)
    yield path
    opened.close()


def headers(app: AppTest) -> str:
    return " | ".join(headings(app))


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ({}, "Survey response rate fell"),
        ({"view": "Change"}, "cannot be told apart"),
        ({"view": TRUST}, "scales hold together"),
        ({"survey_level": "District"}, "is rated highest"),
        ({"survey_level": "Coach", "view": TRUST}, "scales hold together"),
        ({"survey_level": "Session or training"}, "is rated highest"),
    ],
)
def test_every_view_of_every_survey_opens_by_its_link(
    link: dict[str, str], told: str, open_page: Open, survey_path: Path
) -> None:
    app = open_page(SURVEYS, survey_path, **link)
    assert not app.exception
    assert not app.error
    assert not app.warning
    assert told in headers(app)


def test_a_new_version_of_a_form_breaks_the_line_and_says_so(
    open_page: Open, survey_path: Path
) -> None:
    link = {"survey_level": "District", "view": "Change", "subscale_district": "Help for schools"}
    app = open_page(SURVEYS, survey_path, **link)
    assert "The line is broken where the version changed" in words(app)
    assert "Help for schools: the form changed, so that the years are not compared" in headers(app)
    assert "The form has another version than in 2024-25: scores are not compared." in words(app)
    assert "lower than in 2024-25" not in words(app)
    assert "matched" not in html(app).split("Every number of this page")[0].lower()


def test_matched_schools_stand_beside_all(open_page: Open, survey_path: Path) -> None:
    app = open_page(SURVEYS, survey_path, view="Change")
    assert "Schools that answered in both years" in html(app)
    assert "All schools" in html(app)


def test_a_mean_has_the_response_rate_beside_it(open_page: Open, survey_path: Path) -> None:
    """The sample's list and its answers, counted by school and year."""
    app = open_page(SURVEYS, survey_path, school_year="2025-26")
    told = words(app)
    found = re.search(r"(\d+) of (\d+) member schools answered \((\S+)%\)", told)
    assert found
    given, listed, share = (float(each) for each in found.groups())
    assert share == pytest.approx(100 * given / listed, abs=0.05)
    assert "is the region heard least" in told
    assert "Broken off" in html(app)


def test_the_trust_of_a_scale_has_omega_beside_alpha(open_page: Open, survey_path: Path) -> None:
    app = open_page(SURVEYS, survey_path, view=TRUST)
    assert "Omega agrees with alpha" in headers(app)
    assert "n/a for Quality: fewer than three questions." in html(app)
    assert "of its scale" in headers(app) or "with its scale" in headers(app)


def test_questions_in_other_words_are_listed(open_page: Open, survey_path: Path) -> None:
    app = open_page(SURVEYS, survey_path, survey_level="District", view=TRUST)
    assert "We visit or call each school of the network every month." in html(app)
    assert ">Reworded<" in html(app)
    assert ">Dropped<" in html(app)


def test_a_survey_that_was_not_held_in_a_year_says_so(open_page: Open, survey_path: Path) -> None:
    app = open_page(SURVEYS, survey_path, survey_level="Coach")
    app.selectbox(key="school_year").select("2024-25").run()
    assert not app.exception
    assert ["is on file for 2024-25" in each.value for each in app.info] == [True]


def test_session_feedback_shows_statements_and_hides_a_small_session(
    open_page: Open, survey_path: Path
) -> None:
    app = open_page(FEEDBACK, survey_path)
    assert not app.exception
    assert not app.error
    assert "“Purpose was clear” is agreed with most" in headers(app)
    assert ">Hidden</td>" in html(app)
    assert "Joyce and Showers 2002" in words(app)


def test_the_statement_of_a_link_is_followed(open_page: Open, survey_path: Path) -> None:
    app = open_page(FEEDBACK, survey_path, statement="Time to practice")
    assert "Agreement with “Time to practice” rose" in headers(app)


def test_the_page_of_session_feedback_opens_on_an_empty_store(
    open_page: Open, empty_path: Path
) -> None:
    app = open_page(FEEDBACK, empty_path)
    assert not app.exception
    assert any("will stand here" in each.value for each in app.markdown)


@pytest.mark.parametrize("script", [SURVEYS, FEEDBACK])
def test_the_scripts_only_show(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))
