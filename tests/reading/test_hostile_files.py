"""Files made to harm are refused in a sentence, within bounded memory and time, or do no harm."""

import os
import struct
import zipfile

import openpyxl
import pytest
from reading_helpers import write_ole

from benchmarks.fuzz_files import fuzz
from data_loaders.errors import FileError
from data_loaders.importing import load_file
from data_loaders.reading import child, limits, read_file
from data_loaders.reading.ole import kind_of_ole

HEADER = "School ID,School,Students enrolled"


def refusal(path) -> str:
    with pytest.raises(FileError) as caught:
        read_file(path)
    assert caught.value.do, "a refusal says what to do"
    return caught.value.what


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    book = openpyxl.Workbook()
    book.active.append(HEADER.split(","))
    book.active.append(["000059", "Ash", 12])
    path = tmp_path_factory.mktemp("whole") / "whole.xlsx"
    book.save(path)
    return path


@pytest.fixture
def changed(workbook, tmp_path):
    """The workbook with one of its parts rewritten, or a new part."""

    def change(part, edit):
        path = tmp_path / "changed.xlsx"
        packed = zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(path, "w", packed) as copy:
            for name in dict.fromkeys([*source.namelist(), part]):
                data = source.read(name) if name in source.namelist() else b""
                copy.writestr(name, edit(data) if name == part else data)
        return path

    return change


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_a_workbook_whose_xml_declares_entities_is_refused(changed, part):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    path = changed(part, lambda data: bomb + data.partition(b"?>")[2])
    assert "declares what no workbook does" in refusal(path)
    wide = changed(part, lambda data: bomb.decode().encode("utf-16"))
    assert "declares what no workbook does" in refusal(wide)


def test_a_part_that_is_larger_than_it_says_is_called_damaged(changed):
    part = "xl/worksheets/sheet1.xml"
    path = changed(part, lambda data: data.replace(b"Ash", b"A" * 2_000_000))
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(part).file_size
    lie = path.read_bytes().replace(struct.pack("<I", size), struct.pack("<I", 1000))
    path.write_bytes(lie)
    assert "damaged" in refusal(path)


def test_a_part_that_cannot_be_unpacked_is_called_damaged(workbook, tmp_path):
    whole = bytearray(workbook.read_bytes())
    with zipfile.ZipFile(workbook) as archive:
        part = archive.getinfo("xl/workbook.xml")
    at = part.header_offset + 30 + len(part.filename)
    whole[at : at + 40] = bytes(range(200, 240))
    path = tmp_path / "broken.xlsx"
    path.write_bytes(whole)
    assert "damaged" in refusal(path)


def test_an_archive_with_an_endless_table_of_contents_is_refused_unopened(tmp_path, monkeypatch):
    path = tmp_path / "parts.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(40):
            archive.writestr(f"{number}.xml", b"")
    monkeypatch.setattr(limits, "MAX_DIRECTORY_BYTES", 1000)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert "far too many parts" in refusal(path)


def test_an_old_workbook_whose_sectors_lead_in_a_circle_ends_quickly(tmp_path):
    whole = bytearray(write_ole(tmp_path / "a.xls", {"Workbook": b"x"}).read_bytes())
    struct.pack_into("<I", whole, 68, 0)  # the table of sectors goes on in sector 0 ...
    struct.pack_into("<I", whole, 512 + 508, 0)  # ... whose last number names itself
    assert kind_of_ole(bytes(whole)) in ("xls", "other")
    struct.pack_into("<H", whole, 30, 60_000)  # a sector of 2 ** 60,000 bytes
    assert kind_of_ole(bytes(whole)) == "other"


def test_a_page_whose_cells_span_thousands_of_others_is_refused(tmp_path):
    path = tmp_path / "page.xls"
    path.write_text("<table>" + "<tr><td rowspan=1000 colspan=1000>x</td></tr>" * 40)
    assert "claims more cells than a sheet can have" in refusal(path)


