"""Measures of equity against published figures and identities; nothing here is our own output."""

from __future__ import annotations

from math import inf, isclose, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.statistics import access, disproportionality, gaps, inequality, multiplicity
from analytics.statistics.disproportionality import Reason, Rules
from analytics.statistics.estimates import Estimate
from analytics.statistics.proportions import (
    difference,
    fisher,
    is_flagged_by_gap,
    probability_of_no_difference,
    screening_margin,
    wilson,
    wilson_of_a_list,
)
from analytics.statistics.ratios import (
    conditional_odds_ratio,
    odds_ratio,
    rate_ratio,
    rate_ratio_by_logarithm,
)
from analytics.statistics.representation import (
    composition_limits,
    delta_interval,
    index_to_highest,
    representation,
    students_to_parity,
    students_to_proportion,
)

BLACK, OTHERS, ALL = (30, 120), (120, 880), (150, 1000)
"""The hand-made district: 30 of 120 Black students served, 150 of 1,000 in all."""

DISTRICT = {
    "AM": (2, 10),
    "AS": (6, 60),
    "BL": (30, 120),
    "HI": (40, 200),
    "PI": (0, 4),
    "WH": (60, 500),
    "MU": (12, 106),
}
STATE_SERVED = dict(zip(DISTRICT, (300, 700, 4500, 4200, 120, 12000, 1100), strict=True))
STATE_ENROLLED = dict(zip(DISTRICT, (2000, 8000, 25000, 30000, 1000, 110000, 9000), strict=True))

COLLEGE = {
    "Asian": (4292, 6000),
    "Black": (607, 2000),
    "Hispanic": (847, 4000),
    "Multi": (504, 1000),
    "NatAm": (78, 200),
    "White": (4200, 6800),
}
"""Transfers and cohort of the DisImpact tutorial; 10,528 of 20,000 in all."""
COLLEGE_ALL = (10528, 20000)


def rounded(estimate, places):
    return tuple(round(each, places) for each in (estimate.value, estimate.low, estimate.high))


def ends(estimate, places):
    return round(estimate.low, places), round(estimate.high, places)


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ((81, 263), (0.2553, 0.3662)),
        ((15, 148), (0.0624, 0.1605)),
        ((0, 20), (0, 0.1611)),
        ((1, 29), (0.0061, 0.1718)),
        (BLACK, (0.1811, 0.3344)),
    ],
)
def test_wilson_is_that_of_newcombes_first_table(pair, expected):
    low, high = wilson(*pair)
    assert (round(low, 4), round(high, 4)) == expected


def test_a_finite_list_narrows_the_interval():
    low, high = wilson_of_a_list(68, 100, 150)
    assert (round(low, 4), round(high, 4)) == (0.6250, 0.7304)
    assert wilson_of_a_list(68, 100, 100) == (0.68, 0.68)
    with pytest.raises(ValueError, match="cannot have answered"):
        wilson_of_a_list(68, 100, 99)


@pytest.mark.parametrize(
    ("group", "reference", "expected"),
    [
        ((56, 70), (48, 80), (0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.1705, 0.8090)),
        ((6, 7), (2, 7), (0.0582, 0.8062)),
        ((5, 56), (0, 29), (-0.0381, 0.1926)),
        ((0, 10), (0, 20), (-0.1611, 0.2775)),
        ((0, 10), (0, 10), (-0.2775, 0.2775)),
        ((10, 10), (0, 20), (0.6791, 1)),
        ((10, 10), (0, 10), (0.6075, 1)),
    ],
)
def test_newcombes_difference_holds_with_zero_cells(group, reference, expected):
    assert ends(difference(group, reference), 4) == expected


def test_the_movement_of_two_wilson_intervals_is_newcombes_difference():
    """80 % of 70 less 60 % of 80: 0.0524 to 0.3339 in Newcombe's table; and 9/10 less 3/10."""
    for group, reference, expected in (
        ((56, 70), (48, 80), (0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.1705, 0.8090)),
        ((0, 10), (0, 20), (-0.1611, 0.2775)),
    ):
        now, before = (Estimate(x / n, *wilson(x, n)) for x, n in (group, reference))
        assert ends(gaps.movement(before, now), 4) == expected
    assert gaps.movement(Estimate(1, None, None), Estimate(1, 0, 2)) is None


