"""A filled template comes back without any mapping by hand."""

import os
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Kind
from data_loaders.importing import load_file
from data_loaders.store import open_store, undo
from data_loaders.templates import write_template

EXAMPLES = int(os.environ.get("TANDEM_EXAMPLES", "0"))
"""How many drawn sheets each template is filled with, beside one that is always the same."""

WRITTEN = (Kind.TEXT, Kind.IDENTIFIER)
SUFFIXES = st.text("abcÑß漢'\"=+-@;,<>&0 9", max_size=6).filter(lambda text: text == text.rstrip())
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)


def cell_for(column, position, word):
    """What a person could type, and the value that the store must then hold.

    ``word`` tells the rows of a sheet apart in every column of text.
    """
    labels = column.vocabulary.labels if column.vocabulary else {}
    code, label = next(iter(labels.items()), ("", ""))
    match column.kind:
        case Kind.INTEGER | Kind.NUMBER:
            number = 12 if column.maximum is None else int(min(12, column.maximum))
            return number, number
        case Kind.DATE:
            return date(2026, 3, 31), date(2026, 3, 31)
        case Kind.MONTH:
            return "2026-03", date(2026, 3, 1)
        case Kind.SCHOOL_YEAR:
            return "2025-26", "2025-26"
        case Kind.YES_NO:
            return "yes", True
        case Kind.CODE | Kind.CODES:
            return label, code
        case _:
            return f"0{position}{word}", f"0{position}{word}"


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=list(DATASETS))
@settings(
    max_examples=max(1, EXAMPLES),
    deadline=None,
    database=None,
    phases=[Phase.explicit, *([Phase.generate] if EXAMPLES else [])],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=st.lists(SUFFIXES, min_size=1, max_size=5, unique=True))
@example(words=["", "a", " Ñandú 7", '\'; -- "q" =1+1', "<b>, x"])
def test_a_template_filled_below_its_example_loads_to_the_same_rows(
    store, tmp_path, dataset, words
):
    path = tmp_path / "filled.xlsx"
    write_template(dataset, path)
    book = load_workbook(path)
    names_a_row = any(dataset.by_name[name].kind in WRITTEN for name in dataset.key)
    typed = [
        [cell_for(column, place, word) for place, column in enumerate(dataset.columns, start=1)]
        for word in (words if names_a_row else words[:1])
    ]
    for number, row in enumerate(typed, start=3):
        for place, (text, _) in enumerate(row, start=1):
            book.worksheets[0].cell(number, place).value = text
    book.save(path)
    report = load_file(store, path)
    assert dataset.name in [sheet.dataset for sheet in report.used]
    assert report.held_back == 0
    held = store.query(f"SELECT * FROM {dataset.name} ORDER BY _row")
    values = [[row[column.name] for column in dataset.columns] for row in held]
    undo(store, report.revision, "tester")
    assert values == [[value for _, value in row] for row in typed]
    assert store.query(f"SELECT * FROM {dataset.name}") == []


def test_the_example_row_and_the_guide_of_a_template_are_never_imported(store, tmp_path):
    path = tmp_path / "school.xlsx"
    write_template(DATASETS["school"], path)
    book = load_workbook(path)
    assert book.worksheets[0].cell(2, 1).value.startswith("Example, not imported: ")
    book.worksheets[0].append(["000111", "Alder"])
    book.save(path)
    report = load_file(store, path)
    (used,) = report.used
    assert (used.loaded, used.skipped) == (1, {"example row of the template": 1})
    assert [sheet.is_own for sheet in report.sheets] == [False, True, True]
    assert store.query("SELECT school_id FROM school") == [{"school_id": "000111"}]


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    schools=st.dictionaries(
        st.integers(0, 999999).map("{:06d}".format),
        st.tuples(WORDS, st.integers(0, 3000) | st.none()),
        min_size=1,
        max_size=12,
    )
)
def test_any_schools_come_back_as_they_were_written_and_undo_takes_them_away(tmp_path, schools):
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    folder.mkdir()
    path = folder / "schools.csv"
    lines = [f"{i},{name},{'' if n is None else n}" for i, (name, n) in schools.items()]
    path.write_text("\n".join(["School ID,School,Students enrolled", *lines]), encoding="utf-8")
    store = open_store(folder / "store.duckdb")
    report = load_file(store, path)
    rows = store.query("SELECT school_id, school_name, students FROM school")
    assert {r["school_id"]: (r["school_name"], r["students"]) for r in rows} == schools
    undo(store, report.revision, "tester")
    assert store.query("SELECT * FROM school") == []
    store.close()
