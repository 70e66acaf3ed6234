"""Import a file into a store, and print what was found and what it took: ``FILE STORE [again]``.

With ``again`` the file is imported a second time, which must change nothing.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from data_loaders.importing import load_file, staging
from data_loaders.store import open_store


def timed(function: Callable[..., Any], spent: list[float]) -> Callable[..., Any]:
    """The function, adding the CPU seconds of each call to ``spent``."""

    def run(*arguments: Any, **named: Any) -> Any:
        began = os.times()
        try:
            return function(*arguments, **named)
        finally:
            ended = os.times()
            spent.append(sum(ended[:2]) - sum(began[:2]))

    return run


def main(file: str, path: str, *more: str) -> None:
    """Import the file and print one JSON document."""
    checks: list[float] = []
    staging.stage = timed(staging.stage, checks)
    store = open_store(path)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report = load_file(store, Path(file), keep_good=True)
    assert report.revision == 1, report
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = {
        "findings": sorted((f.cell, f.check) for f in report.used[0].findings if f.cell),
        "loaded": report.used[0].loaded,
        "held_back": report.held_back,
        "check": checks[0],
        "read_child": child.ru_utime + child.ru_stime,
        "server_grown_megabytes": grown // 1024,
        "child_peak_megabytes": child.ru_maxrss // 1024,
    }
    if more:
        again = load_file(store, Path(file), keep_good=True)
        assert again.revision is None and again.already_loaded
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
