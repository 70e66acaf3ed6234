"""Titles that say what a chart shows, worked out from the result."""

from __future__ import annotations

from analytics.charts.dots import is_below
from analytics.charts.likert import question_rows
from analytics.labels import format_value
from analytics.results import Result, ResultRow, State
from analytics.wording import (
    at_the_top,
    group_label,
    label,
    nouns,
    same_in_all,
    size_text,
    together,
    value_text,
)
from data_loaders.vocabularies.state_plan import INVENTORY_MARK

MOST_NAMED = 10
PLURAL_VERBS = {
    "is": "are",
    "has": "have",
    "was": "were",
    "comes": "come",
    "conducts": "conduct",
    "lacks": "lack",
    "marks": "mark",
}


def shown(result: Result) -> list[ResultRow]:
    """The rows that have a value to show."""
    return [row for row in result.rows if row.state is State.VALUE and row.value is not None]


def large(result: Result, size: float) -> list[ResultRow]:
    """The shown rows with at least so many behind them: smaller ones make no title."""
    return [row for row in shown(result) if (row.denominator or 0) >= size]


def groups_below(result: Result, reference: float | None, what: str) -> str:
    """As in "2 of 5 groups are below the overall rate", by the whole interval."""
    rows = shown(result)
    if not rows or reference is None:
        return f"{result.indicator.name}: no data"
    group, groups = nouns(result)
    below = sum(is_below(row, reference) for row in rows)
    if not below:
        return f"No {group} is below {what}"
    verb = "is" if below == 1 else "are"
    return f"{below} of {len(rows)} {groups} {verb} below {what}"


def extremes(result: Result, high: str, low: str) -> str:
    """As in "Area A has the most partnerships, Area F the fewest"; ties are named together, as in
    "4 areas have the most partnerships, Area F the fewest".
    """
    rows = sorted(shown(result), key=lambda row: row.value or 0)
    if not rows:
        return f"{result.indicator.name}: no data"
    least = at_the_top(result, rows)
    most = at_the_top(result, sorted(rows, key=lambda row: -(row.value or 0)))
    if len(most) == len(rows):
        return f"{result.indicator.name}: {format_value(result.indicator, rows[-1].value)}"
    verb = high if len(most) == 1 else _of_several(high)
    return f"{together(result, most)} {verb}, {together(result, least)} {low}"


def _of_several(verb: str) -> str:
    """What several do, by what one does: "has most for its size", "have most for their size"."""
    first, _, rest = verb.partition(" ")
    return f"{PLURAL_VERBS.get(first, first)} {rest}".replace(" its ", " their ")


def widest(result: Result) -> str:
    """As in "Gap to all others is widest for Asian: -11.5 points"."""
    rows = sorted(shown(result), key=lambda row: abs(row.value or 0))
    if not rows:
        return f"{result.indicator.name}: no data"
    value = format_value(result.indicator, rows[-1].value)
    return f"{result.indicator.name} is widest for {group_label(rows[-1])}: {value}"


def listing(result: Result) -> str:
    """Every group with its value and n, for charts of a few groups."""
    without = same_in_all(result)
    parts = [
        f"{group_label(row, without)} with {value_text(result.indicator, row)}"
        + (f" ({size_text(result.indicator, row)})" if row.denominator else "")
        for row in result.rows
    ]
    return f"{result.indicator.name}: {'; '.join(parts)}."


def leader(result: Result, verb: str) -> str:
    """As in "Collaborative teams come up most often (35.4%)"."""
    rows = sorted(shown(result), key=lambda row: row.value or 0)
    if not rows:
        return f"{result.indicator.name}: no data"
    value = format_value(result.indicator, rows[-1].value)
    return f"{group_label(rows[-1])} {verb} ({value})"


def movement(result: Result, over: str, name: str = "") -> str:
    """As in "Survey response rate fell from 93.8% to 77.5%": first to last period.

    ``name`` stands in place of the indicator's.
    """
    rows = sorted(shown(result), key=lambda row: row.group[over] or "")
    name = name or result.indicator.name
    if not rows:
        return f"{name}: no data"
    first, last = (format_value(result.indicator, rows[at].value) for at in (0, -1))
    if len(rows) == 1:
        return f"{name}: {last} in {label(result, over, rows[0].group[over])}"
    since = label(result, over, rows[0].group[over])
    if first == last:
        is_flat = all(format_value(result.indicator, row.value) == last for row in rows)
        return f"{name} stayed at {last}" if is_flat else f"{name} is at {last}, as in {since}"
    word = "rose" if (rows[-1].value or 0) > (rows[0].value or 0) else "fell"
    return f"{name} {word} from {first} to {last} since {since}"