def test_a_text_with_more_columns_than_a_sheet_can_have_is_refused(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text(("x," * 17_000 + "y\n") * 2)
    assert "17,001 cells" in refusal(path)


def test_a_sheet_of_16384_columns_is_read(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text("\n".join(",".join(f"c{n}" for n in range(16_384)) for _ in range(2)))
    (sheet,) = read_file(path).sheets
    assert sheet.cell(2, 16_383).value == "c16383"


def test_a_cell_of_many_millions_of_letters_is_refused(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text(f"{HEADER}\n000059,{'x' * 17_000_000},1\n")
    assert "more than 16 million letters" in refusal(path)


def test_many_blank_rows_are_no_data_and_the_row_after_them_counts(store, tmp_path):
    path = tmp_path / "blank.csv"
    path.write_text(f"{HEADER}\n000059,Ash,12\n" + "\n" * 300_000 + "000060,Elm,3\n")
    (sheet,) = load_file(store, path).used
    assert sheet.loaded == 2
    rows = store.query("SELECT _row FROM school WHERE school_id = '000060'")
    assert rows == [{"_row": 300_003}]


def test_a_large_text_is_split_in_a_process_of_its_own(tmp_path, monkeypatch):
    path = tmp_path / "large.csv"
    path.write_text(f'{HEADER}\n000059,"never closed,12\n')
    monkeypatch.setattr(limits, "TEXT_READ_HERE_BYTES", 10)
    monkeypatch.setattr("data_loaders.reading.files.parse_text", None)
    with pytest.raises(FileError, match="opened in line 2") as caught:
        read_file(path)
    assert "row 2" in caught.value.where
    path.write_text(f"{HEADER}\n000059,Ash,12\n")
    assert read_file(path).sheets[0].row_values(2) == ["000059", "Ash", "12"]


def test_a_text_too_large_for_memory_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "huge.csv"
    path.write_text(HEADER)
    os.truncate(path, 500 * limits.MEGABYTE)
    monkeypatch.setattr("data_loaders.reading.files.parse_guarded", None)
    assert "larger than the 320 MB" in refusal(path)


def test_the_process_that_reads_cannot_take_more_memory_than_its_share(monkeypatch):
    asked = []
    monkeypatch.setattr("resource.setrlimit", lambda what, sizes: asked.append(sizes))
    child.cap_memory(limits.CHILD_MEMORY_BYTES)
    assert (limits.CHILD_MEMORY_BYTES,) * 2 in asked


def test_macros_and_links_to_other_files_are_said_and_never_followed(changed):
    path = changed("xl/vbaProject.bin", lambda data: b"\xd0\xcf\x11\xe0")
    assert [remark.code for remark in read_file(path).remarks] == ["macros"]
    path = changed("xl/externalLinks/externalLink1.xml", lambda data: b"<externalLink/>")
    assert [remark.code for remark in read_file(path).remarks] == ["external_links"]


def test_a_formula_whose_result_was_never_saved_is_named(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["School ID", "School"])
    book.active.append(["000059", "='[list.xlsx]Sheet1'!$A$1"])
    book.save(tmp_path / "links.xlsx")
    (remark,) = read_file(tmp_path / "links.xlsx").sheets[0].remarks
    assert (remark.code, remark.address) == ("formula_without_result", "B2")


TEXTS = (
    '=HYPERLINK("http://x")',
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "'); DROP TABLE school; --",
)


def test_texts_that_would_be_code_elsewhere_are_kept_as_they_stand(store, csv):
    rows = [f'{n:06d},"{text.replace(chr(34), chr(34) * 2)}",3' for n, text in enumerate(TEXTS)]
    name = "../../etc/'; DROP TABLE school; --.csv"
    report = load_file(store, csv(HEADER, *rows), name=name)
    held = store.query("SELECT school_name, _file FROM school ORDER BY school_id")
    assert [row["school_name"] for row in held] == list(TEXTS)
    assert {row["_file"] for row in held} == {name}
    assert [kept.name for kept in store.files.iterdir()] == [report.sha256]


def test_code_in_headers_is_only_text(store, csv):
    header = '"School ID""; DROP TABLE school; --",<b>School</b>,{relation}'
    wanted = {'School ID"; DROP TABLE school; --': "school_id", "<b>School</b>": "school_name"}
    (sheet,) = load_file(store, csv(header, "000059,Ash,3"), as_="school", map_=wanted).used
    assert sheet.loaded == 1


def test_files_made_wrong_at_random_never_harm_the_store(tmp_path):
    outcome = fuzz(range(80), tmp_path, with_real=False)
    assert outcome.failures == []
    assert outcome.files == 80
    assert min(outcome.fates["loaded"], outcome.fates["refused"]) >= 10
