"""CPU of importing a 100,000-row workbook, beside pandas with openpyxl reading it alone.

``python -m benchmarks.import_speed [ROWS]`` prints one JSON document. Both sides run in child
processes of the same run, so that their user and system times compare on a busy machine too.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import Workbook

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

LOAD = """
import sys
from pathlib import Path
from data_loaders.importing import load_file
from data_loaders.store import open_store
report = load_file(open_store(sys.argv[2]), Path(sys.argv[1]))
assert report.revision == 1, report
assert report.used[0].loaded == int(sys.argv[3])
"""

PANDAS = """
import sys
import pandas
assert len(pandas.read_excel(sys.argv[1], engine="openpyxl", dtype=str)) == int(sys.argv[3])
"""


def write_roster(path: Path, rows: int) -> None:
    """A roster of invented students, as any registrar would export it."""
    chance = random.Random(7)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Roster")
    sheet.append(HEADERS)
    for number in range(rows):
        sheet.append(
            (
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
            )
        )
    book.save(path)


def cpu_of(code: str, *arguments: str) -> float:
    """CPU seconds of a child process and its own children."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


def main() -> None:
    """Measure and print the figures."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roster.xlsx"
        write_roster(path, rows)
        ours = cpu_of(LOAD, str(path), str(Path(folder) / "store.duckdb"), str(rows))
        pandas = cpu_of(PANDAS, str(path), "", str(rows))
    figures = {
        "rows": rows,
        "columns": len(HEADERS),
        "import_cpu_seconds": round(ours, 2),
        "pandas_openpyxl_read_cpu_seconds": round(pandas, 2),
        "ratio": round(ours / pandas, 3),
    }
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
