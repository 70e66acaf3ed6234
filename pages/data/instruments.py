"""Survey instruments: those shipped, drafts to name and confirm, and versions side by side."""

from pages.components.filters import choice
from pages.components.panels import instruments
from pages.components.session import start_page

start_page(
    "Survey instruments",
    "Surveys whose questions and scales are known. A file of an unknown survey leaves a draft: "
    "once it is named and confirmed, its answers are scored and compared.",
)
instruments.listed()
if own := instruments.own():
    instruments.describe(choice("Survey to describe", own, "describe", width=480))
if titles := instruments.comparable():
    instruments.compare(titles)
