"""Numbers as of a revision, and summary tables that equal the raw answer."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from analytics_helpers import Fill

import analytics
from analytics import INDICATORS, Role, compute, rollups, summaries
from analytics.compiler import compile_query
from analytics.declarations import Rate
from data_loaders.store import Store, undo
from data_loaders.vocabularies import VOCABULARIES

YEAR = "2024-25"


def school(number: str, region: str) -> dict[str, str]:
    return {"school_id": number, "school_name": f"School {number}", "region": region}


def test_an_earlier_revision_gives_the_earlier_number(store: Store, fill: Fill) -> None:
    """One school, then two, then the second moves to another region."""
    fill(school=[school("1", "R1")])
    fill(school=[school("2", "R1")])
    fill(school=[school("2", "R2")])
    where = {"region": "R1"}
    seen = [compute(store, "school_count", where=where, as_of=n).only.value for n in (1, 2, 3)]
    assert seen == [1, 2, 1]
    assert compute(store, "school_count", as_of=0).only.value is None
    assert compute(store, "school_count", where=where).revision == 3


def test_an_undone_revision_gives_the_number_before(store: Store, fill: Fill) -> None:
    fill(school=[school("1", "R1")])
    fill(school=[school("2", "R1")])
    undo(store, 2, "test")
    assert compute(store, "school_count").only.value == 1
    assert compute(store, "school_count", as_of=2).only.value == 2


@pytest.fixture
def roster(fill: Fill) -> None:
    """600 enrolled students of two years at six schools, and 500 roster rows, at random."""
    chance = random.Random(7)
    schools = [
        {**school(str(n), f"R{n % 2}"), "area": "ABC"[n % 3], "level": "high"} for n in range(6)
    ]

    def pick(vocabulary: str) -> str | None:
        codes = VOCABULARIES[vocabulary].codes
        return chance.choice([*codes, None])

    enrolment = [
        {
            "school_year": chance.choice(("2023-24", YEAR)),
            "student_id": f"S{n}",
            "school_id": str(chance.randrange(6)),
            "grade": pick("grade"),
            **{
                name: pick(name)
                for name in (
                    "race_ethnicity",
                    "gender",
                    "english_learner",
                    "disability",
                    "economic_status",
                )
            },
        }
        for n in range(600)
    ]
    slots = {
        (
            chance.choice(("2023-24", YEAR)),
            f"P{chance.randrange(5)}",
            str(chance.randrange(6)),
            f"S{chance.randrange(660)}",
        )
        for _ in range(500)
    }
    columns = ("school_year", "program_id", "school_id", "student_id")
    fill(
        school=schools,
        partner=[{"partner_id": "O", "organization": "O", "partner_type": "arts"}],
        program=[{"program_id": f"P{n}", "partner_id": "O", "program_name": "P"} for n in range(3)],
        enrolment=enrolment,
        student_roster=[dict(zip(columns, slot, strict=True)) for slot in sorted(slots)],
    )


STUDENT_INDICATORS = ("students_served", "served_rate", "roster_slots", "unmatched_rate")


@pytest.mark.parametrize("name", STUDENT_INDICATORS)
def test_summaries_give_the_raw_answer(store: Store, roster: None, name: str) -> None:
    """Every breakdown by up to two dimensions: rollups against the rows themselves.

    As of the latest revision the compiler reads rows, without any summary.
    """
    indicator = INDICATORS[name]
    latest = store.revision()
    used = set()
    for size in (0, 1, 2):
        for by in combinations(indicator.dimensions, size):
            summary = compile_query(indicator.measure, by, {})
            raw = compile_query(indicator.measure, by, {}, latest)
            assert " AS (" not in summary.sql
            used.add(summary.sql.split("FROM ")[1].split()[0])
            results = [
                sorted(store.query(query.sql), key=lambda row: str(row)) for query in (summary, raw)
            ]
            assert [
                [row[key] for key in (*by, "numerator", "denominator")] for row in results[0]
            ] == [[row[key] for key in (*by, "numerator", "denominator")] for row in results[1]]
    assert any(source in rollups.ROLLUPS for source in used)


def test_the_smallest_rollup_is_chosen() -> None:
    measure = INDICATORS["served_rate"].measure
    assert isinstance(measure, Rate)
    chosen = {
        by: rollups.covering(measure, set(by))
        for by in ((), ("area",), ("race_ethnicity",), ("school", "gender"), ("gender", "school"))
    }
    assert [rollup.name if rollup else None for rollup in chosen.values()] == [
        "student_year_by_place",
        "student_year_by_place",
        "student_year_by_race_ethnicity",
        "student_year_by_school_gender",
        "student_year_by_school_gender",
    ]


def test_groups_add_up_to_the_whole(store: Store, roster: None) -> None:
    for name in ("students_served", "roster_slots"):
        whole = compute(store, name, role=Role.ANALYST).only.value
        for dimension in INDICATORS[name].dimensions:
            parts = compute(store, name, by=(dimension,), role=Role.ANALYST).rows
            assert sum(row.value or 0 for row in parts) == whole


def test_a_commit_by_a_process_without_analytics_is_caught_up(
    store: Store, roster: None, fill: Fill
) -> None:
    before = compute(store, "students_served", role=Role.ANALYST).only.value or 0
    store.on_commit.clear()
    fill(
        enrolment=[{"school_year": YEAR, "student_id": "new", "school_id": "1"}],
        student_roster=[
            {"school_year": YEAR, "program_id": "P1", "school_id": "1", "student_id": "new"}
        ],
    )
    analytics.prepare(store)
    assert compute(store, "students_served", role=Role.ANALYST).only.value == before + 1
    assert summaries.rebuild_changed in store.on_commit


def test_preparing_twice_writes_nothing(store: Store, roster: None) -> None:
    made = "SELECT table_oid FROM duckdb_tables() WHERE table_name = 'student_year'"
    before = store.query(made)
    analytics.prepare(store)
    assert store.query(made) == before
    assert len(store.on_commit) == 1
