"""Rates by group, school and year over ten million student-years, beside a query by hand.

``python -m benchmarks.student_rates [--students 10000000]`` fills a store, asks for the share of
students served by race, school and year, and prints one JSON document: seconds of the indicator
from its summary and without it, of the same query written by hand over the enrolment list and the
rosters, and over the view of student-years, and the ratios. Target: at most 1.5.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

from analytics import Role, compute, prepare
from data_loaders.datasets import DATASETS
from data_loaders.store import Origin, Staged, Store, commit, open_store

BY = ("race_ethnicity", "school", "school_year")
SCHOOLS, YEARS, TIMES = 3500, 6, 5
RACES = "['AM7', 'AS7', 'BL7', 'HI7', 'MU7', 'PI7', 'WH7']"

BY_HAND = """
SELECT
    e.race_ethnicity, e.school_id AS school, e.school_year,
    100.0 * count(r.student_id) / count(*) AS value,
    count(r.student_id) AS numerator, count(*) AS denominator
FROM enrolment AS e
LEFT JOIN (SELECT DISTINCT school_year, student_id FROM student_roster) AS r
    ON r.school_year = e.school_year AND r.student_id = e.student_id
GROUP BY ALL
"""
OVER_THE_VIEW = """
SELECT
    race_ethnicity, school, school_year,
    100.0 * count(*) FILTER (WHERE is_served) / count(*) AS value,
    count(*) FILTER (WHERE is_served) AS numerator, count(*) AS denominator
FROM student_year
GROUP BY ALL
"""


def fill(store: Store, students: int) -> None:
    """Student-years spread over schools and years; a third stand on one roster, some on two."""
    year = f"format('20{{:02d}}-{{:02d}}', 20 + n % {YEARS}, 21 + n % {YEARS})"
    school = f"format('{{:04d}}', hash(n) % {SCHOOLS})"
    race = f"list_extract({RACES}, 1 + CAST(hash(n + 7) % 7 AS INTEGER))"
    enrolled = (
        f"SELECT {year} AS school_year, concat('S', n) AS student_id, {school} AS school_id, "
        f"{race} AS race_ethnicity, '03' AS grade FROM range({students}) AS r(n)"
    )
    served = (
        f"SELECT {year} AS school_year, format('G{{}}', p) AS program_id, {school} AS school_id, "
        f"concat('S', n) AS student_id FROM range({students}) AS r(n), range(2) AS q(p) "
        "WHERE hash(n + 3) % 3 = 0 AND (p = 0 OR hash(n + 5) % 5 = 0)"
    )
    schools = (
        "SELECT format('{:04d}', n) AS school_id, concat('School ', n) AS school_name, "
        f"concat('D', n // 7) AS district FROM range({SCHOOLS}) AS r(n)"
    )
    with store.cursor() as cursor:
        stages = []
        for name, query in (("school", schools), ("enrolment", enrolled),
                            ("student_roster", served)):  # fmt: skip
            cursor.execute(
                f"CREATE OR REPLACE TEMP TABLE many_{name} AS SELECT *, 'made' AS _file, "
                f"'s' AS _sheet, row_number() OVER () AS _row FROM ({query})"
            )
            columns = [row[0] for row in cursor.execute(f"DESCRIBE many_{name}").fetchall()]
            kept = tuple(each for each in columns if not each.startswith("_"))
            stages.append(Staged(DATASETS[name], f"many_{name}", kept))
        commit(store, cursor, stages, Origin("made"))


def seconds(work: Callable[[], Any]) -> float:
    """The median of a few runs, after one that warms up."""
    found = []
    for _ in range(1 + TIMES):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return statistics.median(found[1:])


def measure(store: Store) -> dict[str, Any]:
    """Seconds and ratios; every way has to give the same numbers."""

    def by_indicator() -> list[tuple[Any, ...]]:
        rows = compute(store, "served_rate", by=BY, role=Role.ANALYST).rows
        return [(*row.group.values(), row.numerator, row.denominator) for row in rows]

    def by_hand(sql: str) -> list[tuple[Any, ...]]:
        return [(*(row[name] for name in BY), row["numerator"], row["denominator"])
                for row in store.query(sql)]  # fmt: skip

    assert sorted(by_indicator()) == sorted(by_hand(BY_HAND)) == sorted(by_hand(OVER_THE_VIEW))
    spent = {
        "indicator": seconds(by_indicator),
        "by_hand": seconds(lambda: by_hand(BY_HAND)),
        "by_hand_over_the_view": seconds(lambda: by_hand(OVER_THE_VIEW)),
    }
    with mock.patch("analytics.rollups.covering", return_value=None):
        spent["indicator_without_summary"] = seconds(by_indicator)
    return {
        "groups": len(by_indicator()),
        "seconds": {name: round(each, 3) for name, each in spent.items()},
        "indicator_to_by_hand": round(spent["indicator"] / spent["by_hand"], 2),
        "without_summary_to_by_hand_over_the_view": round(
            spent["indicator_without_summary"] / spent["by_hand_over_the_view"], 2
        ),
    }


def main() -> None:
    """Fill a store, measure, and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=10_000_000)
    students = parser.parse_args().students
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "store.duckdb")
        prepare(store)
        began = time.perf_counter()
        fill(store, students)
        filled = round(time.perf_counter() - began, 1)
        print(json.dumps({"student_years": students, "filled_in": filled, **measure(store)},
                         indent=1))  # fmt: skip
        store.close()


if __name__ == "__main__":
    main()
