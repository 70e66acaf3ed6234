"""A filled template comes back without any mapping by hand."""

import os
from datetime import date
from random import Random

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Kind, Severity
from data_loaders.importing import load_file
from data_loaders.store import open_store, undo
from data_loaders.templates import write_template

EXAMPLES = int(os.environ.get("TANDEM_EXAMPLES", "1"))
"""With how many drawn sheets each template is filled."""

ROWS = 6
LETTERS = "abcÑß漢'\"=+-@;,<>&0 9"
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)


def word(chance):
    """A text that looks like code, markup or a number, and ends in no blank."""
    return "w" + "".join(chance.choices(LETTERS, k=chance.randrange(7))).rstrip()


def cell_for(column, chance):
    """What a person could type into a column, and the value that the store must then hold."""
    labels = column.vocabulary.labels if column.vocabulary else {}
    year = chance.randrange(2000, 2050)
    least = int(column.minimum or 0)
    most = 9999 if column.maximum is None else int(column.maximum)
    match column.kind:
        case Kind.INTEGER:
            return (number := chance.randint(least, most)), number
        case Kind.NUMBER:
            return (number := chance.randint(4 * least, 4 * most) / 4), number
        case Kind.DATE:
            return (day := date.fromordinal(chance.randrange(730000, 750000))), day
        case Kind.MONTH:
            return f"{year}-{(month := chance.randint(1, 12)):02d}", date(year, month, 1)
        case Kind.SCHOOL_YEAR:
            return (text := f"{year}-{(year + 1) % 100:02d}"), text
        case Kind.YES_NO:
            return ((text := chance.choice(("yes", "no"))), text == "yes")
        case Kind.CODE:
            return labels[code := chance.choice(list(labels))], code
        case Kind.CODES:
            codes = chance.sample(list(labels), chance.randint(1, min(3, len(labels))))
            held = ";".join(code for code in labels if code in codes)
            return "; ".join(labels[code] for code in codes), held
        case Kind.IDENTIFIER if column.pad:
            return (text := f"{chance.randrange(10**column.pad):0{column.pad}d}"), text
        case _:
            return (text := word(chance)), text


def is_valid(dataset, values):
    """Whether no rule of the dataset about a single row makes it an error."""
    rules = [each.fails_when for each in dataset.checks if each.severity is Severity.ERROR]
    if not rules:
        return True
    typed = ", ".join(f'CAST(? AS {c.sql_type}) AS "{c.name}"' for c in dataset.columns)
    sql = f"SELECT coalesce({' OR '.join(rules)}, FALSE) FROM (SELECT {typed})"
    return not duckdb.execute(sql, list(values)).fetchone()[0]


def rows_for(dataset, chance):
    """Rows that differ in their key, some of their other columns left blank."""
    rows = {}
    for _ in range(ROWS):
        row = [
            (None, None)
            if column not in dataset.required and chance.random() < 0.3
            else cell_for(column, chance)
            for column in dataset.columns
        ]
        held = dict(zip(dataset.by_name, (value for _, value in row), strict=True))
        if is_valid(dataset, held.values()):
            rows[tuple(held[name] for name in dataset.key)] = row
    return list(rows.values())


@pytest.mark.parametrize("number", range(EXAMPLES))
@pytest.mark.parametrize("dataset", DATASETS.values(), ids=list(DATASETS))
def test_a_template_filled_below_its_example_loads_to_the_same_rows(
    store, tmp_path, dataset, number
):
    path = tmp_path / "filled.xlsx"
    write_template(dataset, path)
    book = load_workbook(path)
    rows = rows_for(dataset, Random(f"{dataset.name} {number}"))
    for place, row in enumerate(rows, start=3):
        for column, (text, _) in enumerate(row, start=1):
            cell = book.worksheets[0].cell(place, column)
            cell.value = text
            cell.data_type = "s" if isinstance(text, str) else cell.data_type
    book.save(path)
    report = load_file(store, path)
    assert dataset.name in [sheet.dataset for sheet in report.used]
    assert report.held_back == 0
    held = store.query(f"SELECT * FROM {dataset.name} ORDER BY _row")
    values = [[row[column.name] for column in dataset.columns] for row in held]
    assert values == [[value for _, value in row] for row in rows]
    undo(store, report.revision, "tester")
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
