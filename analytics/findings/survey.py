"""Titles of charts about surveys, worked out from their results."""

from __future__ import annotations

from dataclasses import replace

from analytics.findings import movement, shown
from analytics.labels import format_value
from analytics.results import Result, ResultRow, State
from analytics.tables import Column, Table, state_or_value, table_of
from analytics.wording import group_label, label, same_in_all

ALIKE = 0.01
FEW_QUESTIONS = "fewer than three questions"


def moved_clearly(result: Result) -> str:
    """As in "Of 4 scales 1 rose by more than chance explains": its whole interval lies off 0."""
    rows = shown(result)
    if not rows:
        return f"{result.indicator.name}: no data"
    rose = sum((row.low or 0) > 0 for row in rows if row.low is not None)
    fell = sum((row.high or 0) < 0 for row in rows if row.high is not None)
    if not rose and not fell:
        return f"None of {len(rows)} scales moved by more than chance explains"
    words = [f"{count} {verb}" for count, verb in ((rose, "rose"), (fell, "fell")) if count]
    return f"Of {len(rows)} scales {' and '.join(words)} by more than chance explains"


def most_agreed(result: Result) -> str:
    """As in "“Purpose was clear” is agreed with most, “Time to practice” least"."""
    rows = sorted(shown(result), key=lambda row: row.value or 0)
    if not rows:
        return f"{result.indicator.name}: no data"
    most, least = (label(result, "item", row.group["item"]) for row in (rows[-1], rows[0]))
    return f"“{most}” is agreed with most, “{least}” least"


def trusted(result: Result, wanted: float) -> str:
    """As in "2 of 3 scales hold together at 0.70 or more"."""
    rows = shown(result)
    if not rows:
        return f"{result.indicator.name}: no data"
    enough = sum((row.value or 0) >= wanted for row in rows)
    return f"{enough} of {len(rows)} scales hold together at {wanted:.2f} or more"


def without(result: Result, whole: ResultRow | None) -> str:
    """Which question holds its scale back: alpha would be higher without it."""
    rows = sorted(shown(result), key=lambda row: row.value or 0)
    if not rows or whole is None or whole.value is None:
        return f"{result.indicator.name}: no data"
    name, best = label(result, "item", rows[-1].group["item"]), rows[-1]
    if (best.value or 0) <= whole.value:
        return "Every question adds to its scale"
    told = format_value(result.indicator, best.value)
    return f"Without “{name}” the scale would hold together better ({told})"


def told_apart(result: Result, groups: str) -> str:
    """As in "Elementary scores higher than Middle and high (3.55 against 3.01)".

    Only where the intervals of the highest and the lowest group keep apart; ``groups`` names
    them in the plural, at the beginning of a sentence.
    """
    rows = sorted(shown(result), key=lambda row: row.value or 0)
    if len(rows) < 2:
        return f"{groups}: too few to compare"
    low, high = rows[0], rows[-1]
    if low.high is None or high.low is None or low.high >= high.low:
        return f"{groups} cannot be told apart: their intervals overlap"
    names = [group_label(row, same_in_all(result)) for row in (high, low)]
    values = [format_value(result.indicator, row.value) for row in (high, low)]
    return f"{names[0]} scores higher than {names[1]} ({values[0]} against {values[1]})"


def overlap(result: Result, first: str, second: str) -> str:
    """Whether the intervals of two groups keep apart, in words for a title."""
    rows = {next(iter(row.group.values())): row for row in shown(result)}
    if first not in rows or second not in rows:
        return "Not enough schools are known in both groups to compare them"
    one, other = rows[first], rows[second]
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return "Too few answers in one group to compare them"
    if one.low > other.high:
        return "Schools with consistent district leadership score higher"
    if other.low > one.high:
        return "Schools with consistent district leadership score lower"
    return "Schools with and without consistent district leadership cannot be told apart"


def trend(result: Result, name: str) -> str:
    """How a scale moved over the years; nothing is said across versions of the instrument."""
    met = dict.fromkeys(row.group["instrument"] for row in shown(result))
    if len(met) < 2:
        return movement(result, "school_year", name)
    return f"{name}: the form changed, so that the years are not compared"


def versions(result: Result) -> str:
    """What to know about the line: which versions of the instrument it is made of."""
    met = dict.fromkeys(row.group["instrument"] for row in result.rows)
    if len(met) < 2:
        return "All years were asked with the same version of the instrument."
    names = ", then ".join(label(result, "instrument", code) for code in met)
    return f"The line is broken where the version changed: {names}. Across a break is no change."


def beside_all(parts: Result, whole: Result, dimension: str, code: str) -> Result:
    """The rows of the parts and those of the whole, as one more group."""
    rows = [
        replace(row, group={dimension: code, **row.group})
        for row in whole.rows
        if row.state is not State.NO_DATA
    ]
    return replace(parts, rows=(*parts.rows, *rows))


def omega_beside_alpha(omega: Result, alphas: Result) -> str:
    """As in "Omega differs from alpha by 0.03 at most (Outreach)", or that they agree."""
    known = {row.group["subscale"]: row.value for row in shown(alphas)}
    apart = [
        (abs((row.value or 0) - value), row)
        for row in shown(omega)
        if (value := known.get(row.group["subscale"])) is not None
    ]
    if not apart:
        return f"{omega.indicator.name}: no data"
    most, row = max(apart, key=lambda pair: pair[0])
    name = label(omega, "subscale", row.group["subscale"])
    if most < ALIKE:
        return f"Omega agrees with alpha: within {ALIKE:g} on every scale"
    return f"Omega differs from alpha by {most:.2f} at most ({name})"


def why_no_omega(omega: Result, items: Result) -> str:
    """Which scales have no omega, and why: as in "n/a for Goals: fewer than three questions"."""
    said = []
    for row in omega.rows:
        if row.state is State.NO_DATA:
            same = (row.group["instrument"], row.group["subscale"])
            asked = sum((i.group["instrument"], i.group["subscale"]) == same for i in items.rows)
            why = "one factor does not fit its answers" if asked > 2 else FEW_QUESTIONS
            said.append(f"n/a for {label(omega, 'subscale', row.group['subscale'])}: {why}.")
    return " ".join(said)


def least_together(result: Result, wanted: float) -> str:
    """As in "“Asks parents” goes least with its scale (0.21)", or that all questions do."""
    rows = sorted(shown(result), key=lambda row: row.value or 0)
    if not rows:
        return f"{result.indicator.name}: no data"
    told = format_value(result.indicator, rows[0].value)
    if (rows[0].value or 0) >= wanted:
        return f"Every question goes with the rest of its scale: {told} or more"
    return f"“{label(result, 'item', rows[0].group['item'])}” hardly goes with its scale ({told})"


def omega_table(omega: Result, alphas: Result, caption: str) -> Table:
    """Omega with its interval beside alpha, a row a scale."""
    base = table_of(omega, caption)
    known = {tuple(row.group.values()): row for row in alphas.rows}
    beside = [known.get(tuple(row.group.values())) for row in omega.rows]
    column = Column("Alpha", True, 2, unit="alpha")
    rows = zip(base.rows, beside, strict=True)
    cells = tuple((*told, state_or_value(alpha) if alpha else None) for told, alpha in rows)
    return replace(base, columns=(*base.columns, column), rows=cells)
