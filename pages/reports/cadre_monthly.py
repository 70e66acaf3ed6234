"""Monthly coaching summary: the page that the department reads."""

from pages.components.panels.reports import show_report
from pages.components.session import start_page

start_page(
    "Monthly coaching summary",
    "The page about a cadre's month that the department, the centers and the supervisors read.",
)
show_report("cadre_monthly")
