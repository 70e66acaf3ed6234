"""Whatever the table: nothing is told, nothing is hidden needlessly, and the truth fits."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from two_way import counts, told

from analytics.disclosure.hiding import exposed, hide
from analytics.disclosure.lines import open_lines

Table = list[list[int]]


@st.composite
def tables(draw: st.DrawFn) -> tuple[Table, Table]:
    """Served and enrolled by school and group; small numbers more often than large ones."""
    rows, columns = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    size = st.one_of(st.integers(0, 12), st.integers(0, 60))
    served = [[draw(size) for _ in range(columns)] for _ in range(rows)]
    more = st.one_of(st.just(0), st.integers(0, 15), st.integers(0, 80))
    return served, [[x + draw(more) for x in line] for line in served]


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(tables())
def test_no_attacker_learns_more_than_that_a_count_is_small(pair: tuple[Table, Table]) -> None:
    """For every small count 0 and min(9, enrolled) are possible, and the true table is too."""
    made = counts(*pair)
    done = hide(made)
    assert not done.impossible
    assert exposed(made, done.proofs) == []
    assert told(made) == []


@pytest.mark.parametrize("seed", range(30))
def test_each_complement_is_needed(seed: int) -> None:
    """Show any one of the numbers hidden for others' sake, and a small count is told, or a line
    is open."""
    chance = np.random.default_rng(seed)
    shape = (chance.integers(3, 6), chance.integers(3, 6))
    served = np.rint(chance.gamma(0.9, 25, size=shape)).astype(int)
    made = counts(served.tolist(), (served + chance.integers(0, 40, size=shape)).tolist())
    hide(made)
    assert told(made) == []
    for cell in made.complements:
        was_open = len(open_lines(made, 10))
        made.hidden[cell] = False
        assert told(made) or len(open_lines(made, 10)) > was_open
        made.hidden[cell] = True
