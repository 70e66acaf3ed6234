"""The app as the README starts it, and when a page of it stands: for tests and measurements."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
SETTLED = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  const blocks = [...document.querySelectorAll('.t-block')];
  return app && app.dataset.testScriptState === 'notRunning'
    && app.dataset.testConnectionState === 'CONNECTED'
    && document.querySelector('h1')
    && !document.querySelector('[data-testid=stSkeleton]')
    && !document.querySelector('[data-stale=true]')
    && blocks.every(block => block.shown);
}"""
"""JavaScript: the script has run, nothing is stale, and every part is drawn."""


@dataclass(frozen=True)
class App:
    """A running app: where it answers, and its store."""

    address: str
    store: Path


def browser_path() -> str | None:
    """The program of ``CHROMIUM``, or the first Chromium or Chrome on the path."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return found if found and Path(found).exists() else None


@contextmanager
def serve(folder: Path, **environment: str) -> Iterator[App]:
    """Start the app with a store of its own in the folder, and stop it at the end.

    Raises ``RuntimeError`` with the app's log when it does not answer within a minute.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    store = folder / "store.duckdb"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    known = {**os.environ, "TANDEM_STORE": str(store), "TANDEM_ROLE": "viewer", **environment}
    with (folder / "log.txt").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=known, stdout=log, stderr=log)
    try:
        _wait_for(port, process, folder / "log.txt")
        yield App(f"http://127.0.0.1:{port}", store)
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if _answers(port):
            return
        time.sleep(0.2)
    raise RuntimeError(f"The app did not answer within a minute:\n{log.read_text()}")


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
