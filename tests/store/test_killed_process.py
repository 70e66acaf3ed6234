"""A process killed while it loads leaves the old revision or the new one, nothing between."""

import random
import subprocess
import sys
import time

from data_loaders.importing import check_file
from data_loaders.store import open_store

ROWS = 20_000

LOADER = """
import sys
from pathlib import Path
from data_loaders.importing import load_file
from data_loaders.store import open_store
store = open_store(sys.argv[1])
print("ready", flush=True)
load_file(store, Path(sys.argv[2]))
print("done", flush=True)
"""


def write_roster(path, sessions):
    lines = ["School year,Program ID,School ID,Student ID,Sessions"]
    lines += [f"2025-26,P{row % 9},{row % 60:06d},{row:08d},{sessions}" for row in range(ROWS)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def load(store_path, roster):
    code = [sys.executable, "-c", LOADER, str(store_path), str(roster)]
    return subprocess.Popen(code, stdout=subprocess.PIPE, text=True)


def test_a_killed_load_leaves_a_whole_revision(tmp_path):
    """Six moments over the length of a load; each time every row says the same."""
    store_path, roster = tmp_path / "store.duckdb", tmp_path / "roster.csv"
    write_roster(roster, sessions=1)
    started = time.monotonic()
    with load(store_path, roster) as loading:
        assert loading.communicate()[0] == "ready\ndone\n"
    length = time.monotonic() - started
    chance = random.Random(11)
    for attempt in range(2, 8):
        write_roster(roster, sessions=attempt)
        with load(store_path, roster) as loading:
            assert loading.stdout.readline() == "ready\n"
            time.sleep(chance.random() * length)
            loading.kill()
        store = open_store(store_path)
        rows = store.query("SELECT sessions, count(*) AS n FROM student_roster GROUP BY sessions")
        assert [row["n"] for row in rows] == [ROWS]
        revision = store.history()[0]
        assert rows[0]["sessions"] in {attempt, *range(1, attempt)}
        assert revision.loaded + revision.updated == ROWS
        assert check_file(store, roster).used[0].rows_read == ROWS
        store.close()
