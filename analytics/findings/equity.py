"""Sentences of the equity pages, worked out from results."""

from __future__ import annotations

from analytics.charts.lorenz import curve_of, share_of_lower
from analytics.compare import pair_of
from analytics.findings import large, shown
from analytics.labels import format_value
from analytics.results import Result, ResultRow, State
from analytics.statistics.access import Split, in_words
from analytics.statistics.estimates import Estimate
from analytics.statistics.gaps import movement
from analytics.statistics.inequality import gini, hoover, theil_split
from analytics.wording import group_label, label

LESS, MORE, TOO_FEW = "less often", "more often", "too few to say"


def verdict(row: ResultRow, parity: float) -> str:
    """Less or more often than the reference, by the whole interval; else too few to say."""
    if row.low is None or row.high is None:
        return ""
    if row.high < parity:
        return LESS
    return MORE if row.low > parity else TOO_FEW


def less_often(result: Result, parity: float, reference: str) -> str:
    """As in "2 of 7 groups are served less often than all others"."""
    rows = [row for row in shown(result) if row.low is not None]
    if not rows:
        return f"{result.indicator.name}: no group can be compared"
    less = sum(verdict(row, parity) == LESS for row in rows)
    if not less:
        return f"No group is clearly served less often than {reference}"
    verb = "group is" if len(rows) == 1 else "groups is" if less == 1 else "groups are"
    return f"{less} of {len(rows)} {verb} served less often than {reference}"


def each_against(result: Result, parity: float, reference: str) -> str:
    """Every group in words: which is served less or more, by how much, and of which one cannot
    say.
    """
    words: dict[str, list[str]] = {LESS: [], MORE: [], TOO_FEW: []}
    for row in sorted(shown(result), key=lambda row: row.value or 0):
        told = verdict(row, parity)
        if told in (LESS, MORE):
            ends = [format_value(result.indicator, end) for end in (row.low, row.high)]
            value = format_value(result.indicator, row.value)
            words[told].append(f"{group_label(row)} {value} ({ends[0]} to {ends[1]})")
        elif told:
            words[told].append(group_label(row))
    parts = [f"Served {told} than {reference}: {'; '.join(words[told])}." for told in (LESS, MORE)
             if words[told]]  # fmt: skip
    if words[TOO_FEW]:
        parts.append(f"Too few to say, the interval holds both: {', '.join(words[TOO_FEW])}.")
    return " ".join(parts)


def composition(result: Result) -> str:
    """As in "Asian students are 24% of students enrolled and 17% of those served": the widest."""
    rows = [row for row in shown(result) if row.low is not None]
    if not rows:
        return f"{result.indicator.name}: no group can be shown"
    widest = min(rows, key=lambda row: row.value or 0)
    less = -(widest.value or 0)
    if (widest.high or 0) >= 0:
        return "No group is clearly less of those served than of those enrolled"
    return f"{group_label(widest)}: {less:.1f} points less of those served than of those enrolled"


def lowest_ratio(result: Result, reference: str) -> str:
    """As in "Asian are served 0.64 times as often as all others, the least": by the whole
    interval.
    """
    rows = sorted((r for r in shown(result) if r.high is not None), key=lambda row: row.value or 0)
    if not rows:
        return f"{result.indicator.name}: no group can be compared"
    below = [row for row in rows if (row.high or 0) < 1]
    if not below:
        return f"No group's ratio to {reference} is clearly below parity"
    value = format_value(result.indicator, below[0].value)
    return f"{group_label(below[0])}: served {value} times as often as {reference}, the least"


def to_parity(result: Result) -> str:
    """As in "For parity 187 more Asian students would have to be served"."""
    rows = sorted(shown(result), key=lambda row: -(row.value or 0))
    if not rows:
        return f"{result.indicator.name}: no data"
    if not rows[0].value:
        return "Every group that can be shown is at parity"
    return f"Most students to parity: {group_label(rows[0])}, {rows[0].value:,.0f}"


def split_sentences(
    access: Result, selection: Result, size: float, least: float = 2.0
) -> list[str]:
    """A sentence for each group of at least ``size`` students whose gap to all is at least
    ``least`` points, the one furthest behind first.
    """
    places = "schools" if not access.indicator.id.endswith("by_area") else "areas"
    other = {tuple(row.group.items()): row.value for row in shown(selection)}
    found = []
    for row in large(access, size):
        picked = other.get(tuple(row.group.items()))
        if row.value is None or picked is None:
            continue
        gap = row.value + picked
        if abs(gap) >= least:
            parts = Split(gap / 100, row.value / 100, picked / 100)
            found.append((gap, in_words(parts, group_label(row), places)))
    return [text for _, text in sorted(found)]


