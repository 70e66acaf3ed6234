"""Runs a parser in a process of its own, with a cap on memory and time.

A workbook of 5 KB can make a parser ask for hundreds of gigabytes, which ends the process
that runs it. So that process is never ours.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.kinds import too_large_text
from data_loaders.reading.parsed import Parsed, read_parsed

REFUSED = 3
"""Exit status of the child for a file that it refuses in words (on standard output)."""

_PROJECT = Path(__file__).resolve().parents[2]


def parse_guarded(path: Path, kind: str) -> Parsed:
    """Parse a workbook of a known kind in a child process and return what it found.

    Raises ``FileError`` where the file is damaged, too large for the cap, or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="tandem-", ignore_cleanup_errors=True) as folder:
        run_child(path, kind, Path(folder))
        return read_parsed(Path(folder))


def run_child(path: Path, kind: str, folder: Path) -> None:
    """Run the parser on a file; what it finds stands in the folder afterwards."""
    command = [sys.executable, "-m", "data_loaders.reading.child", kind, str(path), str(folder)]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            timeout=limits.CHILD_SECONDS,
            cwd=_PROJECT,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FileError(
            f"Reading the file took longer than {limits.CHILD_SECONDS} seconds and was stopped",
            do="Delete sheets, rows and columns that are not needed, or save it as CSV.",
        ) from error
    if done.returncode == REFUSED:
        raise refusal(done.stdout.decode("utf-8", "replace"))
    if done.returncode != 0:
        raise death(kind, done.stderr.decode("utf-8", "replace"))


def _environment() -> dict[str, str]:
    """The child's environment: one thread, and memory from the system, which takes it back."""
    paths = [str(_PROJECT), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        "PYTHONIOENCODING": "utf-8",
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        "OMP_NUM_THREADS": "1",
    }


def refusal(said: str) -> FileError:
    """What the child said on standard output, as the error that it is."""
    what, where, advice = json.loads(said)
    return FileError(what, where=where, do=advice)


def death(kind: str, complaint: str) -> FileError:
    """What it means that the child ended with this complaint on standard error."""
    if "MemoryError" in complaint or "alloc" in complaint:
        if kind == "text":
            return too_large_text()
        return FileError(
            "The workbook claims far more cells than can be read: most often a single stray "
            "value or format far to the right or far down",
            do="Copy the rows that matter into a new workbook, or save the sheet as CSV.",
        )
    return FileError(
        "The file could not be read: it is damaged or not quite of the kind it claims to be",
        do="Open it in a spreadsheet program, save it as .xlsx, and upload that file.",
    )
