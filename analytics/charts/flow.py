"""A flow between ordered stages, from period to period: a lane a stage, a band a movement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analytics.charts.rows import row_label
from analytics.charts.spec import LegendEntry, Spec
from analytics.charts.tokens import Theme
from analytics.dimensions import DIMENSIONS
from analytics.periods import year_before
from analytics.results import Result
from analytics.wording import label

LANE, BAND_ROOM, HALF_WIDTH = 96, 56, 0.09
FORWARD, STAYED, BACK = "Moved forward", "Stayed", "Moved back"
CLEAR = 0.45

Counts = Mapping[tuple[int, str, str], float]


@dataclass(frozen=True)
class Band:
    """A movement between two neighboring periods, with the heights at which it begins and ends."""

    period: int
    kind: str
    count: float
    left: float
    right: float
    thick: float


def flow(result: Result, theme: Theme, *, over: str, start: str, end: str) -> Spec:
    """Counts by ``over`` (the period of the end), ``start`` and ``end`` (codes of one vocabulary).

    The first stage is the lowest lane, so that moving forward is moving up. The thickness of a
    band and the height of a block are counts, on one scale, and both carry their number.
    """
    ends = sorted({row.group[over] or "" for row in result.rows})
    lanes = [code for code in _ordered(result, start, end) if code]
    counts = {
        (ends.index(row.group[over] or ""), row.group[start] or "", row.group[end] or ""): value
        for row in result.rows
        if (value := row.value)
    }
    periods = [year_before(ends[0]), *ends] if ends else []
    sizes = _sizes(counts, lanes, len(periods))
    scale = BAND_ROOM / max([*sizes.values(), 1])
    bands = _bands(counts, lanes, scale)
    layout = _layout(result, periods, lanes, start, over, theme)
    layout["shapes"] = [*(_ribbon(band, theme) for band in bands), *_blocks(sizes, scale, theme)]
    layout["annotations"] += [*_numbers(bands, theme), *_totals(sizes, scale, theme)]
    trace = {"type": "scatter", "x": [0], "y": [0], "mode": "markers", "marker": {"opacity": 0}}
    return Spec([trace], layout, LANE * len(lanes) + 44, _legend(bands, theme))


def _ordered(result: Result, start: str, end: str) -> list[str | None]:
    """Codes of both sides in the order of the vocabulary, the first ones lowest."""
    used = {row.group[name] for row in result.rows for name in (start, end)}
    vocabulary = DIMENSIONS[start].vocabulary
    codes = vocabulary.codes if vocabulary else sorted(code or "" for code in used)
    return [code for code in codes if code in used]


def _sizes(counts: Counts, lanes: Sequence[str], periods: int) -> dict[tuple[int, int], float]:
    """Height in counts of each block (period, lane): what goes out or what came in, if more."""
    sizes: dict[tuple[int, int], float] = {}
    for place in range(periods):
        for lane, code in enumerate(lanes):
            out = sum(n for (at, a, _), n in counts.items() if at == place and a == code)
            come = sum(n for (at, _, b), n in counts.items() if at == place - 1 and b == code)
            if size := max(out, come):
                sizes[place, lane] = size
    return sizes


def _bands(counts: Counts, lanes: Sequence[str], scale: float) -> list[Band]:
    """Bands stacked in each block in the order of the lanes, from below."""
    left: dict[tuple[int, str], float] = {}
    right: dict[tuple[int, str], float] = {}
    bands = []
    order = {code: place for place, code in enumerate(lanes)}
    for at, a, b in sorted(counts, key=lambda key: (key[0], order[key[1]], order[key[2]])):
        thick = counts[at, a, b] * scale
        low, high = left.get((at, a), 0.0), right.get((at, b), 0.0)
        kind = FORWARD if order[b] > order[a] else BACK if order[b] < order[a] else STAYED
        ends = order[a] * LANE + low, order[b] * LANE + high
        bands.append(Band(at, kind, counts[at, a, b], *ends, thick))
        left[at, a], right[at, b] = low + thick, high + thick
    return bands


def _colour(kind: str, theme: Theme) -> str:
    return {FORWARD: theme.accent, STAYED: theme.muted, BACK: theme.contrast}[kind]


def _ribbon(band: Band, theme: Theme) -> dict[str, Any]:
    x0, x1 = band.period + HALF_WIDTH, band.period + 1 - HALF_WIDTH
    middle, y0, y1 = band.period + 0.5, band.left, band.right
    path = (
        f"M {x0},{y0} C {middle},{y0} {middle},{y1} {x1},{y1} L {x1},{y1 + band.thick} "
        f"C {middle},{y1 + band.thick} {middle},{y0 + band.thick} {x0},{y0 + band.thick} Z"
    )
    colour = _colour(band.kind, theme)
    line = {"width": 1, "color": colour, "dash": "dot" if band.kind == BACK else "solid"}
    return {"type": "path", "path": path, "fillcolor": colour, "opacity": CLEAR, "line": line}


def _blocks(
    sizes: Mapping[tuple[int, int], float], scale: float, theme: Theme
) -> list[dict[str, Any]]:
    return [
        {
            "type": "rect",
            "x0": place - HALF_WIDTH,
            "x1": place + HALF_WIDTH,
            "y0": lane * LANE,
            "y1": lane * LANE + size * scale,
            "fillcolor": theme.ink,
            "line": {"width": 0},
        }
        for (place, lane), size in sizes.items()
    ]


def _totals(
    sizes: Mapping[tuple[int, int], float], scale: float, theme: Theme
) -> list[dict[str, Any]]:
    """The number of each block, above it."""
    return [
        _text(f"<b>{size:.0f}</b>", place, lane * LANE + size * scale + 9, theme.ink, 13)
        for (place, lane), size in sizes.items()
    ]


def _numbers(bands: Sequence[Band], theme: Theme) -> list[dict[str, Any]]:
    """The number of each band where it begins to part from the others."""
    found = []
    for band in bands:
        share = 0.5 if band.kind == STAYED else 0.36
        bend = 3 * share**2 - 2 * share**3
        y = band.left + (band.right - band.left) * bend + band.thick / 2
        text = _text(f"{band.count:.0f}", band.period + share, y, theme.ink, 12)
        found.append(text | {"bgcolor": theme.ground, "borderpad": 1})
    return found


def _text(text: str, x: float, y: float, colour: str, size: int) -> dict[str, Any]:
    font = {"size": size, "color": colour}
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": font}


def _layout(
    result: Result,
    periods: Sequence[str],
    lanes: Sequence[str],
    start: str,
    over: str,
    theme: Theme,
) -> dict[str, Any]:
    """Lanes with their names, and the periods below."""
    above = BAND_ROOM + 13
    names = [
        row_label(label(result, start, code), "", place * LANE + above, theme) | {"yshift": 0}
        for place, code in enumerate(lanes)
    ]
    return {
        "annotations": names,
        "xaxis": {
            "range": [-0.4, len(periods) - 0.6],
            "tickmode": "array",
            "tickvals": list(range(len(periods))),
            "ticktext": [label(result, over, code) for code in periods],
            "showgrid": False,
        },
        "yaxis": {"range": [-6, max(LANE * len(lanes) - 8, 10)], "visible": False},
        "margin": {"t": 8, "b": 30, "l": 8, "r": 8},
    }


def _legend(bands: Sequence[Band], theme: Theme) -> tuple[LegendEntry, ...]:
    used = {band.kind for band in bands}
    shapes = {FORWARD: "triangle-up", STAYED: "square", BACK: "diamond"}
    return tuple(
        LegendEntry(kind, _colour(kind, theme), shapes[kind]) for kind in shapes if kind in used
    )
