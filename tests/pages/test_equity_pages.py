"""The equity pages as viewers and analysts see them, and their charts drawn from our own rows."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from page_words import alternatives, headings, html, plotly_figure, words
from streamlit.testing.v1 import AppTest

from analytics import INDICATORS, Result, ResultRow, Role, State, charts
from analytics.charts.funnel import outside
from analytics.charts.tokens import LIGHT
from analytics.findings import equity as equity_findings
from analytics.statistics.funnel import funnel_limits

PAGES = {
    "equity/students_served.py": "Students served by group",
    "equity/geography.py": "Geography",
    "equity/intersections.py": "Intersections",
}
Open = Callable[..., AppTest]


def everything(app: AppTest) -> str:
    titles = [each.value for each in app.title]
    return " ".join([*titles, words(app), html(app), *alternatives(app)])


@pytest.mark.parametrize("script", PAGES)
def test_a_page_runs_and_never_speaks_of_risk(script: str, shown: Open, sample_path: Path) -> None:
    app = shown(script, sample_path)
    assert not app.exception and not app.error
    assert [each.value for each in app.title] == [PAGES[script]]
    assert alternatives(app)
    assert "risk" not in everything(app).lower()


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_empty_with_an_empty_store(script: str, shown: Open, empty_path: Path) -> None:
    app = shown(script, empty_path)
    assert not app.exception and not app.error
    assert "will stand here" in everything(app)
    assert not alternatives(app)


@pytest.mark.parametrize("script", PAGES)
def test_a_page_is_short_and_only_shows(script: str) -> None:
    text = (Path(__file__).parents[2] / "pages" / script).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert not {"def ", "duckdb", "SELECT", "groupby", "session_state"} & set(text.split(" "))


def test_the_sentences_of_students_served_are_written_from_the_numbers(
    shown: Open, sample_path: Path
) -> None:
    app = shown("equity/students_served.py", sample_path)
    assert "1 of 5 groups is served less often than all others" in headings(app)
    told = everything(app)
    assert "Asian stands out below parity, by more than chance." in told
    assert (
        "Served less often than all others: Asian -11.4 points (-12.9 points to -9.9 points)"
        in (told)
    )
    assert "Too few to say, the interval holds both: Hispanic or Latino, Two or more races." in told
    assert "Most students to parity: Asian, 345" in headings(app)


def test_the_reference_stands_in_the_link(open_page: Open, sample_path: Path) -> None:
    app = open_page("equity/students_served.py", sample_path, reference="White")
    assert not app.exception
    assert any("than White" in header for header in headings(app))


def test_an_analyst_sees_access_and_a_viewer_no_hidden_part(
    open_page: Open, sample_path: Path
) -> None:
    """Story 3 of the sample: the gap of Asian students is where partners are, not who is picked."""
    app = open_page("equity/students_served.py", sample_path, "analyst")
    assert "Asian are served 8.4 points less often than all students" in headings(app)
    assert "partners are in other schools" in everything(app)
    assert "Over areas" not in everything(app)
    viewer = open_page("equity/students_served.py", sample_path)
    assert "Over areas: school by school some numbers are hidden." in everything(viewer)


def test_partners_at_the_schools_without_one_would_close_the_gap(
    shown: Open, sample_path: Path
) -> None:
    app = shown("equity/geography.py", sample_path)
    assert "55 of 60 schools have a partner" in headings(app)
    assert any(header.startswith("The half of students at the schools") for header in headings(app))
    assert any(
        header.startswith("Partners at these 3 schools would close") for header in headings(app)
    )


def test_ratios_of_districts_and_the_what_if_are_marked_as_raw(
    open_page: Open, sample_path: Path
) -> None:
    """Two badges beside what is no chart, and a mark over every number of the page."""
    mark = "Not for publication"
    app = open_page("equity/geography.py", sample_path, "analyst")
    assert sum(mark in each.value for each in app.markdown) == 2
    assert mark in html(app).split("Every number of this page")[1]
    viewer = open_page("equity/geography.py", sample_path)
    assert mark not in everything(viewer)


def rates(*pairs: tuple[str, float, float]) -> Result:
    """Areas stand in for schools, whose names would need a store."""
    rows = tuple(
        ResultRow({"area": name}, 100 * x / n, x, n, n, None, None, State.VALUE)
        for name, x, n in pairs
    )
    return Result(INDICATORS["served_rate"], ("area",), {}, 1, Role.VIEWER, rows, "")


def test_a_funnel_names_what_chance_does_not_explain_and_ranks_nobody() -> None:
    """At 50 % the outer limits of 100 are 50 ± 3.0902·5 = 34.5 to 65.5; 1.96·5 gives 40.2, 59.8."""
    assert tuple(round(each, 3) for each in funnel_limits(0.5, 100, 1.959964)) == (0.402, 0.598)
    result = rates(("A", 30, 100), ("B", 36, 100), ("C", 66, 100), ("D", 3, 4))
    assert [row.group["area"] for row in outside(result, 50)] == ["A", "C"]
    spec = charts.funnel(result, LIGHT, overall=50, sizes="students", rates="served")
    assert [entry.name for entry in spec.legend][2:] == ["Fewer than chance explains", "1 Area A"]
    symbols = [trace["marker"]["symbol"] for trace in spec.data if "marker" in trace]
    assert symbols == ["circle", "triangle-up", "diamond"]
    assert plotly_figure(spec, LIGHT).layout.height == spec.height
    with pytest.raises(ValueError, match="no limits"):
        funnel_limits(0.5, 0, 2)


def test_pairs_draw_nothing_for_a_group_of_which_one_number_is_hidden() -> None:
    result = rates(("A", 30, 100), ("B", 36, 100))
    seconds = (("A", 25.0), ("B", None))
    spec = charts.pairs(result, LIGHT, seconds=seconds, names=("Served", "Enrolled"))
    first, second = spec.data[2], spec.data[1]
    assert (first["x"], second["x"]) == ([30], [25.0])
    assert plotly_figure(spec, LIGHT).layout.height == spec.height


def by_school(*rows: tuple[str, str, float | None, float]) -> Result:
    """Schools of districts: (district, school, served or hidden, enrolled)."""
    made = tuple(
        ResultRow({"district": d, "school": s}, None, None, None, None, None, None,
                  State.SUPPRESSED) if x is None else
        ResultRow({"district": d, "school": s}, 100 * x / n, x, n, n, None, None, State.VALUE)
        for d, s, x, n in rows
    )  # fmt: skip
    return Result(INDICATORS["served_rate"], ("district", "school"), {}, 1, Role.VIEWER, made, "")


def test_the_spread_over_schools_is_told_by_gini_hoover_and_theil() -> None:
    """40, 0, 10, 50 of 100, 300, 200, 400: Gini 0.54, Hoover 0.40. Least first: 0, 5, 12.5, 40 %.
    Half of the 1,000 students have 0 + 10 of the 100 served. Theil by hand, rates over 0.1:
    .1·4·ln 4 + 0 + .2·.5·ln .5 + .4·1.25·ln 1.25 = .554518 - .069315 + .111572 = .596775; between
    (40 of 400, 60 of 600) nothing: all of it lies inside."""
    rows = [("N", "1", 40, 100), ("N", "2", 0, 300), ("S", "3", 10, 200), ("S", "4", 50, 400)]
    told = equity_findings.spread_of_schools(by_school(*rows, ("S", "5", None, 0)))
    assert told.startswith("Gini index 0.54 over 4 schools")
    assert "40% of the service would have to be at other schools" in told
    assert "0% lies between districts and 100% inside them" in told
    assert "1 school is hidden or without data and left out." in told
    assert told.endswith("all together may be served less evenly.")
    assert equity_findings.uneven(by_school(*rows)).endswith("has 10% of those served")
    some = equity_findings.uneven(by_school(*rows, ("S", "5", None, 0)))
    assert some.endswith("has 10% of those served, in the 4 schools shown")
    assert equity_findings.uneven(by_school(("N", "1", None, 0))) == "No school can be shown"
    none = equity_findings.spread_of_schools(by_school(("N", "1", 0, 20)))
    assert none == "Nobody is served in the schools that can be shown."


def test_a_group_above_can_be_marked_where_more_is_the_concern() -> None:
    result = rates(("A", 30, 100), ("B", 36, 100))
    spec = charts.dots(result, LIGHT, reference=33, marks_above=True)
    assert {trace["name"]: trace["x"] for trace in spec.data} == {"Above": [36], "Not above": [30]}


def gap_in(year: str, value: float, low: float, high: float) -> ResultRow:
    return ResultRow({"school_year": year}, value, 1, 10, 10, low, high, State.VALUE)


def test_a_gap_over_years_is_drawn_against_no_gap() -> None:
    """From -12.9 to -11.4 the axis ends at 0, where a dashed line says so; a rate needs none."""
    rows = (gap_in("2024-25", -12.9, -15, -11), gap_in("2025-26", -11.4, -13, -9))
    found = replace(rates(("A", 30, 100)), by=("school_year",), rows=rows)
    spec = charts.lines(found, LIGHT, over="school_year", from_zero=True)
    low, high = spec.layout["yaxis"]["range"]
    assert (low < -12.9, high) == (True, 0)
    assert [(each["y0"], each["y1"]) for each in spec.layout["shapes"]] == [(0, 0)]
    above = replace(found, rows=(gap_in("2024-25", 30, 1, 2), gap_in("2025-26", 40, 1, 2)))
    spec = charts.lines(above, LIGHT, over="school_year", from_zero=True)
    assert spec.layout["yaxis"]["range"][0] == 0
    assert "shapes" not in spec.layout


def test_a_gap_moved_only_where_the_interval_of_its_movement_says_so() -> None:
    """From -12.9 (± 2) to -11.4 (± 2): moved by 1.5 ± 2.8. To -5 (± 2): by 7.9 ± 2.8."""
    first = gap_in("2023-24", -12.9, -14.9, -10.9)
    titles = []
    for last in (gap_in("2024-25", -11.4, -13.4, -9.4), gap_in("2024-25", -5, -7, -3)):
        rows = (first, last)
        result = Result(
            INDICATORS["served_rate_gap"], ("school_year",), {}, 1, Role.VIEWER, rows, ""
        )
        titles.append(equity_findings.gap_over_years(result, "Asian"))
    assert titles == [
        "Asian: gap to all others from -12.9 to -11.4 points since 2023-24, too few to say "
        "whether it moved",
        "Asian: the gap to all others narrowed from -12.9 to -5.0 points since 2023-24",
    ]


def test_a_ratio_or_a_composition_that_chance_explains_makes_no_title() -> None:
    wide = ResultRow({"area": "A"}, 0.7, 1, 10, 10, 0.3, 1.4, State.VALUE)
    clear = ResultRow({"area": "B"}, 0.8, 9, 10, 10, 0.7, 0.9, State.VALUE)
    ratio = INDICATORS["participation_ratio"]
    told = [
        equity_findings.lowest_ratio(
            Result(ratio, ("area",), {}, 1, Role.VIEWER, rows, ""), "all others"
        )
        for rows in ((wide,), (wide, clear))
    ]
    assert told == [
        "No group's ratio to all others is clearly below parity",
        "Area B: served 0.80 times as often as all others, the least",
    ]
    low = ResultRow({"area": "A"}, -5.0, 1, 10, 10, -9.0, 1.0, State.VALUE)
    composition = Result(
        INDICATORS["composition_difference"], ("area",), {}, 1, Role.VIEWER, (low,), ""
    )
    assert equity_findings.composition(composition).startswith("No group is clearly less")


def test_titles_say_too_few_in_place_of_a_gap() -> None:
    rows = (
        ResultRow({"area": "A"}, -5.0, 1, 10, 10, -20.0, 10.0, State.VALUE),
        ResultRow({"area": "B"}, 5.0, 9, 10, 10, -10.0, 20.0, State.VALUE),
    )
    gap = Result(INDICATORS["served_rate_gap"], ("area",), {}, 1, Role.VIEWER, rows, "")
    title = equity_findings.less_often(gap, 0, "all others")
    assert title == "No group is clearly served less often than all others"
    told = equity_findings.each_against(gap, 0, "all others")
    assert told == "Too few to say, the interval holds both: Area A, Area B."
