"""Templates: a workbook to fill in for each kind of data, and what its columns mean."""

import streamlit as st

from pages.components.filters import choice
from pages.components.panels import templates
from pages.components.session import start_page

start_page(
    "Templates",
    "A workbook to fill in for each kind of data, with drop-downs, notes, an example and a guide. "
    "Dropped on the Import page, it needs no mapping.",
)
program = choice("Program", templates.programs(), "program")
templates.whole_program(program)
st.header("One workbook", anchor=False)
templates.one_workbook(choice("Workbook", templates.datasets_of(program), "workbook", width=480))
