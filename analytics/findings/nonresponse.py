"""Who did not answer a survey of schools, held against the list of members."""

from __future__ import annotations

from collections.abc import Sequence

from analytics.compare import pair_of
from analytics.dimensions import DIMENSIONS
from analytics.findings import shown
from analytics.labels import format_value
from analytics.results import Result, ResultRow
from analytics.statistics.multiplicity import benjamini_hochberg
from analytics.statistics.proportions import probability_of_no_difference
from analytics.statistics.responses import class_weights, weighted_mean
from analytics.tables import Cell, Column, Table
from analytics.wording import label, value_text

RATES = ("survey_response_rate_complete", "survey_response_rate_partial", "survey_response_rate")
"""Members with a complete answer, with at least a partial one, and with any."""

ALL = "All member schools"

HOW_COUNTED = (
    "Member schools with a complete answer, % of member schools of the region, with 95% interval. "
    "A school is counted by its fullest answer: complete from 80% of the questions, partial from "
    "half of them. RR1 counts complete answers, RR2 partial ones too, both out of all member "
    "schools (AAPOR, Standard Definitions); every member is known to be eligible."
)


def standard_rates(complete: Result, partial: Result) -> str:
    """As in "Response rate 70.0% by complete answers, 75.0% with partial ones".

    Where they are the same: "Response rate 77.5%, no answer is partial".
    """
    first, second = (value_text(each.indicator, each.only) for each in (complete, partial))
    if complete.only.value == partial.only.value:
        return f"Response rate {first}, no answer is partial"
    return f"Response rate {first} by complete answers, {second} with partial ones"


def fates(complete: Result, partial: Result, begun: Result) -> str:
    """What became of all member schools, in a sentence."""
    _, listed, full, half, broken, silent, *_ = _fates(ALL, complete.only, partial.only, begun.only)
    ends = [
        f"{name} {row.low:.1f}% to {row.high:.1f}%"
        for name, row in (("RR1", complete.only), ("RR2", partial.only))
        if row.low is not None and row.high is not None
    ]
    return (
        f"Of {listed} member schools {full} answered completely and {half} in part, {broken} broke "
        f"off, {silent} did not answer. 95% intervals: {', '.join(ends)}."
    )


def outcomes(groups: Sequence[Result], wholes: Sequence[Result], dimension: str) -> Table:
    """What became of the member schools of each group and of all, with the standard rates.

    Both hold complete, partial and begun answers, in this order.
    """
    by_code = [{row.group[dimension]: row for row in each.rows} for each in groups]
    told = [
        _fates(label(groups[0], dimension, code), *(rows[code] for rows in by_code))
        for code in by_code[0]
    ]
    counts = ("Members", "Complete", "Partial", "Broken off", "No answer")
    rates = ("RR1", "RR1, low", "RR1, high", "RR2", "RR2, low", "RR2, high")
    columns = (
        Column(DIMENSIONS[dimension].label),
        *(Column(name, True) for name in counts),
        *(Column(f"{name} (%)", True, 1, unit="%") for name in rates),
    )
    body = (*told, _fates(ALL, *(each.only for each in wholes)))
    return Table("What became of the member schools", columns, body)


def _fates(
    name: str, complete: ResultRow, partial: ResultRow, begun: ResultRow
) -> tuple[Cell, ...]:
    """A group's members by outcome, and its two rates with their intervals."""
    full, half, some = (int(row.numerator or 0) for row in (complete, partial, begun))
    listed = int(begun.denominator or 0)
    counts = (listed, full, half - full, some - half, listed - some)
    rates = (each for row in (complete, partial) for each in (row.value, row.low, row.high))
    return (name, *counts, *rates)


def answered(rate: Result) -> str:
    """As in "62 of 80 member schools answered (77.5%)"; empty where there is no list."""
    row = rate.only
    if row.value is None or row.numerator is None or row.denominator is None:
        return ""
    share = format_value(rate.indicator, row.value)
    return f"{row.numerator:,.0f} of {row.denominator:,.0f} member schools answered ({share})"


def by_year(rates: Result) -> str:
    """As in "Member schools that answered: 2023-24 93.8%, 2024-25 77.5%."."""
    told = [
        f"{label(rates, 'school_year', row.group['school_year'])} "
        f"{format_value(rates.indicator, row.value)}"
        for row in shown(rates)
    ]
    return f"Member schools that answered: {', '.join(told)}." if told else ""


def least_heard(rates: Result, dimension: str, false_discoveries: float) -> str:
    """The group that lost most by who answered: its share of members beside that of answers.

    As in "Region 7 is the region heard least: 20% of the member schools, 13% of those that
    answered"; with "too few to say whether that is chance" where, tested against all others and
    all groups together (Benjamini and Hochberg, at most this share of ``false_discoveries``), it
    may be.
    """
    rows = shown(rates)
    listed = sum(row.denominator or 0 for row in rows)
    given = sum(row.numerator or 0 for row in rows)
    if len(rows) < 2 or not given or given == listed:
        return ""
    shares = [((r.denominator or 0) / listed, (r.numerator or 0) / given, r) for r in rows]
    least = max(shares, key=lambda each: each[0] - each[1])
    of_list, of_given, row = least
    pairs = [pair_of(each) for each in rows]
    chances = benjamini_hochberg(
        [probability_of_no_difference(each, (given - each[0], listed - each[1])) for each in pairs]
    )
    is_chance = chances[shares.index(least)] > false_discoveries
    doubt = ", too few to say whether that is chance" if is_chance else ""
    name = label(rates, dimension, row.group[dimension])
    kind = DIMENSIONS[dimension].in_words
    return (
        f"{name} is the {kind} heard least: {100 * of_list:.0f}% of the member schools, "
        f"{100 * of_given:.0f}% of those that answered{doubt}"
    )


def nonresponse(rate: Result, by_region: Result, by_level: Result, false_discoveries: float) -> str:
    """How many answered, and which region and level is heard least, in sentences."""
    told = [
        answered(rate),
        least_heard(by_region, "region", false_discoveries),
        least_heard(by_level, "level", false_discoveries),
    ]
    return " ".join(f"{each}." for each in told if each)


def reweighted(scores: Result, rates: Result, overall: float | None) -> str:
    """What the mean were if each level of school counted by its share of members.

    Only where the score of every level with members is shown.
    """
    rows = {row.group["level"]: row for row in shown(scores)}
    listed = {str(r.group["level"]): float(r.denominator or 0) for r in shown(rates)}
    if overall is None or not listed or set(rows) != set(listed):
        return ""
    means = {str(level): float(row.value or 0) for level, row in rows.items()}
    given = {str(level): float(row.denominator or 0) for level, row in rows.items()}
    found = weighted_mean(means, class_weights(listed, given), given)
    if found is None:
        return ""
    value, now = (format_value(scores.indicator, each) for each in (found, overall))
    return (
        "Were each level of school heard by its share of the member schools, the mean would be "
        f"{value} rather than {now}."
    )
