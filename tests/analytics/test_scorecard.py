"""The scorecard names what the plan names, and everything in it can be computed."""

from collections import Counter

import pytest

from analytics import INDICATORS
from analytics.scorecard import SCORECARD, ScorecardRow
from data_loaders.vocabularies.partnership_operations import SCORECARD_PRODUCT


def test_twenty_rows_of_three_years_are_eleven_indicators() -> None:
    by_year = Counter(year for row in SCORECARD for year in row.years)
    assert by_year == {1: 6, 2: 7, 3: 7}
    assert len({row.id for row in SCORECARD}) == len(SCORECARD) == 11
    assert sum(row.years == (1, 2, 3) for row in SCORECARD) == 4


def test_every_row_is_computed_or_a_product_and_none_has_a_target() -> None:
    computed = [name for row in SCORECARD for name in row.indicators]
    assert set(computed) <= set(INDICATORS)
    assert all(INDICATORS[name].target is None for name in computed)
    assert all("school_year" in INDICATORS[name].dimensions for name in computed)
    assert [row.product for row in SCORECARD if row.product] == list(SCORECARD_PRODUCT.codes)


def test_rows_whose_name_or_source_changes_say_so() -> None:
    noted = {row.id for row in SCORECARD if row.note}
    assert {
        "tool_functionality",
        "evaluations_completed",
        "partnerships_total_by_type_by_school",
    } <= noted


def test_a_row_needs_something_that_tells_how_it_stands() -> None:
    with pytest.raises(ValueError, match="either indicators or a product"):
        ScorecardRow("x", "X", (1,), "")
    with pytest.raises(ValueError, match="among 1, 2 and 3"):
        ScorecardRow("x", "X", (4,), "", product="tool_developed")
