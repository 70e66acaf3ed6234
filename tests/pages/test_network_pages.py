"""The pages of the network: whom to call, what is due, and how schools moved."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from page_words import alternatives, headings, html, words
from streamlit.testing.v1 import AppTest

from analytics import prepare
from data_loaders.importing import load_file
from data_loaders.importing.sample import SAMPLE_FILES
from data_loaders.store import Store, open_store

Open = Callable[..., AppTest]
PAGES = {
    "network/stages.py": "Stages and movement",
    "network/check_ins.py": "Check-ins due and held",
    "network/submissions.py": "Submissions",
    "network/teams_and_plans.py": "Teams and plans",
    "network/regions.py": "Regions",
}


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_with_the_sample_data(script: str, shown: Open, sample_path: Path) -> None:
    app = shown(script, sample_path)
    assert not app.exception
    assert not app.error
    assert [each.value for each in app.title] == [PAGES[script]]
    assert len(alternatives(app)) >= 4
    assert len(set(alternatives(app))) == len(alternatives(app))


@pytest.mark.parametrize("script", PAGES)
def test_an_empty_page_says_what_is_missing(script: str, shown: Open, empty_path: Path) -> None:
    app = shown(script, empty_path)
    assert not app.exception
    assert not alternatives(app)
    assert "will stand here" in " ".join(each.value for each in app.markdown)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_lists_every_indicator_that_names_it(
    script: str, shown: Open, sample_path: Path
) -> None:
    from analytics import INDICATORS
    from pages.menu import ENTRIES

    address = next(entry.address for entry in ENTRIES if entry.script == script)
    named = [each.name for each in INDICATORS.values() if each.page == address]
    text = html(shown(script, sample_path))
    assert named
    assert all(name in text for name in named)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_short_and_only_shows(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))


def test_the_region_page_begins_with_whom_to_call(open_page: Open, sample_path: Path) -> None:
    app = open_page("network/regions.py", sample_path, region="Region 11")
    assert not app.exception
    assert headings(app)[0].startswith("This week: ")
    assert "Contact overdue" in html(app)
    assert "no contact since a reason was opened" in html(app)


def test_movement_is_told_in_words_and_as_a_matrix(shown: Open, sample_path: Path) -> None:
    app = shown("network/stages.py", sample_path)
    # Counted from the stage history by hand: see the numbers of sample_data/README.md.
    assert "24 of 61 schools moved forward, 3 moved back" in headings(app)
    assert "From 2023-24 to 2025-26 schools moved forward 53 times and back 3 times" in headings(
        app
    )


def test_check_ins_can_be_compared_by_coach(open_page: Open, sample_path: Path) -> None:
    app = open_page("network/check_ins.py", sample_path, compare="Coach")
    assert not app.exception
    assert "by coach" in words(app)


def test_the_days_due_stand_on_the_page(shown: Open, sample_path: Path) -> None:
    app = shown("network/submissions.py", sample_path)
    text = html(app).replace("\N{NO-BREAK SPACE}", " ")
    assert "31 October 2025" in text
    assert "31 May 2026" in text


@pytest.fixture
def network(tmp_path: Path) -> Iterator[Store]:
    """A store of one's own with directory, membership, stages and contacts."""
    opened = open_store(tmp_path / "network.duckdb")
    prepare(opened)
    for name in ("01_Network schools 2025-26.xlsx", "03_Coach contacts.csv"):
        load_file(opened, SAMPLE_FILES / name)
    yield opened
    opened.close()


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def test_a_reason_is_opened_and_closed_on_the_page(open_page: Open, network: Store) -> None:
    app = open_page("network/regions.py", network.path, region="Region 11")
    number = network.revision()
    school = app.selectbox(key=f"open|{number}|school").options[0]
    app.selectbox(key=f"open|{number}|school").select(school)
    app.selectbox(key=f"open|{number}|reason").select("Reboot")
    app.date_input(key=f"open|{number}|day").set_value(date(2026, 4, 20))
    press(app, "Open the reason")
    assert not app.exception
    assert not app.error
    app.selectbox(key=f"close|{number + 1}|reason").select_index(0)
    app.date_input(key=f"close|{number + 1}|day").set_value(date(2026, 4, 28))
    press(app, "Close the reason")
    assert not app.error
    (row,) = network.query("SELECT reason, opened_on, closed_on, _sheet FROM coaching_reason")
    assert tuple(row.values()) == ("reboot", date(2026, 4, 20), date(2026, 4, 28), "Regions page")


def test_a_contact_without_a_day_is_refused_in_words(open_page: Open, network: Store) -> None:
    app = open_page("network/regions.py", network.path, region="Region 11")
    number = network.revision()
    app.selectbox(key=f"contact|{number}|school").select_index(0)
    press(app, "Save the contact")
    assert not app.exception
    assert app.error
    assert network.revision() == number
    app.selectbox(key=f"contact|{number}|school").select_index(0)
    app.date_input(key=f"contact|{number}|day").set_value(date(2026, 4, 29))
    press(app, "Save the contact")
    assert not app.error
    assert network.revision() == number + 1
