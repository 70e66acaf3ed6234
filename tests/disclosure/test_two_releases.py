"""A release and the one that corrects it, attacked together by a reader who kept both."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from attacker import Attacker
from printed_pages import Name, Row, name, ranges_of, sums_of, truth_of

from analytics.disclosure.printed import Names, printed_rows
from analytics.disclosure.protecting import Earlier, Protected, protect_year
from analytics.disclosure.rules import Rules
from analytics.disclosure.students import Students, Tally
from analytics.disclosure.versions import Known
from benchmarks.publish_job import SHARES, lattice, made_up_state

RULES = Rules()
CUBES = lattice(("state", "district", "school"))
MORE = {"000001": 14, "000003": 2, "000005": 11, "000006": 25, "000008": 13}
"""Students served whom the first release missed, by school; the two must not be told."""


def corrected(students: Students) -> Students:
    """The students with more of them served: of each kind of groups those with most left out."""
    tallies = {dimensions: dict(found) for dimensions, found in students.tallies.items()}
    for school, more in MORE.items():
        for dimensions in ((), *((each,) for each in SHARES)):
            cells = {at: each for at, each in tallies[dimensions].items() if at[0] == school}
            at = max(cells, key=lambda each: cells[each].enrolled - cells[each].served)
            served, enrolled = cells[at]
            tallies[dimensions][at] = Tally(served + more, enrolled)
            assert served + more <= enrolled
    return replace(students, tallies=tallies)


def as_earlier(protected: Protected) -> Earlier:
    """What a release printed, for the one that follows it."""
    sizes, inside = protected.enrolled, {}
    for cell, band in protected.bands.items():
        least, most = band.low * sizes[cell] / 100, band.high * sizes[cell] / 100
        inside[cell] = (-int(-least // 1), int(most))
    served, enrolled = Known(protected.served, inside), Known(sizes, {})
    return Earlier(protected.cells, served, enrolled, RULES, protected.dropped)


class Both:
    """Everything printed twice: each release adds up, and a count is the same or has risen.

    The reader is even told which counts rose.
    """

    def __init__(self, students: Students, releases: list[Protected]) -> None:
        self.truth: dict[Any, int] = {}
        self.most: dict[Any, int] = {}
        known: dict[Any, int] = {}
        ranges: dict[Any, tuple[float, float]] = {}
        sums: list[tuple[Any, list[Any]]] = []
        for number, release in enumerate(releases):
            rows = printed_rows("", release, students, Names({}, {}))
            self._add(number, rows, truth_of(release), known, ranges)
            sums += [((number, whole), [(number, part) for part in parts])
                     for whole, parts in sums_of(rows)]  # fmt: skip
        self.risen = {}
        for cell in (cell for number, cell in self.truth if number == 0):
            more = self.truth[1, cell] - self.truth[0, cell]
            rise = [("rise", cell)] if more else []
            sums.append(((1, cell), [(0, cell), *rise]))
            if more:
                ranges["rise", cell] = (0, 10_000)
                self.risen["rise", cell] = more
        self.known = known
        self.attacker = Attacker(known, ranges, sums)
        assert self.attacker.fits({each: (self.truth | self.risen)[each] for each in ranges})

    def _add(
        self, number: int, rows: list[Row], truth: dict[Name, Tally], known: Any, ranges: Any
    ) -> None:
        for row in rows:
            self.truth[number, name(row)] = truth[name(row)].served
            self.most[number, name(row)] = truth[name(row)].enrolled
            if row["served"] is not None:
                known[number, name(row)] = row["served"]
        ranges.update({(number, each): ends for each, ends in ranges_of(rows, truth).items()})

    def told(self) -> list[Any]:
        """Small counts, and small rises, of which the reader learns more than that they are."""
        few = [each for each, served in self.truth.items() if served < 10]
        found = [each for each in few if each in self.known
                 or not self.attacker.is_possible(each, 0, min(9, self.most[each]))]  # fmt: skip
        rose = [each for each, more in self.risen.items() if more < 10]
        return found + [each for each in rose if not self.attacker.is_possible(each, 0, 9)]


@pytest.fixture(scope="module")
def first() -> tuple[Students, Protected]:
    """Ten schools in three districts, released."""
    students = made_up_state(10, 0)
    return students, protect_year(students, CUBES, RULES)


def test_nothing_small_is_told_by_a_release_and_its_correction_together(
    first: tuple[Students, Protected],
) -> None:
    students, one = first
    two = protect_year(corrected(students), CUBES, RULES, [as_earlier(one)])
    both = Both(students, [one, two])
    assert any(more < 10 for more in both.risen.values())
    assert both.told() == []


def test_a_correction_that_forgets_what_it_replaces_is_found_out(
    first: tuple[Students, Protected],
) -> None:
    """Protected by itself each release is safe; together they tell the two students."""
    students, one = first
    assert Both(students, [one, protect_year(corrected(students), CUBES, RULES)]).told()
