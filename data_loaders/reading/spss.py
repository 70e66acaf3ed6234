"""Parses SPSS files (.sav, .zsav): names in row 1, labels of values instead of their codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from data_loaders.errors import FileError
from data_loaders.reading.cells import Sheet
from data_loaders.reading.parsed import Parsed, text_table


def parse_sav(path: Path) -> Parsed:
    """Parse an SPSS file into one sheet; variable labels go to ``labels`` by variable name.

    A value without a label keeps its number. Values that SPSS marks as missing are blank.
    """
    frame, meta = _read(path)
    names = list(meta.column_names)
    columns = [
        pa.array([name, *(_text(value) for value in frame[name].tolist())], pa.string())
        for name in names
    ]
    labels = {
        name: label
        for name, label in zip(names, meta.column_labels, strict=True)
        if label and label != name
    }
    sheet = Sheet(path.stem, False, text_table(columns, len(frame) + 1))
    return Parsed([sheet], labels=labels)


def _read(path: Path) -> tuple[Any, Any]:
    import pyreadstat

    try:
        return pyreadstat.read_sav(str(path), apply_value_formats=True, formats_as_category=False)
    except Exception as error:  # pyreadstat raises its own and builtin errors alike
        raise FileError(
            "The SPSS file is damaged or was not copied completely",
            do="Save it again in SPSS, or export it as .csv or .xlsx.",
        ) from error


def _text(value: Any) -> str | None:
    """Write a value the way SPSS shows it: whole numbers without a point, dates in ISO form."""
    if value is None or value != value:
        return None
    if isinstance(value, float):
        if value.is_integer():
            return str(int(value))
        short = np.float32(value)  # 38.9 stored in single precision is 38.900001525878906
        return str(short) if float(short) == value else repr(value)
    text = str(value)
    if text in ("", "NaT") or text.isspace():
        return None
    return text.removesuffix(" 00:00:00")
