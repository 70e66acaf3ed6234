"""Regions: what a coach opens on Monday. Whom to call and why, reasons, grants, sessions."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import filter_row, options_of
from pages.components.panels import beside, region_forms, regions, show_all_numbers
from pages.components.session import empty_state, start_page

start_page("Regions", "For the coaches of a region: whom to call, and how the year is going.")

if not options_of("school_year", "monthly_check_in_rate"):
    empty_state(
        "Schools to call, reasons for more coaching, grants and sessions will stand here.",
        "No contacts with stages have been imported yet: begin with the list of members, the "
        "stage history and the contacts of the coaches.",
    )
    st.stop()

here = filter_row(
    ("school_year", "region", "coach"),
    "monthly_check_in_rate",
    required=("school_year",),
    compares=False,
)
regions.calls(here)
region_forms.write_down(here)
regions.key_numbers(here)
show_concerns("regions", here)
regions.open_reasons(here)
beside(here, regions.contacts, regions.reasons)
beside(here, regions.check_ins_by_year, regions.sessions)
regions.grant_purposes(here)
beside(here, regions.grants, regions.against_network)
show_all_numbers("regions", here)
