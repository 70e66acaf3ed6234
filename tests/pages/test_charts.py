"""Charts are complete plotly figures, and show what is hidden as hidden."""

from datetime import date

import pytest
from page_words import plotly_figure

from analytics import INDICATORS, Result, ResultRow, Role, State, charts, findings, summarise
from analytics.charts.likert import Row
from analytics.charts.lines import places_of_labels
from analytics.charts.sparkline import periods_of, sparkline
from analytics.charts.spec import Spec, picture_of
from analytics.charts.tokens import LIGHT, THEMES, Theme
from analytics.wording import nouns

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def row(
    group: dict[str, str | None],
    value: float | None,
    n: int = 100,
    *,
    low: float | None = None,
    high: float | None = None,
    state: State = State.VALUE,
) -> ResultRow:
    size = None if value is None else n
    return ResultRow(group, value, None, size, size, low, high, state)


def result(indicator: str, by: tuple[str, ...], *rows: ResultRow) -> Result:
    return Result(INDICATORS[indicator], by, {}, 1, Role.VIEWER, rows, "SELECT 1")


RATES = result(
    "served_rate",
    ("gender",),
    row({"gender": "F"}, 20.0, low=15.0, high=24.0),
    row({"gender": "M"}, 33.0, low=28.0, high=38.0),
    row({"gender": "X"}, None, state=State.SUPPRESSED),
)
ANSWERS = ("Never", "Rarely", "Sometimes", "Often", "Always")
SAID = result(
    "answer_share",
    ("item", "answer"),
    *(
        row({"item": "homework", "answer": answer}, share)
        for answer, share in zip(ANSWERS, (10.0, 20.0, 30.0, 25.0, 15.0), strict=True)
    ),
)
LOGS = result(
    "log_compliance_rate",
    ("facilitator", "month"),
    row({"facilitator": "A", "month": "2025-07"}, 100.0, 1),
    row({"facilitator": "A", "month": "2025-08"}, 0.0, 1),
)
YEARS = result(
    "served_rate",
    ("school_year",),
    row({"school_year": "2023-24"}, 20.0),
    row({"school_year": "2024-25"}, None, state=State.NO_DATA),
    row({"school_year": "2025-26"}, 25.0),
)


def every_chart(theme: Theme) -> list[Spec]:
    return [
        charts.dots(RATES, theme, reference=28.0),
        charts.bars(RATES, theme),
        charts.likert(SAID, theme, rows_by="item", answers=ANSWERS),
        charts.heat_map(LOGS, theme, rows_by="facilitator", columns_by="month"),
        charts.lines(YEARS, theme, over="school_year"),
        sparkline(YEARS, theme, over="school_year", chosen="2025-26"),
    ]


@themes
def test_every_chart_is_a_figure_that_plotly_accepts(theme: Theme) -> None:
    for spec in every_chart(theme):
        figure = plotly_figure(spec, theme)
        assert figure.layout.height == spec.height
        assert figure.layout.font.family.startswith("'Public Sans'")


def test_a_group_whose_interval_lies_below_is_a_diamond() -> None:
    # Reference 28: F reaches 24 at most and is below; M begins at 28 and is not.
    below, others = charts.dots(RATES, LIGHT, reference=28.0).data
    assert (below["name"], below["marker"]["symbol"], below["x"]) == ("Below", "diamond", [20.0])
    assert (others["name"], others["marker"]["symbol"]) == ("Not below", "circle")
    assert (below["error_x"]["array"], below["error_x"]["arrayminus"]) == ([4.0], [5.0])


def test_a_hidden_group_keeps_its_place_without_a_mark() -> None:
    spec = charts.dots(RATES, LIGHT, reference=28.0)
    assert sum(len(trace["x"]) for trace in spec.data) == 2
    texts = [each["text"] for each in spec.layout["annotations"]]
    assert "<i>Hidden</i>" in texts
    assert any(text.startswith("Non-binary") for text in texts)


def test_the_neutral_answer_stands_in_the_middle() -> None:
    # 10 + 20 negative and half of 30 neutral lie left of 0: the bar begins at -45, ends at 55.
    row_of_answers = Row("homework", 100, (10.0, 20.0, 30.0, 25.0, 15.0))
    assert row_of_answers.start((2, 3)) == -45
    assert row_of_answers.net((2, 3)) == 10
    spec = charts.likert(SAID, LIGHT, rows_by="item", answers=ANSWERS)
    assert [trace["base"] for trace in spec.data] == [[-45], [-35], [-15], [15], [40]]
    assert [entry.name for entry in spec.legend] == list(ANSWERS)


