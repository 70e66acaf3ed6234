"""The share of columns of real files that are mapped rightly without help.

``python -m benchmarks.mapping_share [FOLDER]`` prints one JSON document. For survey exports a
column is right when its role is (answer, id, time, person, status, other), and "whole" when also
exactly the columns that belong to its question are taken together. For tables the spellings that
Tandem knows from such files are hidden first, so that their headers were never seen.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.mapping_expected import EXPORTS, TABLES
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Dataset
from data_loaders.mapping import Evidence, Hints, map_columns
from data_loaders.reading import find_tables, read_file
from data_loaders.store import open_store
from data_loaders.survey_tools import SurveyExport, recognise_survey

Roles = dict[int, tuple[str, tuple[int, ...]]]
"""By column: its role, and the columns of its question."""

OUR_ROLES = {
    "response_id": "id",
    "submitted_at": "time",
    "form_complete": "other",
    "identifies_a_person": "person",
}


def columns_of(text: str) -> tuple[int, ...]:
    """Columns written as "3" or "3-5"."""
    first, _, last = text.partition("-")
    return tuple(range(int(first), int(last or first) + 1))


def expected_roles(expected: dict[str, str]) -> Roles:
    """The roles that a person found."""
    return {
        column: (role, columns_of(part) if role == "q" else ())
        for role, listed in expected.items()
        for part in listed.split(",")
        for column in columns_of(part)
    }


def found_roles(export: SurveyExport | None) -> Roles:
    """The roles that Tandem found; nothing where the sheet is not taken for a survey."""
    if export is None:
        return {}
    roles: Roles = {
        column: (OUR_ROLES.get(role, role), ()) for column, role in export.metadata.items()
    }
    for question in export.questions:
        roles |= dict.fromkeys(question.columns, ("q", tuple(question.columns)))
    return roles


def survey_share(path: Path, expected: dict[str, str]) -> dict[str, object]:
    """Columns of an export that are right, and whole."""
    wanted = expected_roles(expected)
    found = found_roles(recognise_survey(read_file(path).sheets[0]))
    right = [column for column, (role, _) in wanted.items() if found.get(column, ("",))[0] == role]
    whole = [column for column in wanted if found.get(column) == wanted[column]]
    return {"columns": len(wanted), "right": len(right), "whole": len(whole)}


def without_aliases(dataset: Dataset) -> Dataset:
    """A dataset that knows its columns by name and label only."""
    return replace(dataset, columns=tuple(replace(c, aliases=()) for c in dataset.columns))


def table_share(path: Path, name: str, expected: dict[str, str]) -> dict[str, object]:
    """Headers of a table that are right, wrong, or left to a person."""
    table = find_tables(read_file(path).sheets[0])[0]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "store.duckdb")
        with store.cursor() as cursor:
            hints = Hints(evidence=Evidence(cursor, table))
            mapped = map_columns(table.headers, without_aliases(DATASETS[name]), hints)
        store.close()
    found = {each.header: each.column for each in mapped.columns if each.header}
    headers = [header.text for header in table.headers if header.text]
    right = sum(found.get(header) == expected.get(header) for header in headers)
    wrong = sum(header in found and found[header] != expected.get(header) for header in headers)
    return {"columns": len(headers), "right": right, "wrong": wrong}


def main() -> None:
    """Print the shares, file by file and together."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/real")
    surveys = {name: survey_share(folder / name, each) for name, each in EXPORTS.items()}
    tables = {name: table_share(folder / name, *each) for name, each in TABLES.items()}
    total = {
        part: sum(int(str(each[part])) for each in surveys.values())
        for part in ("columns", "right", "whole")
    }
    print(json.dumps({"surveys": surveys, "all surveys": total, "tables": tables}, indent=1))


if __name__ == "__main__":
    main()
