"""Diverging bars: answers on a scale, negative to the left and positive to the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analytics.charts.rows import height_of, row_axis, row_label, row_note, separators
from analytics.charts.spec import LegendEntry, Spec, Trace
from analytics.charts.tokens import Theme
from analytics.results import Result, ResultRow, State
from analytics.wording import NO_DATA, SUPPRESSED, label

SMALLEST_PRINTED = 6
WIDTH = 0.42


@dataclass(frozen=True)
class Row:
    """One question: shares in percent in the order of the answers, or None."""

    code: str | None
    n: float | None
    shares: tuple[float, ...] | None
    is_hidden: bool = False

    def net(self, sides: tuple[int, int]) -> float:
        """Positive minus negative share."""
        left, right = sides
        if self.shares is None:
            return float("-inf")
        return sum(self.shares[right:]) - sum(self.shares[:left])

    def start(self, sides: tuple[int, int]) -> float:
        """Where the bar begins, so that the middle of the neutral answer stands at 0."""
        left, right = sides
        shares = self.shares or ()
        return -sum(shares[:left]) - sum(shares[left:right]) / 2


def likert(result: Result, theme: Theme, *, rows_by: str, answers: tuple[str, ...]) -> Spec:
    """One bar a value of ``rows_by``; ``answers`` from most negative to most positive."""
    sides = len(answers) // 2, (len(answers) + 1) // 2
    rows = sorted(question_rows(result, rows_by, answers), key=lambda row: -row.net(sides))
    positions = list(range(len(rows) - 1, -1, -1))
    colours = _spread(theme.likert, len(answers))
    inks = _spread(theme.likert_ink, len(answers))
    traces = [
        _segment(rows, positions, sides, place, answer, colours[place], inks[place], theme)
        for place, answer in enumerate(answers)
    ]
    texts = [
        text
        for row, y in zip(rows, positions, strict=True)
        for text in _texts(row, label(result, rows_by, row.code), y, theme)
    ]
    legend = tuple(map(LegendEntry, answers, colours))
    layout = {
        "annotations": texts,
        "shapes": [*separators(len(rows), theme), _middle(theme)],
        "barmode": "overlay",
        "xaxis": _axis(rows, sides),
        "yaxis": row_axis(len(rows)),
        "margin": {"t": 4, "b": 4},
    }
    return Spec(traces, layout, height_of(len(rows), 8), legend)


def question_rows(result: Result, rows_by: str, answers: tuple[str, ...]) -> list[Row]:
    """Shares by question, in the order of the answers; an answer nobody gave is 0."""
    found: dict[str | None, list[ResultRow]] = {}
    for row in result.rows:
        found.setdefault(row.group[rows_by], []).append(row)
    return [_question(code, rows, answers) for code, rows in found.items()]


def _question(code: str | None, rows: list[ResultRow], answers: tuple[str, ...]) -> Row:
    given = {row.group["answer"]: row for row in rows}
    shown = [row for row in rows if row.state is State.VALUE]
    if len(shown) < len(rows) or not shown:
        return Row(code, None, None, any(row.state is State.SUPPRESSED for row in rows))
    shares = tuple((given[each].value or 0.0) if each in given else 0.0 for each in answers)
    return Row(code, shown[0].denominator, shares)


def _segment(
    rows: list[Row],
    positions: list[int],
    sides: tuple[int, int],
    place: int,
    answer: str,
    colour: str,
    ink: str,
    theme: Theme,
) -> Trace:
    shown = [(row, y) for row, y in zip(rows, positions, strict=True) if row.shares]
    widths = [row.shares[place] for row, _ in shown if row.shares]
    return {
        "type": "bar",
        "orientation": "h",
        "name": answer,
        "base": [row.start(sides) + sum((row.shares or ())[:place]) for row, _ in shown],
        "x": widths,
        "y": [y - 0.16 for _, y in shown],
        "width": WIDTH,
        "marker": {"color": colour, "line": {"color": theme.ground, "width": 2}},
        "text": [f"{width:.0f}%" if width >= SMALLEST_PRINTED else "" for width in widths],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "constraintext": "none",
        "textangle": 0,
        "textfont": {"color": ink, "size": 13},
    }


def _spread(colours: tuple[str, ...], count: int) -> list[str]:
    """Colours for so many answers: the ends stay the ends, the neutral one needs an odd count."""
    if count == len(colours):
        return list(colours)
    if count < len(colours):
        return {
            1: [colours[4]],
            2: [colours[0], colours[4]],
            3: [colours[0], colours[2], colours[4]],
            4: [colours[0], colours[1], colours[3], colours[4]],
        }[count]
    half = count // 2
    middle = [colours[2]] * (count % 2)
    return [colours[0], *[colours[1]] * (half - 1), *middle, *[colours[3]] * (half - 1), colours[4]]


def _texts(row: Row, name: str, position: int, theme: Theme) -> list[dict[str, Any]]:
    """The question with its n, and why there is no bar if there is none."""
    if row.shares is not None:
        return [row_label(name, f"n = {row.n or 0:,.0f}", position, theme)]
    why = SUPPRESSED if row.is_hidden else NO_DATA
    return [row_label(name, "", position, theme), row_note(why, position, theme)]


def _middle(theme: Theme) -> dict[str, Any]:
    line = {"color": theme.ink, "width": 1}
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": line,
        "layer": "below",
    }


def _axis(rows: list[Row], sides: tuple[int, int]) -> dict[str, Any]:
    starts = [row.start(sides) for row in rows if row.shares]
    ends = [row.start(sides) + sum(row.shares) for row in rows if row.shares]
    low, high = min([*starts, -10]), max([*ends, 10])
    return {"range": [low - 2, high + 2], "showgrid": False, "showticklabels": False}
