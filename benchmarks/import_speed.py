"""CPU of importing a large roster, beside what reading it alone and pandas cost.

``python -m benchmarks.import_speed [ROWS] [ROWS_FOR_PANDAS]`` prints one JSON document: for a
workbook, the import beside the bare read of fastexcel, and beside pandas with openpyxl (on fewer
rows, for it takes thirty times as long); for a csv file, the import beside pandas reading it and
making the same checks. Each figure is the user and system time of a process of its own and its
children, taken in one run, so that they compare on a busy machine too.
"""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

HEADERS = (
    "School year",
    "Student ID",
    "School ID",
    "Grade",
    "Race and ethnicity",
    "Gender",
    "English learner",
    "Special education",
    "Economic status",
    "Homeroom",
    "Bus",
    "Lunch number",
)
ERRORS = 1000
"""Rows with something wrong, spread over the file: each kind of :data:`WRONG` as often."""

WRONG = (
    *((3, "grade ?"), (4, "unknown"), (0, "2025"), (1, ""), (6, "perhaps")),
    *((2, "1.2E+5"), (5, "*"), (7, "n/a"), (8, " - "), (11, None)),
)
"""Columns (from 0) and what stands there in place of what should; None repeats the row before."""

LOAD = """
import json, os, resource, sys, time
from pathlib import Path
from data_loaders.importing import load_file
from data_loaders.importing import staging
from data_loaders.store import open_store
spent = {"check": 0.0}
def timed(name, function):
    def run(*arguments, **named):
        began = os.times()
        try:
            return function(*arguments, **named)
        finally:
            ended = os.times()
            spent[name] += sum(ended[:2]) - sum(began[:2])
    return run
staging.stage = timed("check", staging.stage)
store = open_store(sys.argv[2])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
report = load_file(store, Path(sys.argv[1]), keep_good=True)
assert report.revision == 1, report
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
child = resource.getrusage(resource.RUSAGE_CHILDREN)
again = load_file(store, Path(sys.argv[1]), keep_good=True)
assert again.revision is None and again.already_loaded
found = sorted((f.cell, f.check) for f in report.used[0].findings if f.cell)
print(json.dumps({
    "findings": found, "held_back": report.held_back, "check": spent["check"] / 2,
    "read_child": child.ru_utime + child.ru_stime, "server_grown_megabytes": grown // 1024,
    "child_peak_megabytes": child.ru_maxrss // 1024,
}))
"""

ONCE = (
    LOAD.replace("again = load_file(store, Path(sys.argv[1]), keep_good=True)", "")
    .replace("assert again.revision is None and again.already_loaded", "")
    .replace(" / 2", "")
)

BARE = """
import sys, fastexcel
reader = fastexcel.read_excel(sys.argv[1])
sheet = reader.load_sheet(0, header_row=None, skip_rows=0, dtypes="string").to_arrow()
assert sheet.num_rows > 1
print("{}")
"""

PANDAS = """
import sys, pandas
assert len(pandas.read_excel(sys.argv[1], engine="openpyxl", dtype=str)) > 1
print("{}")
"""

PANDAS_CSV = """
import json, sys, pandas
frame = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
no_value = {
    "suppressed": "*|**|***|<|#|<n|too few students|ctstr|tfs|suppressed",
    "not_collected": "nc|n/a|na|#n/a|not collected|not available|not reported",
    "dash": "-|--|–|—|.|..",
}
kinds = {word: kind for kind, words in no_value.items() for word in words.split("|")}
bound = r"(?:n ?)?[<>≤≥]=? ?\\d+(?:\\.\\d+)? ?%?|(?:fewer|less|more|greater) than \\d+.{0,40}"
formula_errors = "#N/A #REF! #DIV/0! #VALUE! #NAME? #NULL! #NUM! #ERROR!".split()
known = {
    "Grade": {str(grade) for grade in range(1, 13)} | {f"{grade:02d}" for grade in range(1, 13)},
    "Race and ethnicity": {"white", "black", "hispanic", "asian", "two or more races"},
    "Gender": {"f", "m"}, "English learner": {"el", "non el"},
    "Special education": {"y", "n"}, "Economic status": {"frl", "not frl"},
}
text, missing, wrong = {}, {}, {}
for name in frame.columns[:9]:
    cell = frame[name].str.replace("\u00a0", " ")
    cell = cell.str.replace("[\u200b\u200c\u200d\u2060\ufeff]", "", regex=True).str.strip()
    text[name] = cell.mask(cell == "")
    lower = text[name].str.lower()
    is_bound = lower.str.fullmatch(bound).fillna(False).astype(bool)
    missing[name] = lower.map(kinds).mask(is_bound, "suppressed")
for name, codes in known.items():
    folded = text[name].str.normalize("NFKD").str.casefold()
    folded = folded.str.replace("[^a-z0-9]+", " ", regex=True).str.strip()
    unread = text[name].notna() & ~folded.isin(codes)
    wrong[name, "unknown_code"] = unread & missing[name].isna()
    for kind in no_value:
        wrong[name, kind] = unread & (missing[name] == kind)
for name in ("School year", "Student ID", "School ID"):
    wrong[name, "required"] = text[name].isna() | missing[name].notna()
for name in ("Student ID", "School ID"):
    rounded = text[name].str.fullmatch(r"\\d(?:\\.\\d+)?[eE]\\+\\d+")
    wrong[name, "scientific_id"] = rounded.fillna(False).astype(bool)
    wrong[name, "formula_error"] = text[name].isin(formula_errors)
pattern = r"^(?:SY\\s*)?(?:19|20)?(\\d{2})\\s*[-–/]\\s*(?:19|20)?(\\d{2})$"
years = text["School year"].str.extract(pattern).apply(pandas.to_numeric)
follows = years[1] == (years[0] + 1) % 100
stated = text["School year"].notna() & missing["School year"].isna()
wrong["School year", "not_a_school_year"] = stated & ~follows
rows = pandas.DataFrame(text)
repeated = rows.duplicated()
key = rows[["School year", "Student ID"]]
wrong["School year", "repeated_row"] = repeated
wrong["School year", "duplicate_key"] = ~repeated & key.notna().all(axis=1) & key.duplicated()
letters = {name: chr(65 + place) for place, name in enumerate(frame.columns)}
print(json.dumps({"findings": sorted(
    (f"{letters[name]}{n + 2}", check)
    for (name, check), found in wrong.items() for n in frame.index[found]
)}))
"""
"""The checks of the roster as one writes them in pandas: column by column, over all rows."""


