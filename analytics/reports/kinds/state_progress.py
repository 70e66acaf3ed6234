"""The annual progress report of a state: returns, stages, submissions, inventory and grants."""

from __future__ import annotations

from analytics import findings
from analytics.findings import network as network_findings
from analytics.reports.ask import Ask
from analytics.reports.blocks import (
    further_numbers,
    grid,
    key_numbers,
    notes_of,
    picture,
    stacked_parts,
    stages,
)
from analytics.reports.content import Grid, Native, Picture, Sort, Words
from analytics.reports.report import Parts, Report
from data_loaders.vocabularies.state_plan import INVENTORY_MARK

KEY_NUMBERS = (
    "update_return_rate",
    "survey_response_rate",
    "monthly_check_in_rate",
    "all_submissions_rate",
    "state_practice_rate",
    "grant_use_rate",
)
PAGES = ("stages", "check-ins", "submissions", "surveys", "inventory", "leadership-plan")
NOT_ALL = (
    "States are not expected to conduct all activities of the inventory. A low share is a choice "
    "or an opening, never a fault, and no number of the inventory has a target."
)


def build(ask: Ask) -> Parts:
    """A school year of the network and of the state's own plan."""
    return Parts(
        ask.label("school_year") or "No school year on file",
        (
            key_numbers(ask, KEY_NUMBERS),
            grid(
                ask,
                "UPDATE returned, by level",
                ask.compute("update_return_rate", ("member_level",)),
            ),
            _response(ask),
            _movement(ask),
            stages(ask, {}),
            grid(ask, "Rosters, plans and surveys", ask.compute("submission_rate", ("artifact",))),
            _regions(ask),
            grid(ask, "Scale scores of the surveys", ask.compute("scale_score", ("subscale",))),
            _inventory(ask),
            Words("", (NOT_ALL,), Sort.NOTES),
            grid(ask, "Progress of the leadership plan", ask.compute("plan_status_share")),
            grid(ask, "Grants of the regions", ask.compute("grant_use_rate", ("region",))),
        ),
        notes_of(KEY_NUMBERS),
        further_numbers(ask, PAGES, KEY_NUMBERS),
    )


def _response(ask: Ask) -> Picture | Grid:
    result = ask.compute("survey_response_rate", ("school_year",), {})
    return picture(
        ask,
        findings.movement(result, "school_year"),
        result,
        "lines",
        subtitle="Member schools with an answer to the partnership survey, % of member schools",
        native=Native.LINE,
        over="school_year",
    )


def _movement(ask: Ask) -> Picture | Grid:
    by = ("school_year", "stage", "next_stage")
    result = ask.compute("stage_movement_count", by, {})
    return picture(
        ask,
        network_findings.flowed(result, *by),
        result,
        "flow",
        subtitle="Schools by their stage at the end of each school year. Up is forward; moving "
        "back is normal.",
        sentence=network_findings.flow_words(result, *by),
        native=Native.NONE,
        over="school_year",
        start="stage",
        end="next_stage",
    )


def _regions(ask: Ask) -> Picture | Grid:
    result = ask.compute("monthly_check_in_rate", ("region",))
    overall = ask.compute("monthly_check_in_rate").only.value
    return picture(
        ask,
        findings.groups_below(result, overall, "the network's rate"),
        result,
        "dots",
        subtitle="School-months in initial implementation with a check-in, %, with 95% interval",
        reference=overall,
        reference_name="The network",
    )


def _inventory(ask: Ask) -> Picture | Grid:
    result = ask.compute("inventory_mark_share", ("strategy",))
    return stacked_parts(
        ask,
        findings.inventory(result),
        result,
        "strategy",
        "inventory_mark",
        INVENTORY_MARK.codes,
        "Activities of each strategy by their mark; n is the number of activities in it",
    )


STATE_PROGRESS = Report(
    "state_progress",
    "State annual progress report",
    "The school year of the network and of the state's leadership plan.",
    "State leaders, boards and members of the network",
    build,
    needed={"school_year": "survey_response_rate"},
    each="school_year",
    page="stages",
)
