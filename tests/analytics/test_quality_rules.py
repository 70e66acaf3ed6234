"""The eighteen rules of data quality are all watched, or held by design."""

from __future__ import annotations

from pathlib import Path

from analytics_helpers import Fill

from analytics import Role, quality
from analytics.quality_rules import QUALITY_RULES
from data_loaders.datasets import DATASETS
from data_loaders.importing import load_file
from data_loaders.store import Store


def test_every_rule_is_watched_or_held_by_design() -> None:
    assert [rule.code for rule in QUALITY_RULES] == [f"Q{number}" for number in range(1, 19)]
    for rule in QUALITY_RULES:
        watched = quality.concerns_of_rule(rule)
        assert watched or rule.checks or rule.held_by, rule.code


def test_the_checks_that_rules_name_exist() -> None:
    known = {check.id for dataset in DATASETS.values() for check in dataset.checks}
    assert {check for rule in QUALITY_RULES for check in rule.checks} <= known


def test_findings_are_counted_by_check_with_their_first_place(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    rows = ["North,2025-26,CA1,x,", "North,2025-26,CA2,x,x", "North,2025-26,CA3,x,x"]
    path.write_text("\n".join(["State,School year,Activity,Now,Planned", *rows]))
    report = load_file(store, path)
    (found,) = quality.finding_counts(store, [report.revision or 0])
    assert (found.check, found.count, found.first_row, found.file) == (
        "check_and_star",
        2,
        3,
        "marks.csv",
    )
    assert quality.finding_counts(store, [report.revision or 0], ("training_in_log",)) == []
    assert quality.finding_counts(store, []) == []


def test_unknown_ids_are_counted_where_anything_is_known(store: Store, fill: Fill) -> None:
    fill(membership=[{"school_year": "2025-26", "school_id": "9", "status": "member"}])
    assert quality.unknown_ids(store) == []
    fill(school=[{"school_id": "1", "school_name": "Elm"}])
    fill(membership=[{"school_year": "2025-26", "school_id": "1", "status": "member"}])
    (found,) = [each for each in quality.unknown_ids(store) if each.dataset == "membership"]
    assert (found.column, found.rows, found.ids, found.out_of) == ("school_id", 1, 1, 2)


def test_a_few_rows_about_students_are_not_counted_out(store: Store, fill: Fill) -> None:
    """One roster row at an unknown school could be one child."""
    slot = {"school_year": "2025-26", "program_id": "P1", "student_id": "7"}
    fill(school=[{"school_id": "1", "school_name": "Elm"}],
         student_roster=[{**slot, "school_id": "9"}])  # fmt: skip
    found = [
        each
        for each in quality.unknown_ids(store, Role.ANALYST)
        if (each.dataset, each.column) == ("student_roster", "school_id")
    ]
    assert [each.rows for each in found] == [None]
    assert not [each for each in quality.unknown_ids(store) if each.dataset == "student_roster"]
