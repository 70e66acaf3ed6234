"""What is remembered can be seen, added and forgotten on its page."""

from page_words import html

from data_loaders.importing import load_file
from data_loaders.store import open_store


def words(app):
    return " ".join(each.value for each in app.markdown)


def press(app, label):
    (button,) = [each for each in app.button if each.label == label]
    button.click()
    app.run()


STUDENTS = "School year,Student ID,School ID,EL"


def test_a_value_is_decided_and_forgotten_again(open_page, prepared_file, tmp_path, csv):
    store = open_store(tmp_path / "own.duckdb")
    path = csv(STUDENTS, "2025-26,A,01,EL-yes", "2025-26,B,01,Yes")
    load_file(store, path, keep_good=True)

    viewer = open_page("data/mappings.py", tmp_path / "own.duckdb")
    assert "EL-yes" not in html(viewer)
    assert "Values in files about students are shown to analysts" in words(viewer)
    app = open_page("data/mappings.py", tmp_path / "own.duckdb", "analyst")
    assert "EL-yes" in html(app)
    assert "Fewer than 10" in html(app)
    (code,) = [box for box in app.selectbox if box.label == "Stands for"]
    code.select("EL")
    press(app, "Save")
    assert "Every value of the files on record is known" in words(app)
    assert load_file(store, path, keep_good=True).held_back == 0

    (what,) = [box for box in app.selectbox if box.label == "What is remembered"]
    what.select_index(0)
    press(app, "Forget it")
    assert "EL-yes" in html(app)
    assert not app.exception


def test_columns_chosen_at_an_import_stand_on_the_page(open_page, tmp_path, csv):
    store = open_store(tmp_path / "own.duckdb")
    chosen = {"Key": "school_id", "Name of it": "school_name", "Band": ""}
    path = csv("Key,Name of it,Band", "01,Ada,1")
    load_file(store, path, as_="school", map_=chosen, who="Anna")
    app = open_page("data/mappings.py", tmp_path / "own.duckdb")
    page = html(app)
    assert all(text in page for text in ("Name of it", "Schools: School ID", "not used", "by Anna"))
