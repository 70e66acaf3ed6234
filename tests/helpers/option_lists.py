"""Lists of options in a browser: one is chosen by keyboard or mouse, and stays chosen.

A list takes neither keys nor clicks while it opens, and a page that is drawn anew closes it. A
person looks whether the choice stands in the field, and makes it again where it does not.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, TimeoutError

from benchmarks.running_app import SETTLED

TRIES = 6
STILL = 250
"""Milliseconds for which a list must rest before it is used: longer than its opening."""
MOST_STEPS = 30
"""Options that the arrows go through."""
SHORT = 10_000
"""Milliseconds after which a try is given up."""
MARKED = """wanted => {
  const field = document.activeElement;
  const marked = document.getElementById(field.getAttribute('aria-activedescendant'));
  return marked?.innerText.trim() === wanted;
}"""
"""JavaScript: the list of the field with the focus marks this very option."""
STATE = """() => [
  document.activeElement.outerHTML,
  document.activeElement.value,
  [...document.querySelectorAll('[role=option]')].map(each => each.innerText),
]"""
"""JavaScript: the field with the focus, its text, and the options shown."""
TAKEN = """wanted => document.activeElement.value === wanted
  && document.activeElement.getAttribute('aria-expanded') === 'false'"""
"""JavaScript: the list is closed, and the field with the focus holds the text."""


def choose_by_keyboard(page: Page, reach: Callable[[], None], option: str) -> None:
    """Bring the option into the field to which ``reach`` brings the focus, and Enter.

    Its name is typed; where that did not bring it, the arrows go down the list to it.
    """
    for attempt in range(TRIES):
        page.wait_for_function(SETTLED, polling=200)
        reach()
        if _typed(page, option) if attempt % 2 == 0 else _stepped_to(page, option):
            page.keyboard.press("Enter")
            if _comes(page, TAKEN, option):
                return
        page.keyboard.press("Escape")
    pytest.fail(f"{option} was not taken by keyboard: {page.evaluate(STATE)}")


def _typed(page: Page, option: str) -> bool:
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(option)
    return _comes(page, MARKED, option)


def _stepped_to(page: Page, option: str) -> bool:
    for _ in range(MOST_STEPS):
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(STILL)
        if page.evaluate(MARKED, option):
            return True
    return False


def choose_by_mouse(page: Page, field: Locator, option: str) -> None:
    """Open the list of the field and click the option."""
    listed = page.get_by_role("option", name=option, exact=True)
    for _ in range(TRIES):
        page.wait_for_function(SETTLED, polling=200)
        field.click()
        try:
            listed.wait_for(timeout=SHORT)
            page.wait_for_timeout(STILL)
            listed.click(timeout=SHORT)
            listed.wait_for(state="hidden", timeout=SHORT)
        except TimeoutError:
            page.keyboard.press("Escape")
        if field.input_value() == option:
            return
    pytest.fail(f"{option} was not taken by mouse")


def _comes(page: Page, state: str, option: str) -> bool:
    """Whether a state comes within a while and stays."""
    try:
        page.wait_for_function(state, arg=option, timeout=SHORT)
    except TimeoutError:
        return False
    page.wait_for_timeout(STILL)
    return bool(page.evaluate(state, option))
