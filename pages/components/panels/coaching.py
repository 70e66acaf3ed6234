"""What the cadre summary shows: one month, of one cadre or of all."""

from __future__ import annotations

import streamlit as st

from analytics import INDICATORS, ResultRow, findings
from analytics.dates import NO_BREAK
from analytics.reports.kinds.cadre_monthly import KEY_NUMBERS
from analytics.tables import crosstab
from pages.components.figure import show_chart
from pages.components.labels import label
from pages.components.month_cards import show_month_cards
from pages.components.panels import Where
from pages.components.session import compute


def with_year(where: Where) -> dict[str, str]:
    """The filters and the school year of their month."""
    rows = compute("log_compliance_rate", ("school_year",), {"month": where["month"]}).rows
    year = rows[0].group["school_year"] if rows else None
    return {**where, **({"school_year": year} if year else {})}


def of_year(where: Where, indicator_id: str) -> dict[str, str]:
    """The filters that an indicator knows, over the whole school year of the month."""
    known = INDICATORS[indicator_id].dimensions
    year = with_year(where)
    return {name: code for name, code in year.items() if name in known and name != "month"}


def missing_log(where: Where) -> None:
    """Say first of all whose log of the month is missing."""
    rows = compute("log_compliance_rate", ("cadre", "facilitator"), where).rows
    gone = [f"{row.group['facilitator']} ({row.group['cadre']})" for row in rows if row.value == 0]
    if gone:
        month = label("month", where["month"])
        st.warning(
            f"No log for {month} from {', '.join(gone)}. The numbers below lack what it would "
            "hold; that is not the same as no coaching.",
            icon=":material/assignment_late:",
        )


def key_numbers(where: Where) -> None:
    """The month in six numbers; without any log nothing is known of its districts."""
    received = compute("log_compliance_rate", where=where).only.value
    unknown = () if received else ("district_coverage_rate",)
    show_month_cards(KEY_NUMBERS, where, "month", unknown)


def logs(where: Where) -> None:
    """Which logs of the school year are there, month by month."""
    result = compute(
        "log_compliance_rate", ("facilitator", "month"), of_year(where, "log_compliance_rate")
    )
    show_chart(
        findings.missing(result, "monthly logs"),
        result,
        "heat map",
        key="logs",
        subtitle="Whether the log of each facilitator was received, for the months of the school "
        "year in which one is due. A month without a log is missing, which is not the same as no "
        "coaching.",
        sentence=findings.missing_list(result, "Logs"),
        table=crosstab(result, "Monthly logs received", "facilitator", "month"),
        rows_by="facilitator",
        columns_by="month",
    )


def districts(where: Where) -> None:
    """Which districts were coached in the month and which not, and in the months before."""
    rows_by = "district" if "cadre" in where else "cadre"
    result = compute(
        "district_coverage_rate", (rows_by, "month"), of_year(where, "district_coverage_rate")
    )
    month = compute("district_coverage_rate", ("cadre", "district"), where)
    gone = _months_without_log(where)
    known = [row for row in month.rows if (row.group["cadre"], where["month"]) not in gone]
    show_chart(
        _reached(known, len(month.rows), where),
        result,
        "heat map",
        key="districts",
        subtitle=(
            "Whether a district had coaching in the month"
            if rows_by == "district"
            else "Districts of the cadre with coaching in the month, %"
        )
        + "; a question mark where the log is missing and nobody can say",
        sentence=_not_reached(known),
        table=crosstab(result, "Districts coached in the month", rows_by, "month"),
        rows_by=rows_by,
        columns_by="month",
        unknown=tuple(
            (name, code)
            for name in dict.fromkeys(row.group[rows_by] or "" for row in result.rows)
            for cadre, code in gone
            if cadre == where.get("cadre", name)
        ),
        unknown_text="?",
    )


def _months_without_log(where: Where) -> list[tuple[str, str]]:
    """Cadre and month of each log of the school year that is missing."""
    year = {name: code for name, code in with_year(where).items() if name == "school_year"}
    rows = compute("log_compliance_rate", ("cadre", "month"), year).rows
    return [(row.group["cadre"] or "", row.group["month"] or "") for row in rows if row.value == 0]


def _reached(known: list[ResultRow], districts: int, where: Where) -> str:
    """As in "33 of 40 districts were coached in April 2026; of 8 the log is missing"."""
    name = label("month", where["month"]).replace(" ", NO_BREAK)
    if not known:
        return f"The log of {name} is missing: nobody can say which districts were coached"
    count = sum((row.value or 0) > 0 for row in known)
    lacking = districts - len(known)
    more = f"; of {lacking} the log is missing" if lacking else ""
    return f"{count} of {len(known)} districts were coached in {name}{more}"


def _not_reached(known: list[ResultRow]) -> str:
    gone = [label("district", row.group["district"]) for row in known if row.value == 0]
    if not known:
        return "Ask for the log."
    return f"Not coached: {', '.join(gone)}." if gone else "Every district was coached."


def cadres(where: Where) -> None:
    """All cadres beside each other, month by month: the lead facilitator's view."""
    year = {name: code for name, code in with_year(where).items() if name == "school_year"}
    result = compute("interaction_count", ("cadre", "month"), year)
    month = compute("interaction_count", ("cadre",), {"month": where["month"]})
    show_chart(
        f"{label('month', where['month'])}: "
        + findings.extremes(month, "had most interactions", "fewest"),
        result,
        "multiples",
        key="cadres",
        subtitle="Coaching interactions a month of the school year, all cadres on one scale, "
        "without training; the month of the page in color, its number at the right",
        sentence=findings.listing(month),
        table=crosstab(result, "Coaching interactions a month", "cadre", "month"),
        panels_by="cadre",
        over="month",
        chosen=where["month"],
        marked=tuple(_months_without_log(where)),
        mark_name="No log that month",
    )


def hours(where: Where) -> None:
    """Where the hours of the month went."""
    by = "district" if "cadre" in where else "cadre"
    result = compute("coaching_hours", (by,), where)
    show_chart(
        findings.extremes(result, "had most hours", "fewest"),
        result,
        "bars",
        key="hours",
        subtitle=f"Hours of coaching received in the month, by {by}",
    )


def recency(where: Where) -> None:
    """Who has not been heard from for long."""
    by = "district" if "cadre" in where else "cadre"
    result = compute("mean_days_since_coaching", (by,), of_year(where, "mean_days_since_coaching"))
    show_chart(
        findings.extremes(result, "was coached longest ago", "most recently"),
        result,
        "bars",
        key="recency",
        subtitle="Days from the last coaching to the last day with any entry in the logs of the "
        + ("school year" if by == "district" else "school year, mean of the districts"),
    )