def test_koopmans_ratio_is_that_of_his_paper():
    assert rounded(rate_ratio((36, 40), (16, 80)), 5) == (4.5, 2.93957, 7.15222)
    assert rounded(rate_ratio_by_logarithm((36, 40), (16, 80)), 5) == (4.5, 2.86855, 7.05932)


def test_the_logarithmic_ratio_is_that_of_scipys_documentation():
    found = rate_ratio_by_logarithm((27, 122), (44, 487))
    assert rounded(found, 7) == (2.4495156, 1.5836991, 3.7886786)
    assert rate_ratio_by_logarithm((0, 5), (3, 9)) is None


def test_ratios_of_zeros_and_of_all_are_said_plainly():
    """The cases on which the libraries fail: neither counted, one counted, everybody counted."""
    assert rate_ratio((0, 20), (0, 30)) is None
    none = rate_ratio((0, 20), (15, 30))
    assert none.value == 0 and none.low == 0 and 0 < none.high < 1
    without = rate_ratio((5, 20), (0, 30))
    assert without.value == inf and without.high == inf and without.low > 1
    everybody = rate_ratio((20, 20), (30, 30))
    assert everybody.value == 1 and everybody.low < 1 < everybody.high


def test_odds_ratios_are_those_of_scipys_documentation():
    sample = odds_ratio((7, 22), (58, 530))
    assert rounded(sample, 5) == (3.7977, 1.48693, 9.69954)
    assert rounded(conditional_odds_ratio((7, 22), (58, 530)), 5) == (3.78367, 1.25148, 10.36349)
    assert odds_ratio((0, 9), (0, 7)) is None
    assert odds_ratio((0, 9), (3, 7)).value == 0
    assert odds_ratio((3, 9), (0, 7)).value == inf


def test_the_hand_made_groups_intervals():
    assert round(difference(BLACK, OTHERS).value, 6) == 0.113636
    assert ends(difference(BLACK, OTHERS), 6) == (0.040588, 0.200645)
    assert rounded(rate_ratio(BLACK, OTHERS), 5) == (1.83333, 1.27807, 2.5701)
    assert ends(rate_ratio_by_logarithm(BLACK, OTHERS), 5) == (1.28975, 2.60601)
    assert rounded(representation(BLACK, ALL), 5) == (1.66667, 1.2368, 2.16264)
    assert rounded(odds_ratio(BLACK, OTHERS), 5) == (2.11111, 1.33825, 3.3303)
    assert round(fisher(BLACK, OTHERS), 7) == 0.0024142
    assert round(composition_limits(BLACK, ALL)[1], 6) == 0.146533
    with pytest.raises(ValueError, match="nobody is served"):
        composition_limits((0, 10), (0, 100))


def test_the_transformed_interval_agrees_with_the_delta_method_on_large_counts():
    found = representation((3000, 12000), (15000, 100000))
    low, high = delta_interval((3000, 12000), (15000, 100000))
    assert isclose(found.low, low, rel_tol=0.002) and isclose(found.high, high, rel_tol=0.002)


def test_few_expected_are_tested_exactly_and_many_by_chi_square():
    # 2 of 10 against 1 of 40: expected 0.6, so Fisher. 30/120 against 120/880: expected 18, so
    # (N - 1)(ad - bc)²/margins = 999 (30·760 - 120·90)² / (150·850·120·880) = 10.6842.
    assert probability_of_no_difference((2, 10), (1, 40)) == fisher((2, 10), (1, 40))
    assert probability_of_no_difference(BLACK, OTHERS) == pytest.approx(0.001081, abs=2e-6)
    assert probability_of_no_difference((0, 10), (0, 20)) == 1


