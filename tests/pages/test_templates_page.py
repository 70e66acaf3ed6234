"""The page where somebody without a file finds one to fill in."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
from page_words import html, words
from streamlit.testing.v1 import AppTest

from data_loaders.datasets import DATASETS
from pages.components.panels import templates

Open = Callable[..., AppTest]


def test_a_workbook_is_found_by_its_program(open_page: Open, empty_path: Path) -> None:
    app = open_page("data/templates.py", empty_path, program="Ohio", workbook="Team roster")
    assert not app.exception
    assert "Workbooks: Ohio" in html(app)
    assert "One row per school, school year and team member." in words(app)
    labels = [each.proto.label for each in app.get("download_button")]
    assert labels == ["Download these 10 workbooks", "Download team roster"]


def test_every_dataset_that_no_page_fills_has_its_workbook() -> None:
    offered = [name for program in templates.programs() for name in templates.datasets_of(program)]
    assert sorted([*offered, *templates.ON_PAGES]) == sorted(DATASETS)


def test_the_workbooks_of_a_program_come_in_one_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(templates.zipped(["school", "coach"]))) as archive:
        assert archive.namelist() == ["school.xlsx", "coach.xlsx"]
        book = openpyxl.load_workbook(io.BytesIO(archive.read("school.xlsx")))
    assert book.worksheets[0]["A1"].value == "School ID"
    assert book["Guide"]["A4"].value == "One row per school. Rows are told apart by: School ID."
