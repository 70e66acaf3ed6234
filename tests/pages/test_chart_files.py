"""A chart in a file of its own carries its title, legend, source and revision with it."""

import xml.etree.ElementTree as ET
from dataclasses import replace

from test_charts import RATES, every_chart

from analytics import INDICATORS, NOT_FOR_PUBLICATION, charts, origin_text
from analytics.charts.files import Sheet, png_of, svg_of
from analytics.charts.tokens import LIGHT

TITLE = "1 of 2 groups is below the overall rate of all students enrolled in the six areas of the "
TITLE += "invented state, <b>Arts & Music</b> among them"
SHEET = Sheet(
    charts.dots(RATES, LIGHT, reference=28.0),
    TITLE,
    "Students served by a program, % of students enrolled",
    origin_text(RATES),
    "Said in words",
)


def words(svg: str) -> str:
    """All texts of the file, as its reader sees them."""
    return " ".join("".join(each.itertext()) for each in ET.fromstring(svg).iter() if each.text)


def test_a_file_has_title_subtitle_legend_source_and_revision() -> None:
    told = words(svg_of(SHEET))
    for text in ("<b>Arts & Music</b> among them", SHEET.subtitle, "Not below", "Revision 1"):
        assert text in told
    assert INDICATORS["served_rate"].source[:40] in told
    assert NOT_FOR_PUBLICATION not in told


def test_raw_numbers_about_people_are_marked_in_the_file() -> None:
    assert NOT_FOR_PUBLICATION in words(svg_of(replace(SHEET, mark=NOT_FOR_PUBLICATION)))


def test_long_titles_are_broken_and_push_the_picture_down() -> None:
    short = ET.fromstring(svg_of(replace(SHEET, title="Short")))
    long = ET.fromstring(svg_of(SHEET))
    # 137 letters of 20 pixels, 70 in a line of 752: one line more, 28 pixels high.
    assert float(long.get("height")) - float(short.get("height")) == 28


def test_a_png_is_made_without_a_browser_at_twice_the_size_of_the_svg() -> None:
    png = png_of(SHEET)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    # The width stands in bytes 16 to 19: 800 pixels of a screen, at 192 dots an inch instead of 96.
    assert int.from_bytes(png[16:20]) == 1600
    assert png == png_of(SHEET)


def test_every_chart_goes_into_a_file_with_all_names_of_its_legend() -> None:
    for spec in every_chart(LIGHT):
        told = words(svg_of(replace(SHEET, spec=spec)))
        assert all(entry.name in told for entry in spec.legend)