def missing(result: Result, what: str) -> str:
    """As in "1 of 60 monthly logs is missing", or that all were received."""
    due = sum(row.denominator or 0 for row in result.rows)
    gone = due - sum(row.numerator or 0 for row in result.rows)
    if not due:
        return f"{result.indicator.name}: no data"
    if not gone:
        return f"All {due:,.0f} {what} were received"
    return f"{gone:,.0f} of {due:,.0f} {what} {'is' if gone == 1 else 'are'} missing"


def missing_list(result: Result, what: str) -> str:
    """Which are missing: "Logs missing: Lorcan Cloverdell, November 2025 (1 of 60)"."""
    gone = [row for row in shown(result) if (row.numerator or 0) < (row.denominator or 0)]
    due = sum(row.denominator or 0 for row in result.rows)
    if not gone:
        return f"{what} missing: none of {due:,.0f}."
    named = "; ".join(gathered(gone[:MOST_NAMED]))
    more = f" and {len(gone) - MOST_NAMED} more" if len(gone) > MOST_NAMED else ""
    return f"{what} missing: {named}{more} ({len(gone)} of {due:,.0f})."


def gathered(rows: list[ResultRow], without: tuple[str, ...] = ()) -> list[str]:
    """Labels of rows, those of one first group together: "Alder (Team, Data)", "Birch, Team".

    ``without`` names dimensions that are not told.
    """
    parts: dict[str, list[str]] = {}
    for row in rows:
        first, *rest = [name for name in row.group if name not in without] or list(row.group)[:1]
        others = parts.setdefault(label(row, first, row.group[first]), [])
        if rest:
            others.append(group_label(row, (first, *without)))
    return [
        f"{first} ({', '.join(rest)})" if len(rest) > 1 else ", ".join([first, *rest])
        for first, rest in parts.items()
    ]


def most_and_least(result: Result, rows_by: str, answers: tuple[str, ...]) -> str:
    """As in "Principal supports the work" is rated highest, "District gives help" lowest."""
    sides = len(answers) // 2, (len(answers) + 1) // 2
    rows = [row for row in question_rows(result, rows_by, answers) if row.shares]
    rows.sort(key=lambda row: row.net(sides))
    if not rows:
        return f"{result.indicator.name}: no data"
    best = label(result, rows_by, rows[-1].code)
    if len(rows) == 1:
        positive = sum((rows[0].shares or ())[sides[1] :])
        return f"{best}: {positive:.0f}% {answers[sides[1]].lower()} or better"
    return f"“{best}” is rated highest, “{label(result, rows_by, rows[0].code)}” lowest"


def likert_sentence(result: Result, rows_by: str, answers: tuple[str, ...]) -> str:
    """The positive and negative share of the highest and the lowest question, in words."""
    sides = len(answers) // 2, (len(answers) + 1) // 2
    rows = [row for row in question_rows(result, rows_by, answers) if row.shares]
    rows.sort(key=lambda row: -row.net(sides))
    if not rows:
        return ""
    good, bad = " or ".join(answers[sides[1] :]).lower(), " or ".join(answers[: sides[0]]).lower()
    parts = [
        f"{label(result, rows_by, row.code)}: {sum((row.shares or ())[sides[1] :]):.0f}% {good}, "
        f"{sum((row.shares or ())[: sides[0]]):.0f}% {bad} (n = {row.n or 0:,.0f})"
        for row in (rows[:1] if len(rows) == 1 else [rows[0], rows[-1]])
    ]
    return "; ".join(parts) + "."


def reached(result: Result, what: str, verb: str) -> str:
    """As in "24 of 48 districts have had a site visit": numerators and denominators added up."""
    rows = shown(result)
    if not rows:
        return f"{result.indicator.name}: no data"
    count = sum(row.numerator or 0 for row in rows)
    return f"{count:,.0f} of {sum(row.denominator or 0 for row in rows):,.0f} {what} {verb}"


def inventory(result: Result) -> str:
    """As in "28 of 47 activities are conducted now, 7 more are planned"."""
    rows = [row for row in result.rows if row.state is State.VALUE]
    counts = dict.fromkeys(INVENTORY_MARK.codes, 0.0)
    for row in rows:
        counts[str(row.group["inventory_mark"])] += row.numerator or 0
    if not rows:
        return f"{result.indicator.name}: no data"
    whole, now = sum(counts.values()), counts["now"] + counts["both"]
    return (
        f"{now:,.0f} of {whole:,.0f} activities are conducted now, {counts['planned']:,.0f} more "
        "are planned"
    )
