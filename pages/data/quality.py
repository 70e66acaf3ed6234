"""Data quality: what is held back, which rules are not met, and ids that nobody knows."""

from pages.components.filters import choice
from pages.components.panels import quality
from pages.components.session import start_page

start_page(
    "Data quality",
    "Rows that errors keep out of the numbers, the programs' own rules, and ids that are not "
    "known: each with where it stands and where it is dealt with.",
)
quality.held_back()
program = choice("Program", quality.programs(), "program")
quality.rules(program)
quality.unmatched()
quality.warnings()