def test_the_tutorials_indices_gaps_and_students_to_parity():
    rows = COLLEGE.values()
    found = [round(representation(each, COLLEGE_ALL).value, 7) for each in rows]
    assert found == [1.3589159, 0.5765578, 0.4022606, 0.9574468, 0.7408815, 1.1733417]
    margins = [round(screening_margin(size), 8) for _, size in rows]
    assert margins == [0.03, 0.03, 0.03, 0.03099032, 0.06929646, 0.03]
    flagged = [name for name, each in COLLEGE.items() if is_flagged_by_gap(each, COLLEGE_ALL)]
    assert flagged == ["Black", "Hispanic", "NatAm"]
    assert [students_to_parity(each, COLLEGE_ALL) for each in rows] == [0, 446, 1259, 23, 28, 0]
    proportion = [students_to_proportion(each, COLLEGE_ALL) for each in rows]
    assert proportion == [0, 496, 1574, 24, 28, 0]
    highest = [round(index_to_highest(each, list(rows)), 7) for each in rows]
    assert highest == [1, 0.4242777, 0.2960158, 0.7045666, 0.5452004, 0.8634395]
    assert index_to_highest((78, 200), [(199, 200), (10, 10)], smallest=30) == (78 / 200) / (
        199 / 200
    )


def test_all_others_are_the_reference_of_the_tutorial():
    """2017: the others' rate 0.5366667 beside Black 310 of 1,000, 0.59125 beside Hispanic 410."""
    assert round(rate_ratio((310, 1000), (4830, 9000)).value, 6) == 0.577640
    assert round(rate_ratio((410, 2000), (4730, 8000)).value, 6) == 0.346723


def pairs_of_others(group):
    x, n = (sum(pair[at] for name, pair in DISTRICT.items() if name != group) for at in (0, 1))
    served = sum(STATE_SERVED.values()) - STATE_SERVED[group]
    enrolled = sum(STATE_ENROLLED.values()) - STATE_ENROLLED[group]
    return (x, n), (served, enrolled)


def alternate(group):
    """The alternate ratio: as if the district had too few others."""
    _, state = pairs_of_others(group)
    return disproportionality.ratio_of_a_district(DISTRICT[group], (0, 5), state, Rules())


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("BL", (1.8333, 2.1716, 1.8675, 1.6667)),
        ("HI", (1.4545, 1.6560, 1.4306, 1.3333)),
        ("WH", (0.6667, 0.8242, 0.6220, 0.8)),
    ],
)
def test_ratio_alternate_weighted_and_index_of_the_hand_made_district(group, expected):
    others, state = pairs_of_others(group)
    rate = disproportionality.ratio_of_a_district(DISTRICT[group], others, state, Rules())
    assert rate.reason is Reason.RATIO
    weighted = disproportionality.weighted_ratio(group, DISTRICT, STATE_ENROLLED)
    index = representation(DISTRICT[group], ALL).value
    found = (rate.value, alternate(group).value, weighted, index)
    assert tuple(round(each, 4) for each in found) == expected
    assert alternate(group).reason is Reason.ALTERNATE


def test_small_groups_have_a_reason_in_place_of_a_ratio():
    for group in ("AM", "AS", "PI"):
        others, state = pairs_of_others(group)
        found = disproportionality.ratio_of_a_district(DISTRICT[group], others, state, Rules())
        assert (found.value, found.reason) == (None, Reason.FEW_COUNTED)
    few = disproportionality.ratio_of_a_district((12, 20), OTHERS, OTHERS, Rules())
    assert few.reason is Reason.FEW_IN_GROUP
    alone = disproportionality.ratio_of_a_district(BLACK, (0, 5), (3, 9), Rules())
    assert (alone.value, alone.reason) == (None, Reason.FEW_OTHERS)


def test_the_alternate_ratio_of_the_public_test():
    found = disproportionality.ratio_of_a_district((18, 120), (2, 12), (5000, 100000), Rules())
    assert (round(found.value, 6), found.reason) == (3.0, Reason.ALTERNATE)


def test_a_group_that_the_district_lacks_gets_no_weight():
    """Without Pacific Islanders the weights of the others are scaled up, not left short."""
    without = {**DISTRICT, "PI": (0, 0)}
    small = {**DISTRICT, "PI": (15, 100)}
    assert disproportionality.weighted_ratio("BL", without, STATE_ENROLLED) is not None
    equal = dict.fromkeys(small, (20, 100)) | {"PI": (0, 0)}
    assert disproportionality.weighted_ratio("BL", equal, STATE_ENROLLED) == pytest.approx(1)


