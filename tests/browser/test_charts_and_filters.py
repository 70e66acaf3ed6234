"""What only a browser can show: links that follow the filters, files, tables and explanations."""

import csv

from playwright.sync_api import expect


def test_a_chosen_filter_stands_in_the_link_the_file_and_on_the_next_page(sample_app, visit):
    view = visit(f"{sample_app.address}/students-served")
    page = view.page
    page.get_by_role("combobox", name="Area").click()
    page.get_by_role("option", name="Area F").click()
    page.wait_for_function("location.search === '?area=Area+F'", polling=200)
    expect(page.get_by_role("status").filter(has_text="Area: Area F")).to_be_attached()
    view.settle()

    page.get_by_role("button", name="About and download").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:  # noqa: PTH123
        rows = list(csv.DictReader(file))
    assert {row["Filters"] for row in rows} == {"Area: Area F; School year: 2025-26"}

    page.get_by_role("dialog").press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("link", name="Inventory and reach").click()
    expect(page.get_by_role("heading", name="Inventory and reach")).to_be_visible()
    view.settle()
    assert "area=Area+F" in page.url


def test_table_twins_and_explanations_are_accessible(sample_app, visit):
    for theme, width in (("light", 1440), ("dark", 390)):
        view = visit(f"{sample_app.address}/cadre-summary", theme=theme, width=width)
        page = view.page
        page.evaluate("document.querySelectorAll('main summary, summary').forEach(e => e.click())")
        assert "\n".join(view.violations()) == "", f"tables, {theme}, {width} pixels"

        page.get_by_role("button", name="About this number").last.click()
        dialog = page.get_by_role("dialog")
        expect(dialog.get_by_text("Why it matters")).to_be_visible()
        expect(dialog.get_by_role("region", name="rows behind")).to_be_visible()
        view.settle()
        assert "\n".join(view.violations()) == "", f"explanation, {theme}, {width} pixels"
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)


def test_the_page_of_a_chart_names_it_for_those_who_cannot_see_it(sample_app, visit):
    page = visit(f"{sample_app.address}/surveys").page
    pictures = page.get_by_role("img")
    assert pictures.count() == page.locator(".t-picture").count() > 0
    assert all(pictures.nth(place).get_attribute("aria-label") for place in range(pictures.count()))
