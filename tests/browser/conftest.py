"""A real browser, and a running app per kind of store."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
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


WIDE_BY = """() => {
  const page = document.documentElement, main = document.querySelector('[data-testid=stMain]');
  const wide = Math.max(...[page, main].map(each => each.scrollWidth - each.clientWidth));
  if (wide <= 0) return [wide, []];
  const edge = main.getBoundingClientRect().left + main.clientWidth;
  const over = [...main.querySelectorAll('*:not(.t-region *, svg *)')].filter(each => {
    const from = each.getBoundingClientRect().left;
    return each.clientWidth && from + Math.max(each.scrollWidth, each.clientWidth) > edge;
  });
  return [wide, over.slice(-9).map(each => `${each.tagName}.${each.getAttribute('class')}`)];
}"""
"""JavaScript: by how many pixels the page or its main part is wider than the window, and the last
elements that reach beyond its edge; those that scroll by themselves may."""
VIEWS = (
    (1440, "light", True),
    (820, "light", False),
    (320, "light", False),
    (390, "dark", True),
)
"""Width, theme, and whether axe-core reads the page so. 320 is a window of 1280 at 400 %."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
FIND = """async rules => {
  const found = await axe.run(document, {
    runOnly: rules, resultTypes: ['violations'], elementRef: true});
  return found.violations.flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id, html: node.html.slice(0, 200),
    isAdvice: rule.tags.includes('best-practice'),
    isOurs: !!node.element?.closest('.t-block, .t-region, .t-facts'),
  })));
}"""
"""JavaScript: what axe-core finds, and whether it stands in HTML that we write ourselves."""


@dataclass(frozen=True)
class Fault:
    """A finding of axe-core: the rule, and the element.

    ``is_advice``: it goes beyond WCAG 2.1 A and AA. ``is_ours``: it stands in HTML that we write
    ourselves, not in a widget of Streamlit.
    """

    rule: str
    html: str
    is_advice: bool
    is_ours: bool


@dataclass
class View:
    """A page in the browser, with what went wrong in its console."""

    page: Page
    errors: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until the script has run and everything is drawn."""
        self.page.wait_for_function(SETTLED, timeout=90_000, polling=200)
        assert self.page.locator("[data-testid=stException]").count() == 0
        assert self.errors == []

    def show(self, width: int, theme: str) -> None:
        """Show the open page at another width and in another theme: nothing is fetched again."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        self.settle()

    def check_layout(self) -> None:
        """One heading of the page, no error shown, and nothing wider than the window."""
        assert self.page.locator("h1").count() == 1
        assert self.page.locator("[data-testid=stAlertContentError]").count() == 0
        wide, by = self.page.evaluate(WIDE_BY)
        assert wide <= 0, f"at {self.page.viewport_size} the page scrolls sideways, by {by}"

    def faults(self) -> list[Fault]:
        """What axe-core finds against WCAG 2.1 A and AA, and what it advises besides."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        found = self.page.evaluate(FIND, RULES)
        return [
            Fault(each["rule"], each["html"], each["isAdvice"], each["isOurs"]) for each in found
        ]

    def violations(self) -> list[str]:
        """What breaks WCAG 2.1 A or AA, whoever wrote it: rule and element."""
        return broken(self.faults())


def broken(faults: list[Fault]) -> list[str]:
    """The rule and element of what is more than advice."""
    return [f"{fault.rule}: {fault.html}" for fault in faults if not fault.is_advice]


@pytest.fixture(scope="session")
def spare_pages() -> list[Page]:
    """Tabs that no test uses at the moment: a new one costs as much as a page of the app."""
    return []


@pytest.fixture
def visit(context: BrowserContext, spare_pages: list[Page]) -> Iterator[Callable[..., View]]:
    """Open an address cold, in a theme and at a width."""
    views: list[tuple[View, Callable[[ConsoleMessage], None], Callable[[Error], None]]] = []

    def open_page(address: str, *, theme: str = "light", width: int = 1440) -> View:
        view = View(spare_pages.pop() if spare_pages else context.new_page())
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


@pytest.fixture
def check_page(record_property: Callable[[str, object], None]) -> Callable[[View, str], None]:
    """Check an open page at every width and in both themes, and note what axe-core finds."""

    def check(view: View, name: str) -> None:
        for width, theme, is_read in VIEWS:
            view.show(width, theme)
            view.check_layout()
            if is_read:
                faults = view.faults()
                record_property("axe", _told(name, width, theme, faults))
                assert "\n".join(broken(faults)) == "", f"{theme}, {width} pixels"

    return check


def _told(name: str, width: int, theme: str, faults: list[Fault]) -> str:
    """A line of the summary: what breaks a rule, and advice by whose element it is about."""
    advice = Counter(
        f"{fault.rule} ({'ours' if fault.is_ours else 'Streamlit'})"
        for fault in faults
        if fault.is_advice
    )
    added = ", ".join(f"{rule} {count}" for rule, count in sorted(advice.items())) or "none"
    return f"{name}, {width} pixels, {theme}: {len(broken(faults))} violations; advice: {added}"


def _note(view: View, message: ConsoleMessage) -> None:
    url = message.location.get("url", "")
    if message.type == "error" and not url.endswith(PROBES):
        view.errors.append(f"{message.text} {url}")
