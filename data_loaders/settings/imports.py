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
