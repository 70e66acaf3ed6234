"""Milestones and scorecard of the partnership initiative."""

from pages.components.panels.reports import show_report
from pages.components.session import start_page

start_page(
    "Milestones and scorecard",
    "Where each milestone stands, and the performance indicators by year.",
)
show_report("milestones")
