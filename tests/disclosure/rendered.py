"""What a viewer can carry off: the file, the exports, and everything that stands on the pages."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from page_words import html
from streamlit.testing.v1 import AppTest

from analytics.dimensions import DIMENSIONS

ROOT = Path(__file__).parents[2]
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>")
LABELS = {each.label: name for name, each in DIMENSIONS.items()}

Known = dict[tuple[str, ...], int]
"""A printed cell (level, place and groups) to a count of it."""


def open_page(patch: pytest.MonkeyPatch, store: Path, script: str, link: dict[str, str]) -> AppTest:
    """A page as a viewer opens it by a link."""
    patch.setenv("TANDEM_STORE", str(store))
    patch.setenv("TANDEM_SAMPLE", "off")
    patch.setenv("TANDEM_ROLE", "viewer")
    patch.chdir(ROOT)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    for name, value in link.items():
        app.query_params[name] = value
    return app.switch_page(f"pages/{script}").run()


def text_of(app: AppTest) -> str:
    """Every word that the browser gets: paragraphs, tables, charts with their alternatives."""
    said = (*app.title, *app.header, *app.markdown, *app.caption, *app.warning, *app.error)
    return " ".join([*(str(each.value) for each in said), html(app)])


def numbers_of(app: AppTest) -> set[float]:
    """Every number in it, those that place the marks of charts among them, to six decimals."""
    return {round(float(each), 6) for each in re.findall(r"\d+\.\d+", text_of(app))}


def tables_of(app: AppTest) -> Iterator[list[list[str]]]:
    """The tables of a page, each with its head."""
    for table in re.findall(r"<table.*?</table>", html(app), re.DOTALL):
        rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
        yield [[unescape(cell) for cell in CELL.findall(row)] for row in rows]


def told_by_tables(
    app: AppTest, scope: tuple[str, ...], codes: dict[str, str]
) -> Iterator[tuple[tuple[str, ...], dict[str, str]]]:
    """Of every row of a table by one group of students that has a value: the printed cell that it
    is about, and the row by its headings.
    """
    for head, *rows in tables_of(app):
        dimension = LABELS.get(head[0], "")
        if dimension not in ("race_ethnicity", "gender") or len(head) < 3 or head[1] in LABELS:
            continue
        for row in rows:
            told = dict(zip(head, row, strict=True))
            if re.match(r"[+-]?[\d.,]+$", row[1]) and row[0] in codes:
                yield (*scope, f"{dimension}={codes[row[0]]}"), told


def told_by_file(rows: Iterable[dict[str, Any]], name: Any) -> tuple[Known, Known]:
    """Served and enrolled as they stand in the protected file."""
    listed = list(rows)
    served = {name(row): row["served"] for row in listed if row["served"] is not None}
    enrolled = {name(row): row["enrolled"] for row in listed if row["enrolled"] is not None}
    return served, enrolled


def exported(content: bytes, is_workbook: bool) -> list[list[str]]:
    """The rows of an export as texts."""
    if is_workbook:
        sheet = load_workbook(io.BytesIO(content))["Students"]
        return [
            ["" if cell is None else str(cell) for cell in row]
            for row in sheet.iter_rows(values_only=True)
        ]
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    return rows[: rows.index([])]
