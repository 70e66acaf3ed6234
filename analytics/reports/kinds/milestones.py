"""Milestones and scorecard of a partnership initiative."""

from __future__ import annotations

from analytics.milestone_steps import overdue_sentence, overdue_title, read_as_of, steps_of
from analytics.reports.ask import Ask
from analytics.reports.blocks import further_numbers, grid, key_numbers, notes_of, picture
from analytics.reports.content import Grid, Native, Picture
from analytics.reports.report import Parts, Report
from analytics.scorecard_table import crosswalk, finding, rows_asked, scorecard_table, years_of
from analytics.tables import listing_table

KEY_NUMBERS = ("milestone_complete_rate", "milestones_overdue", "milestones_open")
PAGES = ("milestones", "onboarding", "coverage", "inventory-and-reach")


def build(ask: Ask) -> Parts:
    """The whole plan, or one of its school years."""
    years = years_of(ask.listing("initiative_years", without=("school_year",)))
    changes = crosswalk()
    return Parts(
        ask.label("school_year") or "All years of the plan",
        (
            key_numbers(ask, KEY_NUMBERS),
            grid(ask, "Milestones by status", ask.compute("milestone_status_share")),
            grid(ask, "Who answers for what is open",
                 ask.compute("milestones_open", ("responsible_unit",))),
            Grid(f"Scorecard: {finding(ask.compute, years)}", rows_asked(),
                 scorecard_table(ask.compute, years)),
            _timeline(ask),
            Grid("What changes between the years", "", changes),
        ),
        notes_of(KEY_NUMBERS),
        further_numbers(ask, PAGES, KEY_NUMBERS),
    )  # fmt: skip


def _timeline(ask: Ask) -> Picture | Grid:
    found, plain = ask.listing("milestone_steps"), ask.listing("milestones")
    title = overdue_title(found)
    return picture(
        ask,
        title,
        ask.compute("milestones_open", ("milestone_status",)),
        "timeline",
        subtitle="Milestones from their first to their last month; the dashed line is the month "
        "as of which the plan is read",
        sentence=overdue_sentence(found),
        table=listing_table(plain, title),
        native=Native.NONE,
        steps=steps_of(found),
        as_of=read_as_of(found),
    )


MILESTONES = Report(
    "milestones",
    "Milestones and scorecard",
    "Where each milestone of the plan stands, and the performance indicators by year.",
    "The initiative team, the advisory committee and the board",
    build,
    needed={},
    allowed={"school_year": "milestone_complete_rate"},
    page="milestones",
)
