"""The sample data load once, and go on where a stopped process left them."""

from data_loaders.declarations import Action
from data_loaders.importing import ensure_sample, load_file, sample


def test_a_stopped_load_goes_on_and_nothing_is_loaded_twice(store, tmp_path, monkeypatch):
    folder = tmp_path / "files"
    folder.mkdir()
    monkeypatch.setattr(sample, "SAMPLE_FILES", folder)
    for number, name in enumerate(("Ada", "Bell"), start=1):
        text = f"School ID,School\n{number:02d},{name}\n"
        (folder / f"{number:02d}_{name}.csv").write_text(text, encoding="utf-8")
    load_file(store, folder / "01_Ada.csv", action=Action.SAMPLE)
    assert ensure_sample(store)
    assert [revision.file_name for revision in store.history()] == ["02_Bell.csv", "01_Ada.csv"]
    assert not ensure_sample(store)


def test_a_store_with_data_of_ones_own_gets_no_sample(store, csv):
    load_file(store, csv("School ID,School", "01,Ada"))
    assert not ensure_sample(store)
    assert store.revision() == 1
