"""Of several key numbers, the shares that moved most come first."""

from dataclasses import replace

from analytics import INDICATORS, Result, ResultRow, Role, State
from analytics.key_numbers import Card
from analytics.movers import most_moved


def result(indicator: str, value: float | None) -> Result:
    state = State.NO_DATA if value is None else State.VALUE
    row = ResultRow({}, value, None, None, None, None, None, state)
    return Result(INDICATORS[indicator], (), {}, 1, Role.VIEWER, (row,), "")


def card(indicator: str, now: float | None, before: float | None) -> Card:
    return Card(result(indicator, now), result(indicator, before), "2024-25")


RISEN = card("school_reach_rate", 91.7, 78.3)  # by 13.4 points
FALLEN = card("survey_response_rate", 77.5, 93.8)  # by 16.3 points
SAME = card("log_compliance_rate", 98.31, 98.34)  # 0.0 points as written
COUNT = card("partnership_count", 238, 125)  # a count: 113 partnerships are no points
UNKNOWN = card("served_rate", 28.9, None)


def test_the_largest_change_comes_first_up_or_down() -> None:
    assert most_moved([SAME, RISEN, COUNT, UNKNOWN, FALLEN], 5) == [FALLEN, RISEN]
    assert most_moved([RISEN, FALLEN], 1) == [FALLEN]


def test_what_has_no_year_before_has_not_moved() -> None:
    assert most_moved([replace(RISEN, before=None)], 5) == []
