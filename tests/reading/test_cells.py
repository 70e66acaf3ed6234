"""Cells have a value, a kind and the address a person would say."""

import pytest
from reading_helpers import sheet_of

from data_loaders.reading import CellKind, address
from data_loaders.reading.cells import column_number, kind_of_text


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [
        (1, 0, "A1"),
        (7, 1, "B7"),
        (2, 25, "Z2"),
        (2, 26, "AA2"),
        (9, 701, "ZZ9"),
        (1, 16383, "XFD1"),
    ],
)
def test_addresses_are_those_of_a_spreadsheet(row, column, name):
    assert address(row, column) == name
    assert column_number(name.rstrip("0123456789")) == column


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (None, CellKind.BLANK),
        ("  ", CellKind.BLANK),
        ("0400012", CellKind.NUMBER),
        ("-3.5e7", CellKind.NUMBER),
        ("12,345", CellKind.NUMBER),
        ("85.5%", CellKind.NUMBER),
        ("2024-03-01", CellKind.DATE),
        ("2024-03-01 08:30:00", CellKind.DATE),
        ("1961-11-21T12:17:18+00:00", CellKind.DATE),
        ("3/1/2024 8:30 PM", CellKind.DATE),
        ("N/A", CellKind.TEXT),
        ("K-12", CellKind.TEXT),
        ("12 pupils", CellKind.TEXT),
        ("٣", CellKind.NUMBER),
    ],
)
def test_the_look_of_a_text_tells_its_kind(text, kind):
    assert kind_of_text(text) is kind


def test_a_cell_outside_the_sheet_is_blank_and_an_error_cell_is_not():
    sheet = sheet_of(["a", None], errors={(1, 1): "#N/A"})
    assert (sheet.cell(1, 0).value, sheet.cell(1, 0).address) == ("a", "A1")
    assert (sheet.cell(1, 1).value, sheet.cell(1, 1).kind) == ("#N/A", CellKind.ERROR)
    assert sheet.cell(99, 99).kind is CellKind.BLANK
