"""Charts of movement between stages, and the titles written from their numbers."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from page_words import plotly_figure

from analytics import INDICATORS, Result, ResultRow, Role, State, charts
from analytics.charts.spec import Spec
from analytics.charts.tokens import LIGHT, THEMES, Theme
from analytics.findings import network as network_findings

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
BY = ("school_year", "stage", "next_stage")
MOVED = (
    ("2024-25", "installing", "initial", 4),
    ("2024-25", "initial", "full", 2),
    ("2024-25", "initial", "initial", 1),
    ("2025-26", "initial", "initial", 5),
    ("2025-26", "full", "initial", 1),
    ("2025-26", "full", "full", 1),
)


def movement(
    by: tuple[str, ...] = BY, rows: Sequence[tuple[*tuple[str, ...], int]] = MOVED
) -> Result:
    found = tuple(
        ResultRow(
            {name: str(code) for name, code in zip(by, row, strict=False)},
            row[-1],
            row[-1],
            None, None, None, None, State.VALUE,
        )
        for row in rows
    )  # fmt: skip
    return Result(INDICATORS["stage_movement_count"], by, {}, 1, Role.VIEWER, found, "SELECT 1")


def flow(theme: Theme) -> Spec:
    return charts.flow(movement(), theme, over="school_year", start="stage", end="next_stage")


@themes
def test_charts_of_movement_are_valid_figures(theme: Theme) -> None:
    before = tuple(row[1:] for row in MOVED)
    both = movement(("stage", "next_stage"), before)
    for spec in (
        flow(theme),
        charts.matrix(both, theme, rows_by="stage", columns_by="next_stage"),
        charts.flow(movement(rows=()), theme, over="school_year", start="stage", end="next_stage"),
    ):
        plotly_figure(spec, theme)


def test_every_movement_is_a_band_and_every_block_has_its_number() -> None:
    spec = flow(LIGHT)
    bands = [shape for shape in spec.layout["shapes"] if shape["type"] == "path"]
    texts = [note["text"] for note in spec.layout["annotations"]]
    assert len(bands) == len(MOVED)
    # 2023-24: 4 installing, 2 + 1 initial. 2024-25: 4 + 1 came into initial and 5 go on, 2 are in
    # full. 2025-26: 5 + 1 initial, 1 full.
    assert [text for text in texts if text.startswith("<b>")] == [
        "<b>4</b>", "<b>3</b>", "<b>5</b>", "<b>2</b>", "<b>6</b>", "<b>1</b>",
    ]  # fmt: skip
    assert spec.layout["xaxis"]["ticktext"] == ["2023-24", "2024-25", "2025-26"]


def test_forward_stayed_and_back_differ_in_more_than_colour() -> None:
    spec = flow(LIGHT)
    assert [(entry.name, entry.shape) for entry in spec.legend] == [
        ("Moved forward", "triangle-up"),
        ("Stayed", "square"),
        ("Moved back", "diamond"),
    ]
    signs = charts.matrix(
        movement(("stage", "next_stage"), (("initial", "full", 2), ("full", "initial", 1))),
        LIGHT,
        rows_by="stage",
        columns_by="next_stage",
    ).layout["annotations"]
    assert {"▲ 2", "▼ 1", "0"} <= {note["text"] for note in signs}


def test_titles_say_how_many_moved() -> None:
    result = movement()
    assert (
        network_findings.flowed(result, *BY)
        == "From 2023-24 to 2025-26 schools moved forward 6 times and back 1 time"
    )
    assert (
        network_findings.flow_words(result, *BY)
        == "2024-25: 6 forward, 1 stayed, 0 back; 2025-26: 0 forward, 6 stayed, 1 back."
    )
    newest = movement(("stage", "next_stage"), tuple(row[1:] for row in MOVED[3:]))
    assert (
        network_findings.moved(newest, "stage", "next_stage")
        == "0 of 7 schools moved forward, 1 moved back"
    )
    assert network_findings.moved(movement(rows=()), "stage", "next_stage").endswith("no data")


def test_parts_are_told_with_their_counts() -> None:
    rows = tuple(
        ResultRow({"region": region, "movement": code}, 50, count, 4, None, None, None, State.VALUE)
        for region, code, count in (("R1", "back", 1), ("R1", "forward", 3), ("R2", "forward", 2))
    )
    found = movement(("region", "movement"), ())
    words = network_findings.in_parts(replace(found, rows=rows), "movement")
    assert words == "In all: moved forward 5, moved back 1."  # 3 + 2, and nobody stayed


def test_movement_has_one_set_of_colours() -> None:
    rows = tuple(
        ResultRow({"region": "R1", "movement": code}, 50, 1, 2, None, None, None, State.VALUE)
        for code in ("forward", "back")
    )
    spec = charts.stacked(
        replace(movement(("region", "movement"), ()), rows=rows),
        LIGHT,
        rows_by="region",
        parts_by="movement",
        parts=("forward", "same", "back"),
        is_movement=True,
    )
    colours = {entry.name: entry.colour for entry in spec.legend}
    assert colours == {
        entry.name: entry.colour for entry in flow(LIGHT).legend if entry.name in colours
    }
