"""An indicator added in one file shows everywhere, without another line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("analytics", "data_loaders", "pages", "sample_data", "static", ".streamlit")
COMPILED = shutil.ignore_patterns("__pycache__")
ADDED = """

SHORT_VISITS = Indicator(
    id="short_visit_rate",
    code="X1",
    name="Visits under an hour",
    definition="Coaching interactions of less than 60 minutes out of all with a duration.",
    why_it_matters="Short visits leave no time to observe.",
    source="Invented for a test",
    measure=Rate("interaction", "duration_minutes < 60", "event_class = 'coaching'"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "cadre"),
    about=Subject.INTERACTIONS,
    program="Missouri",
    page="interactions",
)
"""
OPEN = """
import json, sys
from page_words import folds, html
from streamlit.testing.v1 import AppTest
app = AppTest.from_file("app.py", default_timeout=120).run()
shown = {}
for script in ("coaching/interactions.py", "reference/definitions.py"):
    page = app.switch_page(f"pages/{script}").run()
    assert not page.exception, page.exception
    shown[script] = "Visits under an hour" in " ".join([*folds(page), html(page)])
json.dump(shown, open(sys.argv[1], "w"))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Path:
    """A copy of the project with one indicator more, and a store with the sample data."""
    folder = tmp_path_factory.mktemp("project")
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=COMPILED)
    shutil.copy(ROOT / "app.py", folder)
    shutil.copy(sample_file, folder / "store.duckdb")
    with (folder / "analytics" / "indicators" / "coaching.py").open("a") as room:
        room.write(ADDED)
    return folder


def run(project: Path, *arguments: str) -> str:
    known = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(project), str(ROOT / "tests" / "helpers")]),
        "TANDEM_STORE": str(project / "store.duckdb"),
        "TANDEM_SAMPLE": "off",
    }
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=project, env=known, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_is_listed_computed_and_in_the_dictionary(project: Path) -> None:
    listed = json.loads(run(project, "-m", "analytics", "list", "--json"))
    assert "short_visit_rate" in {each["id"] for each in listed}
    document = json.loads(run(project, "-m", "analytics", "compute", "X1", "--json"))
    assert document["rows"][0]["denominator"] > 0
    run(project, "-m", "analytics", "dictionary", "out.md")
    assert "Visits under an hour" in (project / "out.md").read_text(encoding="utf-8")


def test_it_stands_in_the_report_of_its_page(project: Path) -> None:
    from docx import Document

    run(project, "-m", "analytics", "report", "cadre_monthly", "--out", "out.docx")
    tables = Document(str(project / "out.docx")).tables
    cells = {cell.text for table in tables for row in table.rows for cell in row.cells}
    assert "Visits under an hour" in cells


def test_it_shows_on_its_page_and_among_the_definitions(project: Path) -> None:
    run(project, "-c", OPEN, "shown.json")
    shown = json.loads((project / "shown.json").read_text())
    assert shown == {"coaching/interactions.py": True, "reference/definitions.py": True}
