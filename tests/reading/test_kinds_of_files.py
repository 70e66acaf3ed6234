"""A file is told by its content; what cannot be read is refused in words."""

import json
import struct
import zipfile

import openpyxl
import pytest
from reading_helpers import cells_of, write_ole

from data_loaders.errors import FileError
from data_loaders.reading import read_file

BOF = struct.pack("<HHHH", 0x0809, 4, 0x0600, 0x0005)


def refusal(path) -> str:
    with pytest.raises(FileError) as caught:
        read_file(path)
    assert caught.value.do, "a refusal says what to do"
    assert path.name in caught.value.where
    return caught.value.what


def workbook(path):
    book = openpyxl.Workbook()
    book.active.append(["id", "name"])
    book.active.append(["0012", "Ana"])
    book.save(path)
    return path


@pytest.mark.parametrize("name", ["list.csv", "list.xls", "list", "list.ods"])
def test_a_workbook_is_read_whatever_its_name_says(tmp_path, name):
    book = read_file(workbook(tmp_path / name))
    assert book.kind == "xlsx"
    assert cells_of(book.sheets[0]) == [["id", "name"], ["0012", "Ana"]]


def test_text_is_read_whatever_its_name_says(tmp_path):
    path = tmp_path / "list.xlsx"
    path.write_text("id,name\n0012,Ana\n", encoding="utf-8")
    book = read_file(path, original_name="Our list.xlsx")
    assert (book.name, book.kind) == ("Our list.xlsx", "csv")
    assert cells_of(book.sheets[0]) == [["id", "name"], ["0012", "Ana"]]


def test_an_encrypted_xlsx_is_called_locked(tmp_path):
    streams = {"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(5000)}
    assert "locked" in refusal(write_ole(tmp_path / "plan.xlsx", streams))


def test_an_xls_with_a_password_is_called_locked(tmp_path):
    password = struct.pack("<HHHHH", 0x002F, 6, 1, 1, 1)
    assert "locked" in refusal(write_ole(tmp_path / "plan.xls", {"Workbook": BOF + password}))


def test_an_ods_with_a_password_is_called_locked(tmp_path):
    path = tmp_path / "plan.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
        archive.writestr("content.xml", b"\x8f\x12")
    assert "locked" in refusal(path)


def test_an_old_office_file_that_is_no_workbook_is_named_as_such(tmp_path):
    assert "not a workbook" in refusal(write_ole(tmp_path / "a.xls", {"WordDocument": b"x"}))


def test_a_damaged_xls_is_called_damaged_not_locked(tmp_path):
    said = refusal(write_ole(tmp_path / "a.xls", {"Workbook": BOF + b"\xff" * 300}))
    assert "damaged" in said
    assert "locked" not in said


@pytest.mark.parametrize("kept", [30, 200, 2000])
def test_a_workbook_cut_short_is_called_damaged(tmp_path, kept):
    whole = workbook(tmp_path / "whole.xlsx").read_bytes()
    path = tmp_path / "cut.xlsx"
    path.write_bytes(whole[:kept])
    assert "damaged" in refusal(path)


def test_a_zip_bomb_is_refused_by_the_sizes_it_declares(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 200_000_000)
    assert path.stat().st_size < 300_000
    assert "unpacks to" in refusal(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x09\x04\x06\0\0\0\x10\0", "Excel 4"),
        (bytes(range(256)) * 4, "neither a workbook nor text"),
        (
            b"\x03Ann" + b" " * 51 + "\x03Ann".encode("utf-16-le") + b" \0" * 51,
            "has a workbook open",
        ),
        (b'{"a": [1, 2]}', "JSON"),
        (json.dumps({"SurveyEntry": {"SurveyID": "SV_1"}}).encode(), "survey definition"),
        (b"<!DOCTYPE html><html><body>Please sign in</body></html>", "without a table"),
    ],
)
def test_what_holds_no_table_is_refused_by_name(tmp_path, content, word):
    path = tmp_path / "upload.xlsx"
    path.write_bytes(content)
    assert word in refusal(path)


@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("word/document.xml", "zip archive"),
        ("Index/Document.iwa", "Numbers"),
    ],
)
def test_other_archives_are_told_apart(tmp_path, part, word):
    path = tmp_path / "upload.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    assert word in refusal(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    assert "cannot be opened" in refusal(tmp_path / "nowhere.csv")
