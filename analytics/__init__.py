"""Indicators: declared once, computed and protected in one place.

``compute`` answers every question about numbers; ``rows_behind`` shows what they were made of.
Call ``prepare`` once after opening a store.
"""

from analytics.compute import compute
from analytics.declarations import Dimension, Direction, Indicator, Subject, Target
from analytics.dimensions import DIMENSIONS
from analytics.indicators import INDICATORS
from analytics.labels import choices, format_value, label_of, names
from analytics.results import Result, ResultRow, Role, RowsBehind, State
from analytics.rows import rows_behind
from analytics.sentences import summarise
from analytics.summaries import prepare

__all__ = [
    "DIMENSIONS",
    "INDICATORS",
    "Dimension",
    "Direction",
    "Indicator",
    "Result",
    "ResultRow",
    "Role",
    "RowsBehind",
    "State",
    "Subject",
    "Target",
    "choices",
    "compute",
    "format_value",
    "label_of",
    "names",
    "prepare",
    "rows_behind",
    "summarise",
]
