"""Region summary: a region's school year for its support team."""

from pages.components.panels.reports import show_report
from pages.components.session import start_page

start_page(
    "Region summary",
    "A region's school year: whom to call, check-ins, submissions, reasons and grant.",
)
show_report("region_summary")
