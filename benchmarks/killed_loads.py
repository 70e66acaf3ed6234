"""Kill a load of 200,000 rows at random moments and look at what the store holds.

``python -m benchmarks.killed_loads [TIMES]`` prints one JSON document: how often the store held
the old revision, how often the new one, and how often anything else (which must be never).
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from data_loaders.store import open_store

ROWS = 200_000

LOADER = """
import sys
from pathlib import Path
from data_loaders.importing import load_file
from data_loaders.store import open_store
load_file(open_store(sys.argv[1]), Path(sys.argv[2]))
"""


def write_roster(path: Path, sessions: int) -> None:
    """A roster whose every row says the same number of sessions."""
    with path.open("w", encoding="utf-8") as file:
        file.write("School year,Program ID,School ID,Student ID,Sessions\n")
        for row in range(ROWS):
            file.write(f"2025-26,P{row % 9},{row % 60:06d},{row:08d},{sessions}\n")


def start(store: Path, roster: Path) -> subprocess.Popen[bytes]:
    """Start a load in a process of its own."""
    return subprocess.Popen([sys.executable, "-c", LOADER, str(store), str(roster)])


def sessions_held(store_path: Path) -> list[tuple[int, int]]:
    """The values that the store's rows say, each with its count."""
    store = open_store(store_path)
    rows = store.query("SELECT sessions, count(*) AS n FROM student_roster GROUP BY ALL")
    store.close()
    return [(int(row["sessions"]), int(row["n"])) for row in rows]


def main() -> None:
    """Measure and print."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    outcome = {"old revision": 0, "new revision": 0, "anything else": 0}
    chance = random.Random(3)
    with tempfile.TemporaryDirectory() as folder:
        store, roster = Path(folder) / "store.duckdb", Path(folder) / "roster.csv"
        write_roster(roster, 0)
        began = time.monotonic()
        start(store, roster).wait()
        length, held = time.monotonic() - began, 0
        for attempt in range(1, times + 1):
            write_roster(roster, attempt)
            loading = start(store, roster)
            time.sleep(chance.random() * length * 1.1)
            loading.kill()
            loading.wait()
            now = sessions_held(store)
            if now == [(attempt, ROWS)]:
                outcome["new revision"] += 1
                held = attempt
            else:
                outcome["old revision" if now == [(held, ROWS)] else "anything else"] += 1
    print(json.dumps({"rows": ROWS, "kills": times, "seconds_a_load": round(length, 1), **outcome}))


if __name__ == "__main__":
    main()
