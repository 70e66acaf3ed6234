"""Tables tell hidden, missing and zero apart; files carry what is needed to explain them."""

import csv
import io

import openpyxl
import pytest

from analytics import INDICATORS, Result, ResultRow, Role, State
from analytics.tables import Column, Table, crosstab, table_of
from analytics.workbooks import harmless
from pages.components.downloads import csv_of, xlsx_of
from pages.components.labels import plain
from pages.components.table import html_of

ROWS = (
    ResultRow({"district": "=1+1"}, 0.0, 0, 40, 40, 0.0, 8.8, State.VALUE),
    ResultRow({"district": "<b>B</b>"}, None, None, None, None, None, None, State.SUPPRESSED),
    ResultRow({"district": "C"}, None, None, None, None, None, None, State.NO_DATA),
)
RESULT = Result(
    INDICATORS["served_rate"], ("district",), {"area": "A"}, 7, Role.VIEWER, ROWS, "SELECT 1"
)


def test_hidden_no_data_and_zero_are_three_things() -> None:
    table = table_of(RESULT, "Served")
    assert [each[1] for each in table.rows] == [0.0, "Hidden", "No data"]
    text = html_of(table)
    assert '<td class="t-number">0.0</td>' in text
    assert '<td class="t-number t-hidden">Hidden</td>' in text
    assert '<td class="t-number t-none">No data</td>' in text


def test_a_table_has_caption_headings_and_a_region_for_the_keyboard() -> None:
    text = html_of(table_of(RESULT, "Served & counted"))
    assert (
        '<div class="t-region" role="region" tabindex="0" aria-label="Served &amp; counted">'
        in text
    )
    assert "<caption>Served &amp; counted</caption>" in text
    assert text.count('scope="row"') == 3
    assert text.count('scope="col"') == 6


def test_the_first_column_stands_at_the_left_and_short_texts_in_one_line() -> None:
    columns = (Column("Place", True), Column("Area"), Column("Students", True))
    text = html_of(Table("Ranking", columns, ((1, "Area C", 260),)))
    assert '<th scope="col">Place</th>' in text
    assert '<th scope="col" class="t-number">Students</th>' in text
    assert '<td class="t-brief">Area C</td>' in text


def test_text_from_files_is_never_markup() -> None:
    assert "<b>B</b>" not in html_of(table_of(RESULT, "Served"))


def test_rows_beyond_the_limit_are_announced() -> None:
    table = Table("Many", (Column("Name"),), tuple((str(n),) for n in range(30)))
    assert "<p>20 further rows are in the download.</p>" in html_of(table, limit=10)


def test_a_cross_table_has_a_row_a_group_and_its_size() -> None:
    rows = tuple(
        ResultRow(
            {"item": "languages", "answer": name}, share, None, 50, 50, None, None, State.VALUE
        )
        for name, share in (("Often", 60.0), ("Never", 40.0))
    )
    said = Result(INDICATORS["answer_share"], ("item", "answer"), {}, 1, Role.VIEWER, rows, "")
    table = crosstab(said, "Answers", "item", "answer", ("Never", "Often"))
    assert table.rows == (("Information in home languages", 40.0, 60.0, 50),)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@cmd", "\t=1", "\r=1"])
def test_text_that_a_spreadsheet_would_run_stays_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


def test_negative_numbers_stay_numbers() -> None:
    assert harmless(-11.5) == -11.5


def test_csv_carries_filters_revision_and_rule() -> None:
    text = csv_of(table_of(RESULT, "Served"), RESULT).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 3
    assert rows[0]["District"] == "'=1+1"
    assert rows[0]["Filters"] == "Area: Area A"
    assert rows[0]["Revision"] == "7"
    assert rows[0]["Suppression"].startswith("Groups of fewer than 10 people are hidden")


def test_a_workbook_carries_the_same_on_a_sheet_of_its_own() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(table_of(RESULT, "Served"), RESULT)))
    numbers, about = book["Numbers"], book["About"]
    assert numbers["A2"].value == "'=1+1"
    assert numbers["A2"].data_type == "s"
    assert (numbers["B2"].value, numbers["B3"].value) == (0, "Hidden")
    notes = {row[0].value: row[1].value for row in about.iter_rows()}
    assert notes["Filters"] == "Area: Area A"
    assert notes["Revision"] == "7"


def test_an_analysts_file_says_that_it_is_not_for_publication() -> None:
    raw = Result(RESULT.indicator, RESULT.by, {}, 7, Role.ANALYST, ROWS, "")
    text = csv_of(table_of(raw, "Served"), raw).decode("utf-8-sig")
    assert "not for publication" in text


@pytest.mark.parametrize(
    ("name", "shown"),
    [("*Star* School", r"\*Star\* School"), ("a:material/home:", r"a\:material/home:")],
)
def test_names_from_files_are_not_markup_in_headings(name: str, shown: str) -> None:
    assert plain(name) == shown
    assert plain("Gap: -11.4 points (12%)") == "Gap: -11.4 points (12%)"
