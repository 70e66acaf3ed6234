"""A filled template comes back without any mapping by hand."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Kind
from data_loaders.importing import load_file
from data_loaders.store import open_store, undo
from data_loaders.templates import write_template

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)


def cell_for(column, position):
    """What a person could type, and the value that the store must then hold."""
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
            return f"0{position}", f"0{position}"


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=list(DATASETS))
def test_a_template_filled_below_its_example_loads_to_the_same_row(store, tmp_path, dataset):
    path = tmp_path / "filled.xlsx"
    write_template(dataset, path)
    book = load_workbook(path)
    typed = [cell_for(column, place) for place, column in enumerate(dataset.columns, start=1)]
    for place, (text, _) in enumerate(typed, start=1):
        book.worksheets[0].cell(3, place).value = text
    book.save(path)
    report = load_file(store, path)
    assert dataset.name in [sheet.dataset for sheet in report.used]
    assert report.held_back == 0
    (row,) = store.query(f"SELECT * FROM {dataset.name}")
    held = [row[column.name] for column in dataset.columns]
    assert held == [value for _, value in typed]


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
