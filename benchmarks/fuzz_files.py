"""Import thousands of files made wrong at random, and look at what the store holds after each.

``python -m benchmarks.fuzz_files [FILES] [FIRST]`` prints one JSON document. For every file one
of two things holds: it is refused by a ``TandemError`` and the store is as before; or it is
loaded, exactly the rows that its report says are new, and undoing it brings back the state
before. File N of the run is the same each time, so that a failure can be looked at again.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.fuzzing import forked, seeds
from benchmarks.fuzzing.mutations import mutated
from data_loaders.datasets import DATASETS
from data_loaders.errors import TandemError
from data_loaders.importing import load_file
from data_loaders.reading import guard
from data_loaders.store import Store, open_store, undo

FILES_PER_STORE = 250
NAMES = ("upload.csv", "upload.xlsx", "upload.xls", "upload", "../odd 'name'; --.ods.csv")


@dataclass
class Outcome:
    """What became of the files: how many loaded or were refused, and every failure."""

    files: int = 0
    fates: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    failures: list[dict[str, Any]] = field(default_factory=list)
    slowest_seconds: float = 0.0
    slowest_file: int = 0

    def told(self) -> dict[str, Any]:
        """The outcome as plain data."""
        return {
            "files": self.files,
            "fates": dict(self.fates.most_common()),
            "refusals": dict(self.refusals.most_common(40)),
            "failures": self.failures,
            "slowest_seconds": round(self.slowest_seconds, 1),
            "slowest_file": self.slowest_file,
            "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "peak_megabytes_of_a_reading_child": forked.peak_megabytes[0],
        }


class PartialCommitError(Exception):
    """The store holds something else than the report says."""


def fuzz(
    numbers: Sequence[int], folder: Path, *, with_real: bool, progress: bool = False
) -> Outcome:
    """Import the files of these numbers into stores of their own."""
    outcome = Outcome()
    files, grids = seeds.files(with_real), seeds.grids()
    read_before, guard.run_child = guard.run_child, forked.run
    store = None
    try:
        for place, number in enumerate(numbers):
            if place % FILES_PER_STORE == 0:
                if store is not None:
                    store.close()
                store = open_store(folder / f"{place}.duckdb")
                store.query("SET threads = 1")
            assert store is not None
            path = folder / f"{number}.upload"
            path.write_bytes(mutated(Random(number), files, grids))
            _try(store, path, number, outcome)
            if progress and place % 100 == 99:
                print(place + 1, dict(outcome.fates), file=sys.stderr, flush=True)
            if not (outcome.failures and outcome.failures[-1]["file"] == number):
                path.unlink()
    finally:
        guard.run_child = read_before
        if store is not None:
            store.close()
    return outcome


def _try(store: Store, path: Path, number: int, outcome: Outcome) -> None:
    began = time.thread_time()
    outcome.files += 1
    try:
        fate = _import(store, path, Random(number), outcome)
    except Exception as error:
        fate = "failure"
        lines = traceback.format_exc().strip().splitlines()
        outcome.failures.append({"file": number, "error": repr(error)[:300], "at": lines[-12:]})
        print(outcome.failures[-1], file=sys.stderr, flush=True)
    outcome.fates[fate] += 1
    took = time.thread_time() - began
    if took > outcome.slowest_seconds:
        outcome.slowest_seconds, outcome.slowest_file = took, number


def _import(store: Store, path: Path, chance: Random, outcome: Outcome) -> str:
    """Import one file, compare the store with the report, and take it back."""
    before = store.revision()
    try:
        keep_good = chance.random() < 0.7
        report = load_file(store, path, name=chance.choice(NAMES), keep_good=keep_good)
    except TandemError as error:
        outcome.refusals[_shape(error.what)] += 1
        if not error.what or not error.do:
            raise PartialCommitError(f"A refusal without words: {error!r}") from error
        if store.revision() != before or _count(store, "_until IS NULL"):
            raise PartialCommitError("A refused file changed the store") from error
        return "refused"
    if report.revision is None:
        if store.revision() != before or _count(store, "_until IS NULL"):
            raise PartialCommitError("A file that was not committed changed the store")
        return "read, nothing to commit"
    new = sum(sheet.loaded + sheet.updated for sheet in report.used)
    opened = _count(store, f"_since = {report.revision}")
    for number in range(store.revision(), before, -1):  # a draft of a survey is a revision too
        undo(store, number, "fuzzer")
    if opened != new:
        raise PartialCommitError(f"{opened} rows are new, and {new} were reported")
    if left := _count(store, "_until IS NULL"):
        raise PartialCommitError(f"Undoing left {left} rows")
    return "loaded"


def _count(store: Store, which: str) -> int:
    """How many versions of rows are so, over all datasets; before each file none is current."""
    counts = " UNION ALL ".join(
        f"SELECT count(*) AS n FROM {name}_rows WHERE {which}" for name in DATASETS
    )
    return int(store.query(f"SELECT sum(n) AS n FROM ({counts})")[0]["n"])


def _shape(text: str) -> str:
    """A message without its numbers, to count its kind."""
    return "".join("9" if letter.isdigit() else letter for letter in text)[:90]


def main() -> None:
    """Run and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with tempfile.TemporaryDirectory() as folder:
        outcome = fuzz(range(first, first + count), Path(folder), with_real=True, progress=True)
    print(json.dumps(outcome.told(), indent=1, ensure_ascii=False))
    sys.exit(1 if outcome.failures else 0)


if __name__ == "__main__":
    main()
