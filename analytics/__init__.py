"""Indicators: declared once, computed and protected in one place.

``compute`` answers every question about numbers; ``rows_behind`` shows what they were made of.
Call ``prepare`` once after opening a store.
"""

from analytics.audit_log import RawView, note_raw_view, raw_views
from analytics.compute import compute
from analytics.declarations import Dimension, Direction, Indicator, Subject, Target
from analytics.dimensions import DIMENSIONS
from analytics.indicators import INDICATORS
from analytics.labels import choices, format_value, label_of, names, state_text
from analytics.listing import Listing, Matter, concerns_of, list_of, listing
from analytics.moves import Move, moves, whole_numbers
from analytics.past import as_of
from analytics.relate import Association, relate
from analytics.released import edition_of, why_not
from analytics.results import Edition, Result, ResultRow, Role, RowsBehind, State
from analytics.rows import rows_behind
from analytics.sentences import NOT_FOR_PUBLICATION, edition_text, origin_text, summarise
from analytics.standing_out import standing_out
from analytics.summaries import prepare
from analytics.viewers import copy_of

__all__ = [
    "DIMENSIONS",
    "INDICATORS",
    "NOT_FOR_PUBLICATION",
    "Association",
    "Dimension",
    "Direction",
    "Edition",
    "Indicator",
    "Listing",
    "Matter",
    "Move",
    "RawView",
    "Result",
    "ResultRow",
    "Role",
    "RowsBehind",
    "State",
    "Subject",
    "Target",
    "as_of",
    "choices",
    "compute",
    "concerns_of",
    "copy_of",
    "edition_of",
    "edition_text",
    "format_value",
    "label_of",
    "list_of",
    "listing",
    "moves",
    "names",
    "note_raw_view",
    "origin_text",
    "prepare",
    "raw_views",
    "relate",
    "rows_behind",
    "standing_out",
    "state_text",
    "summarise",
    "whole_numbers",
    "why_not",
]
