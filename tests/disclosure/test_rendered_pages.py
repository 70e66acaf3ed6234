"""The attack from everything that a viewer can carry off: file, exports, charts, tables, text."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from analytics_helpers import commit_rows
from attacker import Attacker
from page_words import alternatives
from printed_pages import name, sums_of
from rendered import (
    exported,
    numbers_of,
    open_page,
    text_of,
    told_by_file,
    told_by_tables,
)
from streamlit.testing.v1 import AppTest

from analytics import prepare
from analytics.disclosure import Release, hiding, publish_students
from analytics.disclosure.exports import csv_of_release, xlsx_of_release
from analytics.disclosure.hiding import Hiding
from data_loaders.store import Store, open_store

YEAR = "2024-25"
RACES = {"AS7": "Asian", "BL7": "Black or African American", "HI7": "Hispanic or Latino",
         "WH7": "White"}  # fmt: skip
SERVED = {"1": (5, 4, 7, 30), "2": (6, 8, 40, 50), "3": (33, 44, 5, 6), "4": (35, 42, 8, 7)}
"""Students served by school and race. With every number below ten hidden each row and each column
has two holes or more, and yet 7 at school 1 can be worked out: the bridge cell."""
ENROLLED = {"1": (61, 53, 67, 71), "2": (59, 73, 79, 83), "3": (89, 97, 57, 43),
            "4": (101, 103, 47, 41)}  # fmt: skip
PAGES: tuple[tuple[str, dict[str, str]], ...] = (
    ("equity/students_served.py", {}),
    ("equity/students_served.py", {"compare": "Gender"}),
    ("equity/students_served.py", {"reference": "White"}),
    ("equity/students_served.py", {"area": "Area A"}),
    ("equity/students_served.py", {"area": "Area B", "compare": "Gender"}),
    ("equity/students_served.py", {"level": "High", "school": "1"}),
    ("equity/geography.py", {}),
    ("equity/geography.py", {"compare": "Gender", "partners": "5 schools"}),
    ("equity/intersections.py", {}),
    ("equity/intersections.py", {"first": "Gender", "second": "Race and ethnicity"}),
    ("equity/publish.py", {}),
    ("home/home.py", {"who": "Evaluation analyst"}),
)


def fill(store: Store) -> None:
    """The table above; schools 1 and 2 in area A, 3 and 4 in area B; every third one is a girl."""
    students: list[dict[str, Any]] = []
    rosters: list[dict[str, Any]] = []
    for school in SERVED:
        for race, served, size in zip(RACES, SERVED[school], ENROLLED[school], strict=True):
            for number in range(size):
                here = {"school_year": YEAR, "school_id": school,
                        "student_id": f"{school}{race}{number}"}  # fmt: skip
                sex = "F" if number % 3 else "M"
                students.append({**here, "race_ethnicity": race, "gender": sex})
                if number < served:
                    rosters.append({**here, "program_id": "G"})
    schools = [
        {"school_id": each, "school_name": f"School {each}", "area": "A" if each in "12" else "B"}
        for each in SERVED
    ]
    commit_rows(store, {"school": schools, "enrolment": students, "student_roster": rosters})


def truth(rows: list[dict[str, Any]]) -> dict[tuple[str, ...], tuple[int, int]]:
    """The true counts of printed cells by race, by hand from the table above."""
    found = {}
    for row in rows:
        if row["gender"] is not None:
            continue
        inside = [s for s in SERVED if row["level"] in ("state", "district", "region")
                  or row["place"] == s or row["place"] == ("A" if s in "12" else "B")]  # fmt: skip
        places = [at for at, race in enumerate(RACES) if row["race_ethnicity"] in (None, race)]
        found[name(row)] = (
            sum(SERVED[s][at] for s in inside for at in places),
            sum(ENROLLED[s][at] for s in inside for at in places),
        )
    return found


@pytest.fixture(scope="module")
def stored(prepared_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The students in a store."""
    path = tmp_path_factory.mktemp("rendered") / "store.duckdb"
    store = open_store(shutil.copy(prepared_file, path))
    prepare(store)
    fill(store)
    yield store
    store.close()


@pytest.fixture(scope="module")
def release(stored: Store) -> Release:
    """The students released."""
    return publish_students(stored, "Fall")


@pytest.fixture(scope="module")
def seen(stored: Store, release: Release) -> list[tuple[dict[str, str], AppTest]]:
    """Every page of the list as a viewer gets it, with its link."""
    with pytest.MonkeyPatch.context() as patch:
        return [(link, open_page(patch, stored.path, script, link)) for script, link in PAGES]


