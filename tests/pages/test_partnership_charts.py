"""The timeline of a plan and the map of needs, drawn from results of our own."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest
from page_words import plotly_figure

from analytics import INDICATORS, Result, ResultRow, Role, State, charts
from analytics.charts.tokens import THEMES, Theme

PLAN = (
    ("1  Form a committee", "Complete", date(2024, 1, 1), None, "complete", False),
    ("2  Procedure", "Paused, overdue", date(2025, 1, 1), date(2025, 6, 1), "paused", True),
    ("3  Recruit <partners>", "No status", date(2026, 2, 1), date(2026, 8, 1), "", False),
)


def result(name: str, by: tuple[str, ...], cells: dict[tuple[str, ...], float]) -> Result:
    rows = tuple(
        ResultRow(
            MappingProxyType(dict(zip(by, key, strict=True))),
            value,
            value,
            None,
            None,
            None,
            None,
            State.VALUE,
        )
        for key, value in cells.items()
    )
    return Result(INDICATORS[name], by, {}, 1, Role.VIEWER, rows, "")


@pytest.fixture(params=list(THEMES.values()), ids=list(THEMES))
def theme(request: pytest.FixtureRequest) -> Theme:
    chosen: Theme = request.param
    return chosen


def test_a_timeline_tells_status_by_shape_and_words_not_by_colour_alone(theme: Theme) -> None:
    counted = result("milestones_open", (), {(): 2})
    spec = charts.timeline(counted, theme, steps=PLAN, as_of=date(2026, 4, 1))
    shapes = {trace["name"]: trace["marker"]["symbol"] for trace in spec.data}
    assert shapes == {
        "Complete": "circle",
        "Overdue": "diamond",
        "Scheduled, paused or not stated": "square",
    }
    texts = [each["text"] for each in spec.layout["annotations"]]
    assert "Paused, overdue" in texts
    assert "3  Recruit &lt;partners&gt;" in texts
    assert plotly_figure(spec, theme).layout.height == spec.height


def test_a_step_without_an_end_has_a_mark_at_its_start_and_no_bar(theme: Theme) -> None:
    counted = result("milestones_open", (), {(): 2})
    spec = charts.timeline(counted, theme, steps=PLAN[:1])
    bars = [shape for shape in spec.layout["shapes"] if shape["type"] == "rect"]
    # January 2024 is month 2024 * 12; a mark stands in its middle.
    assert (bars, spec.data[0]["x"]) == ([], [24288.5])


def test_a_plan_without_steps_draws_nothing(theme: Theme) -> None:
    counted = result("milestones_open", (), {})
    assert charts.timeline(counted, theme, steps=()).data == []


def test_the_map_of_needs_says_gap_and_puts_most_gaps_first(theme: Theme) -> None:
    """Areas stand in for schools, whose names would need a store."""
    cells: dict[tuple[str, ...], float] = {
        ("A", "tutoring"): 2.0,
        ("A", "arts"): 1.0,
        ("B", "tutoring"): 0.0,
    }
    found = result("partners_per_need", ("area", "service_category"), cells)
    spec = charts.coverage(found, theme, rows_by="area", columns_by="service_category")
    texts = [each["text"] for each in spec.layout["annotations"]]
    assert texts == ["Area B", "Area A", "2", "1", "Gap"]
    assert spec.layout["xaxis"]["ticktext"] == ["Arts", "Tutoring"]
    assert plotly_figure(spec, theme)
