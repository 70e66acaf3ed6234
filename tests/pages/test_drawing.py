"""Figures become pictures: places, ticks, marks and words, worked out by hand."""

import xml.etree.ElementTree as ET

import pytest
from test_charts import every_chart

from analytics.charts.spec import figure_of
from analytics.charts.tokens import THEMES, Theme
from analytics.drawing import picture, standalone
from analytics.drawing.markup import lines_of
from analytics.drawing.scales import Frame, ticks_of

SVG = "{http://www.w3.org/2000/svg}"
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def figure(**layout: object) -> dict[str, object]:
    axis = {"range": [0, 10], "visible": False}
    base = {
        "margin": {"l": 10, "r": 30, "t": 5, "b": 15},
        "height": 120,
        "font": {"family": "Public Sans"},
        "xaxis": axis,
        "yaxis": axis,
    }
    return {"data": [], "layout": base | layout}


def drawn(bars: dict[str, object]) -> list[dict[str, str]]:
    whole = figure() | {"data": [bars]}
    root = ET.fromstring(standalone(whole, alt="A picture", width=240))
    return [each.attrib for each in root.iter(f"{SVG}rect")]


def test_a_bar_stands_where_its_numbers_say() -> None:
    # The frame is 240 - 10 - 30 = 200 pixels wide and 120 - 5 - 15 = 100 high, for 10 by 10
    # units. From 2, 5 long, around 4 with width 1: x 40, width 100, y from 5.5 to 6.5 off the top.
    bar = {"type": "bar", "orientation": "h", "x": [5], "base": 2, "y": [4], "width": 1}
    (box,) = drawn(bar | {"marker": {"color": "#123456"}})
    assert {name: box[name] for name in ("x", "y", "width", "height")} == {
        "x": "40", "y": "55", "width": "100", "height": "10",
    }  # fmt: skip
    assert box["fill"] == "#123456"


def test_an_upright_bar_grows_from_its_base_and_a_missing_value_draws_nothing() -> None:
    # Columns at 1 and 2, four fifths of a unit wide: x from 0.6 units of 20 pixels. 3 high: the
    # last 30 of 100 pixels.
    bar = {"type": "bar", "x": [1, 2], "y": [3, None], "marker": {"color": ["#111111", "#222222"]}}
    (box,) = drawn(bar)
    assert [box[name] for name in ("x", "y", "width", "height")] == ["12", "70", "16", "30"]


def test_a_line_that_leaves_the_frame_is_cut_unless_it_may_show() -> None:
    line = {"type": "scatter", "mode": "lines", "x": [0, 5], "y": [5, 90]}
    line["line"] = {"color": "#000000", "width": 2}
    for may_show, expected in ((False, "hidden"), (True, "visible")):
        trace = line | ({"cliponaxis": False} if may_show else {})
        root = ET.fromstring(standalone(figure() | {"data": [trace]}, alt="", width=240))
        assert [each.get("overflow") for each in root.iter(f"{SVG}svg")][1:] == [expected]


def test_in_a_page_places_across_are_shares_of_the_width() -> None:
    frame = Frame((0, 10), (0, 10), 100)
    assert (frame.across(2.5), frame.across(0.5, "paper")) == ("25%", "50%")
    assert (frame.down(2.5), frame.down(1, "paper")) == (75, 0)


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ((0, 1), ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        ((3, 97), ["20", "40", "60", "80"]),
        ((-0.5, 2.1), ["-0.5", "0.0", "0.5", "1.0", "1.5", "2.0"]),
        ((0, 4200), ["0", "1,000", "2,000", "3,000", "4,000"]),
    ],
)
def test_ticks_stand_at_round_numbers(ends: tuple[float, float], expected: list[str]) -> None:
    assert [text for _, text in ticks_of({"range": ends, "nticks": 6})] == expected


def test_named_ticks_stand_as_named() -> None:
    axis = {"range": [0, 1], "tickvals": [0, 1], "ticktext": ["Jul", "Aug"]}
    assert ticks_of(axis) == [(0, "Jul"), (1, "Aug")]


def test_words_from_a_file_are_never_markup() -> None:
    (line,) = lines_of("<b>Arts & <script>alert(1)</script></b>")
    assert line == (
        '<tspan font-weight="700">Arts &amp; &lt;script&gt;alert(1)&lt;/script&gt;</tspan>'
    )
    (escaped,) = lines_of("&lt;b&gt;bold&lt;/b&gt;")
    assert escaped == "&lt;b&gt;bold&lt;/b&gt;"
    assert lines_of("Jul<br>2025") == ["Jul", "2025"]
    html = picture(figure(), alt='"><img src=x onerror=alert(1)>', name="a")
    assert "<img" not in html


@themes
def test_every_chart_becomes_a_file_that_other_programs_can_read(theme: Theme) -> None:
    for spec in every_chart(theme):
        text = standalone(figure_of(spec, theme), alt="Said in words", width=600, ground="#FFFFFF")
        root = ET.fromstring(text)
        assert root.find(f"{SVG}title").text == "Said in words"
        assert "%" not in " ".join(value for each in root.iter() for value in each.attrib.values())


def test_a_kind_of_mark_or_shape_that_is_not_known_is_refused() -> None:
    dots = {"type": "scatter", "mode": "markers", "x": [1], "y": [1]}
    with pytest.raises(ValueError, match="no mark 'star'"):
        drawn(dots | {"marker": {"symbol": "star", "color": "#000000", "size": 4}})
    with pytest.raises(ValueError, match="no shape 'circle'"):
        standalone(figure(shapes=[{"type": "circle"}]), alt="", width=240)
