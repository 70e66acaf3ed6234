"""Two indicators over districts: published numbers, and what too few districts may say."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, Record

from analytics.relate import relate
from analytics.statistics.association import line, pearson, spearman
from data_loaders.store import Store

ANSCOMBE_X = (10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5)
ANSCOMBE_Y = (8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68)


def test_the_line_and_correlation_of_anscombes_first_set() -> None:
    """Published: r = 0.816, y = 3.00 + 0.500 x, standard error of the slope 0.118, n = 11.

    t with 9 degrees of freedom is 2.262157: 0.50009 ± 2.262157 * 0.11791 = 0.23336 to 0.76683.
    Fisher: atanh(0.81642) = 1.14606; ± 1.959964 / sqrt(8) = 0.69295; tanh: 0.42439 to 0.95069.
    """
    r = pearson(ANSCOMBE_X, ANSCOMBE_Y)
    assert r is not None
    assert r.value == pytest.approx(0.81642, abs=1e-5)
    assert (r.low, r.high) == pytest.approx((0.42439, 0.95069), abs=1e-4)
    found = line(ANSCOMBE_X, ANSCOMBE_Y)
    assert found is not None
    assert found.intercept == pytest.approx(3.0001, abs=1e-4)
    assert found.slope.value == pytest.approx(0.50009, abs=1e-5)
    assert (found.slope.low, found.slope.high) == pytest.approx((0.23336, 0.76683), abs=1e-4)


def test_ranks_forgive_the_scale_and_share_ties() -> None:
    # Squares of 1 to 5 stand in the same order; with a tie: ranks 1, 2.5, 2.5, 4 against 1 to 4
    # give 1 - 0.5 * ... = 4.5 / sqrt(4.5 * 5) = 0.948683.
    same, tied = spearman((1, 2, 3, 4, 5), (1, 4, 9, 16, 25)), spearman((1, 2, 2, 3), (1, 2, 3, 4))
    assert same is not None and tied is not None
    assert same.value == pytest.approx(1)
    assert tied.value == pytest.approx(0.948683, abs=1e-6)


def test_what_does_not_vary_goes_with_nothing() -> None:
    assert pearson((1, 1, 1, 1, 1), (1, 2, 3, 4, 5)) is None
    assert line((1, 1, 1, 1, 1), (1, 2, 3, 4, 5)) is None


FIRST, SECOND = date(2025, 9, 1), date(2026, 2, 1)


def district(name: str, hours: float, points: int) -> tuple[list[Record], Record]:
    """A district that had 4 of 10 points at first, with so many hours until the second time."""
    given = [
        {
            "district": name,
            "tool": "dca",
            "version": "7.7",
            "administered_on": day,
            "item": "1",
            "points": score,
            "max_points": 10,
        }
        for day, score in ((FIRST, 4), (SECOND, points))
    ]
    log = {"district": name, "coach": "Ada", "held_on": SECOND, "support_kind": "coaching"}
    return given, {**log, "hours": hours}


def fill_districts(fill: Fill, *districts: tuple[list[Record], Record]) -> None:
    fill(
        assessment_score=[row for rows, _ in districts for row in rows],
        support_log=[row for _, row in districts],
    )


def test_districts_with_more_coaching_beside_how_far_they_moved(store: Store, fill: Fill) -> None:
    """Hours 1 to 5; changes 0, 10, 10, 30, 30 points.

    Means 3 and 16; products of distances: -2*-16 + -1*-6 + 0 + 1*14 + 2*14 = 80; squares 10 and
    256 + 36 + 36 + 196 + 196 = 720. Slope 8, intercept -8; r = 80 / sqrt(7200) = 0.942809.
    """
    points = (4, 5, 5, 7, 7)
    fill_districts(fill, *(district(f"D{n}", n, point) for n, point in enumerate(points, 1)))
    found = relate(store, "coaching_dose", "capacity_change", where={"tool": "dca"})
    assert [(pair.code, pair.x, round(pair.y, 6)) for pair in found.pairs] == [
        ("D1", 1, 0),
        ("D2", 2, 10),
        ("D3", 3, 10),
        ("D4", 4, 30),
        ("D5", 5, 30),
    ]
    assert found.line is not None and found.pearson is not None
    assert (found.line.slope.value, found.line.intercept) == pytest.approx((8, -8))
    assert found.pearson.value == pytest.approx(0.942809, abs=1e-6)


def test_four_districts_are_too_few(store: Store, fill: Fill) -> None:
    fill_districts(fill, *(district(f"D{n}", n, 4 + n) for n in range(1, 5)))
    found = relate(store, "coaching_dose", "capacity_change", where={"tool": "dca"})
    assert len(found.pairs) == 4
    assert found.is_too_few
    assert found.pearson is None and found.spearman is None and found.line is None
