"""Statistics against published values; nothing here is our own output."""

from __future__ import annotations

import subprocess
import sys
from math import sqrt

import pytest

from analytics.statistics import (
    alpha,
    alpha_if_dropped,
    feldt_interval,
    noncentral_t_interval,
    standardized_mean,
    t_interval,
)
from analytics.statistics.published import TRAINING_OUTCOMES

SLEEP = (-1.2, -2.4, -1.3, -1.3, 0.0, -1.0, -1.8, -0.8, -4.6, -1.4)
"""Differences of the two drugs in R's data set "sleep" (Student 1908), one to ten."""
STATSBASE = [[10, 6, 6, 6], [6, 11, 6, 6], [6, 6, 12, 6], [6, 6, 6, 13]]


def variance(values):
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)


def test_the_t_interval_is_that_of_r_for_the_sleep_data():
    """t.test(extra ~ group, paired): mean -1.58, 95 % from -2.4598858 to -0.7001142."""
    low, high = t_interval(-1.58, variance(SLEEP), 10)
    assert (round(low, 7), round(high, 7)) == (-2.4598858, -0.7001142)


def test_one_value_has_no_interval():
    assert t_interval(4.0, 0.0, 1) is None
    assert feldt_interval(0.8, 1, 4) is None
    assert feldt_interval(0.8, 20, 1) is None
    assert noncentral_t_interval(0.4, 1) is None


def test_a_negative_variance_is_refused():
    with pytest.raises(ValueError, match="not negative"):
        t_interval(0, -1, 5)


def test_the_standardized_mean_of_the_sleep_data():
    """-1.58 / 1.229995 = -1.284558; where nothing varies there is none."""
    assert standardized_mean(-1.58, variance(SLEEP)) == pytest.approx(-1.284558, abs=1e-6)
    assert standardized_mean(0.5, 0.0) is None


def test_the_noncentral_interval_meets_its_definition():
    """Under either bound the t found (d times the root of n) lies at 2.5 or 97.5 %."""
    from scipy.stats import nct

    low, high = noncentral_t_interval(-1.284558, 10)
    found = -1.284558 * sqrt(10)
    assert nct.cdf(found, 9, low * sqrt(10)) == pytest.approx(0.975, abs=1e-6)
    assert nct.cdf(found, 9, high * sqrt(10)) == pytest.approx(0.025, abs=1e-6)
    assert low < -1.284558 < high < 0


def test_alpha_of_the_published_covariances():
    """StatsBase: 0.8136; 4/3 of (1 - 46/118)."""
    assert round(alpha(STATSBASE), 4) == 0.8136
    assert alpha(STATSBASE) == pytest.approx(4 / 3 * (1 - 46 / 118))


def test_alpha_if_an_item_is_dropped_is_that_of_the_published_example():
    assert [round(each, 4) for each in alpha_if_dropped(STATSBASE)] == [
        0.75,
        0.7606,
        0.7714,
        0.7826,
    ]


def test_alpha_needs_two_items_that_vary():
    assert alpha([[3.0]]) is None
    assert alpha([[0.0, 0.0], [0.0, 0.0]]) is None


def test_feldts_interval_is_that_of_the_published_example():
    """Alpha 0.7734375 of 3 items and 10 people: 0.336 to 0.939 (Bobbitt 2021, pingouin)."""
    low, high = feldt_interval(0.7734375, 10, 3)
    assert (round(low, 3), round(high, 3)) == (0.336, 0.939)


def test_training_outcomes_are_quoted_with_their_source():
    """Knowledge, skill and transfer in percent: theory 10/5/0 to coaching 95/95/95."""
    shares = {row.component: (row.knowledge, row.skill, row.transfer) for row in TRAINING_OUTCOMES}
    assert list(shares.values()) == [(10, 5, 0), (30, 30, 0), (60, 60, 5), (95, 95, 95)]
    assert list(shares)[-1].endswith("coaching")
    assert all("Joyce and Showers" in row.source for row in TRAINING_OUTCOMES)


def test_the_library_behind_is_not_imported_at_the_start():
    code = "import sys, analytics; print('scipy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