def test_three_years_above_the_threshold_are_needed():
    rules = Rules(threshold=3.0, years=3)
    flagged = disproportionality.is_over_threshold
    assert flagged([3.1, 3.4, 3.2], rules)
    for ratios in ([3.1, 2.9, 3.2], [None, 3.4, 3.2], [3, 3, 3], [3.4, 3.2]):
        assert not flagged(ratios, rules)
    falling = Rules(threshold=3.0, excuses_progress=True, progress=0.2)
    assert not flagged([3.9, 3.6, 3.2], falling)
    assert flagged([3.9, 3.85, 3.2], falling)
    with pytest.raises(ValueError, match="up to three"):
        Rules(years=4)


P_VALUES = (
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459),
    *(0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0),
)
"""Benjamini and Hochberg (1995), section 4.1: fifteen comparisons of a medical trial."""


def test_the_trial_of_benjamini_and_hochberg():
    counts = [
        sum(each <= 0.05 for each in adjusted(P_VALUES))
        for adjusted in (
            multiplicity.benjamini_hochberg,
            multiplicity.bonferroni,
            multiplicity.holm,
            multiplicity.benjamini_yekutieli,
        )
    ]
    assert counts == [4, 3, 3, 3]
    assert multiplicity.benjamini_hochberg([0.04, 0.01]) == [0.04, 0.02]


INCOMES = (541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)


def test_gini_and_theil_are_those_of_the_ineq_package():
    found = inequality.gini(INCOMES)
    assert round(found, 8) == 0.46209113
    assert round(found * 10 / 9, 8) == 0.51343459
    assert round(inequality.theil(INCOMES), 8) == 0.36234124


def test_theil_splits_exactly_between_and_within():
    parts = inequality.theil_split([((10, 20, 30), (1, 1, 1)), ((20, 40, 60), (1, 1, 1))])
    assert [round(each, 8) for each in parts] == [0.05663301, 0.08720802]
    assert round(inequality.theil((10, 20, 30, 20, 40, 60)), 8) == 0.14384104
    assert inequality.theil_split([((0, 0), (1, 1))]) is None


def test_the_bounds_of_gini_and_theil():
    assert (inequality.gini([1, 1, 1, 1]), inequality.theil([1, 1, 1, 1])) == (0, 0)
    assert inequality.gini([0, 0, 0, 4]) == 0.75
    assert inequality.theil([0, 0, 0, 4]) == pytest.approx(log(4))
    assert inequality.gini([0, 0]) is None
    assert inequality.theil([0, 0]) is None


def test_hoover_and_the_gini_weighted_by_enrolment():
    served, enrolled = (40, 0, 10, 50), (100, 300, 200, 400)
    assert inequality.hoover(served, enrolled) == pytest.approx(0.40)
    assert inequality.gini(served, enrolled) == pytest.approx(0.54)
    assert inequality.hoover((0, 0), (5, 5)) is None


def test_access_and_selection_add_up_to_the_gap():
    """Schools A, B, C; partners are at A and C only."""
    group = ((20, 8), (60, 0), (20, 10))
    others = ((80, 40), (40, 0), (180, 72))
    schools = [
        access.School(g, x, g + o, x + y) for (g, x), (o, y) in zip(group, others, strict=True)
    ]
    found = access.split(schools)
    assert round(found.gap, 3) == -0.145
    assert (round(found.access, 3), round(found.selection, 3)) == (-0.147, 0.002)
    covered = [True, False, True]
    assert inequality.desert_exposure(covered, [20, 60, 20]) == 0.60
    everybody = inequality.desert_exposure(covered, [100, 100, 200])
    assert (everybody, 0.60 / everybody) == (0.25, pytest.approx(2.4))
    by_schools, by_students = inequality.coverage(covered, [100, 100, 200])
    assert (round(by_schools, 6), by_students) == (round(2 / 3, 6), 0.75)
    assert access.in_words(found, "Group g") == (
        "Group g are served 14.5 points less often than all students: partners are in other "
        "schools (-14.7 by access, +0.2 by selection)."
    )


def test_the_sentence_of_selection_and_of_both():
    inside = access.Split(-0.139, -0.002, -0.137)
    assert "picked less often inside the same schools" in access.in_words(inside, "They")
    both = access.in_words(access.Split(-0.2, -0.1, -0.1), "They")
    assert "other schools, and they are picked less often" in both
    assert access.in_words(access.Split(0.001, 0, 0.001), "They").endswith("as all students.")
    assert access.split([access.School(0, 0, 10, 5)]) is None