def test_cells_of_single_things_say_yes_or_no() -> None:
    spec = charts.heat_map(LOGS, LIGHT, rows_by="facilitator", columns_by="month")
    texts = [each["text"] for each in spec.layout["annotations"]]
    assert texts[1:] == ["Yes", "No"]
    assert spec.layout["xaxis"]["ticktext"] == ["Jul<br>2025", "Aug"]


def test_colours_of_percentages_are_told_and_yes_and_no_need_none() -> None:
    shares = result(
        "district_coverage_rate",
        ("cadre", "month"),
        row({"cadre": "1", "month": "2025-07"}, 25),
        row({"cadre": "1", "month": "2025-08"}, 100),
    )
    places = {"rows_by": "cadre", "columns_by": "month"}
    legend = charts.heat_map(shares, LIGHT, enough=80, **places).legend
    assert [entry.name for entry in legend] == ["Below 40%", "40% and more", "80% and more"]
    assert charts.heat_map(LOGS, LIGHT, rows_by="facilitator", columns_by="month").legend == ()


def test_a_line_is_broken_where_there_is_no_data() -> None:
    (line,) = charts.lines(YEARS, LIGHT, over="school_year").data
    assert line["y"] == [20.0, None, 25.0]
    assert line["connectgaps"] is False
    assert line["text"] == ["20.0%", "", "25.0%"]


def test_a_question_without_answers_is_not_called_hidden() -> None:
    def said(state: State) -> list[str]:
        rows = row({"item": "homework", "answer": "Never"}, None, state=state)
        spec = charts.likert(
            result("answer_share", ("item", "answer"), rows), LIGHT, rows_by="item", answers=ANSWERS
        )
        return [each["text"] for each in spec.layout["annotations"]]

    assert said(State.NO_DATA)[1:] == ["<i>No data</i>"]
    assert said(State.SUPPRESSED)[1:] == ["<i>Hidden</i>"]


def test_labels_of_a_line_stand_where_the_line_does_not_run() -> None:
    # Up to a peak, down a slope, into a dip, and up a slope to the end.
    places = places_of_labels([1, 5, 3, 0, 2, 4])
    assert places == [
        "bottom center", "top center", "top right", "bottom center", "top left", "top center",
    ]  # fmt: skip


def test_labels_at_one_height_stand_apart() -> None:
    # Two neighbors at 2 lie in a dip, two at 9 on a peak: each pair is labeled outwards.
    places = places_of_labels([5, 2, 2, 9, 9, 4])
    assert places[1:5] == ["bottom left", "bottom right", "top left", "top right"]


def test_a_sparkline_is_broken_where_nothing_is_on_file_and_names_its_ends() -> None:
    spec = sparkline(YEARS, LIGHT, over="school_year", chosen="2023-24")
    line, point = spec.data
    assert line["y"] == [20.0, None, 25.0]
    assert (point["x"], point["y"]) == ([0], [20.0])
    assert [each["text"] for each in spec.layout["annotations"]] == ["2023-24", "2025-26"]
    assert spec.layout["shapes"] == []


def test_a_sparkline_shows_the_target_that_is_documented() -> None:
    leak = result(
        "training_leak_rate", ("month",), row({"month": "2026-01"}, 4), row({"month": "2026-02"}, 2)
    )
    (target,) = sparkline(leak, LIGHT, over="month", chosen="2026-02").layout["shapes"]
    assert (target["y0"], target["y1"]) == (0, 0)  # no training belongs in a coaching log


def test_months_of_a_sparkline_reach_from_a_year_ago_to_the_chosen_one() -> None:
    months = [f"{year}-{number:02d}" for year in (2024, 2025) for number in range(1, 13)]
    logs = result("log_compliance_rate", ("month",), *(row({"month": m}, 90.0) for m in months))
    shown = [each.group["month"] for each in periods_of(logs, "month", "2025-09")]
    assert (shown[0], shown[-1], len(shown)) == ("2024-09", "2025-09", 13)


def test_a_long_name_of_two_groups_stands_in_two_lines_of_a_taller_row() -> None:
    group = {"race_ethnicity": "BL7", "english_learner": "NOT_EL"}
    other = {"race_ethnicity": "WH7", "english_learner": "EL"}
    both = result(
        "served_rate", ("race_ethnicity", "english_learner"), row(group, 20.0), row(other, 9.0)
    )
    spec = charts.dots(both, LIGHT)
    names = [each["text"] for each in spec.layout["annotations"]]
    assert any(
        name.startswith("Black or African American,<br>Not an English learner") for name in names
    )
    # Two rows of 62 pixels, 8 above and 28 below.
    assert spec.height == 2 * 62 + 36


