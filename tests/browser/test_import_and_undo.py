"""A spreadsheet is dropped, looked at, committed, seen in the numbers, and taken back."""

import pytest
from playwright.sync_api import expect

SCHOOLS = """school_id,school_name,district_id,district_name,level
000111,Alder School,000901,Alder District,elementary
000222,Birch School,000901,Alder District,high
,Nameless School,000901,Alder District,high
"""


@pytest.fixture
def school_file(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_text(SCHOOLS, encoding="utf-8")
    return path


def test_a_file_is_checked_committed_and_taken_back(fresh_app, visit, school_file):
    view = visit(f"{fresh_app.address}/import")
    page = view.page
    page.locator("input[type=file]").set_input_files(school_file)

    expect(page.get_by_role("heading", name="schools.csv", exact=True)).to_be_visible(
        timeout=30_000
    )
    expect(page.get_by_text("Recognised as Schools")).to_be_visible(timeout=30_000)
    expect(page.get_by_text("1 row with errors")).to_be_visible()
    view.settle()
    assert view.violations() == []

    page.get_by_role("button", name="Import 2 good rows").click()
    expect(page.get_by_role("heading", name="Revision 1: schools.csv")).to_be_visible(
        timeout=30_000
    )
    view.settle()
    assert view.violations() == []

    page.get_by_role("button", name="Undo revision 1").click()
    expect(page.get_by_text("Taken back by revision 2: 2 rows reversed.")).to_be_visible(
        timeout=30_000
    )
    view.settle()


def test_a_file_that_is_no_spreadsheet_is_refused_in_words(fresh_app, visit, tmp_path):
    path = tmp_path / "picture.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    view = visit(f"{fresh_app.address}/import")
    view.page.locator("input[type=file]").set_input_files(path)

    expect(view.page.locator("[data-testid=stAlertContentError]")).to_be_visible(timeout=30_000)
    view.settle()
    assert "Traceback" not in view.page.locator("main, [data-testid=stMain]").first.inner_text()