# The 18 rows of the fairlearn user guide: who was selected, by group and a second feature.
FAIRLEARN = {"a": (3, 4), "b": (3, 6), "c": (4, 8)}


def test_rates_by_group_are_those_of_the_fairlearn_guide():
    rates = {name: x / n for name, (x, n) in FAIRLEARN.items()}
    assert rates == {"a": 0.75, "b": 0.5, "c": 0.5}
    whole = (10, 18)
    assert round(whole[0] / whole[1], 4) == 0.5556
    assert max(rates.values()) - min(rates.values()) == 0.25
    assert round(min(rates.values()) / max(rates.values()), 4) == 0.6667
    assert round(rates["a"] - whole[0] / whole[1], 4) == 0.1944
    assert round((whole[0] / whole[1]) / rates["a"], 4) == 0.7407
    assert index_to_highest(FAIRLEARN["b"], list(FAIRLEARN.values())) == pytest.approx(2 / 3)
    # aequitas: share of all who are selected, and rates against group b.
    assert [x / 10 for x, _ in FAIRLEARN.values()] == [0.3, 0.3, 0.4]
    against_b = [rate_ratio(each, FAIRLEARN["b"]).value for each in FAIRLEARN.values()]
    assert against_b == [1.5, 1, 1]


counts = st.tuples(st.integers(1, 400), st.integers(0, 400)).map(
    lambda pair: (min(pair[1], pair[0]), pair[0])
)


@settings(max_examples=60, deadline=None)
@given(group=counts, others=counts)
def test_identities_of_index_and_ratio(group, others):
    """RI and RR carry the same news; RR = RI (1 - s) / (1 - RI s); intervals hold the value."""
    whole = (group[0] + others[0], group[1] + others[1])
    found, ratio = representation(group, whole), rate_ratio(group, others)
    if not whole[0]:
        assert found is None and ratio is None
        return
    share = group[1] / whole[1]
    if others[0]:
        assert isclose(
            ratio.value, found.value * (1 - share) / (1 - found.value * share), abs_tol=1e-9
        )
    assert found.low <= found.value * (1 + 1e-9) and found.value <= found.high * (1 + 1e-9)
    gap = difference(group, others)
    assert -1 <= gap.low <= gap.value <= gap.high <= 1


@settings(max_examples=40, deadline=None)
@given(units=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=2, max_size=8))
def test_spread_does_not_depend_on_scale_or_on_splitting_a_school(units):
    """Twice the amounts, or one school as two halves of the same rate, change nothing."""
    amounts, sizes = [float(a) for a, _ in units], [float(n) for _, n in units]
    if not sum(amounts):
        return
    halves = [amounts[0] / 2] * 2 + amounts[1:], [sizes[0] / 2] * 2 + sizes[1:]
    assert isclose(inequality.gini(amounts, sizes), inequality.gini(*halves), abs_tol=1e-9)
    rates = [a / n for a, n in units]
    doubled = inequality.theil([2 * rate for rate in rates], sizes)
    assert isclose(inequality.theil(rates, sizes), doubled, abs_tol=1e-9)
    split = inequality.theil([rates[0], *rates], halves[1])
    assert isclose(inequality.theil(rates, sizes), split, abs_tol=1e-9)


@settings(max_examples=40, deadline=None)
@given(schools=st.lists(st.tuples(counts, counts), min_size=1, max_size=6))
def test_the_split_is_exact_whatever_the_schools(schools):
    found = access.split([access.School(g[1], g[0], g[1] + o[1], g[0] + o[0]) for g, o in schools])
    assert isclose(found.gap, found.access + found.selection, abs_tol=1e-9)


def test_the_weighted_ratio_is_the_ratio_where_the_mix_is_that_of_the_state():
    same = {name: size for name, (_, size) in DISTRICT.items()}
    others, state = pairs_of_others("BL")
    plain = disproportionality.ratio_of_a_district(DISTRICT["BL"], others, state, Rules()).value
    assert disproportionality.weighted_ratio("BL", DISTRICT, same) == pytest.approx(plain)
    total = sum(size / 1000 * representation((x, size), ALL).value for x, size in DISTRICT.values())
    assert total == pytest.approx(1)
