"""How long the first page takes until its numbers stand, and what the browser fetches for it.

``python -m benchmarks.first_page [--times 5] [ADDRESS]`` starts the app on the sample data and
opens the page in Chromium: right after the start, then with a new profile, then as a visitor who
was there before. Seconds from the request to the last drawn part, and kilobytes over the wire by
kind. Targets: 6 seconds on a cold server, a median of 2.5 on a warm one.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from benchmarks.running_app import SETTLED, App, browser_path, serve

SHOWN = "document.querySelectorAll('.t-block').length > 0"
LARGEST = 8


@dataclass
class Visit:
    """One opening of the page."""

    seconds: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    files: Counter[str] = field(default_factory=Counter)

    @property
    def told(self) -> dict[str, Any]:
        """The visit in numbers, with the largest files."""
        return {
            "seconds": round(self.seconds, 2),
            "kilobytes": round(sum(self.kinds.values()) / 1000),
            "by_kind": {name: round(size / 1000) for name, size in self.kinds.most_common()},
            "largest": {name: round(size / 1000) for name, size in self.files.most_common(LARGEST)},
        }


def visit(context: BrowserContext, address: str) -> Visit:
    """Open the page in a new tab and wait until every part of it stands."""
    page, found = context.new_page(), Visit()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    named: dict[str, tuple[str, str]] = {}

    def began(event: dict[str, Any]) -> None:
        name = event["response"]["url"].rpartition("/")[2][:60] or "page"
        named[event["requestId"]] = (event["type"].lower(), name)

    def ended(event: dict[str, Any]) -> None:
        kind, name = named.get(event["requestId"], ("other", "other"))
        found.kinds[kind] += int(event["encodedDataLength"])
        found.files[name] += int(event["encodedDataLength"])

    wire.on("Network.responseReceived", began)
    wire.on("Network.loadingFinished", ended)
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_function(f"() => ({SETTLED})() && {SHOWN}", timeout=120_000, polling=20)
    found.seconds = time.perf_counter() - start
    page.close()
    return found


def measure(app: App, browser: Browser, address: str, times: int) -> dict[str, Any]:
    """A visit to a server that has just been started again, new profiles, and visits after one."""
    url = f"{app.address}/{address}"
    cold = visit(browser.new_context(), url)
    new = [visit(browser.new_context(), url) for _ in range(times)]
    known = browser.new_context()
    visit(known, url)
    again = [visit(known, url) for _ in range(times)]
    return {
        "cold_server": cold.told,
        "warm_server": new[-1].told | {"seconds": _median(new)},
        "known_visitor": again[-1].told | {"seconds": _median(again)},
    }


def _median(visits: list[Visit]) -> float:
    return round(statistics.median(each.seconds for each in visits), 2)


def main() -> None:
    """Measure and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address", nargs="?", default="")
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    switches = ["--no-sandbox", "--disable-gpu"]
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=browser_path(), args=switches)
        with serve(Path(folder)) as app:
            visit(browser.new_context(), app.address)  # loads the sample data, once a store
        with serve(Path(folder)) as app:
            print(json.dumps(measure(app, browser, asked.address, asked.times), indent=1))
        browser.close()


if __name__ == "__main__":
    main()
