"""What a sheet says outside its columns: years above groups of rows, two things in one cell."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyarrow.compute as pc

from data_loaders.checking.values import literal
from data_loaders.declarations import Dataset
from data_loaders.mapping import Mapped
from data_loaders.reading import Table
from data_loaders.store import Cursor, fetch

_YEAR = re.compile(
    r"\s*(?:(?:school )?year|SY)?\s*\d?\s*:?\s*"
    r"((?:19|20)\d\d\s*[-–/]\s*(?:(?:19|20)?\d\d))\s*:?\s*",
    re.IGNORECASE,
)
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DATE = (
    rf"(?i)\b(?:(?:{_MONTHS})[a-z]*\.?,?\s+(?:\d{{1,2}},?\s+)?\d{{4}}"
    r"|\d{4}-\d{1,2}(?:-\d{1,2})?(?:[ T]\d{2}:\d{2}(?::\d{2})?)?"
    r"|\d{1,2}/(?:\d{1,2}/)?\d{2,4})\b"
)
"""A day or a month within a text, in the forms met in plans: "March 2020", "2020-03", "3/2020"."""


def year_headings(table: Table) -> dict[int, str]:
    """School years that stand alone in a row of the table, by spreadsheet row, as "2018-2019"."""
    columns = [f"c{header.column}" for header in table.headers]
    first = max(table.header_rows) + 1
    count = max(0, table.last_row - first + 1)
    part = table.sheet.cells.slice(first - 1, count).select(columns)
    is_candidate = pc.match_substring_regex(part.column(0), f"^{_YEAR.pattern}$", ignore_case=True)
    found: dict[int, str] = {}
    for place in pc.indices_nonzero(is_candidate).to_pylist():
        row = part.slice(place, 1).to_pylist()[0]
        filled = {text.strip() for text in row.values() if text and text.strip()}
        match = _YEAR.fullmatch(next(iter(filled))) if len(filled) == 1 else None
        if match:
            found[first + place] = match.group(1)
    return found


def heading_sql(headings: Mapping[int, str]) -> str:
    """The heading above a row, as SQL over ``_row``."""
    cases = " ".join(
        f"WHEN _row > {row} THEN {literal(text)}"
        for row, text in sorted(headings.items(), reverse=True)
    )
    return f"CASE {cases} END" if cases else "NULL"


def split_sql(dataset: Dataset, column: str, text: str) -> str:
    """The part of a cell that belongs to one of the two columns that it holds."""
    pattern = literal(DATE)
    if any(split.date == column for split in dataset.splits):
        return f"nullif(regexp_extract({text}, {pattern}), '')"
    return f"nullif(trim(regexp_replace({text}, {pattern}, ''), ' ,;:()–-'), '')"


def split_remarks(
    cursor: Cursor, relation: str, dataset: Dataset, mapped: Mapped
) -> tuple[str, ...]:
    """What was made of columns that hold two things, in words."""
    how = {mapping.column: mapping for mapping in mapped.columns if mapping.how == "split"}
    said = []
    for split in dataset.splits:
        if split.words not in how:
            continue
        sql = f'SELECT count("{split.words}") AS words, count("{split.date}") AS dates '
        found = fetch(cursor, f"{sql} FROM {relation}")[0]
        words, date = dataset.by_name[split.words].label, dataset.by_name[split.date].label
        said.append(
            f"Column {how[split.words].header} holds two things and was split: {found['words']} "
            f"cells hold {words.lower()}, {found['dates']} hold {date.lower()}"
        )
    return tuple(said)
