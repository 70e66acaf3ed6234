"""From a file to tables of text: cells with addresses, headers, data rows and what was left out.

Nothing here knows what a value means, and nothing infers a type: inference is how leading
zeros die.
"""

from data_loaders.reading.cells import Cell, CellKind, MergedRange, Remark, Sheet, Workbook, address
from data_loaders.reading.corrections import corrected, place_of
from data_loaders.reading.files import read_file
from data_loaders.reading.kinds import ENDINGS, may_hold_a_table
from data_loaders.reading.tables import Header, SkippedRow, Table, find_tables, read_table

__all__ = [
    "ENDINGS",
    "Cell",
    "CellKind",
    "Header",
    "MergedRange",
    "Remark",
    "Sheet",
    "SkippedRow",
    "Table",
    "Workbook",
    "address",
    "corrected",
    "find_tables",
    "may_hold_a_table",
    "place_of",
    "read_file",
    "read_table",
]
