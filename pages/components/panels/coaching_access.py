"""What the page on coaching access and service plans shows."""

from __future__ import annotations

from analytics import findings
from analytics.findings import systems as systems_findings
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.panels import Where, against_whole
from pages.components.panels.coaching_system import fitting
from pages.components.session import compute

KEY_NUMBERS = (
    "school_coach_rate",
    "coaching_hours_median",
    "coaching_hours_gini",
    "service_plan_adherence",
    "support_contradicted_rate",
)


def key_numbers(where: Where) -> None:
    """Who has a coach, for how long, how evenly, and as promised."""
    show_cards([card_of(name, fitting(name, where)) for name in KEY_NUMBERS], "access")


def named_coaches(where: Where) -> None:
    """Where schools have a coach."""
    against_whole(
        "school_coach_rate",
        "district",
        where,
        words="the overall share",
        key="named",
        subtitle="Schools with a named coach, % of the district's schools, with 95% interval",
    )


def by_level(where: Where) -> None:
    """Whether the level of a school decides."""
    result = compute("school_coach_rate", ("level",), where)
    show_chart(
        findings.extremes(result, "schools have a coach most often", "schools least"),
        result,
        "dots",
        key="levels",
        subtitle="Schools with a named coach, % of schools of the level, with 95% interval",
        is_sorted=False,
    )


def evenness(where: Where) -> None:
    """How evenly hours are spread over students."""
    result = compute("coaching_hours_per_100_students", ("school",), where)
    spread = [
        compute(f"coaching_hours_{name}", where=where) for name in ("minimum", "median", "maximum")
    ]
    show_chart(
        systems_findings.half_of_students(result),
        result,
        "lorenz",
        key="lorenz",
        subtitle="Share of coaching hours that goes to each share of students. Schools are "
        "weighted by their students",
        sentence=systems_findings.spread_sentence(*spread),
        sizes="Students",
        amounts="Coaching hours",
        first="least coached schools",
        even="the same hours for each student",
    )


def hours_by_district(where: Where) -> None:
    """Which districts give most hours."""
    result = compute("coaching_hours_per_100_students", ("district",), where)
    show_chart(
        findings.extremes(result, "has most coaching for its students", "least"),
        result,
        "bars",
        key="hours",
        subtitle="Coaching hours a week of its schools for every 100 students",
    )


def plans(where: Where) -> None:
    """What was delivered of what was planned."""
    result = compute(
        "service_plan_adherence", ("district",), fitting("service_plan_kept_rate", where)
    )
    show_chart(
        systems_findings.at_least(
            result, 100, "has what its plans promised", "have what their plans promised"
        ),
        result,
        "dots",
        key="plans",
        subtitle="Coaching contacts delivered, % of those that service plans promised by now; more "
        "than planned gives more than 100%",
        reference=100,
        reference_name="As planned",
    )


def mix(where: Where) -> None:
    """Training, coaching or consultation."""
    result = compute("support_kind_share", ("district",), fitting("support_kind_share", where))
    overall = compute("support_kind_share", (), fitting("support_kind_share", where))
    show_chart(
        findings.leader(overall, "is logged most often"),
        result,
        "stacked",
        key="mix",
        subtitle="Supports logged, % of each district's; the kind is as it was logged",
        rows_by="district",
        parts_by="support_kind",
        parts=("coaching", "consultation", "training"),
    )


def contradicted(where: Where) -> None:
    """Where the signs say another kind than the log."""
    chosen = fitting("support_contradicted_rate", where)
    result = compute("support_contradicted_rate", ("district",), chosen)
    overall = compute("support_contradicted_rate", where=chosen).only.value
    show_chart(
        findings.extremes(result, "has most supports whose signs say another kind", "fewest"),
        result,
        "dots",
        key="contradicted",
        subtitle="Coaching and consultation whose signs say the other, % of those with signs. "
        "Absent from the setting, second-hand or ready materials: consultation",
        reference=overall,
    )
