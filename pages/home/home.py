"""Home: the network at a glance, what needs attention, how fresh the data are."""

import streamlit as st

from pages.components import findings
from pages.components.attention import show_attention
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.filters import filter_row, options_of
from pages.components.freshness import show_freshness
from pages.components.roles import show_roles
from pages.components.session import compute, empty_state, start_page

start_page("The network at a glance", "Coaching, surveys and partnerships of all programs.")
if not options_of("school_year", "school_reach_rate") and not options_of(
    "school_year", "monthly_check_in_rate"
):
    empty_state(
        "Key numbers of the network, what needs attention and how fresh the data are.",
        "Nothing has been imported yet. Begin with the list of schools, then rosters, logs and "
        "survey exports in any order.",
    )
    show_freshness()
    show_roles()
    st.stop()

here = filter_row(("school_year",), "monthly_check_in_rate", required=("school_year",))
names = ("monthly_check_in_rate", "survey_response_rate", "log_compliance_rate",
         "school_reach_rate", "served_rate")  # fmt: skip
show_cards([card_of(name, here) for name in names], "home")

st.header("What needs attention", anchor=False)
show_attention(here)

left, right = st.columns(2)
with left:
    overall = compute("survey_response_rate", where=here).only.value
    answered = compute("survey_response_rate", ("level",), here)
    show_chart(
        findings.groups_below(answered, overall, "the overall response rate"), answered, "dots",
        key="answered", subtitle="Schools that answered the partnership survey, % of schools, "
        "with 95% interval", reference=overall,
    )  # fmt: skip
with right:
    months = compute("monthly_check_in_rate", ("month",), here)
    show_chart(
        findings.extremes(months, "had most check-ins", "fewest"), months, "lines",
        key="check-ins", subtitle="Schools in initial implementation with a check-in, % of them",
        over="month",
    )  # fmt: skip
show_freshness()
show_roles()
