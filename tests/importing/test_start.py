"""What a load has to start before it reads a cell."""

import subprocess
import sys

import openpyxl
import pytest

PARSE = """
import sys
from data_loaders.reading import child
assert child.main(["xlsx", *sys.argv[1:]]) == 0
assert "pandas" not in sys.modules
"""

LOAD = """
import sys
from pathlib import Path
from data_loaders.importing import load_file
from data_loaders.store import open_store
report = load_file(open_store(sys.argv[2] + "/store.duckdb"), Path(sys.argv[1]))
assert report.committed and report.used[0].findings, report
assert "pandas" not in sys.modules
"""


@pytest.mark.parametrize("code", [PARSE, LOAD])
def test_a_plain_workbook_is_read_and_loaded_without_pandas(tmp_path, code):
    """It takes longer to start than a thousand rows take to read."""
    book = openpyxl.Workbook()
    book.active.append(["School year", "Student ID", "School ID", "Grade"])
    book.active.append(["2025-26", "0001", "000059", "-"])
    book.active.append(["2025-26", "0002", "000059", " "])
    book.save(tmp_path / "roster.xlsx")
    subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "roster.xlsx"), str(tmp_path)], check=True
    )
