"""Imports."""

from data_loaders.declarations import Kind, Setting

DRAFT_DAYS = Setting(
    id="draft_days",
    title="Days that a dropped file is kept",
    description="A file that was dropped on the Import page waits there until somebody imports or "
    "discards it, and no longer than this many days.",
    default="30",
    source="Long enough to come back after a break, short enough not to keep people's data unused",
    program="All",
    kind=Kind.INTEGER,
    unit="days",
    minimum=1,
    maximum=365,
)

DATE_ORDER = Setting(
    id="date_order",
    title="Dates that may be two days",
    description="A column in which every date may be read in two ways, such as 3/4/2026, is read "
    "in this order, with a warning. Unknown: its rows are held back until the dates are written "
    "plainly. A column that mixes both orders is always treated so.",
    default="month first",
    source="The custom of the United States, which its spreadsheet and survey programs follow",
    program="All",
    kind=Kind.TEXT,
    choices=("month first", "day first", "unknown"),
)
