"""Titles about the network, worked out from results."""

from __future__ import annotations

from dataclasses import replace

from analytics import findings
from analytics.dimensions import DIMENSIONS
from analytics.labels import format_value
from analytics.listing import Listing
from analytics.periods import year_before
from analytics.results import Result
from analytics.wording import group_label, label, plural

FORWARD, SAME, BACK = "forward", "same", "back"


def movements(result: Result, start: str, end: str) -> dict[str, float]:
    """Counts of movements forward, of stays and of movements back."""
    vocabulary = DIMENSIONS[start].vocabulary
    order = vocabulary.codes if vocabulary else ()
    found = {FORWARD: 0.0, SAME: 0.0, BACK: 0.0}
    for row in result.rows:
        before, after = row.group[start] or "", row.group[end] or ""
        if before not in order or after not in order:
            continue
        step = order.index(after) - order.index(before)
        found[FORWARD if step > 0 else BACK if step < 0 else SAME] += row.value or 0
    return found


def moved(result: Result, start: str, end: str) -> str:
    """As in "24 of 61 schools moved forward, 3 moved back"."""
    found = movements(result, start, end)
    total = sum(found.values())
    if not total:
        return f"{result.indicator.name}: no data"
    back = f"{found[BACK]:,.0f} moved back" if found[BACK] else "none moved back"
    return f"{found[FORWARD]:,.0f} of {total:,.0f} schools moved forward, {back}"


def moved_words(result: Result, start: str, end: str) -> str:
    """Each movement between two stages with its number."""
    parts = [
        f"{label(row, start, row.group[start])} to {label(row, end, row.group[end])}: "
        f"{row.value or 0:,.0f}"
        for row in result.rows
        if row.group[start] != row.group[end] and row.value
    ]
    stays = movements(result, start, end)[SAME]
    return f"{'; '.join(parts) or 'No movement'}; stayed: {stays:,.0f}."


def flowed(result: Result, over: str, start: str, end: str) -> str:
    """As in "From 2023-24 to 2025-26 schools moved forward 53 times and back 3 times".

    The first movements began in the year before theirs.
    """
    found = movements(result, start, end)
    if not sum(found.values()):
        return f"{result.indicator.name}: no data"
    first = year_before(min(row.group[over] or "" for row in result.rows))
    last = max(row.group[over] or "" for row in result.rows)
    when = f"From {first} to {last}" if first else f"In {last}"
    times = {name: f"{found[name]:,.0f} {_times(found[name])}" for name in (FORWARD, BACK)}
    return f"{when} schools moved forward {times[FORWARD]} and back {times[BACK]}"


def _times(count: float) -> str:
    return "time" if count == 1 else "times"


def flow_words(result: Result, over: str, start: str, end: str) -> str:
    """The movements of each year in one sentence a year."""
    parts = []
    for period in sorted({row.group[over] or "" for row in result.rows}):
        rows = tuple(row for row in result.rows if row.group[over] == period)
        found = movements(replace(result, rows=rows), start, end)
        parts.append(
            f"{period}: {found[FORWARD]:,.0f} forward, {found[SAME]:,.0f} stayed, "
            f"{found[BACK]:,.0f} back"
        )
    return f"{'; '.join(parts)}."


def largest_part(result: Result, parts_by: str) -> str:
    """As in "In 2025-26 most schools are in initial implementation (39.3%)", of the last row."""
    rows = findings.shown(result)
    if not rows:
        return f"{result.indicator.name}: no data"
    others = [name for name in result.by if name != parts_by]
    last = max((row.group[name] or "" for row in rows for name in others), default="")
    here = [row for row in rows if not others or row.group[others[0]] == last]
    top = max(here, key=lambda row: row.value or 0)
    where = f"{label(result, others[0], last)}: " if others else ""
    return f"{where}{group_label(top, tuple(others))} most often ({top.value or 0:.1f}%)"


def in_parts(result: Result, parts_by: str, where: str = "In all") -> str:
    """How many things each part holds: "In all: moved forward 24, stayed 34, moved back 3."."""
    vocabulary = DIMENSIONS[parts_by].vocabulary
    counts = dict.fromkeys(vocabulary.codes if vocabulary else (), 0.0)
    for row in findings.shown(result):
        code = row.group[parts_by] or ""
        counts[code] = counts.get(code, 0) + (row.numerator or 0)
    parts = [
        f"{label(result, parts_by, code).lower()} {count:,.0f}"
        for code, count in counts.items()
        if count
    ]
    return f"{where}: {', '.join(parts) or 'no data'}."


def groups_with(result: Result, parts_by: str, part: str, what: str) -> str:
    """As in "3 of 14 regions have schools that moved back"."""
    (rows_by,) = (name for name in result.by if name != parts_by)
    groups = {row.group[rows_by] for row in findings.shown(result)}
    having = {row.group[rows_by] for row in findings.shown(result) if row.group[parts_by] == part}
    if not groups:
        return f"{result.indicator.name}: no data"
    name = DIMENSIONS[rows_by].in_words
    if not having:
        return f"No {name} has {what}"
    verb = "has" if len(having) == 1 else "have"
    return f"{len(having)} of {len(groups)} {plural(name)} {verb} {what}"


def with_and_without(result: Result, code: str, what: str) -> str:
    """As in "Schools with a reason open have 1.12 contacts a month, others 0.78"."""
    (name,) = result.by
    found = {row.group[name]: row for row in findings.shown(result)}
    if not found:
        return f"{result.indicator.name}: no data"
    texts = {key: format_value(result.indicator, row.value) for key, row in found.items()}
    if code not in found:
        return f"No school had a reason open; schools have {texts.popitem()[1]} {what}"
    others = "".join(f", others {text}" for key, text in texts.items() if key != code)
    return f"Schools with a reason open have {texts[code]} {what}{others}"


def lowest(result: Result, what: str) -> str:
    """As in "Six types of involvement: in place least often (24.7%)"."""
    rows = sorted(findings.shown(result), key=lambda row: row.value or 0)
    if not rows:
        return f"{result.indicator.name}: no data"
    return f"{group_label(rows[0])}: {what} ({format_value(result.indicator, rows[0].value)})"


def total(result: Result) -> float:
    """The sum of all groups of a count."""
    return sum(row.value or 0 for row in findings.shown(result))


def listed(found: Listing, one: str, many: str, nothing: str) -> str:
    """How many things stand in a list: "6 schools to call"."""
    if not found.total:
        return nothing
    return f"{found.total:,} {one if found.total == 1 else many}"