def told(rows: list[dict[str, Any]], served: dict[Any, int]) -> list[tuple[str, ...]]:
    """The small counts of which whoever knows these numbers and all enrolments learns more."""
    true = truth(rows)
    listed = [row for row in rows if row["gender"] is None]
    ranges = {}
    for row in listed:
        size = true[name(row)][1]
        low, high = (row["rate_from"] or 0) / 100, (row["rate_to"] or 100) / 100
        if name(row) not in served:
            ranges[name(row)] = (low * size, high * size)
    attacker = Attacker(served, ranges, sums_of(listed))
    assert attacker.fits({each: true[each][0] for each in ranges})
    few = [each for each in true if true[each][0] < 10]
    return [
        each
        for each in few
        if each in served or not attacker.is_possible(each, 0, min(9, true[each][1]))
    ]


def test_nothing_small_is_told_by_file_exports_and_pages_together(
    release: Release, seen: list[tuple[dict[str, str], AppTest]]
) -> None:
    rows = release.rows(YEAR)
    served, enrolled = told_by_file(rows, name)
    codes = {text: code for code, text in RACES.items()} | {"Female": "F", "Male": "M"}
    rates = 0
    for link, app in seen:
        scope = ("area", link["area"][-1]) if "area" in link else ("state", "")
        for cell, row in told_by_tables(app, scope, codes):
            # Whatever is made of a group's counts stands there only where both are printed.
            assert cell in served and cell in enrolled, (link, row)
            if any(head.startswith("Students served, share (%)") for head in row):
                rates += 1
                assert int(row["Numerator"].replace(",", "")) == served[cell]
                assert int(row["Out of (students)"].replace(",", "")) == enrolled[cell]
    assert rates > 10
    assert sum(count < 10 for count, _ in truth(rows).values()) == 9
    by_race = {cell: count for cell, count in served.items() if "gender" not in str(cell)}
    assert told(rows, by_race) == []


@pytest.mark.parametrize("is_workbook", [False, True])
def test_exports_say_what_the_file_says(release: Release, is_workbook: bool) -> None:
    content = xlsx_of_release(release) if is_workbook else csv_of_release(release)
    head, *lines = exported(content, is_workbook)
    at = {heading: place for place, heading in enumerate(head)}
    rows = release.rows(YEAR)
    assert len(lines) == len(rows)
    for line, row in zip(lines, rows, strict=True):
        for heading, count in (("Served", row["served"]), ("Enrolled", row["enrolled"])):
            assert line[at[heading]] == ("Hidden" if count is None else str(count))
        if row["served"] is None:
            band = {
                0: f"At most {row['rate_to']}%",
                None: "Hidden",
            }.get(row["rate_from"], f"{row['rate_from']}% to {row['rate_to']}%")
            open_above = f"At least {row['rate_from']}%"
            assert line[at["Served, % of enrolled"]] in (band, open_above)


def test_no_rate_of_a_hidden_count_reaches_the_browser(
    release: Release, seen: list[tuple[dict[str, str], AppTest]]
) -> None:
    """Enrolments are chosen so that no two rates are the same: each tells its count."""
    rows = [row for row in release.rows(YEAR) if row["gender"] is None]
    true = truth(rows)
    hidden = {name(row) for row in rows if row["served"] is None}
    shown = {round(100 * true[cell][0] / true[cell][1], 6) for cell in set(true) - hidden}
    secret = {round(100 * true[cell][0] / true[cell][1], 6) for cell in hidden} - shown
    assert len(secret) >= 9
    charts = 0
    for link, app in seen:
        assert not app.exception and not app.error, link
        numbers = numbers_of(app)
        charts += len(alternatives(app))
        assert not secret & numbers, link
        words = text_of(app)
        for cell in hidden:
            served, size = true[cell]
            assert f"{served:,} of {size:,} students" not in words, (link, cell)
    assert charts > 20


def test_without_the_repair_the_attack_succeeds(
    stored: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the rule of lines, and no audit: what the attack is there to find."""

    def only_lines(counts: Any, smallest: int) -> Hiding:
        return hiding.hide(counts, smallest, repairs=False)

    monkeypatch.setattr("analytics.disclosure.protecting.hide", only_lines)
    monkeypatch.setattr("analytics.disclosure.protecting._audit", lambda done: None)
    rows = publish_students(stored, folder=tmp_path).rows(YEAR)
    served, _ = told_by_file(rows, name)
    assert told(rows, {cell: n for cell, n in served.items() if "gender" not in str(cell)})