def split_title(access: Result, sentences: list[str]) -> str:
    """The widest gap below that can be split, or that none can be shown."""
    if not shown(access):
        return "Access and selection cannot be shown"
    less = [text for text in sentences if LESS in text.split(":")[0]]
    if less:
        return less[0].split(":")[0]
    hidden = sum(row.state is State.SUPPRESSED for row in access.rows)
    rest = f"; {hidden} are hidden" if hidden else ""
    return f"No group that can be split here is served less often than all{rest}"


def gap_over_years(result: Result, name: str) -> str:
    """As in "Asian: the gap to all others narrowed from -12.9 to -11.4 points since 2024-25", or
    that it is too few to say.
    """
    rows = sorted(shown(result), key=lambda row: row.group["school_year"] or "")
    if len(rows) < 2:
        return f"{name}: one school year only, so no movement of the gap"
    ends = [Estimate(row.value or 0, row.low, row.high) for row in (rows[0], rows[-1])]
    first, last = (each.value for each in ends)
    moved = movement(*ends)
    since = label(result, "school_year", rows[0].group["school_year"])
    what = f"from {first:+.1f} to {last:+.1f} points since {since}"
    if moved is None or (moved.low or 0) <= 0 <= (moved.high or 0):
        return f"{name}: gap to all others {what}, too few to say whether it moved"
    word = "narrowed" if abs(last) < abs(first) else "grew"
    return f"{name}: the gap to all others {word} {what}"


def stand_out(rows: list[ResultRow]) -> str:
    """Which groups stand out, or that none does."""
    if not rows:
        return "No group stands out: none is far enough below parity to be more than chance."
    named = ", ".join(group_label(row) for row in rows)
    verb = "stands" if len(rows) == 1 else "stand"
    return f"{named} {verb} out below parity, by more than chance."


def beyond_chance(low: list[ResultRow], high: list[ResultRow], units: int) -> str:
    """As in "3 of 60 schools serve fewer students than chance explains; 5 serve more"."""
    if not units:
        return "No school can be shown"
    if not low and not high:
        return f"All {units} schools lie within what chance explains"
    few = f"{len(low)} of {units} schools serve fewer students than chance explains"
    return few + (f"; {len(high)} serve more" if high else "")


def uneven(result: Result) -> str:
    """How much of the service the half of students has whose schools are served least, and of how
    many schools that is told where some are hidden.
    """
    known = len(shown(result))
    if not known:
        return "No school can be shown"
    among = f", in the {known} schools shown" if known < len(result.rows) else ""
    share = share_of_lower(curve_of(result), 50)
    return (
        f"The half of students at the schools served least has {share:.0f}% of those served{among}"
    )


def spread_of_schools(result: Result) -> str:
    """Gini, Hoover and Theil of the served rate over schools, from a result by district and
    school; hidden schools are counted and left out.
    """
    rows = shown(result)
    units = [(row.group["district"], *pair_of(row)) for row in rows]
    served, enrolled = [unit[1] for unit in units], [unit[2] for unit in units]
    index, moved = gini(served, enrolled), hoover(served, enrolled)
    if index is None or moved is None:
        return "Nobody is served in the schools that can be shown."
    districts = {district: [u for u in units if u[0] == district] for district, *_ in units}
    parts = theil_split(
        [([x / n for _, x, n in each], [n for *_, n in each]) for each in districts.values()]
    )
    told = [
        f"Gini index {index:.2f} over {len(rows)} schools, weighted by students (0 is the same "
        f"rate everywhere). {100 * moved:.0f}% of the service would have to be at other schools "
        "for that (Hoover)."
    ]
    if parts and sum(parts) and len(districts) > 1:
        between = 100 * parts[0] / sum(parts)
        told.append(
            f"Of the unevenness {between:.0f}% lies between districts and {100 - between:.0f}% "
            "inside them (Theil)."
        )
    hidden = len(result.rows) - len(rows)
    if hidden:
        told.append(
            f"{hidden} {'school is' if hidden == 1 else 'schools are'} hidden or without data and "
            "left out. Schools that serve few are hidden first: all together may be served less "
            "evenly."
        )
    return " ".join(told)
