"""Every page of an empty store, from cold by its own link."""

import pytest

from pages.menu import ENTRIES

ADDRESSES = ["" if entry.address == "home" else entry.address for entry in ENTRIES]


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_a_page_of_an_empty_store_opens_and_is_accessible(address, empty_app, visit, check_page):
    view = visit(f"{empty_app.address}/{address}")
    check_page(view, f"{address or 'home'}, without data")
