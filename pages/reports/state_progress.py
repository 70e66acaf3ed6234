"""State annual progress report."""

from pages.components.panels.reports import show_report
from pages.components.session import start_page

start_page(
    "State annual progress report",
    "The school year of the network and of the state's leadership plan.",
)
show_report("state_progress")
