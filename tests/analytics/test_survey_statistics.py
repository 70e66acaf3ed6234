"""Statistics of surveys against published figures; nothing here is our own output."""

from __future__ import annotations

from math import sqrt

import pytest

from analytics.statistics import alpha, alpha_if_dropped, feldt_interval, t_interval
from analytics.statistics.change import (
    Moved,
    mcnemar,
    means_compared,
    paired_difference,
    pairs_compared,
    ranks_compared,
    signed_ranks,
)
from analytics.statistics.items import complete, correlations, covariances, item_total
from analytics.statistics.omega import omega, omega_interval
from analytics.statistics.proportions import difference, wilson
from analytics.statistics.responses import (
    Outcomes,
    class_weights,
    nonresponse_bias,
    response_rate_1,
    response_rate_2,
    response_rate_3,
    weighted_mean,
)

ATTITUDE = [
    [int(number) for number in line.split()]
    for line in """43 51 30 39 61 92 45
63 64 51 54 63 73 47
71 70 68 69 76 86 48
61 63 45 47 54 84 35
81 78 56 66 71 83 47
43 55 49 44 54 49 34
58 67 42 56 66 68 35
71 75 50 55 70 66 41
72 82 72 67 71 83 31
67 61 45 47 62 80 41
64 53 53 58 58 67 34
67 60 47 39 59 74 41
69 62 57 42 55 63 25
68 83 83 45 59 77 35
77 77 54 72 79 77 46
81 90 50 72 60 54 36
74 85 64 69 79 79 63
65 60 65 75 55 80 60
65 70 46 57 75 85 46
50 58 68 54 64 78 52
50 40 33 34 43 64 33
64 61 52 62 66 80 41
53 66 52 50 63 80 37
40 37 42 58 50 57 49
63 54 42 48 66 75 33
66 77 66 63 88 76 72
78 75 58 74 80 78 49
48 57 44 45 51 83 38
85 85 71 71 77 74 55
82 82 39 59 64 78 39""".splitlines()
]
"""R's data set "attitude" (Chatterjee and Price 1977): 30 departments, 7 questions."""

MISSING = [
    [None if mark == "-" else int(mark) for mark in row]
    for row in """11111111111
11111111010
-011-111100
11101101100
11111000100
01-01111000
11110010000
11111000000
01011000010
10010100-00
11100000000
10010000000""".splitlines()
]
"""Twelve people and eleven questions with three answers missing, as in pingouin's documentation."""

