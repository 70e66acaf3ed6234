"""Home: a role's first question answered, what needs attention, and the five programs."""

import streamlit as st

from pages.components.freshness import show_freshness
from pages.components.panels import home
from pages.components.roles import role_chosen, show_roles
from pages.components.session import empty_state, start_page, store

start_page("The network at a glance", "Coaching, surveys and partnerships of all programs.")
if home.is_empty():
    empty_state(
        "Key numbers of the programs, what needs attention and how fresh the data are.",
        "What has been imported so far gives no key number yet. Go on with rosters, logs and "
        "survey exports, in any order."
        if store().revision()
        else "Nothing has been imported yet. Begin with the list of schools, then rosters, logs "
        "and survey exports in any order.",
    )
    show_freshness()
    show_roles()
    st.stop()

with st.container(horizontal=True, vertical_alignment="bottom", key="asks"):
    role = role_chosen()
    here = home.year_filter(role)
home.first_answer(role, here)
home.first_list(role)

home.attention_and_changes(role, here)

home.charts(role, here)
home.programs(here)
show_roles()
show_freshness()
