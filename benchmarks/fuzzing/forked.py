"""Reads workbooks in children forked from one warm process: starting Python costs far more.

The children are capped as those of :mod:`data_loaders.reading.guard` are.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from data_loaders.errors import FileError
from data_loaders.reading import child, guard, limits

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(
    [f"data_loaders.reading.{name}" for name in ("child", "excel", "spss", "xml2003")]
    + ["data_loaders.reading.html_tables", "pyreadstat", __name__]
)
peak_megabytes = [0]
"""The largest memory that a child said it used."""


def _read(kind: str, path: str, folder: str) -> None:
    with (
        (Path(folder) / "said").open("w", encoding="utf-8") as said,
        (Path(folder) / "complaint").open("w", encoding="utf-8") as complaint,
        redirect_stdout(said),
        redirect_stderr(complaint),
    ):
        os.dup2(complaint.fileno(), 2)
        try:
            status = child.main([kind, path, folder])
        except BaseException as error:
            complaint.write(repr(error))
            status = 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    (Path(folder) / "peak").write_text(str(peak))
    sys.exit(status)


def run(path: Path, kind: str, folder: Path) -> None:
    """Do what ``guard.run_child`` does, in a forked child."""
    process = _CONTEXT.Process(target=_read, args=(kind, str(path), str(folder)))
    process.start()
    process.join(limits.CHILD_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
        raise FileError("Reading the file took too long and was stopped", do="Make it smaller.")
    if (folder / "peak").exists():
        peak_megabytes[0] = max(peak_megabytes[0], int((folder / "peak").read_text()))
    if process.exitcode == guard.REFUSED:
        raise guard.refusal((folder / "said").read_text("utf-8"))
    if process.exitcode != 0:
        raise guard.death(kind, (folder / "complaint").read_text("utf-8", errors="replace"))
