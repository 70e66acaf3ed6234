"""What only a browser can show: links that follow the filters, files, tables and explanations."""

import csv
from pathlib import Path

from option_lists import choose_by_mouse
from playwright.sync_api import expect

from analytics.charts.tokens import DARK, LIGHT


def test_a_chosen_filter_stands_in_the_link_the_file_and_on_the_next_page(sample_app, visit):
    view = visit(f"{sample_app.address}/students-served")
    page = view.page
    choose_by_mouse(page, page.get_by_role("combobox", name="Area"), "Area F")
    page.wait_for_function("location.search === '?area=Area+F'", polling=200)
    expect(page.get_by_role("status").filter(has_text="Area: Area F")).to_be_attached()
    view.settle()

    page.get_by_role("button", name="About and download").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["Filters"] for row in rows} == {"Area: Area F; School year: 2025-26"}

    page.get_by_role("dialog").press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator(".st-key-menu summary", has_text="Partnerships").click()
    page.get_by_role("link", name="Inventory and reach").click()
    expect(page.get_by_role("heading", name="Inventory and reach")).to_be_visible()
    view.settle()
    assert "area=Area+F" in page.url


def test_a_link_says_what_of_it_the_page_cannot_show(sample_app, visit):
    """A year that is not in the data, and a filter that the page does not have."""
    page = visit(f"{sample_app.address}/coverage?school_year=2030-31&region=Region+3").page
    told = page.get_by_role("alert").filter(has_text="2030-31")
    expect(told).to_contain_text("which is not in the data. Showing the latest instead.")
    expect(page.get_by_text("Not filtered by region “Region 3”")).to_be_visible()


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


def test_what_a_term_means_stays_in_a_narrow_window(sample_app, visit):
    view = visit(f"{sample_app.address}/interactions", width=820)
    term = view.page.locator(".t-term").first
    term.get_by_role("button").hover()

    shown = term.get_by_role("tooltip").bounding_box()
    assert shown["x"] > 0
    assert shown["x"] + shown["width"] <= 820
    view.check_layout()


def test_a_number_in_a_card_of_any_width_stays_in_it(sample_app, visit):
    view = visit(f"{sample_app.address}/regions", width=820)
    view.page.add_style_tag(content="[class*=st-key-number-] .t-block{width:3rem}")
    numbers = view.page.locator("[class*=st-key-number-] .t-value")

    wide = "numbers => Math.max(...numbers.map(each => each.scrollWidth - each.clientWidth))"
    assert numbers.count() > 0
    assert numbers.evaluate_all(wide) <= 0


def test_a_chart_follows_the_theme_at_once_and_is_light_on_paper(sample_app, visit):
    view = visit(f"{sample_app.address}/interactions")
    page = view.page
    bar = page.locator(".t-picture rect[fill='var(--accent)']").first

    page.get_by_test_id("stMainMenu").get_by_role("button").click()
    for theme, fill in (("Dark", DARK.accent), ("Light", LIGHT.accent), ("Dark", DARK.accent)):
        page.get_by_role("menuitemradio", name=theme).click()
        expect(bar).to_have_css("fill", rgb(fill))
    page.emulate_media(media="print")
    expect(bar).to_have_css("fill", rgb(LIGHT.accent))
    page.emulate_media(media="screen")
    page.evaluate("localStorage.clear()")


def rgb(colour):
    """A colour as a browser tells it."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f"rgb({red}, {green}, {blue})"
