"""Several ticked choices in one cell, joined by a separator that choices may hold themselves.

No export lists the choices that were offered, so they are learned from the answers: two parts
that hardly ever stand without each other, in this order, are one choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

_FEWEST_JOINED = 0.1
_RECURRING = 0.75
_MOST_CHOICES = 60
_MET_OFTEN = 3
_NEARLY_ALWAYS = 0.97


def learned_choices(cells: Iterable[str | None], separator: str) -> tuple[str, ...]:
    """The choices that cells with several of them are made of, the commonest first.

    Empty where the cells read like one choice each, or like free text: few of the parts recur.
    """
    counted = Counter(cell for cell in cells if cell)
    parts = {cell: _parts(cell, separator) for cell in counted}
    while pair := _inseparable(parts, counted):
        parts = {cell: _merged(listed, pair, separator) for cell, listed in parts.items()}
    uses: Counter[str] = Counter()
    for cell, listed in parts.items():
        uses.update(dict.fromkeys(listed, counted[cell]))
    several = sum(counted[cell] for cell, listed in parts.items() if len(listed) > 1)
    recurring = sum(count for count in uses.values() if count >= _MET_OFTEN)
    choices = [part for part, count in uses.most_common() if count >= _MET_OFTEN]
    is_multiple = (
        several >= max(2, _FEWEST_JOINED * counted.total())
        and recurring >= _RECURRING * uses.total()
        and 1 < len(choices) <= _MOST_CHOICES
    )
    return tuple(choices) if is_multiple else ()


def split_choices(cell: str, choices: Sequence[str], separator: str) -> list[str]:
    """The choices in a cell, the longest known one first at every place; the rest stays text.

    A text that a person typed beside the choices keeps its commas.
    """
    parts = _parts(cell, separator)
    known = set(choices)
    found: list[str] = []
    free: list[str] = []
    start = 0
    while start < len(parts):
        end = next(
            (e for e in range(len(parts), start, -1) if separator.join(parts[start:e]) in known),
            None,
        )
        if end is None:
            free.append(parts[start])
            start += 1
            continue
        found.append(separator.join(parts[start:end]))
        start = end
    if free:
        found.append(separator.join(free))
    return list(dict.fromkeys(text.strip() for text in found if text.strip()))


def _parts(cell: str, separator: str) -> list[str]:
    return [part for part in cell.strip().split(separator) if part.strip()]


def _inseparable(parts: dict[str, list[str]], counted: Counter[str]) -> tuple[str, str] | None:
    """Two parts that stand one right after the other but for a few typed by hand."""
    alone: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for cell, listed in parts.items():
        alone.update({part: counted[cell] * n for part, n in Counter(listed).items()})
        for pair in pairwise(listed):
            together[pair] += counted[cell]
    for (first, second), count in together.most_common():
        if count >= _MET_OFTEN and count >= _NEARLY_ALWAYS * max(alone[first], alone[second]):
            return first, second
    return None


def _merged(listed: list[str], pair: tuple[str, str], separator: str) -> list[str]:
    merged: list[str] = []
    for part in listed:
        if merged and (merged[-1], part) == pair:
            merged[-1] = separator.join(pair)
        else:
            merged.append(part)
    return merged
