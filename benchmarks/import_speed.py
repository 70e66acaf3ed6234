"""CPU of importing a large roster, beside what reading it alone and pandas cost.

``python -m benchmarks.import_speed [ROWS] [ROWS_FOR_PANDAS]`` prints one JSON document: for a
workbook, the import beside the bare read of fastexcel, and beside pandas with openpyxl (on fewer
rows, for it takes thirty times as long); for a csv file, the import beside pandas reading it and
making the same checks. Each figure is the user and system time of a process of its own and its
children, taken in one run, so that they compare on a busy machine too.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.cpu import cpu_of
from benchmarks.roster import HEADERS, write_csv, write_xlsx


def workbook_figures(folder: Path, rows: int) -> dict[str, Any]:
    """The import of a workbook beside the bare read of it."""
    path = folder / "roster.xlsx"
    write_xlsx(path, rows)
    bare, _ = cpu_of("read_workbook", str(path))
    ours, told = cpu_of("import_file", str(path), str(folder / "workbook.duckdb"))
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
    ours, told = cpu_of("import_file", str(path), str(folder / "csv.duckdb"))
    pandas, oracle = cpu_of("pandas_checks", str(path))
    cpu_of("import_file", str(path), str(folder / "again.duckdb"), "again")
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
    ours, _ = cpu_of("import_file", str(path), str(folder / "small.duckdb"))
    pandas, _ = cpu_of("pandas_workbook", str(path))
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
        workbook, text = workbook_figures(folder, rows), csv_figures(folder, rows)
        pandas = pandas_figures(folder, fewer)
    by_row = workbook["import_cpu_seconds"] / rows
    pandas_by_row = pandas["pandas_openpyxl_read_cpu_seconds"] / fewer
    workbook["import_to_pandas_by_row"] = round(by_row / pandas_by_row, 3)
    figures = {
        "rows": rows,
        "columns": len(HEADERS),
        "workbook": workbook,
        "csv": text,
        "beside_pandas_with_openpyxl": pandas,
    }
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
