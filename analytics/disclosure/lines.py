"""The first rule: a line of a table with a known total has at least two holes, and enough in them.

It is not enough by itself (two holes in every row and column can still be solved), but it is
quick, and what it leaves open is found and repaired by linear programming.
"""

from __future__ import annotations

from collections import deque

from analytics.disclosure.counts import Counts


def is_open(counts: Counts, number: int, smallest: int) -> bool:
    """Whether the holes of an equation say too much: a single one, or a known sum below
    ``smallest``.
    """
    total, parts = counts.equations[number]
    if len(parts) == 1:
        return _tells_its_twin(counts, total, parts[0])
    holes = [part for part in parts if counts.hidden[part]]
    if counts.hidden[total]:
        return not holes
    if not holes:
        return False
    return len(holes) < 2 or sum(int(counts.value[part]) for part in holes) < smallest


def _tells_its_twin(counts: Counts, one: int, other: int) -> bool:
    """Whether one of two cells that are the same number is hidden in vain. A cell that is never
    printed may be told by its twin: were it small, both would be.
    """
    if counts.hidden[one] == counts.hidden[other]:
        return False
    return not counts.fixed[one if counts.hidden[one] else other]


def twins(counts: Counts, cell: int) -> list[int]:
    """A cell and all that are the same number: a region that is the whole state, say."""
    found, waiting = {cell}, [cell]
    while waiting:
        for number in counts.lines_of[waiting.pop()]:
            total, parts = counts.equations[number]
            if len(parts) == 1:
                waiting += [each for each in (total, parts[0]) if each not in found]
                found.update((total, parts[0]))
    return sorted(found)


def open_lines(counts: Counts, smallest: int) -> list[int]:
    """Every equation that :func:`is_open`."""
    return [n for n in range(len(counts.equations)) if is_open(counts, n, smallest)]


def _rank(counts: Counts, cell: int) -> tuple[float, int]:
    """Cheap cells first; a cell that would be the only hole of other lines counts as dearer."""
    alone = 0
    for number in counts.lines_of[cell]:
        total, parts = counts.equations[number]
        alone += not any(counts.hidden[other] for other in (total, *parts))
    return float(counts.cost[cell]) * (1 + alone), cell


def close_lines(counts: Counts, smallest: int) -> int:
    """Hide the cheapest further cells until no line is open (or none is left to hide).

    Returns how many cells were hidden.
    """
    waiting = deque(open_lines(counts, smallest))
    added = 0
    while waiting:
        number = waiting.popleft()
        total, parts = counts.equations[number]
        while is_open(counts, number, smallest):
            shown = [c for c in (*parts, total) if not counts.hidden[c] and not counts.fixed[c]]
            if not shown:
                break
            cell = min(shown, key=lambda each: _rank(counts, each))
            counts.hidden[cell] = True
            added += 1
            waiting.extend(other for other in counts.lines_of[cell] if other != number)
    return added
