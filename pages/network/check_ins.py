"""Check-ins due and held: the rhythm of coaching that each stage asks for."""

import streamlit as st

from pages.components.attention import show_concerns
from pages.components.filters import choice, filter_row, options_of
from pages.components.panels import beside, check_ins, show_all_numbers
from pages.components.session import empty_state, start_page

start_page(
    "Check-ins due and held", "Contacts of the coaches against the rhythm that each stage asks for."
)

if not options_of("school_year", "monthly_check_in_rate"):
    empty_state(
        "Check-ins and outreach held, next due and overdue will stand here.",
        "No contacts with stages have been imported yet: the stage history says what is due, the "
        "list of contacts what was held.",
    )
    st.stop()

here = filter_row(
    ("school_year", "region", "coach", "level"), "monthly_check_in_rate", required=("school_year",)
)
check_ins.key_numbers(here)
show_concerns("check-ins", here)
check_ins.clock(here)
beside(here, check_ins.by_month, check_ins.by_quarter)
along = choice("Compare by", check_ins.groupings(), "compare")
check_ins.along(here, along)
check_ins.early_contacts(here)
show_all_numbers("check-ins", here)
