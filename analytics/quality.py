"""What keeps rows out of the numbers, or makes them doubtful: findings and unknown ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.concerns import CONCERNS, Concern
from analytics.disclosure.current import OF_STUDENTS
from analytics.listing import ABOUT_PEOPLE
from analytics.quality_rules import QualityRule
from analytics.results import Role
from data_loaders.datasets import DATASETS
from data_loaders.store import Store

FEWEST_PEOPLE = 10


@dataclass(frozen=True)
class FindingCount:
    """How often a check found something in a revision, and the first place where it did."""

    revision: int
    file: str
    dataset: str
    check: str
    severity: str
    message: str
    count: int
    first_sheet: str
    first_row: int | None


@dataclass(frozen=True)
class UnknownIds:
    """Rows of a dataset whose id is not known where it is kept.

    ``rows`` is None where a small number could tell of single students.
    """

    dataset: str
    column: str
    known_in: str
    rows: int | None
    ids: int | None
    out_of: int | None


def concerns_of_rule(rule: QualityRule) -> list[Concern]:
    """The concerns that watch a rule."""
    return [concern for concern in CONCERNS.values() if concern.rule_code == rule.code]


def finding_counts(
    store: Store,
    revisions: Sequence[int],
    checks: Sequence[str] = (),
    role: Role = Role.VIEWER,
) -> list[FindingCount]:
    """Findings of some revisions by check, the gravest and most frequent first.

    ``checks`` picks some; all without. Findings in rows about students are told to analysts only:
    they stand in single rows.
    """
    found = _finding_counts(store, revisions, checks)
    return [each for each in found if role is Role.ANALYST or each.dataset not in OF_STUDENTS]


def _finding_counts(
    store: Store, revisions: Sequence[int], checks: Sequence[str]
) -> list[FindingCount]:
    if not revisions:
        return []
    numbers = ", ".join(str(int(number)) for number in revisions)
    picked = " AND list_contains(?, f.check_id)" if checks else ""
    rows = store.query(
        "SELECT f.revision, r.file_name AS file, f.dataset, f.check_id AS check, f.severity, "
        "min(f.message) AS message, count(*) AS count, arg_min(f.sheet, f.sheet_row) AS "
        "first_sheet, min(f.sheet_row) AS first_row FROM finding AS f "
        f"JOIN revision AS r ON r.number = f.revision WHERE f.revision IN ({numbers}){picked} "
        "GROUP BY ALL ORDER BY f.severity, count DESC, f.revision, f.check_id",
        [list(checks)] if checks else [],
    )
    return [FindingCount(**row) for row in rows]


def unknown_ids(store: Store, role: Role = Role.VIEWER) -> list[UnknownIds]:
    """Every id that should be known elsewhere and is not, where anything is known at all.

    Rows about students are counted for analysts only.
    """
    found = []
    for dataset in DATASETS.values():
        if dataset.name in OF_STUDENTS and role is not Role.ANALYST:
            continue
        for column in dataset.columns:
            if column.references and (row := _unknown(store, dataset.name, column.name)):
                found.append(row)
    return found


def _unknown(store: Store, dataset: str, column: str) -> UnknownIds | None:
    target, _, known = DATASETS[dataset].by_name[column].references.partition(".")
    (row,) = store.query(
        f'SELECT count(*) AS rows, count(DISTINCT d."{column}") AS ids, '
        f"(SELECT count(*) FROM {dataset}) AS out_of, (SELECT count(*) FROM {target}) AS known "
        f'FROM {dataset} AS d WHERE d."{column}" IS NOT NULL '
        f'AND d."{column}" NOT IN (SELECT k."{known}" FROM {target} AS k '
        f'WHERE k."{known}" IS NOT NULL)'
    )
    if target == dataset or not row["known"] or not row["out_of"]:
        return None
    counts: tuple[int | None, ...] = (row["rows"], row["ids"], row["out_of"])
    if dataset in ABOUT_PEOPLE and 0 < row["rows"] < FEWEST_PEOPLE:
        counts = (None, None, None)
    return UnknownIds(dataset, column, target, *counts)
