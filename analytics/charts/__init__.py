"""Charts, each built from a result as plain values. Nothing here computes an indicator."""

from collections.abc import Callable

from analytics.charts.bars import bars
from analytics.charts.columns import columns
from analytics.charts.coverage import coverage
from analytics.charts.dots import dots
from analytics.charts.flow import flow
from analytics.charts.funnel import funnel
from analytics.charts.heat_map import heat_map
from analytics.charts.likert import likert
from analytics.charts.lines import lines
from analytics.charts.lorenz import lorenz
from analytics.charts.matrix import matrix
from analytics.charts.multiples import multiples
from analytics.charts.pairs import pairs
from analytics.charts.scatter import scatter
from analytics.charts.spec import Spec
from analytics.charts.stacked import stacked
from analytics.charts.timeline import timeline

KINDS: dict[str, Callable[..., Spec]] = {
    "bars": bars,
    "columns": columns,
    "coverage": coverage,
    "dots": dots,
    "flow": flow,
    "funnel": funnel,
    "heat map": heat_map,
    "likert": likert,
    "lines": lines,
    "lorenz": lorenz,
    "matrix": matrix,
    "multiples": multiples,
    "pairs": pairs,
    "scatter": scatter,
    "stacked": stacked,
    "timeline": timeline,
}
"""Every kind of chart by the name by which pages and reports ask for it."""

__all__ = [
    "KINDS",
    "bars",
    "columns",
    "coverage",
    "dots",
    "flow",
    "funnel",
    "heat_map",
    "likert",
    "lines",
    "lorenz",
    "matrix",
    "multiples",
    "pairs",
    "scatter",
    "stacked",
    "timeline",
]
