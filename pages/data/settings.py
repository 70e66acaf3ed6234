"""Settings: targets, due dates, rules and thresholds that a program decides for itself."""

from pages.components.filters import choice
from pages.components.panels import settings
from pages.components.session import start_page

start_page(
    "Settings",
    "Due dates, rules and thresholds, with where each comes from and who changed it. Numbers "
    "follow at once; every change is a revision that can be taken back.",
)
program = choice("Program", settings.programs(), "program")
settings.change(program)
settings.link_to_history()
settings.show_settings(program)
