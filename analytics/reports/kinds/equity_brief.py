"""The partnership equity brief: who is served, from protected tables only."""

from __future__ import annotations

from analytics import findings
from analytics.dimensions import DIMENSIONS
from analytics.findings import equity as equity_findings
from analytics.reports.ask import Ask
from analytics.reports.blocks import further_numbers, grid, key_numbers, notes_of, picture
from analytics.reports.content import Block, Grid, Native, Picture, Words
from analytics.reports.report import Parts, Report
from analytics.standing_out import screen_of, standing_out

KEY_NUMBERS = ("students_served", "served_rate", "school_reach_rate", "partnership_count")
OTHER_GROUPS = ("english_learner", "disability", "economic_status", "gender")
RACE = "race_ethnicity"
PAGES = ("students-served", "geography")
CHANCE = (
    "Rosters are complete: intervals show what chance alone could change in a year, not an error "
    "of sampling."
)


def build(ask: Ask) -> Parts:
    """A school year of students served by partnerships."""
    return Parts(
        ask.label("school_year") or "No school year published",
        (
            key_numbers(ask, KEY_NUMBERS),
            Words("What stands out", _sentences(ask)),
            _against_all(ask, RACE),
            _composition(ask),
            *(_table(ask, name) for name in OTHER_GROUPS),
            _against_all(ask, "area"),
            _deserts(ask),
        ),
        (*notes_of((*KEY_NUMBERS, "composition_difference", "desert_rate")), CHANCE),
        further_numbers(ask, PAGES, KEY_NUMBERS),
    )


def _sentences(ask: Ask) -> tuple[str, ...]:
    """Which groups stand out, and what makes the gaps: access or selection."""
    screen = screen_of(ask.store)
    rates, whole = ask.compute("served_rate", (RACE,)), ask.compute("served_rate")
    standing = equity_findings.stand_out(standing_out(rates.rows, whole.only, screen))
    access, selection = (ask.compute(f"{part}_gap", (RACE,)) for part in ("access", "selection"))
    if not findings.shown(access):
        access, selection = (
            ask.compute(f"{part}_gap_by_area", (RACE,)) for part in ("access", "selection")
        )
    parts = equity_findings.split_sentences(access, selection, screen.minimum_n)
    return (standing, *(parts or ["No gap between groups can be split into access and selection."]))


def _against_all(ask: Ask, group: str) -> Picture | Grid:
    result = ask.compute("served_rate", (group,))
    overall = ask.compute("served_rate").only.value
    return picture(
        ask,
        findings.groups_below(result, overall, "the overall rate"),
        result,
        "dots",
        subtitle="Students served, % of students enrolled, with 95% interval, by "
        + DIMENSIONS[group].in_words,
        reference=overall,
    )


def _composition(ask: Ask) -> Picture | Grid:
    served, enrolled = (
        ask.compute("share_of_served", (RACE,)),
        ask.compute("share_of_enrolled", (RACE,)),
    )
    difference = ask.compute("composition_difference", (RACE,))
    return picture(
        ask,
        equity_findings.composition(difference),
        served,
        "pairs",
        subtitle="Share of students served beside share of students enrolled, in %",
        native=Native.BAR,
        seconds=tuple((row.group[RACE], row.value) for row in enrolled.rows),
        names=("Share of students served", "Share of students enrolled"),
    )


def _table(ask: Ask, group: str) -> Block:
    result = ask.compute("served_rate", (group,))
    return grid(ask, f"Students served, by {DIMENSIONS[group].in_words}", result, note=" ")


def _deserts(ask: Ask) -> Picture | Grid:
    result = ask.compute("desert_rate", (RACE,))
    return picture(
        ask,
        findings.extremes(result, "are most often in schools without a partner", "least often"),
        result,
        "bars",
        subtitle="Students in schools without a partner, % of the group's students",
    )


EQUITY_BRIEF = Report(
    "equity_brief",
    "Partnership equity brief",
    "Who is served by partnerships, by group and place, from the published tables only.",
    "The board, schools, partners and the public",
    build,
    needed={"school_year": "served_rate"},
    each="school_year",
    page="students-served",
)