GROUP_1 = (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
GROUP_2 = (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
"""R's data set "sleep" (Student 1908): extra hours under two drugs."""


def test_a_likert_question_by_hand():
    """4, 8, 20, 45 and 23 answers from 1 to 5."""
    counts = (4, 8, 20, 45, 23)
    size = sum(counts)
    mean = sum(score * n for score, n in enumerate(counts, start=1)) / size
    squares = sum(n * (score - mean) ** 2 for score, n in enumerate(counts, start=1))
    low, high = t_interval(mean, squares / (size - 1), size)
    assert (mean, round(sqrt(squares / (size - 1)), 5)) == (3.75, 1.02863)
    assert (round(low, 4), round(high, 4)) == (3.5459, 3.9541)
    assert tuple(round(end, 4) for end in wilson(68, 100)) == (0.5834, 0.7633)
    assert round(0.68 - 0.12, 2) == 0.56  # net: positive less negative


def test_alpha_with_missing_answers_by_pairs_and_over_complete_ones():
    by_pairs = alpha(covariances(MISSING))
    assert round(by_pairs, 6) == 0.732661
    assert tuple(round(end, 3) for end in feldt_interval(by_pairs, 12, 11)) == (0.435, 0.909)
    kept = complete(MISSING)
    listwise = alpha(covariances(kept))
    assert (len(kept), round(listwise, 6)) == (9, 0.801695)
    # The documentation counts all twelve people; nine answered, and the interval is then wider.
    assert tuple(round(end, 3) for end in feldt_interval(listwise, 12, 11)) == (0.581, 0.933)
    assert tuple(round(end, 3) for end in feldt_interval(listwise, 9, 11)) == (0.533, 0.947)


def test_the_attitude_scale_in_every_way():
    matrix = covariances(ATTITUDE)
    found = alpha(matrix)
    assert round(found, 6) == 0.843143
    assert tuple(round(end, 3) for end in feldt_interval(found, 30, 7)) == (0.739, 0.916)
    assert round(alpha(correlations(matrix)), 5) == 0.83908
    together = [round(each, 2) for each in item_total(matrix)]
    assert together == [0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46]
    dropped = [round(each, 2) for each in alpha_if_dropped(matrix)]
    assert dropped == [0.81, 0.80, 0.83, 0.80, 0.80, 0.86, 0.84]


def test_omega_of_the_attitude_scale():
    matrix = covariances(ATTITUDE)
    assert round(omega(correlations(matrix)), 5) == 0.84054
    assert round(omega(matrix), 5) == 0.85633
    low, high = omega_interval(ATTITUDE)
    assert (low, high) == (pytest.approx(0.712, abs=0.03), pytest.approx(0.907, abs=0.015))


def test_omega_is_alpha_where_all_loadings_are_equal():
    """Four loadings of 0.7: 2.8² / (2.8² + 4·0.51) = 0.793522."""
    equal = [[1 if i == j else 0.49 for j in range(4)] for i in range(4)]
    assert round(omega(equal), 6) == 0.793522
    assert round(alpha(equal), 6) == 0.793522


def test_omega_is_told_not_to_exist_rather_than_invented():
    assert omega([[1, 0.5], [0.5, 1]]) is None
    assert omega([[1, 0, 0], [0, 0, 0], [0, 0, 1]]) is None
    assert omega([[1, 0.9, 0.9], [0.9, 1, 0.7], [0.9, 0.7, 1]]) is None  # a Heywood case
    assert omega([[1, 0.9, 0.9], [0.9, 1, 0.1], [0.9, 0.1, 1]]) is None  # no such answers exist
    assert omega_interval(ATTITUDE[:9]) is None


def test_an_item_that_nobody_varies_in_has_no_total_correlation():
    assert item_total([[0, 0], [0, 4]]) == [None, None]


def test_response_rates_are_those_of_aapor():
    outcomes = Outcomes(100, 10, 30, 40, 5, 15, 0)
    assert response_rate_1(outcomes) == 0.5
    assert response_rate_2(outcomes) == 0.55
    assert round(response_rate_3(outcomes, 0.8), 5) == 0.50761
    assert response_rate_1(Outcomes(0)) is None
    with pytest.raises(ValueError, match="between 0 and 1"):
        response_rate_3(outcomes, 1.2)


def test_what_those_who_did_not_answer_could_change():
    """60 % answered with mean 4, the others would have said 3: all 3.6, so 0.4 too high."""
    assert nonresponse_bias(0.6, 4, 3) == pytest.approx(4 - (0.6 * 4 + 0.4 * 3))
    listed, answered = {"north": 60, "south": 40, "west": 10}, {"north": 20, "south": 40, "west": 0}
    weights = class_weights(listed, answered)
    assert weights == {"north": 3, "south": 1}
    means = {"north": 3.0, "south": 4.0}
    assert weighted_mean(means, weights, answered) == pytest.approx(3.4)  # 60 and 40 of 100
    assert class_weights({"a": 1000, "b": 10}, {"a": 1, "b": 9}, cap=2) == {
        "a": 2 * 101,
        "b": 10 / 9,
    }


def test_ranks_of_two_waves():
    found = ranks_compared((19, 22, 16, 29, 24), (20, 11, 17, 12))
    assert (found.statistic, round(found.probability, 6)) == (17, 0.111111)
    assert found.effect == pytest.approx(0.70)
    assert (found.effect + 1) / 2 == pytest.approx(0.85)  # the chance that a first one is higher


def test_the_sleep_data_unpaired_and_paired():
    apart = means_compared(GROUP_1, GROUP_2)
    assert (round(apart.statistic, 5), round(apart.degrees, 3)) == (-1.86081, 17.776)
    assert round(apart.probability, 6) == 0.079394
    assert (round(apart.effect, 5), round(apart.corrected, 5)) == (-0.83218, -0.79702)
    paired = pairs_compared(GROUP_1, GROUP_2)
    assert (round(paired.statistic, 5), round(paired.probability, 7)) == (-4.06213, 0.0028329)
    assert round(paired.effect, 5) == -1.28456


def test_signed_ranks_of_darwins_plants():
    plants = (6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75)
    found = signed_ranks(plants)
    assert (found.statistic, round(found.probability, 7)) == (24, 0.0412598)
    assert found.effect == pytest.approx(1 - 2 * 24 / 120)


def test_approval_asked_twice():
    """Agresti: 794 approve both times, 150 gave up, 86 took up, 570 neither."""
    asked = Moved(794, 150, 86, 570)
    square, exact = mcnemar(asked)
    assert (round(square, 4), f"{exact:.2e}") == (17.3559, "3.72e-05")
    found = paired_difference(asked)
    assert tuple(round(each, 4) for each in (found.value, found.low, found.high)) == (
        -0.04,
        -0.0587,
        -0.0213,
    )
    assert mcnemar(Moved(5, 0, 0, 5)) is None


def test_a_top_answer_of_unpaired_waves_is_compared_by_newcombe():
    """56 of 70 against 48 of 80: 0.0524 to 0.3339."""
    found = difference((56, 70), (48, 80))
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)
