"""What a parser hands over: sheets as Arrow tables, written to a folder and read back.

The parsers of workbooks run in a process of their own; this is the form in which their
result crosses over. A sheet is one Arrow file, everything else is one JSON document.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from data_loaders.reading.cells import MergedRange, Remark, Sheet

_DESCRIPTION = "sheets.json"


@dataclass
class Parsed:
    """The sheets that a parser found, the remarks about the file, and long column names."""

    sheets: list[Sheet] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)


def text_table(columns: Sequence[Any], rows: int) -> pa.Table:
    """Build a sheet's table from string arrays; without columns it has no rows either."""
    arrays = [column if len(column) == rows else pa.nulls(rows, pa.string()) for column in columns]
    names = [f"c{index}" for index in range(len(arrays))]
    return pa.table(arrays, names=names) if arrays else pa.table({})


def blanks_as_null(column: Any) -> Any:
    """Make empty and white texts null; white is what ``str.isspace`` calls so, in any script.

    No scalar is made of a Python value here: that would import pandas into each child process.
    """
    is_empty = pc.invert(pc.binary_length(column).cast(pa.bool_()))
    blank = pc.or_(pc.utf8_is_space(column), is_empty)
    if not pc.any(blank).as_py():
        return column
    return pc.if_else(blank, pa.nulls(1, pa.string())[0], column)


def table_from_rows(rows: Iterable[Sequence[str | None]]) -> pa.Table:
    """Build a sheet's table from rows of unequal length; short rows end in blanks."""
    listed = list(rows)
    width = max((len(row) for row in listed), default=0)
    padded = [[*row, *([None] * (width - len(row)))] for row in listed]
    columns = [
        pa.array(
            [value if value and not value.isspace() else None for value in column], pa.string()
        )
        for column in zip(*padded, strict=True)
    ]
    return text_table(columns, len(listed))


def write_parsed(parsed: Parsed, folder: Path) -> None:
    """Write what was parsed into a folder."""
    described = []
    for index, sheet in enumerate(parsed.sheets):
        target = str(folder / f"{index}.arrow")
        with pa.OSFile(target, "wb") as sink, pa.ipc.new_file(sink, sheet.cells.schema) as writer:
            writer.write_table(sheet.cells)
        described.append(_described(sheet))
    document = {
        "sheets": described,
        "remarks": [asdict(remark) for remark in parsed.remarks],
        "labels": parsed.labels,
    }
    (folder / _DESCRIPTION).write_text(json.dumps(document), encoding="utf-8")


def _described(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "errors": [[row, column, text] for (row, column), text in sheet.errors.items()],
        "remarks": [asdict(remark) for remark in sheet.remarks],
        "merged": [asdict(merged) for merged in sheet.merged],
        "hidden_rows": sheet.hidden_rows,
        "hidden_columns": sheet.hidden_columns,
        "coloured": [[row, column, fill] for (row, column), fill in sheet.coloured.items()],
    }


def read_parsed(folder: Path) -> Parsed:
    """Read back what a parser wrote. The tables stay mapped to the files, where possible."""
    document = json.loads((folder / _DESCRIPTION).read_text(encoding="utf-8"))
    sheets = [
        _sheet(described, folder / f"{index}.arrow")
        for index, described in enumerate(document["sheets"])
    ]
    remarks = [Remark(**remark) for remark in document["remarks"]]
    return Parsed(sheets, remarks, document["labels"])


def _sheet(described: dict[str, Any], path: Path) -> Sheet:
    return Sheet(
        name=described["name"],
        hidden=described["hidden"],
        cells=_table(path),
        errors={(row, column): text for row, column, text in described["errors"]},
        remarks=tuple(Remark(**remark) for remark in described["remarks"]),
        merged=tuple(MergedRange(**merged) for merged in described["merged"]),
        hidden_rows=tuple(described["hidden_rows"]),
        hidden_columns=tuple(described["hidden_columns"]),
        coloured={(row, column): fill for row, column, fill in described["coloured"]},
    )


def _table(path: Path) -> pa.Table:
    if os.name == "nt":  # a mapped file cannot be deleted there
        return pa.ipc.open_file(pa.py_buffer(path.read_bytes())).read_all()
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()
