"""Figures that others have published, reproduced by our formulas."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest
from analytics_helpers import Fill, by_group, values

from analytics import Role, State, compute
from analytics.compare import estimated
from analytics.protect import Cell, hide
from data_loaders.datasets import DATASETS
from data_loaders.store import Origin, Staged, Store, commit

SAINT_PAUL = {
    "AM7": (275, 0.85),
    "AS7": (9445, 29.23),
    "HI7": (4851, 15.01),
    "BL7": (7676, 23.75),
    "WH7": (7302, 22.60),
    "PI7": (18, 0.06),
    "MU7": (2749, 8.51),
}
"""Students by group in 2024-25, and the shares that were published of 32,316."""

EXAMPLES = (
    ([0, 0, 2, 1, 0, 0, 20], "..**..!"),
    ([0, 4, 39, 3, 0, 5, 62], ".!.*..."),
    ([1, 2, 9, 3, 0, 5, 37], "**.*..."),
    ([3, 10, 90, 15, 0, 12, 229], "*!....."),
    ([0, 14, 134, 22, 0, 27, 381], "......."),
    ([0, 4, 2, 5, 0, 1, 27], ".!*..*."),
)
"""Counts of seven groups, and what a published rule masks: * for 1 to 3, ! beside it."""


def commit_select(store: Store, name: str, columns: tuple[str, ...], select: str) -> None:
    """Commit rows that a query makes, many at once."""
    with store.cursor() as cursor:
        cursor.execute(
            f"CREATE OR REPLACE TEMP TABLE many AS SELECT *, 'test' AS _file, 's' AS _sheet, "
            f"row_number() OVER () AS _row FROM ({select})"
        )
        commit(store, cursor, [Staged(DATASETS[name], "many", columns)], Origin("test"))


def enrol(store: Store, counts: Mapping[str | None, int]) -> None:
    """Enrol so many students of each group at one school."""
    parts = [
        f"SELECT '2024-25' AS school_year, concat('{code or ''}-', n) AS student_id, "
        f"'1' AS school_id, nullif('{code or ''}', '') AS race_ethnicity "
        f"FROM range({count}) AS r(n)"
        for code, count in counts.items()
    ]
    columns = ("school_year", "student_id", "school_id", "race_ethnicity")
    commit_select(store, "enrolment", columns, " UNION ALL ".join(parts))


def shares(store: Store) -> dict[object, float]:
    """Each group's part of all students, from the denominators of the served rate."""
    whole = compute(store, "served_rate", role=Role.ANALYST).only.denominator or 0
    rows = by_group(compute(store, "served_rate", by=("race_ethnicity",), role=Role.ANALYST))
    return {code: round(100 * (row.denominator or 0) / whole, 2) for code, row in rows.items()}


def test_saint_pauls_steps_by_status(store: Store, fill: Fill) -> None:
    """60 complete, 11 in progress, none scheduled, 9 paused of 80: 75, 14, 0 and 11 %."""
    statuses = ["complete"] * 60 + ["in_progress"] * 11 + ["paused"] * 9
    fill(
        milestone=[
            {"school_year": "2019-20", "number": n, "label": "Step", "status": status}
            for n, status in enumerate(statuses, start=1)
        ]
    )
    rows = values(compute(store, "milestone_status_share"))
    assert rows == {"complete": 75.0, "in_progress": 13.75, "paused": 11.25}
    assert compute(store, "milestone_complete_rate").only.value == 75


def test_saint_pauls_students_by_group(store: Store, fill: Fill) -> None:
    fill(school=[{"school_id": "1", "school_name": "All of them"}])
    enrol(store, {code: count for code, (count, _) in SAINT_PAUL.items()})
    assert compute(store, "served_rate", role=Role.ANALYST).only.denominator == 32_316
    assert shares(store) == {code: share for code, (_, share) in SAINT_PAUL.items()}


