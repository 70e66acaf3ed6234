"""Three files are dropped, looked at, mended, imported, seen in the numbers, and taken back.

All of it by keyboard, on a wide screen and on a phone.
"""

from pathlib import Path

import pytest
from option_lists import choose_by_keyboard
from playwright.sync_api import FileChooser, Page, expect

GOOD = """school_id,school_name,district_id,district_name,level
000111,Alder School,000901,Alder District,elementary
000222,Birch School,000901,Alder District,high
"""
BAD = """school_id,school_name,district_id,district_name,level
000333,Cedar School,000901,Alder District,lower elem
000444,Dogwood School,000901,Alder District,lower elem
000555,Elder School,000901,Alder District,high
"""
LOCKED = Path(__file__).parents[2] / "sample_data" / "bad_files" / "locked.xlsx"
FOCUSED = """wanted => {
  const at = document.activeElement;
  const told = `${at.getAttribute('aria-label') || ''} ${at.innerText || ''}`;
  return ['A', 'BUTTON', 'INPUT'].includes(at.tagName) && told.includes(wanted);
}"""
SLOW = 60_000


@pytest.fixture
def three_files(tmp_path: Path) -> list[Path]:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text(BAD, encoding="utf-8")
    return [good, bad, LOCKED]


def tab_to(page: Page, name: str) -> None:
    """Go on by Tab until a link, button or field of this name has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED, name):
            return
    pytest.fail(f"{name} is not reached by Tab")


def press(page: Page, name: str) -> None:
    tab_to(page, name)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("width", [1440, 390])
def test_three_files_are_mended_imported_and_taken_back(fresh_app, visit, three_files, width):
    view = visit(f"{fresh_app.address}/import", width=width)
    page = view.page
    chosen: list[FileChooser] = []
    page.on("filechooser", lambda chooser: chosen.append(chooser))
    for _ in range(5):
        press(page, "Upload")
        page.wait_for_timeout(1000)
        if chosen:
            break
    chosen[0].set_files(three_files)

    summary = "1 ready to import, 1 has errors, 1 cannot be used as it is"
    shown = page.locator("[data-testid=stMain]")
    expect(shown).to_contain_text(summary, timeout=SLOW)
    for told in (
        "2 rows with errors. 2 × Level: this value is not in the list",
        "Schools in the directory No data → 2",
        "The file is locked with a password",
    ):
        expect(shown).to_contain_text(told)
    view.settle()
    assert view.violations() == []
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, "the page itself scrolls sideways"

    press(page, "Look closer and mend")
    expect(page.get_by_role("heading", name="What was found")).to_be_visible(timeout=SLOW)
    view.settle()
    assert view.violations() == []
    choose_by_keyboard(page, lambda: tab_to(page, "lower elem"), "Elementary")
    press(page, "Apply to all")
    expect(page.get_by_text("Ready to import")).to_be_visible(timeout=SLOW)
    view.settle()
    press(page, "Import 3 rows")
    expect(page.get_by_text("Revision 1: 3 new")).to_be_visible(timeout=SLOW)
    view.settle()

    press(page, "Undo revision 1")
    # Revision 2 remembers what the word in the file stands for.
    taken_back = page.get_by_text("Taken back by revision 3: 3 rows reversed.")
    expect(taken_back).to_be_visible(timeout=SLOW)
    view.settle()
    press(page, "History")
    expect(shown).to_contain_text("Undo of 1", timeout=SLOW)
    view.settle()
