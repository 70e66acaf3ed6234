"""What the page from onboarding to evaluation shows."""

from __future__ import annotations

from analytics import INDICATORS, findings
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, against_whole, all_years
from pages.components.session import compute

KEY_NUMBERS = (
    "onboarding_rate",
    "alignment_rate",
    "evaluation_rate",
    "pd_participants",
    "pd_satisfied_rate",
)


def fitting(where: Where, indicator_id: str) -> dict[str, str]:
    """The filters that an indicator knows: sessions for staff have no partner type."""
    known = INDICATORS[indicator_id].dimensions
    return {name: code for name, code in where.items() if name in known}


def key_numbers(where: Where) -> None:
    """A number for each part of the way from the first form to the evaluation."""
    show_cards([card_of(name, fitting(where, name)) for name in KEY_NUMBERS], "onboarding")


def steps(where: Where) -> None:
    """Which requirement holds programs up."""
    result = compute("onboarding_step_rate", ("onboarding_step",), where)
    show_chart(
        findings.extremes(result, "is done most often", "least"),
        result,
        "bars",
        key="steps",
        subtitle="Required steps done by the end of the school year, % of the registered programs "
        "that must complete them. Steps that nobody must complete have no data.",
    )


def onboarding_by_year(where: Where) -> None:
    """Whether the office keeps up with new programs."""
    result = compute("onboarding_rate", ("school_year",), all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="onboarded",
        subtitle="Registered programs with every required step done, % of registered programs",
        over="school_year",
        from_zero=True,
    )


def alignment_by_year(where: Where) -> None:
    """Whether more partnerships share the district's goals."""
    result = compute("alignment_rate", ("school_year",), all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="aligned",
        subtitle="Active partnerships that name at least one strategic outcome, % of active ones",
        over="school_year",
        from_zero=True,
    )


def outcomes(where: Where) -> None:
    """What partnerships work towards."""
    result = compute("strategic_outcome_share", where=where)
    show_chart(
        findings.leader(result, "is named most often"),
        result,
        "bars",
        key="outcomes",
        subtitle="Strategic outcomes, % of aligned partnerships; one may name several",
    )


def evaluations(where: Where) -> None:
    """Where evaluations are missing."""
    against_whole(
        "evaluation_rate",
        "area",
        where,
        words="the overall share",
        key="evaluations",
        subtitle="Evaluations completed, % of those due so far, with 95% interval, by area",
    )


def effectiveness(where: Where) -> None:
    """What evaluations say, by kind of partner."""
    against_whole(
        "mean_effectiveness",
        "partner_type",
        where,
        words="the overall mean of effectiveness",
        key="effectiveness",
        subtitle="Mean effectiveness, 1 to 5, with 95% interval, by type of partner; n is the "
        "number of evaluations. Small numbers say little.",
    )


def sessions(where: Where) -> None:
    """How sessions for staff were received."""
    kept = fitting(where, "pd_mean_satisfaction")
    against_whole(
        "pd_mean_satisfaction",
        "pd_session",
        kept,
        words="the overall satisfaction",
        key="sessions",
        subtitle="Mean satisfaction with sessions for staff, 1 to 5, with 95% interval; n is the "
        "number of answers",
    )


def participants_by_year(where: Where) -> None:
    """Whether more people are reached."""
    kept = fitting(all_years(where), "pd_participants")
    result = compute("pd_participants", ("school_year",), kept)
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="participants",
        subtitle="Different people in sessions for staff a school year",
        over="school_year",
        from_zero=True,
    )
