"""The command line of the loaders: one JSON document, plain errors, exit status."""

import json

import pytest

from data_loaders.__main__ import main
from data_loaders.store import open_store


@pytest.fixture
def run(tmp_path, capsys):
    """Run a command on a store of one's own; status, standard output, standard error."""
    path = tmp_path / "store.duckdb"

    def call(command, *words):
        status = main([command, *map(str, words), "--store", str(path)])
        said = capsys.readouterr()
        return status, said.out, said.err

    yield call
    open_store(path).close()


def test_check_load_history_and_undo_speak_json(run, csv):
    good = csv("School ID,School,Students enrolled", "01,Ada,460")
    status, out, _ = run("check", good, "--json")
    (checked,) = json.loads(out)
    assert (status, checked["committed"], checked["sheets"][0]["dataset"]) == (0, False, "school")
    status, out, _ = run("load", good, "--json")
    (loaded,) = json.loads(out)
    assert (status, loaded["revision"], loaded["sheets"][0]["loaded"]) == (0, 1, 1)
    assert len(loaded["sha256"]) == 64
    status, out, _ = run("history", "--json")
    assert [revision["number"] for revision in json.loads(out)] == [1]
    status, out, _ = run("undo", "1", "--json")
    assert (status, len(json.loads(out)["reversed"])) == (0, 1)


def test_errors_in_the_data_commit_nothing_and_exit_with_1(run, csv):
    bad = csv("School ID,School,Students enrolled", "01,Ada,460", ",Bell,many")
    status, out, _ = run("load", bad)
    assert status == 1
    assert "Not committed: 1 rows have errors" in out
    assert "C3: This is not a whole number 'many'" in out
    assert run("load", bad, "--keep-good")[0] == 0


def test_what_cannot_be_used_exits_with_2_and_a_sentence(run, tmp_path, csv):
    good = csv("School ID,School", "01,Ada")
    status, out, _ = run("load", good, tmp_path / "absent.xlsx", "--json")
    loaded, absent = json.loads(out)
    assert (status, loaded["revision"]) == (2, 1)
    assert "absent.xlsx" in absent["error"]
    assert run("check", good, "--set", "nonsense")[0] == 2
    assert run("check", good, "--as", "nothing_known")[0] == 2
    assert run("undo", "7")[0] == 2
    assert run("template", "unknown", tmp_path / "t.xlsx")[0] == 2


def test_datasets_and_templates_are_told(run, tmp_path):
    status, out, _ = run("datasets", "--json")
    assert status == 0
    assert {"school", "coaching_interaction", "enrolment"} <= {d["name"] for d in json.loads(out)}
    assert run("template", "school", tmp_path / "t.xlsx")[0] == 0
    assert (tmp_path / "t.xlsx").stat().st_size > 0


def test_a_folder_is_loaded_file_by_file(run, csv, tmp_path):
    folder = tmp_path / "drop"
    (folder / "more").mkdir(parents=True)
    csv("School ID,School", "01,Ada", name="drop/schools.csv")
    csv("School ID,School", "02,Bell", name="drop/more/schools.csv")
    csv("lock", name="drop/~$schools.xlsx")
    csv("not a table", name="drop/readme.md")
    status, out, _ = run("load", folder, "--json")
    assert (status, [report["revision"] for report in json.loads(out)]) == (0, [1, 2])


def test_a_folder_without_spreadsheets_is_told(run, tmp_path):
    (tmp_path / "empty").mkdir()
    status, _, error = run("load", tmp_path / "empty")
    assert status == 2
    assert "No spreadsheet is in this folder" in error
