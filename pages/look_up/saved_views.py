"""Saved views: pages with their filters, to open, rename and delete."""

from pages.components.finding.saved_views import show_saved_views
from pages.components.session import start_page

start_page("Saved views", "Pages with their filters, under names that you gave them.")
show_saved_views()