@pytest.mark.parametrize(
    ("values", "told"),
    [((90, 90, 90), "stayed at 90.0%"), ((90, 50, 90), "is at 90.0%, as in 2023-24")],
)
def test_a_number_that_fell_and_rose_again_did_not_stay(
    values: tuple[float, ...], told: str
) -> None:
    years = zip(("2023-24", "2024-25", "2025-26"), values, strict=True)
    rows = (row({"school_year": year}, value) for year, value in years)
    moved = findings.movement(result("served_rate", ("school_year",), *rows), "school_year")
    assert moved == f"Students served, share {told}"


def test_groups_at_the_same_value_share_the_first_and_the_last_place() -> None:
    # Three districts at 100 % and two at 50 %: neither end has one name.
    values = {"A": 100.0, "B": 50.0, "C": 100.0, "D": 50.0, "E": 100.0}
    rows = (row({"district": code}, value) for code, value in values.items())
    tied = result("school_coach_rate", ("district",), *rows)
    assert findings.extremes(tied, "has most coaching for its students", "least") == (
        "3 districts have most coaching for their students, B and D least"
    )
    told = summarise(tied)
    assert "5 districts, highest 3 districts with 100%; lowest B and D with 50.0%." in told


def test_what_is_missing_is_gathered_under_its_first_group() -> None:
    cells = [("2023-24", "F", 0), ("2023-24", "M", 0), ("2024-25", "F", 1), ("2024-25", "M", 0)]
    rows = (
        ResultRow(
            {"school_year": year, "gender": code}, 100.0 * done, done, 1, 1, None, None, State.VALUE
        )
        for year, code, done in cells
    )
    told = findings.missing_list(result("served_rate", ("school_year", "gender"), *rows), "Cells")
    assert told == "Cells missing: 2023-24 (Female, Male); 2024-25, Male (3 of 4)."


@pytest.mark.parametrize(
    ("by", "several"),
    [
        ("district", "districts"),
        ("coach", "coaches"),
        ("instrument", "versions"),
        ("survey", "surveys"),
        ("strategy", "leadership strategies"),
        ("coaching_condition", "conditions"),
        ("coaching_priority", "reasons"),
        ("milestone_status", "statuses"),
        ("change_kind", "groups"),
        ("gender", "groups"),
    ],
)
def test_rows_are_called_what_they_are(by: str, several: str) -> None:
    assert nouns(result("served_rate", (by,)))[1] == several


def test_a_breakdown_that_the_name_tells_is_not_told_again() -> None:
    rows = (row({"milestone_status": code}, value) for code, value in (("a", 60.0), ("b", 40.0)))
    told = summarise(result("milestone_status_share", ("milestone_status",), *rows))
    assert told.startswith("Milestones by status: 2 statuses, highest a with 60.0%")


def test_the_first_month_under_a_line_has_its_year() -> None:
    rows = (row({"month": code}, 50.0) for code in ("2025-09", "2025-12", "2026-01"))
    spec = charts.lines(result("log_compliance_rate", ("month",), *rows), LIGHT, over="month")
    assert spec.layout["xaxis"]["ticktext"] == ["Sep<br>2025", "Dec", "Jan<br>2026"]


def test_of_many_labels_every_other_gives_way_on_a_phone_and_the_last_stays() -> None:
    def spare(count: int) -> int:
        months = (f"2025-{number:02d}" for number in range(1, count + 1))
        rows = (row({"month": code}, 50.0) for code in months)
        spec = charts.lines(result("log_compliance_rate", ("month",), *rows), LIGHT, over="month")
        return picture_of(spec, LIGHT, alt="Logs", name="logs").count('class="t-spare"')

    # Of ten labels five stay, of seven all.
    assert (spare(7), spare(10)) == (0, 5)


def test_a_long_name_of_a_step_stands_in_two_lines_of_like_length() -> None:
    name = "2  Foundational guidelines and definitions (4 parts)"
    step = (name, "Complete", date(2024, 1, 1), None, "complete", False)
    spec = charts.timeline(result("milestone_complete_rate", ()), LIGHT, steps=(step,))
    texts = [each["text"] for each in spec.layout["annotations"]]
    assert any("Foundational guidelines<br>and definitions (4 parts)" in text for text in texts)
