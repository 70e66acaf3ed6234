"""How long a page takes from a changed filter to its last drawn chart, in a real browser.

``python -m benchmarks.filter_change [--times 20] [ADDRESS ...]`` starts the app on the sample data,
opens each page with a filter in Chromium, goes through the values of its first filter until every
answer is warm, and then measures ``--times`` changes: from the choice of an option until the
script has run, nothing is stale and every chart is drawn. Milliseconds; target: a median of 300.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.running_app import SETTLED, browser_path, serve
from pages.menu import ENTRIES

WARM = 4
"""Values of the filter that are gone through, once before the measurement."""
OPENING = 200
"""Milliseconds in which a list of options takes no click, while it opens."""
CHOOSE = """([option, settled]) => new Promise(done => {
  const isSettled = eval(settled), app = document.querySelector('[data-testid=stApp]');
  const start = performance.now();
  let ran = false;
  new MutationObserver(() => { ran ||= app.dataset.testScriptState === 'running'; })
    .observe(app, {attributes: true});
  option.click();
  const look = () => {
    const spent = performance.now() - start;
    ran ||= app.dataset.testScriptState === 'running';
    if ((ran && isSettled()) || spent > 10000) done(spent); else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


def changes(page: Page, times: int) -> list[float]:
    """Milliseconds of each change of the page's first filter, after a warm round."""
    box = page.locator(".st-key-filters [role=combobox]").first
    if not box.count():
        return []
    spent = []
    for place in range(times + WARM):
        if (milliseconds := _choose(page, place)) is None:
            return []
        spent.append(milliseconds)
    return spent[WARM:]


def _choose(page: Page, place: int) -> float | None:
    """Choose one of the first values in turn: milliseconds, or nothing with a single value."""
    page.locator(".st-key-filters [role=combobox]").first.click()
    options = page.get_by_role("option")
    options.first.wait_for()
    page.wait_for_timeout(OPENING)
    count = min(options.count(), WARM)
    if count < 2:
        return None
    other = options.nth(place % count)
    if other.get_attribute("aria-selected") == "true":
        other = options.nth((place + 1) % count)
    spent = other.evaluate("(option, settled) => (" + CHOOSE + ")([option, settled])", SETTLED)
    page.wait_for_function(SETTLED, timeout=60_000)
    return float(spent)


def measure(addresses: list[str], times: int) -> dict[str, dict[str, float]]:
    """Median and slowest change, and the number of charts, by page."""
    found = {}
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        serve(Path(folder)) as app,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
        for address in addresses:
            page.goto(f"{app.address}/{address}")
            page.wait_for_function(SETTLED, timeout=120_000)
            spent = changes(page, times)
            if spent:
                found[address] = {
                    "median": round(statistics.median(spent)),
                    "slowest": round(max(spent)),
                    "charts": page.locator("[class*=st-key-plot-] .t-picture").count(),
                }
                print(address, found[address], file=sys.stderr)
        browser.close()
    return found


def main() -> None:
    """Measure the pages named, or all of them, and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("addresses", nargs="*")
    parser.add_argument("--times", type=int, default=20)
    arguments = parser.parse_args()
    known = ["" if entry.address == "home" else entry.address for entry in ENTRIES]
    print(json.dumps(measure(arguments.addresses or known, arguments.times), indent=1))


if __name__ == "__main__":
    main()
