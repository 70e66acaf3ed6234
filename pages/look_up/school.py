"""School: everything on file about one school that is not about its people."""

from pages.components.filters import choice, filter_row
from pages.components.panels import look_up
from pages.components.session import empty_state, start_page

start_page("School", "One school: its numbers in every program, and who works with it.")

schools = look_up.schools()
if not schools:
    empty_state(
        "Stage, contacts, submissions and partnerships of a school will stand here.",
        "No directory of schools has been imported yet.",
    )
else:
    school = choice("School", schools, "school", width=480)
    here = filter_row(("school_year",), "school_reach_rate", required=("school_year",))
    look_up.facts_of_school({"school": school, **here})
    look_up.numbers_of_school({"school": school, **here})
    look_up.partnerships({"school": school, **here})
