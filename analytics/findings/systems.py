"""Titles and sentences of the pages on district systems, worked out from results."""

from __future__ import annotations

from analytics.charts.lorenz import curve_of, share_of_lower
from analytics.findings import MOST_NAMED, gathered, shown
from analytics.labels import format_value
from analytics.relate import FEWEST, NOT_PROOF, Association
from analytics.results import Result
from analytics.statistics.estimates import Estimate
from analytics.wording import nouns, same_in_all

CLEAR, WEAK = 0.5, 0.3
"""Correlations from which two numbers are said to go together, and to do so weakly."""


def at_least(result: Result, value: float, one: str, many: str) -> str:
    """As in "4 of 11 districts are at 80% or above"; ``one`` and ``many`` say it of them."""
    rows = shown(result)
    if not rows:
        return f"{result.indicator.name}: no data"
    name, many_names = nouns(result)
    count = sum((row.value or 0) >= value for row in rows)
    if not count:
        return f"No {name} {one}"
    noun = name if len(rows) == 1 else many_names
    return f"{count} of {len(rows)} {noun} {one if count == 1 else many}"


def not_yet(result: Result, lead: str) -> str:
    """Which are not: "Not documented: Alderfen, time; … (12 of 77)"."""
    gone = [row for row in shown(result) if (row.numerator or 0) < (row.denominator or 0)]
    due = sum(row.denominator or 0 for row in result.rows)
    if not gone:
        return f"{lead}: none of {due:,.0f}."
    named = "; ".join(gathered(gone[:MOST_NAMED], same_in_all(result)))
    more = f" and {len(gone) - MOST_NAMED} more" if len(gone) > MOST_NAMED else ""
    return f"{lead}: {named}{more} ({len(gone)} of {due:,.0f})."


def half_of_students(result: Result) -> str:
    """As in "The half of students with least coaching has 12% of the hours"."""
    if not any(row.numerator for row in shown(result)):
        return f"{result.indicator.name}: no data"
    share = share_of_lower(curve_of(result), 50)
    return f"The half of students with least coaching has {share:.0f}% of the hours"


def together(found: Association, what: str) -> str:
    """As in "Districts with more coaching moved further": what the pairs say, and not why."""
    if found.is_too_few:
        few = len(found.pairs)
        return f"Too few districts to say: {few} of the {FEWEST} that are needed"
    if found.pearson is None:
        return "One of the two numbers is the same for all districts"
    r = found.pearson.value
    if abs(r) < WEAK:
        return f"Coaching hours and {what} do not go together"
    how = "" if abs(r) >= CLEAR else "slightly "
    less = "further" if r > 0 else "less far"
    return f"Districts with more coaching moved {how}{less}"


def association_sentence(found: Association, step: str) -> str:
    """Correlations and slope with their intervals, and the warning that this is not proof.

    ``step`` says what the slope is of: "points for each hour of coaching".
    """
    if found.is_too_few or found.pearson is None:
        return f"{len(found.pairs)} districts have both numbers. {NOT_PROOF}"
    parts = [f"{len(found.pairs)} districts", _estimate("Pearson's r", found.pearson)]
    if found.spearman is not None:
        parts.append(_estimate("Spearman's rho", found.spearman))
    if found.line is not None:
        parts.append(_estimate(f"slope ({step})", found.line.slope))
    spread = found.pearson.low is not None and found.pearson.low <= 0 <= (found.pearson.high or 0)
    open_end = " The interval includes no relation at all." if spread else ""
    return f"{'; '.join(parts)}.{open_end} {NOT_PROOF}"


def _estimate(name: str, found: Estimate) -> str:
    if found.low is None or found.high is None:
        return f"{name} {found.value:.2f}"
    return f"{name} {found.value:.2f} (95% interval {found.low:.2f} to {found.high:.2f})"


def spread_sentence(least: Result, middle: Result, most: Result) -> str:
    """As in "From 0 to 10 hours a week; the median school has 2 (81 schools)"."""
    low, mid, high = (each.only for each in (least, middle, most))
    if mid.value is None or low.value is None or high.value is None:
        return "No hours are on file."
    indicator = middle.indicator
    return (
        f"Schools have from {low.value:g} to {format_value(indicator, high.value)} of coaching a "
        f"week; the median school has {format_value(indicator, mid.value)} "
        f"({mid.denominator or 0:,.0f} schools with hours on file)."
    )
