"""Charts, each built from a result as plain values. Nothing here computes an indicator."""

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
from analytics.charts.stacked import stacked
from analytics.charts.timeline import timeline

__all__ = [
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
