"""Ten ways to work out a hidden number, each shown to work on a simple rule, and then to fail.

The numbers are those of the literature on tables and of worked examples; what the attacker finds
is worked out beside each by hand.
"""

from __future__ import annotations

from itertools import combinations_with_replacement

import numpy as np
import pytest
from attacker import Attacker, ImpossibleError
from two_way import attack, counts, told

from analytics.disclosure.bands import band_of, counts_in
from analytics.disclosure.counts import Counts, counts_of
from analytics.disclosure.hiding import exposed, hide
from analytics.disclosure.release_file import SCHEMA
from analytics.disclosure.rules import Rules

BRIDGE = [[5, 4, 7, 30], [6, 8, 40, 50], [33, 44, 5, 6], [35, 42, 8, 7]]


def assert_protected(made: Counts) -> None:
    done = hide(made)
    assert not done.impossible
    assert exposed(made, done.proofs) == []
    assert told(made) == []


def test_1_one_hole_and_a_total() -> None:
    """North 40, *, 25 of 68: the star is 68 - 40 - 25 = 3."""
    made = counts([[40, 3, 25], [30, 22, 18], [28, 31, 12]])
    assert attack(made).range((0, 1)) == (3, 3)
    assert_protected(made)


def test_2_two_holes_in_every_row_and_column_are_not_enough() -> None:
    """The bridge: rows 1 and 2 less columns 1 and 2 leave only the cell that joins both blocks.

    Hidden in rows 1, 2: 5 + 4 + 7 + 6 + 8 = 30; in columns 1, 2: 5 + 6 + 4 + 8 = 23; 30 - 23 = 7.
    """
    made = counts(BRIDGE)
    hidden = np.array([[made.hidden[made.keys.index((r, c))] for c in range(4)] for r in range(4)])
    assert hidden.sum(axis=0).min() >= 2
    assert hidden.sum(axis=1).min() >= 2
    assert attack(made).range((0, 2)) == (7, 7)
    assert_protected(made)


def test_2_without_the_repair_the_bridge_is_told() -> None:
    """The step that repairs is what protects: switched off, the attack succeeds."""
    made = counts(BRIDGE)
    done = hide(made, repairs=False)
    assert told(made)
    assert exposed(made, done.proofs)


def test_3_two_small_holes_with_a_known_sum() -> None:
    """Holes 2, 3 | 4, 1: rows add up to 5, columns to 6 and 4; the first is 1 to 5."""
    made = counts([[2, 3, 40], [4, 1, 50], [30, 35, 60]])
    assert attack(made).range((0, 0)) == (1, 5)
    assert attack(made).range((0, 1)) == (0, 4)
    assert_protected(made)


COUNTIES = {"county 1": "ABIJ", "county 2": "KLMN", "all": ("county 1", "county 2")}
SIZES = {"big": "LM", "small": "ABIJKN", "all": ("big", "small")}


def linked(*tables: dict[str, str | tuple[str, ...]]) -> Counts:
    """The test data of sdcTable: eight firms by county and by size; counts below 4 are small."""
    value = {"A": 2, "B": 2, "I": 8, "J": 8, "K": 3, "L": 3, "M": 3, "N": 7}
    cells = {(name,): v for name, v in value.items()}
    sums = []
    for table in tables:
        for total, parts in table.items():
            listed = [(part,) for part in parts]
            cells[total,] = sum(cells[part] for part in listed)
            sums.append(((total,), listed))
    return counts_of([(key, v, 1000) for key, v in cells.items()], sums, smallest=4)


def ranges_of(made: Counts) -> Attacker:
    known = {k: int(made.value[a]) for a, k in enumerate(made.keys) if not made.hidden[a]}
    hidden = {k: (0, 1000) for a, k in enumerate(made.keys) if made.hidden[a]}
    sums = [(made.keys[t], [made.keys[p] for p in parts]) for t, parts in made.equations]
    return Attacker(known, hidden, sums)


def test_4_tables_that_are_safe_alone_tell_together() -> None:
    """County 2: K + L + M = 9; firms of big size: L + M = 6; so K = 3. Hiding N as well helps."""
    assert ranges_of(linked(COUNTIES)).range(("K",)) == (0, 9)
    assert ranges_of(linked(SIZES)).range(("K",))[1] > 3
    made = linked(COUNTIES, SIZES)
    assert ranges_of(made).range(("K",)) == (3, 3)
    done = hide(made, smallest=4)
    assert exposed(made, done.proofs) == []
    assert made.hidden[made.keys.index(("N",))]
    assert ranges_of(made).is_possible(("K",), 0, 3)


