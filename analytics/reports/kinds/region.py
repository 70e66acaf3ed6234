"""The summary of a region: what its support team's coach would open on a Monday morning."""

from __future__ import annotations

from analytics import findings
from analytics.findings import network as network_findings
from analytics.reports.ask import Ask
from analytics.reports.blocks import further_numbers, grid, key_numbers, notes_of, picture, stages
from analytics.reports.content import Grid, Native, Picture
from analytics.reports.report import Parts, Report
from analytics.tables import listing_table

KEY_NUMBERS = (
    "monthly_check_in_rate",
    "quarterly_outreach_rate",
    "all_submissions_rate",
    "survey_response_rate",
    "grant_use_rate",
    "coach_attendance_rate",
)
PAGES = ("stages", "check-ins", "submissions", "teams-and-plans", "regions")
MOST_CALLS = 12


def build(ask: Ask) -> Parts:
    """A region's school year."""
    return Parts(
        f"{ask.label('region') or 'No region on file'}, {ask.label('school_year')}",
        (
            key_numbers(ask, KEY_NUMBERS),
            _calls(ask),
            _check_ins(ask),
            stages(ask, ask.without("school_year")),
            grid(ask, "Rosters, plans and surveys", ask.compute("submission_rate", ("artifact",))),
            grid(ask, "Reasons for more coaching", ask.compute("reason_count", ("reason",))),
            grid(
                ask,
                "Sessions for coaches",
                ask.compute("coach_attendance_rate", ("session_kind",)),
            ),
            grid(ask, "Use of the grant", ask.compute("grant_spent", ("grant_purpose",))),
        ),
        notes_of(KEY_NUMBERS),
        further_numbers(ask, PAGES, KEY_NUMBERS),
    )


def _calls(ask: Ask) -> Grid:
    found = ask.listing("schools_to_call", without=("school_year",))
    title = network_findings.listed(found, "school to call", "schools to call", "No school to call")
    sentence = (
        "Contacts overdue or soon due, reasons for more coaching that nobody has answered, and "
        "submissions that are missing; the most urgent first, as of the last contact on file."
    )
    return Grid(title, sentence, listing_table(found, title, ("why",)), most=MOST_CALLS)


def _check_ins(ask: Ask) -> Picture | Grid:
    result = ask.compute("monthly_check_in_rate", ("month",))
    return picture(
        ask,
        findings.extremes(result, "had most check-ins", "fewest"),
        result,
        "lines",
        subtitle="Schools in initial implementation with a check-in, % of them",
        native=Native.LINE,
        over="month",
    )


REGION_SUMMARY = Report(
    "region_summary",
    "Region summary",
    "Whom to call and why, check-ins, stages, submissions, reasons, sessions and grant of a "
    "region.",
    "State support teams and the network office",
    build,
    needed={"school_year": "monthly_check_in_rate", "region": "monthly_check_in_rate"},
    each="region",
    page="regions",
)
