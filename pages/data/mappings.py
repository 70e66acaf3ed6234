"""Remembered mappings: what was decided about headers and values, and what is still open."""

from pages.components.panels import forgetting, mappings
from pages.components.session import start_page

start_page(
    "Remembered mappings",
    "What people decided about headers and values of files. The next file follows it; every "
    "change is a revision that can be taken back.",
)
mappings.open_values()
mappings.decide_value()
mappings.values()
mappings.columns()
forgetting.forget()