def test_5_a_rounded_percent_is_a_count() -> None:
    """35 % of 40 is 14 and nothing else. A band leaves ten counts, whatever the size."""
    assert [x for x in range(41) if round(100 * x / 40) == 35] == [14]
    rules = Rules()
    for enrolled in (*range(1, 60), *range(60, 1001, 47)):
        for served in range(0, enrolled + 1, 1 + enrolled // 40):
            band = band_of(served, enrolled, rules)
            if band:
                least, most = counts_in(band, enrolled)
                assert least <= served <= most
                assert most - least >= 9


def test_5_bands_of_few_served_do_not_tell_how_few() -> None:
    """Nor bands of few who are left out: 293 of 300 must not be told from 295 of 300."""
    for enrolled in (20, 45, 130, 300, 800):
        assert len({band_of(served, enrolled, Rules()) for served in range(10)}) == 1
        all_but_few = range(enrolled - 9, enrolled + 1)
        assert len({band_of(served, enrolled, Rules()) for served in all_but_few}) == 1


def test_6_derived_measures_tell_their_inputs() -> None:
    """Hidden 7, 18, 36 of 61, enrolled 12, 45, 80: the first is 0 to 12. With the whole-percent
    rates of the others (18 of 45 is 40 %, 36 of 80 is 45 %) all three are known."""
    sums = [("all", ["BL", "HI", "WH"])]
    sizes = {"BL": (0, 12), "HI": (0, 45), "WH": (0, 80)}
    assert Attacker({"all": 61}, sizes, sums).range("BL") == (0, 12)
    rates = {"HI": (0.395 * 45, 0.405 * 45), "WH": (0.445 * 80, 0.455 * 80)}
    told_all = Attacker({"all": 61}, {**sizes, **rates}, sums)
    assert [told_all.range(name) for name in sizes] == [(7, 7), (18, 18), (36, 36)]


def test_7_public_enrolment_is_an_upper_bound() -> None:
    """Two holes of 16: 0 to 16 each. With 5 and 13 enrolled, the first is 16 - 13 = 3 to 5."""
    made = counts([[4, 12, 40], [30, 40, 50]], [[5, 13, 60], [50, 60, 70]])
    made.hidden[made.keys.index((0, 1))] = True
    sizes = {(0, 0): (0, 5), (0, 1): (0, 13)}
    known = {"all": 56, "third": 40}
    row = [("all", [(0, 0), (0, 1), "third"])]
    assert Attacker(known, dict.fromkeys(sizes, (0, 10_000)), row).range((0, 0)) == (0, 16)
    assert Attacker(known, sizes, row).range((0, 0)) == (3, 5)
    assert_protected(made)


def test_8_a_mean_of_few_answers_tells_the_answers_and_none_is_released() -> None:
    """n = 11, mean 4.91 on a scale of 1 to 5: 54 points, which is ten 5s and one 4 only."""
    fitting = [
        each
        for each in combinations_with_replacement(range(1, 6), 11)
        if round(sum(each) / 11, 2) == 4.91
    ]
    assert fitting == [(4, *[5] * 10)]
    numbers = {field.name for field in SCHEMA if str(field.type) in ("int64", "double")}
    assert numbers == {"served", "enrolled", "rate_from", "rate_to"}


def test_9_a_filter_less_another_is_a_count() -> None:
    """34 students served, 33 of them not learning English: the 34th is the English learner."""
    made = counts([[33, 1], [40, 30]], [[60, 3], [80, 60]])
    assert attack(made).range((0, 1)) == (1, 1)
    assert_protected(made)


def test_10_a_model_that_excludes_the_truth_is_refused() -> None:
    """If readers believe that zeros are shown, a hidden zero is impossible, not safe."""
    made = counts([[40, 3, 25], [30, 0, 18], [28, 31, 12]])
    with pytest.raises(ValueError, match="outside what is known"):
        Counts(
            keys=made.keys,
            value=made.value,
            lower=np.where(made.hidden, 1, 0),
            upper=made.upper,
            low=made.low,
            high=made.high,
            cost=made.cost,
            equations=made.equations,
            fixed=made.fixed,
        )
    with pytest.raises(ImpossibleError):
        Attacker({"all": 0}, {"a": (1, 5), "b": (1, 5)}, [("all", ["a", "b"])]).range("a")


def test_10_believing_that_stars_are_not_zero_bounds_them_more() -> None:
    """Holes 0 and 9 of a row of 9: with zeros hidden too, 0 to 9; were zeros shown, 1 to 8."""
    row = [("all", ["a", "b"])]
    assert Attacker({"all": 9}, {"a": (0, 99), "b": (0, 99)}, row).range("a") == (0, 9)
    assert Attacker({"all": 9}, {"a": (1, 99), "b": (1, 99)}, row).range("a") == (1, 8)
