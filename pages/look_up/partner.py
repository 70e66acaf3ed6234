"""Partner: one organization, its programs and the schools that it works with."""

from pages.components.filters import filter_row, options_of
from pages.components.panels import look_up
from pages.components.session import empty_state, start_page

start_page("Partner", "One organization: its programs, and the schools that it works with.")

if not options_of("partner", "partnership_count"):
    empty_state(
        "The programs of an organization and its schools will stand here.",
        "No inventory has been imported yet: a list of partners, programs and partnerships.",
    )
else:
    required = ("partner", "school_year")
    here = filter_row(required, "partnership_count", required=required)
    look_up.numbers_of_partner(here)
    look_up.partnerships(here)