def rows_of(count: int) -> Iterator[tuple[str, ...]]:
    """A roster of invented students, as any registrar would export it, with some wrong grades."""
    chance = random.Random(7)
    before = [""] * len(HEADERS)
    wrong = dict(zip(chance.sample(range(count), min(ERRORS, count // 10)), cycle(WRONG)))
    for number in range(count):
        row = [
            "2025-26",
            f"{number:08d}",
            f"{chance.randrange(400):06d}",
            f"{chance.randrange(1, 13):02d}",
            chance.choice(("White", "Black", "Hispanic", "Asian", "Two or more races")),
            chance.choice(("F", "M")),
            chance.choice(("EL", "Non-EL")),
            chance.choice(("Y", "N")),
            chance.choice(("FRL", "Not FRL")),
            f"Room {chance.randrange(60)}",
            f"{chance.randrange(90)}",
            f"{chance.randrange(10**6):06d}",
        ]
        if number in wrong:
            place, text = wrong[number]
            row = list(before) if text is None else [*row[:place], text, *row[place + 1 :]]
        yield tuple(row)
        before = row


_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    "</Types>",
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
    f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
    '<sheet name="Roster" sheetId="1" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
}


def write_xlsx(path: Path, count: int) -> None:
    """Write the roster as a workbook of texts, row by row."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, xml in _PARTS.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + xml)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            part.write(_row(1, HEADERS))
            for number, row in enumerate(rows_of(count), 2):
                part.write(_row(number, row))
            part.write(b"</sheetData></worksheet>")


def _row(number: int, row: tuple[str, ...]) -> bytes:
    cells = "".join(
        f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for place, text in enumerate(row)
    )
    return f'<row r="{number}">{cells}</row>'.encode()


def write_csv(path: Path, count: int) -> None:
    """Write the roster as csv."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADERS, *rows_of(count)])


def cpu_of(code: str, *arguments: str) -> tuple[float, dict[str, Any]]:
    """CPU seconds of a child process and its own children, and what it printed."""
    before = os.times()
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    after = os.times()
    spent = (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return spent, said


def workbook_figures(folder: Path, rows: int) -> dict[str, Any]:
    """The import of a workbook beside the bare read of it."""
    path = folder / "roster.xlsx"
    write_xlsx(path, rows)
    bare, _ = cpu_of(BARE, str(path))
    ours, told = cpu_of(ONCE, str(path), str(folder / "workbook.duckdb"))
    return {
        "import_cpu_seconds": round(ours, 2),
        "bare_read_cpu_seconds": round(bare, 2),
        "import_to_bare_read": round(ours / bare, 2),
        "checks_to_reading_child": round(told["check"] / told["read_child"], 3),
        "held_back": told["held_back"],
        "server_grown_megabytes": told["server_grown_megabytes"],
        "child_peak_megabytes": told["child_peak_megabytes"],
    }


def csv_figures(folder: Path, rows: int) -> dict[str, Any]:
    """The import of a csv file beside pandas reading it and making the same checks."""
    path = folder / "roster.csv"
    write_csv(path, rows)
    ours, told = cpu_of(ONCE, str(path), str(folder / "csv.duckdb"))
    pandas, oracle = cpu_of(PANDAS_CSV, str(path))
    cpu_of(LOAD, str(path), str(folder / "again.duckdb"))  # asserts that again nothing changes
    return {
        "import_cpu_seconds": round(ours, 2),
        "pandas_cpu_seconds": round(pandas, 2),
        "import_to_pandas": round(ours / pandas, 2),
        "findings_equal_those_of_pandas": told["findings"] == oracle["findings"],
        "server_grown_megabytes": told["server_grown_megabytes"],
    }


def pandas_figures(folder: Path, rows: int) -> dict[str, Any]:
    """The import of a workbook beside pandas with openpyxl reading it alone."""
    path = folder / "small.xlsx"
    write_xlsx(path, rows)
    ours, _ = cpu_of(ONCE, str(path), str(folder / "small.duckdb"))
    pandas, _ = cpu_of(PANDAS, str(path))
    return {
        "rows": rows,
        "import_cpu_seconds": round(ours, 2),
        "pandas_openpyxl_read_cpu_seconds": round(pandas, 2),
        "import_to_pandas": round(ours / pandas, 3),
    }


def main() -> None:
    """Measure and print the figures."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    fewer = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = {
            "rows": rows,
            "columns": len(HEADERS),
            "workbook": workbook_figures(folder, rows),
            "csv": csv_figures(folder, rows),
            "beside_pandas_with_openpyxl": pandas_figures(folder, fewer),
        }
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
