"""The command line: one JSON document, exit statuses, friendly errors, and the files it writes."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest
from analytics_helpers import Fill

from analytics.__main__ import main
from analytics.dictionary import data_dictionary
from data_loaders.store import Store

ROOT = Path(__file__).parents[2]
YEAR = "2024-25"


@pytest.fixture
def known(store: Store, fill: Fill) -> list[str]:
    """A store with 8 Pacific Islander, 40 Asian and 60 Black students, half of them served."""
    groups = {"PI7": 8, "AS7": 40, "BL7": 60}
    ids = [
        (group, f"{group}{n}", n % 2 == 0) for group, size in groups.items() for n in range(size)
    ]
    here = {"school_year": YEAR, "school_id": "1"}
    fill(
        school=[{"school_id": "1", "school_name": "=Willow", "area": "A", "district": "City"}],
        enrolment=[
            {**here, "student_id": i, "race_ethnicity": g, "grade": "03"} for g, i, _ in ids
        ],
        student_roster=[{**here, "program_id": "G", "student_id": i} for _, i, s in ids if s],
    )
    return ["--store", str(store.path)]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_compute_prints_one_document(known: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    words = ("compute", "served_rate", "--by", "race_ethnicity", "--json", *known)
    before = json.loads(run(capsys, *words)[1])
    assert before["rows"] == []
    assert "not been published yet" in before["note"]
    assert run(capsys, "publish", "--json", *known)[0] == 0
    status, out, _ = run(capsys, *words, "--where", "school_year=2024-25")
    document = json.loads(out)
    assert status == 0
    assert (document["release"], document["note"]) == (1, "")
    assert (document["indicator"], document["unit"], document["revision"]) == (
        "served_rate",
        "%",
        1,
    )
    states = {row["race_ethnicity"]: row["state"] for row in document["rows"]}
    assert states == {"AS7": "suppressed", "BL7": "value", "PI7": "suppressed"}
    assert {row["value"] for row in document["rows"]} == {None, 50}


def test_an_analyst_sees_raw_numbers(known: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    words = ("compute", "P7", "--where", "race_ethnicity=PI7", "--role", "analyst", *known)
    status, out, _ = run(capsys, *words)
    assert status == 0
    assert "50.0% (4 of 8 students)" in out
    assert "Not for publication" in out


def test_rows_for_viewers_and_analysts(
    known: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    viewer = json.loads(run(capsys, "rows", "served_rate", "--json", *known)[1])
    assert (viewer["rows"], viewer["total"]) == ([], None)
    words = ("rows", "served_rate", "--role", "analyst", "--json", *known)
    analyst = json.loads(run(capsys, *words)[1])
    assert len(analyst["rows"]) == 108
    assert {"_file", "_sheet", "_row"} <= set(analyst["rows"][0])


def test_a_wrong_call_is_told_without_a_traceback(
    known: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "compute", "nonsense", *known)
    assert (status, out) == (2, "")
    assert err.startswith("There is no indicator 'nonsense'.")
    status, out, _ = run(capsys, "compute", "served_rate", "--by", "topic", "--json", *known)
    assert status == 2
    assert "cannot be broken down" in json.loads(out)["error"]
    assert run(capsys, "compute", "served_rate", "--where", "area", *known)[0] == 2
    assert run(capsys, "compute", "served_rate", "--as-of", "9", *known)[0] == 2


def test_list_needs_no_store(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "list", "--json")
    assert status == 0
    assert {"id", "definition", "dimensions"} <= set(json.loads(out)[0])


def test_the_committed_dictionary_is_the_generated_one() -> None:
    committed = (ROOT / "docs" / "data_dictionary.md").read_text(encoding="utf-8")
    assert committed == data_dictionary(), (
        "run: python -m analytics dictionary docs/data_dictionary.md"
    )


def test_a_release_holds_protected_numbers_and_nothing_else(
    known: list[str], store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run(capsys, "publish", "--term", "Fall 2025", "--json", *known)
    assert status == 0
    manifest = json.loads(out)
    assert (manifest["term"], manifest["revision"], manifest["smallest_group"]) == (
        "Fall 2025",
        1,
        10,
    )
    with duckdb.connect(manifest["file"], read_only=True) as release:
        names = {name for (name,) in release.execute("SHOW TABLES").fetchall()}
        of_students = release.execute(
            "SELECT count(*) FROM published WHERE indicator IN ('served_rate', 'roster_slots')"
        ).fetchall()
        loose = release.execute(
            "SELECT count(*) FROM published WHERE state <> 'value' AND "
            "coalesce(value, numerator, denominator, people, low, high) IS NOT NULL"
        ).fetchall()
    assert names == {"published", "manifest"}
    assert of_students == [(0,)]
    hidden = duckdb.execute(
        "SELECT served, enrolled, rate_to FROM read_parquet(?) "
        "WHERE level = 'state' AND cube = 'race_ethnicity' AND race_ethnicity = 'PI7'",
        [manifest["students"]["file"]],
    ).fetchall()
    assert hidden == [(None, None, None)]
    assert loose == [(0,)]
    again = json.loads(run(capsys, "publish", "--json", *known)[1])
    assert len(again["release_before"]) == 64


def test_publishing_by_command_has_the_choices_of_the_page(
    known: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Two groups and a smallest count of 15: no cube of another group, and the rule says 15."""
    words = ("publish", "--group", "race_ethnicity,gender", "--smallest", "15", "--json", *known)
    status, out, _ = run(capsys, *words)
    assert status == 0
    students = json.loads(out)["students"]
    cubes = [tuple(cube["dimensions"]) for cube in students["lattice"]["cubes"]]
    alone = [(), ("race_ethnicity",), ("gender",), ("race_ethnicity", "gender")]
    assert sorted(cubes) == sorted(alone)
    assert students["settings"]["smallest"] == 15
    assert "fewer than 15 students" in students["rules"][0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--smallest", "4"), "Choose one from 5 to 30"),
        (("--smallest", "0"), "cannot be 0"),
        (("--group", "zodiac"), "no group of students 'zodiac'"),
    ],
)
def test_a_choice_that_the_page_does_not_offer_is_refused(
    known: list[str], capsys: pytest.CaptureFixture[str], words: tuple[str, str], said: str
) -> None:
    status, _, told = run(capsys, "publish", *words, *known)
    assert status == 2
    assert said in told
