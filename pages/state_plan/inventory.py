"""Leadership inventory: what a state conducts and plans, filled in here or uploaded."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, inventory, inventory_form, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Leadership inventory",
    "47 activities of state leadership on partnerships, in six strategies: conducted now, planned, "
    "or neither.",
)

if not options_of("school_year", "state_practice_rate"):
    empty_state(
        "What the state conducts and plans, strategy by strategy, will stand here.",
        "No inventory is on file yet: fill it in below, or upload a sheet with its marks.",
    )
    inventory_form.fill_in({})
    st.stop()

required = ("state", "school_year")
here = filter_row(required, "state_practice_rate", required=required, compares=False)
inventory.key_numbers(here)
inventory.expectation()
show_concerns("inventory", here)
beside(here, inventory.marks, inventory.by_strategy)
inventory.activities(here)
inventory.write_ins(here)
inventory_form.fill_in(here)
show_all_numbers("inventory", here)
