"""Issued reports: what was sent, given again to the byte, and held against today's numbers."""

from pages.components.panels.issued import show_issued
from pages.components.session import start_page

start_page(
    "Issued reports",
    "What was taken from Tandem and sent: each can be given again as it was, and held against "
    "today's numbers.",
)
show_issued()
