"""Definitions: every indicator with its formula, source and query."""

import streamlit as st

from pages.components.definitions import index_table, indicators_of, programs, show_indicator
from pages.components.filters import choice
from pages.components.finding.terms import glossary_table
from pages.components.session import start_page
from pages.components.table import show_table

start_page("Definitions", "What every number means, how it is worked out, and where it comes from.")
st.header("Terms", anchor=False)
show_table(glossary_table())

program = choice("Program", programs(), "program")
indicators = indicators_of(program)

st.header("All indicators", anchor=False)
show_table(index_table(indicators))

st.header("Formulas, sources and queries", anchor=False)
for indicator in indicators:
    show_indicator(indicator)
