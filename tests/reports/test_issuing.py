"""Issued reports are kept, given again to the byte, and held against today's numbers."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from analytics_helpers import Fill

from analytics.__main__ import main
from analytics.reports import build
from analytics.reports.issuing import (
    Change,
    changes_since,
    file_name,
    file_of,
    folder_of,
    issue,
    issue_numbered,
    issues_of,
)
from data_loaders.errors import StoreError
from data_loaders.store import Store


def interaction(facilitator: str, day: date) -> dict[str, object]:
    cadre = {"Ada": "C1", "Bo": "C2"}[facilitator]
    return {
        "facilitator": facilitator,
        "cadre": cadre,
        "district": f"District of {cadre}",
        "held_on": day,
        "log_month": day.replace(day=1),
        "interaction_types": "planning",
        "event_class": "coaching",
        "duration_minutes": 60,
    }


@pytest.fixture
def cadres(store: Store, fill: Fill) -> Store:
    """Two cadres with a coaching hour each in October 2025."""
    fill(
        cadre_membership=[
            {"school_year": "2025-26", "cadre": cadre, "facilitator": who,
             "district": f"District of {cadre}"}
            for who, cadre in (("Ada", "C1"), ("Bo", "C2"))
        ],
        coaching_interaction=[
            interaction("Ada", date(2025, 10, 7)),
            interaction("Bo", date(2025, 10, 8)),
        ],
    )  # fmt: skip
    return store


def test_a_report_is_issued_once_and_given_again(cadres: Store) -> None:
    content = build(cadres, "cadre_monthly", {"cadre": "C1"})
    first, made = issue(cadres, content, "pdf", "Ada")
    again, same = issue(cadres, content, "pdf", "Bo")
    assert (again, same) == (first, made)
    second, _ = issue(cadres, content, "xlsx", "Ada")
    assert [each.number for each in issues_of(cadres)] == [2, 1]
    assert (first.revision, first.who) == (1, "Ada")
    assert first.where == {"month": "2025-10", "cadre": "C1"}
    assert file_of(cadres, issue_numbered(cadres, 1)) == made
    assert second.file_name == "Monthly coaching summary, C1, October 2025.xlsx"


def test_what_changed_since_is_told(cadres: Store, fill: Fill) -> None:
    issued, _ = issue(cadres, build(cadres, "cadre_monthly", {"cadre": "C1"}), "pdf", "Ada")
    assert changes_since(cadres, issued, build(cadres, "cadre_monthly", issued.where)) == []
    fill(coaching_interaction=[interaction("Ada", date(2025, 10, 20))])
    found = changes_since(cadres, issued, build(cadres, "cadre_monthly", issued.where))
    assert Change("Key numbers", "Coaching interactions", "interactions", 1, 2) in found
    assert Change("Key numbers", "Coaching hours", "hours", 1, 2) in found
    assert not [each for each in found if each.row == "Monthly logs received"]


def test_a_lost_or_changed_file_is_told(cadres: Store) -> None:
    issued, _ = issue(cadres, build(cadres, "cadre_monthly"), "pdf", "Ada")
    path = folder_of(cadres) / f"{issued.sha256}.pdf"
    path.write_bytes(b"something else")
    with pytest.raises(StoreError, match="is not what was issued"):
        file_of(cadres, issued)
    path.unlink()
    with pytest.raises(StoreError, match="is gone"):
        file_of(cadres, issued)
    with pytest.raises(StoreError, match="No report number 7"):
        issue_numbered(cadres, 7)


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        ("Cadre 3, April 2026", "Report, Cadre 3, April 2026.pdf"),
        ("../../etc/passwd", "Report, etc passwd.pdf"),
        ("Peña: A/B?", "Report, Peña A B.pdf"),
    ],
)
def test_a_file_name_fits_every_system(scope: str, name: str) -> None:
    assert file_name("Report", scope, "pdf") == name


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_the_command_line_issues_one_for_each_cadre(
    cadres: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = ["--store", str(cadres.path)]
    path = tmp_path / "october.zip"
    words = ("report", "cadre_monthly", "--where", "month=2025-10", "--out", str(path), "--json")
    status, out, _ = run(capsys, *words, *known)
    assert status == 0
    assert json.loads(out)["issued"] == [1, 2]
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as bundle:
        assert bundle.namelist() == [
            "Monthly coaching summary, C1, October 2025.pdf",
            "Monthly coaching summary, C2, October 2025.pdf",
        ]
    listed = json.loads(run(capsys, "issued", "--json", *known)[1])
    assert [each["number"] for each in listed] == [2, 1]
    assert run(capsys, "issued", "1", "--out", str(tmp_path / "again.pdf"), *known)[0] == 0
    assert (tmp_path / "again.pdf").read_bytes()[:5] == b"%PDF-"
    assert "Every number is as it was issued." in run(capsys, "issued", "1", *known)[1]


def test_a_draft_is_not_issued(
    cadres: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("report", "cadre_monthly", "--draft", "--out", str(tmp_path / "x.docx"))
    assert run(capsys, *words, "--store", str(cadres.path))[0] == 0
    assert issues_of(cadres) == []


def test_a_report_that_cannot_be_written_says_why(
    cadres: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, file, text in (
        ("weekly", "x.pdf", "Known: cadre_monthly, region_summary"),
        ("milestones", "x.txt", "Name the file with .pdf, .xlsx, .docx"),
        ("milestones", "x.zip", "not one for each"),
        ("milestones", "none/x.pdf", "The folder does not exist"),
    ):
        words = ("report", name, "--out", str(tmp_path / file), "--store", str(cadres.path))
        status, _, err = run(capsys, *words)
        assert status == 2
        assert text in err
    assert issues_of(cadres) == []
