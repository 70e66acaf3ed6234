"""What a chart shows, in a sentence or two."""

from __future__ import annotations

from analytics.declarations import Count, Direction, Mean, Ratio
from analytics.dimensions import DIMENSIONS
from analytics.labels import format_value, label_of
from analytics.results import Edition, Result, ResultRow, State
from analytics.wording import at_the_top, nouns
from data_loaders.store import Store

NOT_FOR_PUBLICATION = "Not for publication"
"""The mark of raw numbers about people."""


def summarise(result: Result, store: Store | None = None) -> str:
    """A text summary of a result: the range, the extremes with their n, and what is hidden."""
    indicator = result.indicator
    shown = [row for row in result.rows if row.state is State.VALUE]
    if not shown:
        return f"{indicator.name}: {_nothing(result)}."
    if not result.by or len(shown) == 1:
        return f"{indicator.name}: {_single(result, shown[0], store)}.{_hidden(result)}"
    if len(at_the_top(result, shown)) == len(shown):
        value = format_value(indicator, shown[0].value)
        return f"{_by(result)}: {len(shown)} {nouns(result)[1]}, all with {value}.{_hidden(result)}"
    low = _end(result, sorted(shown, key=lambda row: row.value or 0), store)
    high = _end(result, sorted(shown, key=lambda row: -(row.value or 0)), store)
    order = f"highest {high}; lowest {low}"
    if indicator.direction is Direction.LOWER_IS_BETTER:
        order = f"lowest {low}; highest {high}"
    return f"{_by(result)}: {len(shown)} {nouns(result)[1]}, {order}.{_hidden(result)}"


def _by(result: Result) -> str:
    """The indicator and the breakdown, without what its name says: "Milestones by status"."""
    name = result.indicator.name
    _, by, told = name.lower().rpartition(" by ")
    words = [DIMENSIONS[each].in_words for each in result.by]
    rest = [
        each
        for each in words
        if each.split()[-1] not in name.lower() and not (by and told.rstrip("s") in each)
    ]
    joined = " and ".join(rest)
    return f"{name}{' and ' if by and len(rest) < len(words) else ' by '}{joined}" if rest else name


def _end(result: Result, ranked: list[ResultRow], store: Store | None) -> str:
    """The first of the rows with its value; of more than one at that value, how many there are."""
    tied = at_the_top(result, ranked)
    if len(tied) == 1:
        return _value(result, tied[0], store)
    value = format_value(result.indicator, tied[0].value)
    if len(tied) > 2:
        return f"{len(tied)} {nouns(result)[1]} with {value}"
    return f"{' and '.join(_named(row, store) for row in tied)} with {value}"


def edition_text(edition: Edition) -> str:
    """A release in words: "Release 3 of 12 May 2026"."""
    return f"Release {edition.number} of {edition.day.day} {edition.day:%B %Y}"


def origin_text(result: Result) -> str:
    """Where numbers come from: "Source: … · Revision 24 · Release 3 of 12 May 2026"."""
    release = [edition_text(result.edition)] if result.edition else []
    return " · ".join(
        [f"Source: {result.indicator.source}", f"Revision {result.revision}", *release]
    )


def _nothing(result: Result) -> str:
    if result.note:
        return result.note.rstrip(".")
    if any(row.state is State.SUPPRESSED for row in result.rows):
        return "hidden to protect groups of fewer than 10 people"
    return "no data"


def _value(result: Result, row: ResultRow, store: Store | None) -> str:
    value = format_value(result.indicator, row.value)
    named = _named(row, store)
    return f"{named} with {value}{_size(result, row)}" if named else f"{value}{_size(result, row)}"


def _single(result: Result, row: ResultRow, store: Store | None) -> str:
    """The only value that there is: "93.3% (14 of 15 coaches) in 2025-26"."""
    if len(result.by) == 1 and DIMENSIONS[result.by[0]].is_time:
        value = format_value(result.indicator, row.value)
        return f"{value}{_size(result, row)} in {_named(row, store)}"
    return _value(result, row, store)


def _named(row: ResultRow, store: Store | None) -> str:
    return ", ".join(label_of(name, code, store) for name, code in row.group.items())


def _size(result: Result, row: ResultRow) -> str:
    """The n behind a value: " (12 of 40 students)"."""
    about = result.indicator.about
    if row.denominator is None or isinstance(result.indicator.measure, Ratio):
        return ""
    if isinstance(result.indicator.measure, Count):
        return f" (of {row.denominator:,.0f} {about.plural})"
    plural = about.singular if row.denominator == 1 else about.plural
    is_mean = isinstance(result.indicator.measure, Mean)
    if row.numerator is None or is_mean or result.indicator.unit != "%":
        return f" ({row.denominator:,.0f} {plural})"
    return f" ({row.numerator:,.0f} of {row.denominator:,.0f} {plural})"


def _hidden(result: Result) -> str:
    count = sum(row.state is State.SUPPRESSED for row in result.rows)
    if not count:
        return ""
    groups = "group is" if count == 1 else "groups are"
    return f" {count} {groups} hidden: fewer than 10 people, or to protect another group."
