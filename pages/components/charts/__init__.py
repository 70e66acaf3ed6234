"""Charts, each built from a result as plain values. Nothing here computes an indicator."""

from pages.components.charts.bars import bars
from pages.components.charts.columns import columns
from pages.components.charts.coverage import coverage
from pages.components.charts.dots import dots
from pages.components.charts.flow import flow
from pages.components.charts.funnel import funnel
from pages.components.charts.heat_map import heat_map
from pages.components.charts.likert import likert
from pages.components.charts.lines import lines
from pages.components.charts.lorenz import lorenz
from pages.components.charts.matrix import matrix
from pages.components.charts.multiples import multiples
from pages.components.charts.pairs import pairs
from pages.components.charts.scatter import scatter
from pages.components.charts.stacked import stacked
from pages.components.charts.timeline import timeline

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
