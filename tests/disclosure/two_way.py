"""Small tables for the tests: made, protected, printed with stars, and attacked as printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from attacker import Attacker

from analytics.disclosure.counts import Counts, counts_of

Place = tuple[int | str, int | str]
ALL = "all"
PLENTY = 10_000


def sums_of(rows: int, columns: int) -> list[tuple[Place, list[Place]]]:
    """Rows and columns add up to their totals, and these to the whole."""
    found: list[tuple[Place, list[Place]]] = []
    for r in [*range(rows), ALL]:
        found.append(((r, ALL), [(r, c) for c in range(columns)]))
    for c in [*range(columns), ALL]:
        found.append(((ALL, c), [(r, c) for r in range(rows)]))
    return found


def with_totals(table: Sequence[Sequence[int]]) -> Iterator[tuple[Place, int]]:
    """Every cell and total of a table."""
    numbers = np.array(table)
    rows, columns = numbers.shape
    for r in [*range(rows), ALL]:
        for c in [*range(columns), ALL]:
            part = numbers[slice(None) if r == ALL else slice(r, r + 1)]
            yield (r, c), int(part[:, slice(None) if c == ALL else slice(c, c + 1)].sum())


def counts(
    table: Sequence[Sequence[int]], enrolled: Sequence[Sequence[int]] | None = None
) -> Counts:
    """A two-way table with totals; without enrolment everybody knows of plenty."""
    shape = (len(table), len(table[0]))
    sizes = dict(with_totals(enrolled or [[PLENTY] * shape[1]] * shape[0]))
    cells = [(place, value, sizes[place]) for place, value in with_totals(table)]
    return counts_of(cells, sums_of(*shape))


def printed(made: Counts) -> dict[Place, str]:
    """What a reader sees: numbers and stars."""
    return {
        key: "*" if made.hidden[at] else str(made.value[at]) for at, key in enumerate(made.keys)
    }


def attacker_of(page: dict[Place, str], enrolled: dict[Place, int]) -> Attacker:
    """An attacker who has the printed page and public enrolment, and nothing else."""
    rows = 1 + max(r for r, _ in page if r != ALL)
    columns = 1 + max(c for _, c in page if c != ALL)
    known = {place: int(text) for place, text in page.items() if text != "*"}
    ranges = {place: (0, enrolled[place]) for place, text in page.items() if text == "*"}
    return Attacker(known, ranges, sums_of(rows, columns))


def attack(made: Counts) -> Attacker:
    """The attacker of a protected table."""
    sizes = {key: int(made.upper[at]) for at, key in enumerate(made.keys)}
    return attacker_of(printed(made), sizes)


def told(made: Counts) -> list[Place]:
    """The small counts about which the attacker learns more than that they are small."""
    attacker = attack(made)
    assert attacker.fits({key: int(made.value[at]) for at, key in enumerate(made.keys)})
    return [
        key
        for at, key in enumerate(made.keys)
        if made.sensitive[at] and not attacker.is_possible(key, 0, min(9, int(made.upper[at])))
    ]
