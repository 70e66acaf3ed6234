"""An unknown survey is named and confirmed on its page, and versions stand side by side."""

import pandas as pd
from page_words import html

from data_loaders.importing import load_file
from data_loaders.store import open_store
from pages.components.panels import instruments

FORM = "Timestamp,The office is friendly,I get news in time"
ANSWERS = ("Agree,Often", "Disagree,Never", "Strongly agree,Sometimes")


def test_a_draft_is_named_and_confirmed(open_page, tmp_path, csv):
    store = open_store(tmp_path / "own.duckdb")
    rows = [f"3/1/2026 10:0{minute}:00,{cells}" for minute, cells in enumerate(ANSWERS)]
    path = csv(FORM, *rows, name="front_desk.csv")
    load_file(store, path)
    app = open_page("data/instruments.py", tmp_path / "own.duckdb")
    assert "Draft" in html(app)
    (title,) = [box for box in app.text_input if box.label == "Title"]
    title.set_value("Front desk survey")
    (level,) = [box for box in app.selectbox if box.label == "Who answers"]
    level.select("other")
    (button,) = [each for each in app.button if each.label == "Save and confirm"]
    button.click()
    app.run()
    assert not app.exception
    assert "Draft" not in html(app)
    assert "Front desk survey" in html(app)
    load_file(store, path)
    scores = store.query("SELECT score FROM survey_response WHERE question LIKE 'The office%'")
    # Agreement without a middle runs from 1 to 4.
    assert sorted(row["score"] for row in scores) == [2, 3, 4]


def test_versions_of_the_district_form_stand_side_by_side(open_page, tmp_path):
    app = open_page(
        "data/instruments.py",
        tmp_path / "own.duckdb",
        earlier="Partnership program survey, district level, version 1",
        later="Partnership program survey, district level (version 2)",
    )
    said = html(app)
    assert all(word in said for word in ("Same", "Reworded", "New", "Dropped"))
    assert any("May be shown as one line:" in each.value for each in app.markdown)


def test_only_questions_that_a_person_changed_are_saved():
    names = [
        instruments.ITEM,
        instruments.QUESTION,
        instruments.LABEL,
        instruments.ANSWERS,
        instruments.SCORE,
        instruments.REVERSED,
    ]
    before = pd.DataFrame(
        [
            ("Q1", "The office is friendly", "Friendly", "Agreement", "desk", False),
            ("Q2", "I get news in time", "News", "Not scored", "", False),
        ],
        columns=names,
    )
    after = before.copy()
    after.loc[1, instruments.ANSWERS] = "Frequency"
    after.loc[1, instruments.REVERSED] = True
    assert instruments.changed_items("front_desk", before, after) == [
        {
            "instrument": "front_desk",
            "item": "Q2",
            "item_label": "News",
            "answer_scale": "frequency",
            "subscale": None,
            "is_reversed": "yes",
        }
    ]
