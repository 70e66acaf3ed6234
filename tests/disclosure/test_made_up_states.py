"""States of several regions and districts, some of one school only, released and attacked."""

from __future__ import annotations

import pytest
from printed_pages import told_of_served, truth_of

from analytics.disclosure.printed import Names, printed_rows
from analytics.disclosure.protecting import protect_year
from analytics.disclosure.rules import Rules
from benchmarks.publish_job import lattice, made_up_state

LEVELS = ("state", "region", "district", "school")


@pytest.mark.parametrize("seed", range(3))
def test_no_small_count_is_told_across_districts_and_regions(seed: int) -> None:
    """Cubes at four levels, five groups of students, linked by the totals of places."""
    students = made_up_state(16, seed, districts_in_region=2)
    protected = protect_year(students, lattice(LEVELS), Rules())
    rows = printed_rows("2025-26", protected, students, Names({}, {}))
    truth = truth_of(protected)
    assert sum(tally.served < 10 for tally in truth.values()) > 50
    assert told_of_served(rows, truth) == []
