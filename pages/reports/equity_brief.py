"""Partnership equity brief, from published tables only."""

from pages.components.panels.reports import show_report
from pages.components.session import start_page

start_page(
    "Partnership equity brief",
    "Who is served by partnerships, from the published tables only.",
    is_released=True,
)
show_report("equity_brief")
