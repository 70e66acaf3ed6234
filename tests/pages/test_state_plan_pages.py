"""The state plan, settings, data quality and home: shown, filled in, and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_words import folds, html, words
from streamlit.testing.v1 import AppTest

from analytics import compute, prepare
from analytics.quality_rules import QUALITY_RULES
from data_loaders.importing import load_file
from data_loaders.importing.sample import SAMPLE_FILES
from data_loaders.store import open_store, undo
from pages.components.roles import ROLES

STATE_PAGES = {
    "state_plan/inventory.py": "Leadership inventory",
    "state_plan/leadership_plan.py": "Leadership plan",
    "state_plan/year_over_year.py": "Year over year",
}
PAGES = STATE_PAGES | {
    "data/settings.py": "Settings",
    "data/quality.py": "Data quality",
    "home/home.py": "The network at a glance",
}
Open = Callable[..., AppTest]
OWN = {"state": "North Meridian", "school_year": "2025-26"}


@pytest.fixture(scope="module")
def state_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A store with the schools and the state's workbook."""
    path = tmp_path_factory.mktemp("state") / "store.duckdb"
    opened = open_store(path)
    prepare(opened)
    for name in ("01_Network schools 2025-26.xlsx", "20_State leadership.xlsx"):
        load_file(opened, SAMPLE_FILES / name)
    yield path
    opened.close()


def field(app: AppTest, kind: str, label: str):
    """The field with this label."""
    return next(each for each in app.get(kind) if each.label == label)


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_and_without_data(
    script: str, shown: Open, state_path: Path, empty_path: Path
) -> None:
    for path in (state_path, empty_path):
        app = shown(script, path)
        assert not app.exception
        assert not app.error
        assert [each.value for each in app.title] == [PAGES[script]]


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_short_and_only_shows(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))


@pytest.mark.parametrize("script", STATE_PAGES)
def test_an_empty_page_says_what_is_missing(script: str, shown: Open, empty_path: Path) -> None:
    app = shown(script, empty_path)
    assert "will stand here" in words(app)
    assert "Import a file" in [link.proto.label for link in app.get("page_link")]


def test_the_inventory_says_that_not_all_is_expected(shown: Open, state_path: Path) -> None:
    app = shown("state_plan/inventory.py", state_path)
    assert "States are not expected to conduct all activities." in words(app)
    assert "28 of 47 activities are conducted now, 7 more are planned" in words(app)
    assert any("check and a star: 2 of" in each for each in folds(app))


def test_years_tell_what_was_added_and_dropped(shown: Open, state_path: Path) -> None:
    app = shown("state_plan/year_over_year.py", state_path)
    assert "2025-26: 7 added, 21 kept, 1 no longer conducted" in words(app)
    assert "its 50; districts pick a part of them" in words(app)


def test_an_inventory_is_begun_and_taken_back_on_the_page(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    app = open_page("state_plan/inventory.py", path)
    field(app, "text_input", "State").input("North")
    field(app, "text_input", "School year").input("2025-26")
    marks = [each for each in app.radio if each.label.startswith("CA")]
    marks[0].set_value("now")
    marks[1].set_value("now")
    marks[2].set_value("planned")
    field(app, "text_input", "Other activity, line 1").input("Radio hour")
    press(app, "Save this strategy")

    assert not app.exception
    assert not app.error
    store = open_store(path)
    assert compute(store, "state_practice_rate").only.numerator == 2
    assert compute(store, "planned_activity_rate").only.numerator == 1
    assert compute(store, "write_in_count").only.value == 1
    assert "2 of 47 activities are conducted now" in words(app)
    undo(store, 1, "tester")
    assert compute(store, "state_practice_rate").only.value is None


def test_an_inventory_without_a_school_year_is_not_kept(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    app = open_page("state_plan/inventory.py", path)
    field(app, "text_input", "State").input("North")
    field(app, "text_input", "School year").input("next year")
    press(app, "Save this strategy")
    assert "not a school year" in app.error[0].value
    assert open_store(path).revision() == 0


def test_a_line_of_the_plan_is_written_on_the_page(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    store = open_store(path)
    prepare(store)
    load_file(store, SAMPLE_FILES / "20_State leadership.xlsx")
    app = open_page("state_plan/leadership_plan.py", path, activity="CA8 Joint projects with "
                    "business/community")  # fmt: skip
    field(app, "text_input", "Goal").input("Two joint projects")
    field(app, "text_input", "Office responsible").input("Office of Family Engagement")
    field(app, "number_input", "Budget (USD)").set_value(12345.67)
    press(app, "Save this line")
    assert not app.exception
    assert not app.error
    (line,) = store.query("SELECT * FROM leadership_activity WHERE activity = 'CA8'")
    assert (line["goal"], line["budget"]) == ("Two joint projects", 12345.67)
    assert (line["_sheet"], line["state"]) == ("Leadership plan page", "North Meridian")
    # 3 of 9 are ready; the new line has no timeline yet.
    assert compute(store, "plan_readiness_rate", where=OWN).only.numerator == 3
    assert compute(store, "planned_owner_rate", where=OWN).only.numerator == 6


def test_a_setting_is_changed_and_told_who_did_it(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    title = "Days after the end of the month until a row counts as late"
    app = open_page("data/settings.py", path, program="Missouri", setting=title)
    field(app, "text_input", "Value (days)").input("10")
    field(app, "text_input", "Why").input("Agreed in June")
    press(app, "Save")
    assert not app.exception
    store = open_store(path)
    known = "SELECT value FROM setting_value WHERE setting = 'late_after_days' AND scope = ''"
    assert store.query(known) == [{"value": "10"}]
    assert "revision 1" in html(app)
    assert "Agreed in June" in html(app)
    undo(store, 1, "tester")
    assert store.query(known) == [{"value": "15"}]


def test_a_value_that_cannot_be_is_said_and_not_kept(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    title = "Days after the end of the month until a row counts as late"
    app = open_page("data/settings.py", path, program="Missouri", setting=title)
    field(app, "text_input", "Value (days)").input("soon")
    press(app, "Save")
    assert "is not a whole number" in app.error[0].value
    assert open_store(path).revision() == 0


def test_all_eighteen_rules_stand_on_the_page(shown: Open, state_path: Path) -> None:
    page = html(shown("data/quality.py", state_path))
    assert all(f">{rule.code}</th>" in page for rule in QUALITY_RULES)
    assert "2 of 60 inventory activities" not in page  # all years and states are counted
    assert "An item carries both a check and a star" in page


def test_held_back_rows_are_told_with_their_place(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    sheet = tmp_path / "marks.csv"
    sheet.write_text("State,School year,Activity,Now\nNorth,2025-26,CA1,x\nNorth,2025-26,Q9,x\n")
    store = open_store(path)
    prepare(store)
    load_file(store, sheet, keep_good=True)
    page = html(open_page("data/quality.py", path))
    assert "marks.csv" in page
    assert "this value is not in the list (marks, row 3)" in page


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.audience)
def test_home_answers_the_question_of_a_role(role, open_page: Open, sample_path: Path) -> None:
    app = open_page("home/home.py", sample_path)
    app.selectbox(key="who").select(role.title).run()
    assert not app.exception
    assert role.question in words(app)
    assert app.selectbox(key="who").value == role.title
    about = [button for button in app.button if str(button.key).startswith("card-home")]
    assert len(about) == len(role.numbers)
    for program in ("Network of", "Coaching support", "District systems", "State leadership",
                    "Partnerships"):  # fmt: skip
        assert f"**{program}" in words(app)
