"""What the page on intersections shows."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from analytics import DIMENSIONS, Result, ResultRow, State, findings
from analytics.tables import crosstab
from analytics.wording import group_label, value_text
from pages.components.equity_calls import screen
from pages.components.figure import show_chart
from pages.components.filters import options_of
from pages.components.panels import Where
from pages.components.panels.equity import student_groups
from pages.components.session import compute, empty_state, why_not_published

PUBLISHED = ("race_ethnicity", "gender")
"""Two groups that releases cross: what can be filtered with them can be with every other pair."""


def first_groups(where: Where) -> dict[str, str]:
    """The groups that can be crossed with another."""
    return {name: text for name, text in student_groups().items() if second_groups(where, name)}


def second_groups(where: Where, first: str) -> dict[str, str]:
    """What can be crossed with the first choice; gender last, whose smallest group hides much."""
    names = [name for name in student_groups() if name not in (first, "gender")]
    names += [] if first == "gender" else ["gender"]
    return {
        name: DIMENSIONS[name].label
        for name in names
        if not why_not_published("served_rate", (*where, first, name))
    }


def nothing_crossed() -> None:
    """That the release crosses no two groups."""
    empty_state(
        "The share of students served in every intersection of two groups will stand here.",
        "No two groups of students are published together.",
        "pages/equity/publish.py",
        "How numbers are published",
    )


def rates(where: Where, first: str, second: str) -> None:
    """The served rate of every intersection; those that nobody is in stay visible."""
    result = _complete(compute("served_rate", (first, second), where), first, second)
    show_chart(
        _rates_title(result),
        result,
        "heat map",
        key="rates",
        subtitle=f"Students served, % of students enrolled, by {DIMENSIONS[first].in_words} "
        f"and {DIMENSIONS[second].in_words}. A dash: nobody of this intersection is "
        "enrolled. Cells below the rate of all stand out, some of them by chance.",
        sentence=_told(result),
        table=crosstab(result, "Served rate of intersections", first, second),
        rows_by=first,
        columns_by=second,
        enough=compute("served_rate", where=where).only.value or 100,
    )


def _complete(result: Result, first: str, second: str) -> Result:
    """The result with a row for every intersection of groups that occur."""
    found = {(row.group[first], row.group[second]): row for row in result.rows}
    down = list(dict.fromkeys(row.group[first] for row in result.rows))
    across: list[str | None] = [code for code, _ in options_of(second, "served_rate")]
    across += [None] if any(row.group[second] is None for row in result.rows) else []
    rows = [
        found.get(pair) or _nobody({first: pair[0], second: pair[1]})
        for pair in product(down, across)
    ]
    return replace(result, rows=tuple(rows))


def _nobody(group: dict[str, str | None]) -> ResultRow:
    return ResultRow(group, None, None, None, None, None, None, State.NO_DATA)


def _rates_title(result: Result) -> str:
    rows = findings.large(result, screen().minimum_n)
    if not rows:
        return "Intersections: too few students to say"
    lowest = min(rows, key=lambda row: row.value or 0)
    is_whole = all(row.state is not State.SUPPRESSED for row in result.rows)
    among = "the lowest share" if is_whole else "the lowest share shown"
    return f"{group_label(lowest)}: {value_text(result.indicator, lowest)} served, {among}"


def _told(result: Result) -> str:
    """How many intersections can be told, are hidden, or hold nobody."""
    counts = {state: sum(row.state is state for row in result.rows) for state in State}
    return (
        f"{counts[State.VALUE]} of {len(result.rows)} intersections are shown, "
        f"{counts[State.SUPPRESSED]} are hidden, in {counts[State.NO_DATA]} nobody is enrolled."
    )


def surprise(where: Where, first: str, second: str) -> None:
    """Which intersections differ from what their two groups lead to expect."""
    result = compute("intersection_surprise", (first, second), where)
    rows = findings.large(result, screen().minimum_n)
    lowest = min(rows, key=lambda row: row.value or 0, default=None)
    title = "No intersection can be held against its two groups"
    if lowest is not None:
        title = "No intersection lies below what its two groups lead to expect"
        if (lowest.high or 0) < 0:
            value = value_text(result.indicator, lowest)
            title = f"{group_label(lowest)}: {value} against what its two groups lead to expect"
    show_chart(
        title,
        replace(result, rows=tuple(sorted(rows, key=lambda row: row.value or 0))),
        "dots",
        key="surprise",
        subtitle="Served rate of an intersection minus what its two groups alone lead to expect, "
        f"in percentage points, with 95% interval; intersections of at least "
        f"{screen().minimum_n} students.",
        reference=0,
        reference_name="As expected",
        is_sorted=False,
    )
