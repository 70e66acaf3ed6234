"""What the page on submissions shows."""

from __future__ import annotations

import streamlit as st

from analytics import INDICATORS, findings
from analytics.tables import listing_table
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, against_whole, all_years
from pages.components.session import compute, listing
from pages.components.table import show_table

KEY_NUMBERS = (
    "submission_rate",
    "all_submissions_rate",
    "on_time_rate",
    "survey_response_rate",
    "coach_survey_rate",
)


def fitting(indicator_id: str, where: Where) -> dict[str, str]:
    """The filters that an indicator knows."""
    known = INDICATORS[indicator_id].dimensions
    return {name: code for name, code in where.items() if name in known}


def key_numbers(where: Where) -> None:
    """What was expected, what came, and what came in time."""
    show_cards([card_of(name, fitting(name, where)) for name in KEY_NUMBERS], "submissions")


def due_dates(where: Where) -> None:
    """The days by which submissions are due in the year."""
    found = listing("submission_days", {"school_year": where["school_year"]})
    with st.expander("Days by which submissions are due"):
        show_table(listing_table(found, f"Due in {where['school_year']}"))
        st.caption(
            "A day that is set counts for every school year, within the year. What has no day is "
            "expected, but never late. The days are settings of the network."
        )


def by_artifact(where: Where) -> None:
    """Which of the three is missing most."""
    result = compute("submission_rate", ("artifact",), where)
    show_chart(
        findings.extremes(result, "comes most reliably", "least"),
        result,
        "dots",
        key="artifacts",
        subtitle="Member schools that sent it, % of member schools, with 95% interval",
        is_sorted=False,
    )


def on_time(where: Where) -> None:
    """Which of the three came in time."""
    result = compute("on_time_rate", ("artifact",), where)
    show_chart(
        findings.extremes(result, "is most often on time", "least often"),
        result,
        "dots",
        key="on-time",
        subtitle="Submissions on or before the day set, % of those expected whose day has passed, "
        "with 95% interval",
        is_sorted=False,
    )


def by_year(where: Where) -> None:
    """Whether more comes than before."""
    result = compute("submission_rate", ("artifact", "school_year"), all_years(where))
    show_chart(
        findings.movement(
            compute("submission_rate", ("school_year",), all_years(where)), "school_year"
        ),
        result,
        "dots",
        key="years",
        subtitle="Submissions received, % of member schools, with 95% interval",
        is_sorted=False,
    )


def by_region(where: Where) -> None:
    """Which regions have all three."""
    against_whole(
        "all_submissions_rate",
        "region",
        where,
        words="the overall rate",
        key="regions",
        subtitle="Member schools with roster, plan and survey, % of member schools, with 95% "
        "interval",
    )


def coach_surveys(where: Where) -> None:
    """How many coaches answered their survey."""
    result = compute(
        "coach_survey_rate", ("school_year",), all_years(fitting("coach_survey_rate", where))
    )
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "bars",
        key="coach-surveys",
        subtitle="Coaches with a coach survey on file, % of coaches who serve",
        is_sorted=False,
    )
