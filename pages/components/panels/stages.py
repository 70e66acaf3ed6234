"""What the page on stages shows."""

from __future__ import annotations

from dataclasses import replace

from analytics.findings import network as network_findings
from analytics.tables import crosstab
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.session import compute

STAGES = ("exploring", "installing", "initial", "full")
MOVEMENTS = ("forward", "same", "back")


def key_numbers(where: Where) -> None:
    """How many schools stand in each stage."""
    cards = [
        card_of("stage_count", {**where, "stage": code}, label("stage", code)) for code in STAGES
    ]
    show_cards(cards, "stages")


def flow_of_years(where: Where) -> None:
    """How schools moved between the ends of the school years."""
    result = compute(
        "stage_movement_count", ("school_year", "stage", "next_stage"), all_years(where)
    )
    show_chart(
        network_findings.flowed(result, "school_year", "stage", "next_stage"),
        result,
        "flow",
        key="flow",
        subtitle="Schools that were members in both years, by the stage at the end of each school "
        "year (now, in the present one). Up is forward; moving back is normal.",
        sentence=network_findings.flow_words(result, "school_year", "stage", "next_stage"),
        over="school_year",
        start="stage",
        end="next_stage",
    )


def matrix_of_year(where: Where) -> None:
    """From which stage to which, in the chosen school year."""
    result = compute("stage_movement_count", ("stage", "next_stage"), where)
    title = network_findings.moved(result, "stage", "next_stage")
    show_chart(
        title,
        result,
        "matrix",
        key="matrix",
        subtitle="Schools by their stage at the end of the year before (down) and at the end of "
        "this one, or now (across)",
        sentence=network_findings.moved_words(result, "stage", "next_stage"),
        table=crosstab(result, title, "stage", "next_stage", order=STAGES),
        rows_by="stage",
        columns_by="next_stage",
    )


def movement_by_region(where: Where) -> None:
    """Which regions moved forward."""
    result = compute("stage_movement_share", ("region",), where)
    title = network_findings.groups_with(result, "movement", "back", "schools that moved back")
    show_chart(
        title,
        result,
        "stacked",
        key="movement-region",
        subtitle="Schools that moved forward, stayed or moved back, % of schools that were "
        "members in both years; the number of schools in the bar",
        table=crosstab(result, title, "region", "movement", order=MOVEMENTS),
        rows_by="region",
        parts_by="movement",
        parts=MOVEMENTS,
        is_movement=True,
        sentence=network_findings.in_parts(result, "movement"),
    )


def stage_by_year(where: Where) -> None:
    """Where schools stood at the end of each school year."""
    result = compute("stage_share", ("school_year",), all_years(where))
    title = network_findings.largest_part(result, "stage")
    last = max((row.group["school_year"] or "" for row in result.rows), default="")
    now = replace(result, rows=tuple(r for r in result.rows if r.group["school_year"] == last))
    show_chart(
        title,
        result,
        "stacked",
        key="stage-years",
        subtitle="Stage at the end of the school year, or now, % of member schools; the number of "
        "schools in the bar. New cohorts begin with exploring.",
        table=crosstab(result, title, "school_year", "stage", order=STAGES),
        rows_by="school_year",
        parts_by="stage",
        parts=STAGES,
        sentence=network_findings.in_parts(now, "stage", f"In {last}"),
    )
