"""Every page from cold by its own link: nothing fails, and nobody is shut out."""

from urllib.parse import urlsplit

import pytest

from pages.menu import ENTRIES

ADDRESSES = ["" if entry.address == "home" else entry.address for entry in ENTRIES]


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_a_page_opens_by_its_link_and_is_accessible(address, sample_app, visit, check_page):
    view = visit(f"{sample_app.address}/{address}")
    check_page(view, f"{address or 'home'}")


def test_a_first_visit_to_a_deep_link_runs_the_app_and_not_the_page_alone(fresh_app, visit):
    view = visit(f"{fresh_app.address}/history")

    assert view.page.get_by_role("link", name="Data quality").count() >= 1
    assert view.page.title() == "History · Tandem"


def test_answers_carry_security_headers_and_bundles_are_compressed(empty_app, visit):
    answers = {}
    view = visit(empty_app.address)
    view.page.on("response", lambda answer: answers.update({answer.url: answer.headers}))
    view.page.goto(empty_app.address)
    view.settle()

    start = answers[f"{empty_app.address}/"]
    assert start["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'self'" in start["content-security-policy"]
    scripts = [headers for url, headers in answers.items() if url.endswith(".js")]
    raw = [headers for headers in scripts if headers.get("content-encoding") != "gzip"]
    assert len(scripts) > len(raw)
    assert all(int(headers["content-length"]) < 1024 for headers in raw)


def test_nothing_is_fetched_from_elsewhere(sample_app, visit):
    view = visit(sample_app.address)
    fetched = view.page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")

    places = {urlsplit(url).netloc for url in fetched if url.startswith(("http", "ws"))}
    assert places == {urlsplit(sample_app.address).netloc}


def test_a_filter_stands_in_the_link_and_a_link_brings_it_back(sample_app, visit):
    view = visit(f"{sample_app.address}/?school_year=2024-25")

    box = view.page.locator(".st-key-school_year")
    assert "2024-25" in (box.inner_text() + (box.locator("input").input_value()))
    assert "school_year=2024-25" in view.page.url


def test_a_link_with_an_unknown_value_is_said_on_the_page(sample_app, visit):
    view = visit(f"{sample_app.address}/?school_year=1899-00")

    assert view.page.get_by_text("1899-00").count() >= 1
