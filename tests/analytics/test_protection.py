"""A hidden number stays hidden."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.intervals import wilson
from analytics.protect import SMALLEST_GROUP, Cell, hide, is_sensitive

Table = dict[tuple[str, ...], int]


def hidden_in(table: Table) -> set[tuple[str | None, ...]]:
    return hide([Cell(key, people) for key, people in table.items()])


@pytest.mark.parametrize(("people", "is_hidden"), [(0, False), (1, True), (9, True), (10, False)])
def test_groups_of_one_to_nine_are_sensitive(people: int, is_hidden: bool) -> None:
    assert is_sensitive(people) is is_hidden


def test_a_group_alone_is_hidden_without_a_complement() -> None:
    assert hidden_in({("a",): 3}) == {("a",)}
    assert hidden_in({("a",): 30}) == set()


def test_two_categories_of_which_one_is_small_show_the_total_only() -> None:
    """Wisconsin's example: 10 and 5; reporting the 10 beside the total tells the 5."""
    assert hidden_in({("x",): 10, ("y",): 5}) == {("x",), ("y",)}


def test_small_holes_that_add_up_to_few_take_a_third() -> None:
    """2 and 3 hidden, sum 5 known: each is known within 5, so the next smallest is hidden too."""
    assert hidden_in({("a",): 2, ("b",): 3, ("c",): 30, ("d",): 50}) == {("a",), ("b",), ("c",)}


def tables() -> st.SearchStrategy[Table]:
    """Tables of two dimensions, some cells missing (nobody answered)."""
    cell = st.one_of(st.none(), st.integers(0, 60))

    def build(rows: int, columns: int) -> st.SearchStrategy[Table]:
        keys = [(f"r{r}", f"c{c}") for r, c in product(range(rows), range(columns))]
        return st.lists(cell, min_size=len(keys), max_size=len(keys)).map(
            lambda cells: {k: v for k, v in zip(keys, cells, strict=True) if v is not None}
        )

    return st.tuples(st.integers(1, 5), st.integers(1, 5)).flatmap(lambda size: build(*size))


def lines(table: Table) -> list[list[tuple[str, ...]]]:
    found: dict[tuple[int, str], list[tuple[str, ...]]] = {}
    for key in table:
        for position in (0, 1):
            found.setdefault((position, key[1 - position]), []).append(key)
    return list(found.values())


def possible(total: int, holes: int) -> set[int]:
    """Every value that one of several non-negative numbers with a known sum can have."""
    if holes == 1:
        return {total}
    return {first for first in range(total + 1) if possible(total - first, holes - 1)}


@settings(max_examples=150, deadline=None)
@given(tables())
def test_no_sensitive_count_can_be_bounded_within_its_line(table: Table) -> None:
    """An attacker who knows a line's totals and its shown cells, and tries every possibility,
    is left with a range that includes 0 and 9 for each sensitive number, unless the whole line
    is hidden and its own total is so small that it is hidden as well."""
    hidden = hidden_in(table)
    for line in lines(table):
        holes = [key for key in line if key in hidden]
        for key in holes:
            if not is_sensitive(table[key]):
                continue
            total = sum(table[each] for each in holes)
            if len(holes) == len(line) and (total < SMALLEST_GROUP or len(holes) == 1):
                continue
            assert {0, 9} <= possible(total, len(holes))


@settings(max_examples=100, deadline=None)
@given(tables())
def test_every_sensitive_group_is_hidden(table: Table) -> None:
    hidden = hidden_in(table)
    small = {key for key, people in table.items() if is_sensitive(people)}
    assert small <= hidden


@pytest.mark.parametrize(
    ("count", "size", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_intervals_as_published(count: int, size: int, low: float, high: float) -> None:
    """Newcombe 1998, Statistics in Medicine 17, table I."""
    assert tuple(round(bound, 4) for bound in wilson(count, size)) == (low, high)


def test_an_interval_needs_a_proportion() -> None:
    for count, size in ((1, 0), (3, 2), (-1, 5)):
        with pytest.raises(ValueError, match="not a proportion"):
            wilson(count, size)


def test_a_hidden_school_cannot_be_worked_out_from_any_total_above_it():
    """Two districts cross two levels; one school is small, so each known total needs a second hole.

    School by (school, district, level): a 3, b 40 in district 1, level K; c 50 in district 2,
    level K; d 60 in district 2, level M. District 1 is a + b, level K is a + b + c.
    """
    cells = [
        Cell(("a", "1", "K"), 3),
        Cell(("b", "1", "K"), 40),
        Cell(("c", "2", "K"), 50),
        Cell(("d", "2", "M"), 60),
    ]
    together = [frozenset({0, 1, 2}), frozenset({0, 2}), frozenset({0, 1})]
    hidden = hide(cells, together)
    for place, value in ((1, "1"), (2, "K")):
        holes = [key for key in hidden if key[place] == value]
        assert len(holes) != 1