def test_students_of_no_stated_group_are_reported_and_not_spread(store: Store, fill: Fill) -> None:
    """A page of 2005-06: groups of 41,143 students in all, 41,224 enrolled. 81 are left over."""
    fill(school=[{"school_id": "1", "school_name": "All of them"}])
    stated: dict[str | None, int] = {
        "BL7": 12_239,
        "AS7": 12_050,
        "WH7": 10_939,
        "HI7": 5_143,
        "AM7": 772,
    }
    enrol(store, {**stated, None: 41_224 - sum(stated.values())})
    rows = by_group(compute(store, "served_rate", by=("race_ethnicity",), role=Role.ANALYST))
    assert rows[None].denominator == 81
    named = sum(row.denominator or 0 for code, row in rows.items() if code is not None)
    assert named == 41_143
    assert sum(value for code, value in shares(store).items() if code) == pytest.approx(99.8, 0.001)


@pytest.mark.parametrize(
    ("share", "ratio", "index"), [(48, 2.627, 1.846), (55, 3.479, 2.115), (65, 5.286, 2.5)]
)
def test_relative_risk_and_composition_index_from_shares(
    share: float, ratio: float, index: float
) -> None:
    """A group of 26 % of students with 48, 55 and 65 % of three kinds of events."""
    group, whole = (share, 26), (100, 100)
    assert estimated("ratio", group, whole).value == pytest.approx(ratio, abs=0.0005)
    assert estimated("composition index", group, whole).value == pytest.approx(index, abs=0.0005)


def test_rates_of_large_counts(store: Store) -> None:
    """26,892 of 63,545, 26,815 of 67,042 and 26,440 of 65,547 are 42.3, 40.0 and 40.3 %."""
    published = {
        "a": (26_892, 63_545, 42.3),
        "b": (26_815, 67_042, 40.0),
        "c": (26_440, 65_547, 40.3),
    }
    parts = [
        f"SELECT '{name}' AS session_id, DATE '2025-10-01' AS held_on, CAST(n AS VARCHAR) AS "
        f"participant_id, CASE WHEN n < {met} THEN 5.0 ELSE 1.0 END AS satisfaction "
        f"FROM range({size}) AS r(n)"
        for name, (met, size, _) in published.items()
    ]
    columns = ("session_id", "held_on", "participant_id", "satisfaction")
    commit_select(store, "pd_attendance", columns, " UNION ALL ".join(parts))
    rates = values(compute(store, "pd_satisfied_rate", by=("pd_session",)))
    rounded = {name: round(rate or 0, 1) for name, rate in rates.items()}
    assert rounded == {name: rate for name, (_, _, rate) in published.items()}


@pytest.mark.parametrize(("counts", "masked"), EXAMPLES)
def test_a_row_never_has_a_single_hidden_group(counts: list[int], masked: str) -> None:
    """The published rule leaves rows with one masked cell; ours hides what it masks as small,
    never one alone, and never so few people that the total would tell them."""
    cells = [Cell((str(place),), count) for place, count in enumerate(counts)]
    hidden = {int(key[0] or "") for key in hide(cells)}
    assert {place for place, mark in enumerate(masked) if mark == "*"} <= hidden
    people = sum(counts[place] for place in hidden)
    assert not hidden or (len(hidden) >= 2 and people >= 10)


def attend(fill: Fill, *sizes: int) -> None:
    """One session a size, each with so many people of its own."""
    starts = [sum(sizes[:place]) for place in range(len(sizes) + 1)]
    fill(
        pd_attendance=[
            {"session_id": f"S{place}", "held_on": date(2025, 10, 1), "participant_id": str(n)}
            for place, (first, last) in enumerate(pairwise(starts))
            for n in range(first, last)
        ]
    )


def test_of_two_categories_neither_is_told_when_one_is_small(store: Store, fill: Fill) -> None:
    """10 and 5 people: neither is shown, only the total of 15."""
    attend(fill, 10, 5)
    states = [row.state for row in compute(store, "pd_attendances", by=("pd_session",)).rows]
    assert states == [State.SUPPRESSED, State.SUPPRESSED]
    assert compute(store, "pd_attendances").only.value == 15


def test_of_two_categories_both_are_told_when_both_are_large(store: Store, fill: Fill) -> None:
    """Ours hides fewer than 10: 10 and 12 people are shown, 9 and 12 are not."""
    attend(fill, 10, 12)
    assert values(compute(store, "pd_attendances", by=("pd_session",))) == {"S0": 10, "S1": 12}
