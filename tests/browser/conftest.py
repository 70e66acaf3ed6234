"""A real browser, and a running app per kind of store."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    expect,
    sync_playwright,
)

from benchmarks.running_app import SETTLED, App, browser_path, serve

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOW_TO_GET_IT = (
    "The browser tests need Chromium or Chrome, and none was found. Debian and Ubuntu: "
    "sudo apt-get install chromium. Any system: python -m playwright install chromium. "
    "Or set the environment variable CHROMIUM to the program's full path."
)
# The client looks for the server below the page's own path first; the answer 404 sends it on.
PROBES = ("/_stcore/health", "/_stcore/host-config")


def chromium() -> str:
    """The path of a Chromium, or a failed test that says how to get one."""
    found = browser_path()
    if found is None:
        with sync_playwright() as playwright:
            found = playwright.chromium.executable_path
    if not Path(found).exists():
        pytest.fail(HOW_TO_GET_IT, pytrace=False)
    return found


expect.set_options(timeout=60_000)  # however busy the machine is


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    path = chromium()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for all tests, so that the bundles are fetched once."""
    opened = browser.new_context(locale="en-US")
    yield opened
    opened.close()


def _served(**environment: str) -> Iterator[App]:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        serve(Path(folder), **environment) as app,
    ):
        yield app


@pytest.fixture(scope="session")
def sample_app() -> Iterator[App]:
    """The app on its first start, which loads the sample data."""
    yield from _served()


@pytest.fixture(scope="session")
def empty_app() -> Iterator[App]:
    """The app on an empty store."""
    yield from _served(TANDEM_SAMPLE="off")


@pytest.fixture
def fresh_app() -> Iterator[App]:
    """The app on an empty store of this test's own."""
    yield from _served(TANDEM_SAMPLE="off")


@pytest.fixture
def fresh_analyst_app() -> Iterator[App]:
    """The same for an analyst, who may import files about students."""
    yield from _served(TANDEM_SAMPLE="off", TANDEM_ROLE="analyst")


@dataclass
class View:
    """A page in the browser, with what went wrong in its console."""

    page: Page
    errors: list[str]

    def settle(self) -> None:
        """Wait until the script has run and everything is drawn."""
        self.page.wait_for_function(SETTLED, timeout=90_000, polling=200)
        assert self.page.locator("[data-testid=stException]").count() == 0
        assert self.errors == []

    def check_layout(self, width: int) -> None:
        """One heading of the page, no error shown, and nothing wider than the window."""
        assert self.page.locator("h1").count() == 1
        assert self.page.locator("[data-testid=stAlertContentError]").count() == 0
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, "the page itself scrolls sideways"

    def violations(self) -> list[str]:
        """What axe-core finds against WCAG 2.1 A and AA: rule and element."""
        self.page.evaluate(AXE)
        found = self.page.evaluate(
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], "
            "resultTypes: ['violations']})"
        )
        return [
            f"{rule['id']}: {node['html'][:200]}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]


@pytest.fixture(scope="session")
def spare_pages() -> list[Page]:
    """Tabs that no test uses at the moment: a new one costs as much as a page of the app."""
    return []


@pytest.fixture
def visit(context: BrowserContext, spare_pages: list[Page]) -> Iterator[Callable[..., View]]:
    """Open an address cold, in a theme and at a width."""
    views: list[tuple[View, Callable[[ConsoleMessage], None], Callable[[Error], None]]] = []

    def open_page(address: str, *, theme: str = "light", width: int = 1440) -> View:
        view = View(spare_pages.pop() if spare_pages else context.new_page(), [])
        heard = partial(_note, view), lambda error: view.errors.append(str(error))
        views.append((view, *heard))
        view.page.on("console", heard[0])
        view.page.on("pageerror", heard[1])
        view.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        view.page.set_viewport_size({"width": width, "height": 900})
        view.page.goto(address)
        view.settle()
        return view

    yield open_page
    for view, on_console, on_error in views:
        view.page.remove_listener("console", on_console)
        view.page.remove_listener("pageerror", on_error)
        view.page.goto("about:blank")
        spare_pages.append(view.page)


def _note(view: View, message: ConsoleMessage) -> None:
    url = message.location.get("url", "")
    if message.type == "error" and not url.endswith(PROBES):
        view.errors.append(f"{message.text} {url}")
