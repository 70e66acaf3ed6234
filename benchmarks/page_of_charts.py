"""What a page of eight charts costs on a large roster, as ratios measured in one run.

``python -m benchmarks.page_of_charts [--rows 10000000]`` makes a store with invented students,
measures processor time (all threads) of one scan of six columns of the roster, of the queries of
eight charts through summaries, and of the same charts from the rows, and prints one JSON document.
Targets: charts at most 1.5 scans; answers equal.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from analytics import INDICATORS, Role, compute, prepare, summaries
from analytics.compiler import Query, compile_query
from analytics.declarations import Derived, Measure
from data_loaders.store import Store, open_store

YEAR = "2025-26"
CHARTS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("served_rate", ("school_year", "race_ethnicity"), {}),
    ("served_rate", ("race_ethnicity", "school"), {"school_year": YEAR}),
    ("students_served", ("school_year", "area"), {}),
    ("students_served", ("grade_band",), {"school_year": YEAR}),
    ("composition_index", ("race_ethnicity",), {"school_year": YEAR}),
    ("served_rate", ("english_learner", "region"), {"school_year": YEAR}),
    ("roster_slots", ("school_year", "partner_type"), {}),
    ("unmatched_rate", ("school_year", "region"), {}),
)


def make_store(path: Path, rows: int) -> Store:
    """A store with ``rows`` roster rows, a fifth as many students, and 4 years of enrolment."""
    store = open_store(path)
    students, schools, programs = max(rows // 5, 100), max(rows // 2000, 10), 2000
    pick = "['{}'][1 + CAST(hash({}) % {} AS BIGINT)]"
    year = pick.format("','".join(("2022-23", "2023-24", "2024-25", YEAR)), "i, 1", 4)

    def code(codes: str, salt: int) -> str:
        listed = codes.split()
        return pick.format("','".join(listed), f"i, {salt}", len(listed))

    with store.transaction() as cursor:
        for sql in (
            f"INSERT INTO school_rows (school_id, school_name, district, region, level, area, "
            f"_since) SELECT 'S' || i, 'School ' || i, 'D' || (i % 500), 'R' || (i % 16), "
            f"{code('elementary middle high', 2)}, {code('A B C D E F', 3)}, 1 "
            f"FROM range({schools}) t(i)",
            "INSERT INTO partner_rows (partner_id, organization, partner_type, _since) "
            f"SELECT 'O' || i, 'Partner ' || i, {code('nonprofit business arts faith', 4)}, 1 "
            "FROM range(200) t(i)",
            "INSERT INTO program_rows (program_id, partner_id, program_name, _since) "
            f"SELECT 'P' || i, 'O' || (i % 200), 'Program ' || i, 1 FROM range({programs}) t(i)",
            "INSERT INTO enrolment_rows (school_year, student_id, school_id, grade, "
            "race_ethnicity, gender, english_learner, disability, economic_status, _since) "
            f"SELECT y, 'N' || i, 'S' || (hash(i) % {schools}), {code('KG 03 05 07 10', 5)}, "
            f"{code('AM7 AS7 BL7 HI7 PI7 WH7 WH7 WH7 MU7', 6)}, {code('F M', 7)}, "
            f"{code('EL NOT_EL NOT_EL', 8)}, {code('SWD NOT_SWD NOT_SWD', 9)}, "
            f"{code('ECO NOT_ECO', 10)}, 1 FROM range({students}) t(i), "
            f"(SELECT unnest(['2022-23','2023-24','2024-25','{YEAR}']) AS y)",
            "INSERT INTO student_roster_rows (school_year, program_id, school_id, student_id, "
            f"first_date, sessions, _since) SELECT {year}, 'P' || (i % {programs}), "
            f"'S' || (hash(i % {students}) % {schools}), "
            f"'N' || (hash(i, 11) % {students + students // 50}), "
            "DATE '2025-09-01' + CAST(hash(i, 12) % 200 AS INTEGER), hash(i, 13) % 60, 1 "
            f"FROM range({rows}) t(i)",
            "INSERT INTO revision VALUES (1, 'load', now()::TIMESTAMP, 'benchmark', '', '', "
            "'student_roster', 0, 0, 0, 0, '{}', NULL)",
        ):
            cursor.execute(sql).fetchall()
    return store


def cpu(run: Callable[[], object], times: int = 3) -> float:
    """The median processor seconds of several runs, after one to warm up."""
    spent = []
    for _ in range(times + 1):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return statistics.median(spent[1:])


def queries(as_of: int | None) -> list[Query]:
    """The query of each chart; a comparison's is that of its base."""
    found = []
    for name, by, where in CHARTS:
        measure: Measure = INDICATORS[name].measure
        if isinstance(measure, Derived):
            measure = INDICATORS[measure.base].measure
        found.append(compile_query(measure, by, where, as_of))
    return found


def answers(store: Store, as_of: int | None) -> list[list[str]]:
    """Every chart's data in a comparable form."""
    return [
        sorted(str(row) for row in store.query(query.sql, list(query.parameters)))
        for query in queries(as_of)
    ]


def measure(store: Store, rows: int) -> dict[str, object]:
    """All measurements of one run."""
    start = time.process_time()
    prepare(store)
    first_build = time.process_time() - start
    names = ("school_year", "program_id", "school_id", "student_id", "first_date", "sessions")
    lengths = ", ".join(f"sum(strlen({name}))" for name in names[:4])
    columns = f"{lengths}, sum(dayofyear(first_date)), sum(sessions)"
    scan = cpu(lambda: store.query(f"SELECT {columns} FROM student_roster"))
    charts = cpu(lambda: [store.table(q.sql, list(q.parameters)) for q in queries(None)])
    pages = cpu(lambda: [compute(store, n, by=b, where=w, role=Role.ANALYST) for n, b, w in CHARTS])
    viewer = cpu(lambda: [compute(store, n, by=b, where=w) for n, b, w in CHARTS], times=1)
    raw = cpu(lambda: [store.table(q.sql, list(q.parameters)) for q in queries(1)], times=1)
    start = time.process_time()
    with store.transaction() as cursor:
        summaries.rebuild_changed(cursor, {"student_roster"})
    rebuild = time.process_time() - start
    return {
        "rows": rows,
        "cpu_seconds": {
            "six_column_scan": round(scan, 3),
            "eight_charts": round(charts, 3),
            "eight_charts_raw": round(raw, 3),
            "eight_results_analyst": round(pages, 3),
            "eight_results_viewer": round(viewer, 3),
            "first_build": round(first_build, 3),
            "rebuild": round(rebuild, 3),
        },
        "charts_over_scan": round(charts / scan, 3),
        "raw_over_charts": round(raw / charts, 1),
        "rebuild_over_raw": round(rebuild / raw, 2),
        "equal": answers(store, None) == answers(store, 1),
    }


def main() -> None:
    """Run the benchmark and print its JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(Path(folder) / "benchmark.duckdb", rows)
        print(json.dumps(measure(store, rows), indent=1))
        store.close()


if __name__ == "__main__":
    main()
