"""The menu: folded by sections, open where the reader is, and whole for those who look further."""

from playwright.sync_api import expect

from pages.menu import ENTRIES

OPENED = ".st-key-menu details[open] > summary"
HERE = ".st-key-menu a[aria-current=page]"


def test_the_section_of_the_page_is_open_and_follows_the_reader(sample_app, visit):
    view = visit(f"{sample_app.address}/geography")
    page, menu = view.page, view.page.locator(".st-key-menu")

    assert menu.locator("a").count() == len(ENTRIES)
    expect(page.locator(OPENED)).to_contain_text(["Equity"])
    expect(page.locator(HERE)).to_contain_text(["Geography"])
    box = page.get_by_test_id("stSidebarContent")
    assert box.evaluate("box => box.scrollHeight <= box.clientHeight"), "taller than the window"

    menu.locator("summary", has_text="Network").focus()
    page.keyboard.press("Enter")
    expect(page.locator(OPENED)).to_contain_text(["Network", "Equity"])
    menu.get_by_role("link", name="Surveys").click()
    expect(page.locator(HERE)).to_contain_text(["Surveys"])
    expect(page.locator(OPENED)).to_contain_text(["Network"])
    menu.get_by_role("link", name="Home").click()
    expect(page.locator(HERE)).to_contain_text(["Home"])
    expect(page.locator(OPENED)).to_have_count(0)


def test_the_page_is_seen_in_the_menu_of_a_low_window_and_all_sections_are_accessible(
    sample_app, visit
):
    view = visit(f"{sample_app.address}/publish")
    page = view.page
    page.set_viewport_size({"width": 1440, "height": 400})
    page.reload()
    view.settle()
    expect(page.locator(HERE)).to_be_in_viewport()

    closed = page.locator(".st-key-menu details:not([open]) > summary")
    while closed.count():
        count = closed.count()
        closed.first.click()
        expect(closed).to_have_count(count - 1)
    assert "\n".join(view.violations()) == ""
