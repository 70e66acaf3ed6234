"""Percentages and hidden numbers, in the ways in which sheets write them."""

import openpyxl
import pytest

from data_loaders.importing import load_file

HEADER = "IRN,Building name,Chronic absence"


def absences(store):
    return [row["chronic_absence"] for row in store.query("SELECT * FROM school ORDER BY 1")]


def test_a_percentage_may_have_its_sign(store, csv):
    load_file(store, csv(HEADER, "000001,Ada,12.5%", "000002,Bell,8 %", "000003,Cole,0.5%"))
    assert absences(store) == [12.5, 8, 0.5]


def test_cells_shown_as_percentages_are_read_as_such_and_that_is_said(store, tmp_path):
    book = openpyxl.Workbook()
    for row in (HEADER.split(","), ["000001", "Ada", 0.125], ["000002", "Bell", 0.07]):
        book.active.append(row)
    for cell in book.active["C"][1:]:
        cell.number_format = "0.0%"  # shown: 12.5% and 7.0%
    book.save(tmp_path / "absence.xlsx")
    (sheet,) = load_file(store, tmp_path / "absence.xlsx").used
    assert [(f.check, f.severity) for f in sheet.findings] == [("read_as_shares", "warning")]
    assert absences(store) == [12.5, 7]


@pytest.mark.parametrize("texts", [("0.8", "30.5"), ("0", "1"), ("0.8%", "12.5")])
def test_numbers_that_need_not_be_shares_stay_as_they_are(store, csv, texts):
    lines = [f"00000{n},Ada,{text}" for n, text in enumerate(texts)]
    (sheet,) = load_file(store, csv(HEADER, *lines)).used
    assert sheet.findings == ()
    assert absences(store) == [float(text.rstrip("%")) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        *("<10%", "<= 10%", ">95", ">95%", "≥95%", "N<10", "n < 30", "<5.00", "#", "TFS"),
        "Fewer than 10 graduates.",
    ],
)
def test_a_bound_in_place_of_a_number_is_suppressed_and_never_a_number(store, csv, text):
    (sheet,) = load_file(store, csv(HEADER, f"000001,Ada,{text}")).used
    assert [(f.check, f.cell) for f in sheet.findings] == [("suppressed", "C2")]
    assert absences(store) == [None]


def test_a_sign_of_percent_in_a_count_is_an_error(store, csv):
    (sheet,) = load_file(store, csv("IRN,Building name,Enrollment", "000001,Ada,85%")).used
    assert [f.check for f in sheet.findings] == ["not_a_whole_number"]
