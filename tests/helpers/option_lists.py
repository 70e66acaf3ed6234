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
SHORT = 10_000
"""Milliseconds after which a try is given up."""
MARKED = """wanted => {
  const field = document.activeElement;
  const marked = document.getElementById(field.getAttribute('aria-activedescendant'));
  return field.value === wanted && marked?.innerText.trim() === wanted;
}"""
"""JavaScript: the field with the focus holds the text, and its list marks this very option."""
TAKEN = """wanted => document.activeElement.value === wanted
  && document.activeElement.getAttribute('aria-expanded') === 'false'"""
"""JavaScript: the list is closed, and the field with the focus holds the text."""


def choose_by_keyboard(page: Page, reach: Callable[[], None], option: str) -> None:
    """Type the option's name into the field to which ``reach`` brings the focus, and Enter."""
    for _ in range(TRIES):
        page.wait_for_function(SETTLED, polling=200)
        reach()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(option)
        if _comes(page, MARKED, option):
            page.keyboard.press("Enter")
            if _comes(page, TAKEN, option):
                return
        page.keyboard.press("Escape")
    pytest.fail(f"{option} was not taken by keyboard")


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
